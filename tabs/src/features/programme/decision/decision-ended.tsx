import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { useTranslation } from "react-i18next";
import type { SilenceView } from "../../../../../src/capabilities/decisions/contract.ts";
import { formatMoment } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useWorkspace } from "../../../lib/workspace.ts";

const useStyles = makeStyles({
  ended: {
    ...typographyStyles.body1,
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalL,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  words: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  line: { margin: 0 },
  icon: { flexShrink: 0, fontSize: "20px" },
});

/** How much of a hash stands here, as on the card. */
const HASH_SHOWN = 8;

/** How the last silence procedure on this edition came to its end: nobody objected, or it was ended and why. */
export function DecisionEnded({ decision }: { readonly decision: SilenceView }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const { state, number, hash, closesAt, closedAt, endedBecause } = decision;
  const said = (instant: string) => formatMoment(instant, currentLanguage(), timeZone);
  return (
    <section className={styles.ended} aria-label={t("programme.decision.region")}>
      {state === "agreed" ? (
        <CheckmarkCircleRegular className={styles.icon} aria-hidden />
      ) : (
        <DismissCircleRegular className={styles.icon} aria-hidden />
      )}
      <div className={styles.words}>
        <p className={styles.line}>
          {state === "agreed"
            ? t("programme.decision.closed.agreed", { until: said(closesAt) })
            : t("programme.decision.closed.ended", { number, date: said(closedAt ?? closesAt) })}
        </p>
        {endedBecause !== null && (
          <p className={styles.line}>
            {t("programme.decision.closed.endedBecause", { reason: endedBecause })}
          </p>
        )}
        {state === "agreed" && (
          <p className={styles.line}>
            {t("programme.decision.closed.text", { hash: hash.slice(0, HASH_SHOWN) })}
          </p>
        )}
      </div>
    </section>
  );
}
