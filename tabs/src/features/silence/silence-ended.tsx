import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { useTranslation } from "react-i18next";
import type { SilenceView } from "../../../../src/capabilities/decisions/contract.ts";
import { useSilenceWords } from "./silence-words.ts";

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

/** How a silence procedure came to its end: nobody objected, or it was ended and why. */
export function SilenceEnded({ decision }: { readonly decision: SilenceView }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useSilenceWords(decision);
  const { state, hash, endedBecause } = decision;
  return (
    <section className={styles.ended} aria-label={t("silence.region")}>
      {state === "agreed" ? (
        <CheckmarkCircleRegular className={styles.icon} aria-hidden />
      ) : (
        <DismissCircleRegular className={styles.icon} aria-hidden />
      )}
      <div className={styles.words}>
        <p className={styles.line}>{state === "agreed" ? words.agreed : words.ended}</p>
        {endedBecause !== null && (
          <p className={styles.line}>{t("silence.closed.endedBecause", { reason: endedBecause })}</p>
        )}
        {state === "agreed" && (
          <p className={styles.line}>{t("silence.closed.text", { hash: hash.slice(0, HASH_SHOWN) })}</p>
        )}
      </div>
    </section>
  );
}
