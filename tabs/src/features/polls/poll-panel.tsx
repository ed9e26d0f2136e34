import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import type { PollView } from "../../../../src/capabilities/polls/contract.ts";
import { sayClosing, sayConditions, sayRule } from "../../../../src/i18n/say-rule.ts";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { DetailPanel } from "../../components/split-page.tsx";
import { ErrorState } from "../../components/states.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { ProblemError } from "../../lib/api.ts";
import { usePageTitle } from "../../lib/announce.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { usePoll } from "../../lib/poll-queries.ts";
import { Electors } from "./electors.tsx";
import { OutcomeSection } from "./outcome-section.tsx";
import { PollBadge, usePollWhen } from "./poll-state.tsx";
import { PollCoverage } from "./poll-coverage.tsx";
import { RunPoll } from "./run/run-poll.tsx";
import { Asked, VoteSection } from "./vote/vote-section.tsx";

const ResultSection = lazy(async () => ({
  default: (await import("./result/result-section.tsx")).ResultSection,
}));

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
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXL,
    marginTop: tokens.spacingVerticalL,
  },
  unknown: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalL,
    marginTop: tokens.spacingVerticalM,
  },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
});

/** A poll with everything that can be done there. */
export function PollPanel({ pollId }: { pollId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const styles = useStyles();
  const [search] = useSearchParams();
  const { data, error, refetch } = usePoll(pollId);
  usePageTitle(data?.question);
  const close = () => {
    const without = new URLSearchParams(search);
    without.delete("item");
    without.delete("view");
    void navigate({ search: without.toString() });
  };
  const unknown = !data && error instanceof ProblemError && error.problem.status === 404;
  return (
    <DetailPanel
      title={data?.question ?? (unknown ? t("polls.unknown.title") : t("polls.one"))}
      above={data && <Above poll={data} />}
      backTo={t("polls.title")}
      onClose={close}
    >
      {data ? (
        <Opened poll={data} />
      ) : unknown ? (
        <div className={styles.unknown}>
          <p className={styles.text}>{t("polls.unknown.text")}</p>
          <Button appearance="primary" onClick={close}>
            {t("polls.unknown.action")}
          </Button>
        </div>
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <PageSkeleton rows={4} />
      )}
    </DetailPanel>
  );
}

/** Where on the meeting's page stands what a poll is about, by its kind. */
const SECTIONS: Readonly<Record<string, string>> = { meeting: "poll", topic: "agenda" };
const sectionOf = ({ subject }: PollView): string => SECTIONS[subject.split(":")[0] ?? ""] ?? "poll";

function Above({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const when = usePollWhen();
  return (
    <div className={styles.above}>
      <PollBadge state={poll.state} />
      <span>{when(poll)}</span>
      {poll.state === "scheduled" && <span>{when({ ...poll, state: "open" })}</span>}
      {poll.repeat !== null && poll.repeat.times > 0 && (
        <span>
          {t(poll.repeat.every === "week" ? "polls.repeat.everyWeek" : "polls.repeat.everyMonth", {
            count: poll.repeat.times,
          })}
        </span>
      )}
      {poll.meetingId !== null && (
        <TextLink to={`/meetings?item=${encodeURIComponent(poll.meetingId)}&section=${sectionOf(poll)}`}>
          {t("polls.aboutMeeting", { title: poll.about })}
        </TextLink>
      )}
    </div>
  );
}

function Opened({ poll }: { poll: PollView }) {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      {poll.state === "closed" && <OutcomeSection poll={poll} />}
      {poll.state === "open" && <VoteSection poll={poll} />}
      {poll.state === "scheduled" && <Asked poll={poll} />}
      {poll.state === "closed" && (
        <Suspense fallback={<PageSkeleton rows={3} />}>
          <ResultSection poll={poll} />
        </Suspense>
      )}
      {poll.state !== "scheduled" && <PollCoverage poll={poll} />}
      <Rule poll={poll} />
      {poll.state !== "scheduled" && <Electors poll={poll} />}
      <RunPoll poll={poll} />
    </div>
  );
}

/** What happens when it closes, before anybody votes and ever after. */
function Rule({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const language = currentLanguage();
  const { questions } = poll;
  if (questions.length < 2) {
    const rule = sayRule(poll, language);
    return (
      <p className={styles.text}>{poll.state === "closed" ? t("polls.rule.announced", { rule }) : rule}</p>
    );
  }
  return (
    <div>
      {questions.map((question, index) => (
        <p key={question.questionId} className={styles.text}>
          {t("polls.numbered", { number: index + 1, text: sayClosing(poll, question, language) })}
        </p>
      ))}
      <p className={styles.text}>{sayConditions(poll, language).join(" ")}</p>
    </div>
  );
}
