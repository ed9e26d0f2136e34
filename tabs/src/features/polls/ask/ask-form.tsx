import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { VoteRegular } from "@fluentui/react-icons/svg/vote";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { POLL_MOST } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { PageSkeleton } from "../../../components/skeletons.tsx";
import { EmptyState, ErrorState } from "../../../components/states.tsx";
import { SubmitButton } from "../../../components/submit-button.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce, usePageTitle } from "../../../lib/announce.ts";
import { useAsk, usePolls } from "../../../lib/poll-queries.ts";
import { useDraft } from "../../../lib/use-draft.ts";
import { AboutField, useSubject } from "./about-field.tsx";
import { type AskDraft, meantBy, NEW_DRAFT, newQuestionDraft, requestOf } from "./ask-draft.ts";
import { PollPreview } from "./poll-preview.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { SettingsFields } from "./settings-fields.tsx";

const useStyles = makeStyles({
  page: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalXXL,
    alignItems: "start",
    "@media (min-width: 1024px)": { gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)" },
  },
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL },
  // Where there is room for both, the card stands beside all of it; else it is seen before it is sent.
  preview: {
    "@media (min-width: 1024px)": {
      gridColumn: 2,
      gridRow: "1 / span 2",
      position: "sticky",
      top: tokens.spacingVerticalL,
    },
  },
});

/** Asking the network: questions and settings, and beside them the very card that the channel will get. */
export function AskPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error, refetch } = usePolls();
  usePageTitle(t("polls.ask.title"));
  const back = (
    <Button icon={<ArrowLeftRegular />} onClick={() => void navigate("/polls")}>
      {t("polls.title")}
    </Button>
  );
  const page = data?.pages[0];
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!page) return <PageSkeleton />;
  if (!page.abilities.ask)
    return (
      <EmptyState
        page
        icon={<VoteRegular />}
        title={t("polls.ask.notYou")}
        text={t("polls.ask.notYouText")}
        action={back}
      />
    );
  return (
    <>
      <PageHeader title={t("polls.ask.title")} subtitle={t("polls.ask.subtitle")} actions={back} />
      <Form page={page} />
    </>
  );
}

const FIELDS = [
  "subject",
  "question",
  "questions",
  "options",
  "seats",
  "dots",
  "highest",
  "maxChoices",
  "rule",
  "electorate",
  "anonymous",
  "opensAt",
  "closesAt",
] as const;
export type AskField = (typeof FIELDS)[number];

function Form({ page }: { page: NonNullable<ReturnType<typeof usePolls>["data"]>["pages"][number] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const id = useId();
  const subject = useSubject();
  const [draft, setDraft, clear] = useDraft<AskDraft>("ask", NEW_DRAFT);
  const ask = useAsk();
  const change: typeof setDraft = (part) => {
    // What was refused is about what was asked then, not about what is being written now.
    if (ask.isError) ask.reset();
    setDraft(part);
  };
  const { form, at, elsewhere } = useFormErrors<AskField>(ask.error, FIELDS);
  const { questions } = draft;
  const several = questions.length > 1;
  const request = requestOf(draft, subject);
  const store = () => {
    if (ask.isPending) return;
    ask.mutate(request, {
      onSuccess: (poll) => {
        clear();
        announce(poll.state === "scheduled" ? t("polls.ask.scheduled") : t("polls.ask.asked"));
        void navigate(`/polls?item=${encodeURIComponent(poll.pollId)}`);
      },
    });
  };
  const errorAt = (field: AskField, key: string) => {
    if (field !== "question" && field !== "options") return at(field);
    return meantBy(field, draft).includes(key) ? at(field) : {};
  };
  return (
    <div className={styles.page}>
      <form
        ref={form}
        id={id}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          store();
        }}
      >
        <AboutField error={at("subject")} />
        {several && (
          <Field
            label={t("polls.ask.about")}
            hint={t("polls.ask.aboutHint")}
            required
            {...(draft.title.trim().length < 3 ? at("question") : {})}
          >
            <Textarea
              rows={1}
              value={draft.title}
              maxLength={POLL_MOST.letters}
              onChange={(_, { value }) => change({ title: value })}
            />
          </Field>
        )}
        {questions.map((question, index) => (
          <QuestionFields
            key={question.key}
            question={question}
            number={several ? index + 1 : undefined}
            membersAddOptions={draft.membersAddOptions}
            errorAt={(field) => errorAt(field, question.key)}
            onChange={(part) =>
              change({
                questions: questions.map((one) => (one.key === question.key ? { ...one, ...part } : one)),
              })
            }
            onRemove={
              several
                ? () => change({ questions: questions.filter(({ key }) => key !== question.key) })
                : undefined
            }
          />
        ))}
        {questions.length < POLL_MOST.questions && (
          <div>
            <Button
              icon={<AddRegular />}
              onClick={() => change({ questions: [...questions, newQuestionDraft(nextKey(questions))] })}
            >
              {t("polls.ask.addQuestion")}
            </Button>
          </div>
        )}
        <SettingsFields draft={draft} page={page} errorAt={at} onChange={change} />
      </form>
      <div className={styles.preview}>
        <PollPreview draft={draft} request={request} />
      </div>
      <div>
        <ActionError error={elsewhere} />
        <SubmitButton form={id} size="large" icon={<VoteRegular />} pending={ask.isPending}>
          {draft.opensAt === null ? t("polls.askNetwork") : t("polls.ask.schedule")}
        </SubmitButton>
      </div>
    </div>
  );
}

const nextKey = (questions: AskDraft["questions"]): string =>
  String(Math.max(0, ...questions.map(({ key }) => Number(key))) + 1);
