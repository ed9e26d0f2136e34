import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { CalendarCancelRegular } from "@fluentui/react-icons/svg/calendar-cancel";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ActionError } from "../../components/action-error.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { EmptyState, ErrorState } from "../../components/states.tsx";
import { SubmitButton } from "../../components/submit-button.tsx";
import { useFormErrors } from "../../components/use-form-errors.ts";
import { announce, usePageTitle } from "../../lib/announce.ts";
import { useSilenceAction, useSilenceList } from "../../lib/decision-queries.ts";
import { useDraft } from "../../lib/use-draft.ts";
import { TextField } from "./text-field.tsx";
import { USUAL_WORKING_DAYS, WorkingDaysField } from "./working-days-field.tsx";

const HolidaysDialog = lazy(async () => ({
  default: (await import("../programme/decision/holidays-dialog.tsx")).HolidaysDialog,
}));

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL, maxWidth: "44rem" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

/** Putting a text to the members by silence: its title, the text, and how long they have to object. */
export function PutTextPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error, refetch } = useSilenceList();
  usePageTitle(t("silence.put.title"));
  const back = (
    <Button icon={<ArrowLeftRegular />} onClick={() => void navigate("/polls")}>
      {t("polls.title")}
    </Button>
  );
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if (!data.abilities.open)
    return (
      <EmptyState
        page
        icon={<ClockRegular />}
        title={t("silence.put.notYou")}
        text={t("silence.put.notYouText")}
        action={back}
      />
    );
  return (
    <>
      <PageHeader title={t("silence.put.title")} subtitle={t("silence.put.subtitle")} actions={back} />
      <Form />
    </>
  );
}

function Form() {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const [draft, setDraft, clear] = useDraft("put-text", {
    title: "",
    text: "",
    workingDays: USUAL_WORKING_DAYS,
  });
  const [holidays, setHolidays] = useState(false);
  const put = useSilenceAction("put");
  const { form, at, elsewhere } = useFormErrors(put.error, ["title", "text", "workingDays"]);
  const change: typeof setDraft = (part) => {
    // What was refused is about what was sent then, not about what is being written now.
    if (put.isError) put.reset();
    setDraft(part);
  };
  const send = () => {
    if (put.isPending) return;
    put.mutate(draft, {
      onSuccess: ({ decisionId }) => {
        clear();
        announce(t("silence.open.done"));
        void navigate(`/polls?item=${encodeURIComponent(`silence:${decisionId}`)}`);
      },
    });
  };
  return (
    <>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={t("silence.put.name")} required {...at("title")}>
          <Input value={draft.title} onChange={(_, { value }) => change({ title: value })} />
        </Field>
        <TextField value={draft.text} rows={14} onChange={(text) => change({ text })} {...at("text")} />
        <WorkingDaysField
          value={draft.workingDays}
          onChange={(workingDays) => change({ workingDays })}
          {...at("workingDays")}
        />
        <ActionError error={elsewhere} />
        <div className={styles.actions}>
          <SubmitButton size="large" icon={<ClockRegular />} pending={put.isPending}>
            {t("silence.open.confirm")}
          </SubmitButton>
          <Button
            appearance="subtle"
            size="large"
            icon={<CalendarCancelRegular />}
            onClick={() => setHolidays(true)}
          >
            {t("programme.holidays.action")}
          </Button>
        </div>
      </form>
      <Suspense fallback={null}>{holidays && <HolidaysDialog onClose={() => setHolidays(false)} />}</Suspense>
    </>
  );
}
