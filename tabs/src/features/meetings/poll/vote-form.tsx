import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import type {
  Answer,
  OptionId,
  QuestionId,
} from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import type { PollView, QuestionView } from "../../../../../src/capabilities/polls/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { announce } from "../../../lib/announce.ts";
import { useVote } from "../../../lib/poll-queries.ts";
import { VoteButtons } from "../../polls/vote/vote-buttons.tsx";
import { OurVote } from "./our-vote.tsx";
import { mostChoices, topicQuestion } from "./topic-question.ts";
import { VoteOption } from "./vote-option.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  options: {
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  legend: {
    ...typographyStyles.body1Strong,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    padding: 0,
    marginBottom: tokens.spacingVerticalS,
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** One vote an organisation: choose, press once; changeable until closing. */
export function VoteForm({ poll, topics }: { poll: PollView; topics: readonly TopicView[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const legend = useId();
  const question = topicQuestion(poll);
  const most = mostChoices(question);
  const stored = choicesIn(poll.mine?.answers?.[question.questionId as QuestionId]);
  const [draft, setDraft] = useState<readonly string[]>();
  const vote = useVote(poll);
  const selected = draft ?? stored ?? [];
  const full = selected.length >= most;
  const changed = draft !== undefined && !sameChoices(draft, stored ?? []);

  const toggle = (optionId: string) => {
    vote.reset();
    if (selected.includes(optionId)) setDraft(selected.filter((each) => each !== optionId));
    else if (most === 1) setDraft([optionId]);
    else if (!full) setDraft([...selected, optionId]);
  };
  const cast = (event: FormEvent) => {
    event.preventDefault();
    if (waits) return;
    vote.mutate(
      { answers: { [question.questionId]: { kind: "choose-several", choices: selected as OptionId[] } } },
      {
        onSuccess: () => {
          setDraft(undefined);
          announce(t("meetings.poll.stored"));
        },
      },
    );
  };
  const canVote = poll.abilities.vote;
  const unanswered = most === 1 ? t("polls.vote.missing.one") : t("polls.vote.missing.several");
  const missing = selected.length === 0 ? unanswered : changed ? null : t("polls.vote.missing.change");
  const waits = selected.length === 0 || !changed || vote.isPending;
  return (
    <form className={styles.form} onSubmit={cast}>
      <fieldset className={styles.options} aria-labelledby={legend}>
        <legend id={legend} className={styles.legend}>
          {canVote ? t("meetings.poll.choose", { count: most }) : t("meetings.poll.options")}
          {canVote && (
            <span className={styles.count}>
              {full && most > 1
                ? t("meetings.poll.full", { count: selected.length })
                : t("meetings.poll.chosen", { count: selected.length })}
            </span>
          )}
        </legend>
        {question.options.map((option) => {
          const { optionId } = option;
          const on = selected.includes(optionId);
          return (
            <VoteOption
              key={optionId}
              option={option}
              topic={topicOf(option, topics)}
              chosen={on}
              onToggle={canVote ? () => toggle(optionId) : undefined}
              shape={most === 1 ? "circular" : "square"}
              disabled={full && !on && most > 1}
            />
          );
        })}
      </fieldset>
      <ActionError error={vote.error} />
      {canVote && (
        <VoteButtons
          waits={waits}
          missing={vote.isPending ? null : missing}
          cast={stored ? t("meetings.poll.change") : t("meetings.poll.cast")}
          keep={
            stored && changed ? { words: t("meetings.poll.keep"), onKeep: () => setDraft(undefined) } : null
          }
        />
      )}
      <OurVote poll={poll} storing={vote.isPending} />
    </form>
  );
}

/** The topic that was put to the vote; of two with the same title, one was withdrawn before. */
const topicOf = (
  { title }: QuestionView["options"][number],
  topics: readonly TopicView[],
): TopicView | undefined => topics.find((topic) => topic.title === title && topic.state !== "withdrawn");

const choicesIn = (answer: Answer | undefined): readonly string[] | undefined =>
  answer?.kind === "choose-several" ? answer.choices : undefined;

const sameChoices = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((choice) => b.includes(choice));
