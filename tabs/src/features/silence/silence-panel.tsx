import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import type { SilenceDetail } from "../../../../src/capabilities/decisions/contract.ts";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { DetailPanel, DetailHeading } from "../../components/split-page.tsx";
import { ErrorState } from "../../components/states.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { ProblemError } from "../../lib/api.ts";
import { usePageTitle } from "../../lib/announce.ts";
import { formatMoment } from "../../lib/dates.ts";
import { useSilence } from "../../lib/decision-queries.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { useWorkspace } from "../../lib/workspace.ts";
import { FrozenText } from "./frozen-text.tsx";
import { SilenceBanner } from "./silence-banner.tsx";
import { SilenceEnded } from "./silence-ended.tsx";
import { SilenceBadge, useSilenceWhen } from "./silence-state.tsx";

const useStyles = makeStyles({
  above: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  body: { marginTop: tokens.spacingVerticalL },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  heading: {
    ...typographyStyles.subtitle2,
    margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}`,
  },
  objections: { ...typographyStyles.body1, margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  small: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalL} 0 0`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** A silence procedure with its text, what will happen or did, and everything that can be done there. */
export function SilencePanel({ decisionId }: { readonly decisionId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const when = useSilenceWhen();
  const { data, error, refetch } = useSilence(decisionId);
  usePageTitle(data?.about);
  const close = () => {
    const without = new URLSearchParams(search);
    without.delete("item");
    void navigate({ search: without.toString() });
  };
  const unknown = !data && error instanceof ProblemError && error.problem.status === 404;
  return (
    <DetailPanel
      title={data?.about ?? (unknown ? t("silence.unknown.title") : t("silence.one"))}
      above={
        data && (
          <div className={styles.above}>
            <SilenceBadge state={data.state} />
            <span>{when(data)}</span>
          </div>
        )
      }
      backTo={t("polls.title")}
      onClose={close}
    >
      {data ? (
        <Opened silence={data} />
      ) : unknown ? (
        <>
          <p className={styles.text}>{t("silence.unknown.text")}</p>
          <Button appearance="primary" onClick={close}>
            {t("silence.unknown.action")}
          </Button>
        </>
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <PageSkeleton rows={4} />
      )}
    </DetailPanel>
  );
}

function Opened({ silence }: { readonly silence: SilenceDetail }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { timeZone } = useWorkspace().session.network;
  const moment = (instant: string) => formatMoment(instant, currentLanguage(), timeZone);
  const runs = silence.state === "open" || silence.state === "stopped";
  return (
    <div className={styles.body}>
      {runs ? <SilenceBanner decision={silence} /> : <SilenceEnded decision={silence} />}
      {silence.texts.length > 0 ? (
        // Read anew with every text: what was amended last is what members look for.
        <FrozenText key={silence.round} silence={silence} runs={runs} />
      ) : (
        <p className={styles.text}>
          <TextLink to={`/programme?item=${encodeURIComponent(silence.link.item)}`}>
            {t("silence.toProgramme")}
          </TextLink>
        </p>
      )}
      <Objections silence={silence} moment={moment} />
      <p className={styles.small}>
        {t("silence.asked", {
          name: silence.openedBy,
          count: silence.electors,
          moment: moment(silence.openedAt),
        })}
      </p>
      {silence.texts.length > 0 && (
        <p className={styles.small}>{t("silence.hash", { hash: silence.hash })}</p>
      )}
    </div>
  );
}

/** Those that do not stand above already: to earlier texts, and all of them once it is over. */
function Objections({
  silence: { objections, round, state },
  moment,
}: {
  readonly silence: SilenceDetail;
  readonly moment: (instant: string) => string;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const shown = objections.filter((one) => state !== "stopped" || one.round < round);
  if (shown.length === 0) return null;
  return (
    <section>
      <DetailHeading className={styles.heading}>{t("silence.objections.title")}</DetailHeading>
      <ul className={styles.objections}>
        {shown.map((one) => (
          <li key={`${String(one.round)} ${one.organisation} ${one.at}`}>
            {t("silence.objections.line", { ...one, moment: moment(one.at) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
