import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { VoteRegular } from "@fluentui/react-icons/svg/vote";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { formatMoment } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { useBannerStyles } from "../../silence/banner-styles.ts";

const useStyles = makeStyles({ link: { color: tokens.colorBrandForegroundLink } });

/** The members vote on whether this edition is adopted, or the coordinator has to rule: where, and until when. */
export function AdoptionPollBanner({ poll }: { readonly poll: NonNullable<ProgrammeView["adoptionPoll"]> }) {
  const styles = { ...useBannerStyles(), ...useStyles() };
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const until = formatMoment(poll.closesAt, currentLanguage(), timeZone);
  return (
    <section
      className={mergeClasses(styles.banner, styles.open)}
      aria-label={t("programme.decision.poll.region")}
    >
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
