import { Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EditionView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { DayField, daysFromNow, DeadlineField } from "../../../components/deadline-field.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useEditionAction } from "../../../lib/programme-queries.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { todayIn } from "../programme-calendar.ts";
import { NameFields } from "./name-fields.tsx";

export interface EditionDialogProps {
  readonly edition: EditionView;
  readonly onClose: () => void;
  /** Another edition is shown from now on; null is the one in force. */
  readonly onShow: (editionId: string | null) => void;
}

/** Time for an organisation to ask its own people. */
const CONSULTATION_DAYS = 14;

/** Until when the members are asked; a card in the channel invites them. */
export function ConsultDialog({ edition, onClose, onShow }: EditionDialogProps) {
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const [until, setUntil] = useState<string | undefined>(() => daysFromNow(CONSULTATION_DAYS, timeZone));
  const { mutate, isPending, isSuccess, error } = useEditionAction(edition.editionId, "consult");
  const { form, at, elsewhere, refuse } = useFormErrors(error, ["until"]);
  const consult = () => {
    refuse(until === undefined ? { until: t("deadline.empty") } : {});
    if (until !== undefined)
      mutate(
        { until },
        {
          onSuccess: () => {
            announce(t("programme.editions.consult.done"));
            onShow(edition.editionId);
          },
        },
      );
  };
  return (
    <ActionDialog
      title={t("programme.editions.consult.title")}
      confirm={t("programme.editions.consult.confirm")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={consult}
      onClose={onClose}
    >
      {t("programme.editions.consult.text")}
      <DeadlineField
        label={t("programme.editions.consult.until")}
        value={until}
        timeZone={timeZone}
        onChange={setUntil}
        {...at("until")}
      />
    </ActionDialog>
  );
}

/** Records a decision that was taken elsewhere: its day and where; what is still open is said before. */
export function AdoptDialog({
  view,
  edition,
  onClose,
  onShow,
}: EditionDialogProps & { readonly view: ProgrammeView }) {
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const [day, setDay] = useState<string | undefined>(() => todayIn(timeZone));
  const [place, setPlace] = useState("");
  const { mutate, isPending, isSuccess, error } = useEditionAction(edition.editionId, "adopt");
  const { form, at, elsewhere, refuse } = useFormErrors(error, ["decidedOn", "decidedAt"]);
  const adopt = () => {
    const decidedAt = place.trim();
    refuse({
      ...(day === undefined && { decidedOn: t("deadline.emptyDay") }),
      ...(decidedAt === "" && { decidedAt: t("programme.editions.adopt.placeOwed") }),
    });
    if (day !== undefined && decidedAt !== "")
      mutate(
        { decidedOn: day, decidedAt },
        {
          onSuccess: () => {
            announce(t("programme.editions.adopt.done"));
            onShow(edition.editionId);
          },
        },
      );
  };
  return (
    <ActionDialog
      title={t("programme.editions.adopt.title")}
      confirm={t("programme.editions.adopt.confirm")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={adopt}
      onClose={onClose}
    >
      {t("programme.editions.adopt.text", { number: edition.number })}
      <StillOpen view={view} />
      <DayField label={t("programme.editions.adopt.day")} day={day} onChange={setDay} {...at("decidedOn")} />
      <Field
        label={t("programme.editions.adopt.place")}
        hint={t("programme.editions.adopt.placeHint")}
        required
        {...at("decidedAt")}
      >
        <Input value={place} maxLength={300} onChange={(_, { value }) => setPlace(value)} />
      </Field>
    </ActionDialog>
  );
}

/** What nobody has settled in the edition yet; it can be adopted all the same. */
function StillOpen({ view }: { readonly view: ProgrammeView }) {
  const { t } = useTranslation();
  const suggestions = view.talk.reduce((sum, one) => sum + one.open, 0);
  const open = [
    view.findings.length > 0 && t("programme.findings.open", { count: view.findings.length }),
    suggestions > 0 && t("programme.editions.suggestions.open", { count: suggestions }),
  ].filter((one) => one !== false);
  if (open.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t("programme.editions.adopt.open", { open: open.join(", ") })}</MessageBarBody>
    </MessageBar>
  );
}

/** Next year's programme: what is not done is carried over. */
export function NextProgrammeDialog({ edition, onClose, onShow }: EditionDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => nextYear(edition));
  const { mutate, isPending, isSuccess, error } = useEditionAction(edition.editionId, "begin");
  const { form, at, elsewhere } = useFormErrors(error, ["title", "period"]);
  return (
    <ActionDialog
      title={t("programme.editions.next.title")}
      confirm={t("programme.editions.next.confirm")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={() =>
        mutate(
          { from: edition.editionId, newPeriod: typed },
          {
            onSuccess: ({ edition: begun }) => {
              announce(t("programme.editions.next.done"));
              onShow(begun?.editionId ?? null);
            },
          },
        )
      }
      onClose={onClose}
    >
      {t("programme.editions.next.text")}
      <NameFields typed={typed} onType={setTyped} at={at} />
    </ActionDialog>
  );
}

/** Every year in the title and the period, one later by as many as the period is long. */
export function nextYear({ title, period }: Pick<EditionView, "title" | "period">): {
  readonly title: string;
  readonly period: string;
} {
  const years = [...period.text.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year));
  const length = years.length === 0 ? 1 : Math.max(...years) - Math.min(...years) + 1;
  const later = (text: string) => text.replace(/\b20\d\d\b/g, (year) => String(Number(year) + length));
  return { title: later(title), period: later(period.text) };
}
