import { Checkbox, Field, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ElectorName, PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { usePollAction, usePolls } from "../../../lib/poll-queries.ts";
import { useElectorName } from "../elector-name.tsx";

const useStyles = makeStyles({
  list: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    display: "flex",
    flexDirection: "column",
    maxHeight: "40vh",
    overflowY: "auto",
  },
  legend: { ...typographyStyles.body1Strong },
});

/** Who votes, changed on the record: organisations that join or leave, and why. */
export function ElectorateDialog({ poll, onClose }: { poll: PollView; onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const nameOf = useElectorName();
  const { data } = usePolls();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set([...poll.answered, ...poll.silent].map(({ electorId }) => electorId)),
  );
  const [reason, setReason] = useState("");
  const { mutate, isPending, isSuccess, error } = usePollAction(poll, "electorate");
  const errors = useFormErrors(error, ["reason"]);
  const now = [...poll.answered, ...poll.silent];
  const known = new Set(now.map(({ electorId }) => electorId));
  const voted = new Set(poll.answered.map(({ electorId }) => electorId));
  const all: readonly ElectorName[] = [
    ...now,
    ...(data?.pages[0]?.decides?.organisations ?? []).filter(({ electorId }) => !known.has(electorId)),
  ].toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
  const add = [...chosen].filter((id) => !known.has(id));
  const remove = [...known].filter((id) => !chosen.has(id));
  const lost = remove.filter((id) => voted.has(id)).length;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <ActionDialog
      title={t("polls.electorate.title")}
      confirm={t("polls.electorate.store")}
      pending={isPending}
      disabled={add.length + remove.length === 0}
      done={isSuccess}
      error={errors.elsewhere}
      form={errors.form}
      onConfirm={() =>
        mutate({ add, remove, reason }, { onSuccess: () => announce(t("polls.electorate.done")) })
      }
      onClose={onClose}
    >
      <span>{t("polls.electorate.text")}</span>
      <fieldset className={styles.list}>
        <legend className={styles.legend}>{t("polls.electorate.who")}</legend>
        {all.map((elector) => (
          <Checkbox
            key={elector.electorId}
            checked={chosen.has(elector.electorId)}
            label={
              voted.has(elector.electorId)
                ? t("polls.electorate.hasVoted", { name: nameOf(elector) })
                : nameOf(elector)
            }
            onChange={() => toggle(elector.electorId)}
          />
        ))}
      </fieldset>
      <output>{lost > 0 && t("polls.electorate.lost", { count: lost })}</output>
      <Field label={t("polls.electorate.reason")} required {...errors.at("reason")}>
        <Textarea value={reason} resize="vertical" onChange={(_, { value }) => setReason(value)} />
      </Field>
    </ActionDialog>
  );
}
