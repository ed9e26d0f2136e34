import { Field, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SilenceView } from "../../../../../src/capabilities/decisions/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { formatExact } from "../../../lib/dates.ts";
import { useSilenceAction, useSilenceDeadline } from "../../../lib/decision-queries.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useDraft } from "../../../lib/use-draft.ts";
import { useWorkspace } from "../../../lib/workspace.ts";

/** One to six weeks of work; two are usual. */
const WORKING_DAYS = [5, 10, 15, 20, 25, 30] as const;
const USUAL = 10;
const REASON_MOST = 2_000;

interface DialogProps {
  readonly onClose: () => void;
}

/** Puts an edition to the members, whose silence adopts it. */
export function OpenSilenceDialog({
  edition,
  onClose,
}: DialogProps & { readonly edition: { readonly editionId: string; readonly number: number } }) {
  const { t } = useTranslation();
  const { mutate, ...state } = useSilenceAction("open");
  const words = {
    title: t("programme.decision.open.title", { number: edition.number }),
    text: t("programme.decision.open.text"),
    confirm: t("programme.decision.open.confirm"),
    done: t("programme.decision.open.done"),
  };
  const { editionId } = edition;
  return (
    <AskDialog
      words={words}
      state={state}
      onAsk={(workingDays, onSuccess) => mutate({ editionId, workingDays }, { onSuccess })}
      onClose={onClose}
    />
  );
}

/** Puts the amended text to the members again. */
export function ResumeSilenceDialog({ decision, onClose }: DialogProps & { readonly decision: SilenceView }) {
  const { t } = useTranslation();
  const { mutate, ...state } = useSilenceAction("resume");
  const words = {
    title: t("programme.decision.resume.title"),
    text: t("programme.decision.resume.text"),
    confirm: t("programme.decision.resume.confirm"),
    done: t("programme.decision.resume.done"),
  };
  const { decisionId } = decision;
  return (
    <AskDialog
      words={words}
      state={state}
      onAsk={(workingDays, onSuccess) => mutate({ decisionId, workingDays }, { onSuccess })}
      onClose={onClose}
    />
  );
}

/** Asks the members, with the time that they have. */
function AskDialog(
  props: DialogProps & {
    readonly words: Readonly<Record<"title" | "text" | "confirm" | "done", string>>;
    readonly state: { readonly isPending: boolean; readonly isSuccess: boolean; readonly error: unknown };
    readonly onAsk: (workingDays: number, onSuccess: () => void) => void;
  },
) {
  const { words, state, onAsk, onClose } = props;
  const [workingDays, setWorkingDays] = useState<number>(USUAL);
  const { form, at, elsewhere } = useFormErrors(state.error, ["workingDays"]);
  return (
    <ActionDialog
      title={words.title}
      confirm={words.confirm}
      pending={state.isPending}
      done={state.isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={() => onAsk(workingDays, () => announce(words.done))}
      onClose={onClose}
    >
      {words.text}
      <WorkingDaysField value={workingDays} onChange={setWorkingDays} {...at("workingDays")} />
    </ActionDialog>
  );
}

/** How long; the day on which that ends is said below, by the network's holidays. */
function WorkingDaysField(props: {
  readonly value: number;
  readonly onChange: (days: number) => void;
  readonly validationMessage?: string;
}) {
  const { value, onChange, validationMessage } = props;
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const { data } = useSilenceDeadline(value);
  const hint = data
    ? t("programme.decision.until", { until: formatExact(data.closesAt, currentLanguage(), timeZone) })
    : t("programme.decision.reckoning");
  return (
    <Field
      label={t("programme.decision.workingDays")}
      hint={hint}
      {...(validationMessage && { validationMessage })}
    >
      <Select value={String(value)} onChange={(_, { value: days }) => onChange(Number(days))}>
        {WORKING_DAYS.map((days) => (
          <option key={days} value={days}>
            {t("programme.decision.days", { count: days })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Objects, with the reason that everybody reads. What is typed stays with the person until it is sent. */
export function ObjectDialog({ decision, onClose }: DialogProps & { readonly decision: SilenceView }) {
  const { t } = useTranslation();
  const { decisionId, round } = decision;
  const [draft, change, clear] = useDraft(`objection.${decisionId}.${String(round)}`, { reason: "" });
  const { mutate, isPending, isSuccess, error } = useSilenceAction("object");
  const { form, at, elsewhere, refuse } = useFormErrors(error, ["reason"]);
  const send = () => {
    const reason = draft.reason.trim();
    refuse(reason === "" ? { reason: t("programme.decision.object.owed") } : {});
    if (reason !== "")
      mutate(
        { decisionId, reason },
        {
          onSuccess: () => {
            clear();
            announce(t("programme.decision.object.done"));
          },
        },
      );
  };
  return (
    <ActionDialog
      title={t("programme.decision.object.title", { number: decision.number })}
      confirm={t("programme.decision.object.confirm")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={send}
      onClose={onClose}
    >
      {t("programme.decision.object.text")}
      <Field label={t("programme.decision.object.reason")} required {...at("reason")}>
        <Textarea
          rows={4}
          maxLength={REASON_MOST}
          value={draft.reason}
          onChange={(_, { value }) => change({ reason: value })}
        />
      </Field>
    </ActionDialog>
  );
}

/** Ends a procedure without a decision. */
export function EndSilenceDialog({ decision, onClose }: DialogProps & { readonly decision: SilenceView }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const { mutate, isPending, isSuccess, error } = useSilenceAction("end");
  const { form, at, elsewhere, refuse } = useFormErrors(error, ["reason"]);
  const end = () => {
    const words = reason.trim();
    refuse(words === "" ? { reason: t("programme.decision.end.owed") } : {});
    if (words !== "")
      mutate(
        { decisionId: decision.decisionId, reason: words },
        { onSuccess: () => announce(t("programme.decision.end.done")) },
      );
  };
  return (
    <ActionDialog
      title={t("programme.decision.end.title")}
      confirm={t("programme.decision.end.confirm")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={end}
      onClose={onClose}
    >
      {t("programme.decision.end.text", { number: decision.number })}
      <Field label={t("programme.decision.end.reason")} required {...at("reason")}>
        <Textarea
          rows={3}
          maxLength={REASON_MOST}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
    </ActionDialog>
  );
}
