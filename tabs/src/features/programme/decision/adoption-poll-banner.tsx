import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { VoteRegular } from "@fluentui/react-icons/svg/vote";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { formatMoment } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useWorkspace } from "../../../lib/workspace.ts";

const useStyles = makeStyles({
  banner: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  said: { ...typographyStyles.body1Strong, display: "flex", columnGap: tokens.spacingHorizontalS, margin: 0 },
  // Colour says what it is once; what is read is in the colour of text.
  line: { ...typographyStyles.body1, color: tokens.colorNeutralForeground1, margin: 0 },
  link: { color: tokens.colorBrandForegroundLink },
  icon: { flexShrink: 0, fontSize: "20px" },
});

/** The members vote on whether this edition is adopted, or the coordinator has to rule: where, and until when. */
export function AdoptionPollBanner({ poll }: { readonly poll: NonNullable<ProgrammeView["adoptionPoll"]> }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const until = formatMoment(poll.closesAt, currentLanguage(), timeZone);
  return (
    <section className={styles.banner} aria-label={t("programme.decision.poll.region")}>
      <p className={styles.said}>
        <VoteRegular className={styles.icon} aria-hidden />
        <span>
          {poll.open ? t("programme.decision.poll.open", { until }) : t("programme.decision.poll.ruling")}
        </span>
      </p>
      <p className={styles.line}>{poll.question}</p>
      <p className={styles.line}>
        <Link className={styles.link} to={`/polls?item=${poll.pollId}`}>
          {t("programme.decision.poll.goTo")}
        </Link>
      </p>
    </section>
  );
}
