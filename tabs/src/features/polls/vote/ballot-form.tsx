import { Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OwnBallot, PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { useVote } from "../../../lib/poll-queries.ts";
import { useDraft } from "../../../lib/use-draft.ts";
import { useElectorName } from "../elector-name.tsx";
import {
  answersToSend,
  datesOwed,
  type DraftAnswers,
  inForm,
  reasonsOwed,
  sameAnswers,
} from "./answer-draft.ts";
import { BallotLine } from "./ballot-line.tsx";
import { useMissingAnswer } from "./missing-words.ts";
import { QuestionField } from "./question-field.tsx";
import { VoteButtons } from "./vote-buttons.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  anonymous: {
    ...typographyStyles.body1,
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { flexShrink: 0, fontSize: "20px", color: tokens.colorNeutralForeground3 },
});

export interface BallotFormProps {
  readonly poll: PollView;
  /** Whose vote it is: the reader's own, their organisation's or country's, or one by proxy. */
  readonly ballot: OwnBallot;
}

const saying = (ids: readonly string[], words: string) =>
  Object.fromEntries(ids.map((id) => [id, words] as const));

/** A ballot: answered question by question, sent with one press, changeable until closing unless anonymous. */
export function BallotForm({ poll, ballot }: BallotFormProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const nameOf = useElectorName();
  const { electorId } = ballot.elector;
  const stored = inForm(poll.questions, ballot.answers ?? {});
  const [draft, change, clear] = useDraft<{ answers: DraftAnswers }>(`vote.${poll.pollId}.${electorId}`, {
    answers: {},
  });
  const [sure, setSure] = useState(false);
  const vote = useVote(poll);
  const shown: DraftAnswers = { ...stored, ...draft.answers };
  const answers = answersToSend(poll.questions, shown);
  const names = poll.questions.map(({ questionId }) => questionId);
  const { form, at, elsewhere, refuse } = useFormErrors<string>(vote.error, names);
  const proxy = ballot.as === "proxy";
  const changed = !sameAnswers(answers, answersToSend(poll.questions, stored));
  const nothing = Object.keys(answers).length === 0;
  const missingAnswer = useMissingAnswer()(poll.questions, shown);
  const unsure = poll.anonymous && !sure ? t("polls.vote.missing.final") : null;
  // Once it is said at its field it is not said again here.
  const said = names.some((name) => at(name).validationMessage !== undefined);
  const missing = missingAnswer ?? (changed ? unsure : t("polls.vote.missing.change"));
  const waits = nothing || !changed || vote.isPending || (poll.anonymous && !sure);

  const cast = (event: FormEvent) => {
    event.preventDefault();
    if (waits) return;
    const owed = {
      ...saying(reasonsOwed(poll.questions, shown), t("polls.vote.reasonOwed")),
      ...saying(datesOwed(poll.questions, shown), t("polls.vote.datesOwed")),
    };
    refuse(owed);
    if (Object.keys(owed).length > 0) return;
    vote.mutate(
      { answers: { ...answers }, ...(proxy && { forElector: electorId }) },
      {
        onSuccess: () => {
          clear();
          announce(t("polls.vote.stored"));
          regainFocus();
        },
      },
    );
  };
  if (!ballot.changeable) return <BallotLine poll={poll} ballot={ballot} storing={false} />;
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={cast}>
      {poll.anonymous && (
        <p className={styles.anonymous}>
          <EyeOffRegular className={styles.icon} aria-hidden />
          <span>{t("polls.vote.anonymous")}</span>
        </p>
      )}
      {poll.questions.map((question, index) => (
        <QuestionField
          key={question.questionId}
          question={question}
          number={poll.questions.length > 1 ? index + 1 : undefined}
          answer={shown[question.questionId]}
          wrong={at(question.questionId).validationMessage}
          onAnswer={(answer) => {
            vote.reset();
            change({ answers: { ...draft.answers, [question.questionId]: answer } });
          }}
        />
      ))}
      {poll.anonymous && !nothing && (
        <Checkbox
          checked={sure}
          label={t("polls.vote.final")}
          onChange={(_, { checked }) => setSure(checked === true)}
        />
      )}
      <ActionError error={elsewhere} />
      <VoteButtons
        waits={waits}
        missing={vote.isPending || said ? null : missing}
        cast={
          proxy
            ? t("polls.vote.castFor", { name: nameOf(ballot.elector) })
            : ballot.voted
              ? t("polls.vote.change")
              : t("polls.vote.cast")
        }
        keep={ballot.voted && changed ? { words: t("polls.vote.keep"), onKeep: clear } : null}
      />
      <BallotLine poll={poll} ballot={ballot} storing={vote.isPending} />
    </form>
  );
}
