import { Field, Select } from "@fluentui/react-components";
import type { ParseKeys } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PutToPollRequest } from "../../../../../src/capabilities/work-programme/contract/requests.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { daysFromNow, DeadlineField } from "../../../components/deadline-field.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useEditionAction } from "../../../lib/programme-queries.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import type { EditionDialogProps } from "../editions/edition-dialogs.tsx";

/** Time to read a text and to ask one's own people. */
const POLL_DAYS = 14;

/** What can be chosen; the network's own rule is what the server takes when none is sent. */
const RULES = {
  network: { words: "programme.decision.poll.rule.network", rule: undefined },
  consensus: { words: "programme.decision.poll.rule.consensus", rule: { kind: "consensus" } },
  majority: {
    words: "programme.decision.poll.rule.majority",
    rule: { kind: "simple-majority", of: "votes-cast" },
  },
  "two-thirds": {
    words: "programme.decision.poll.rule.twoThirds",
    rule: { kind: "qualified-majority", of: "votes-cast", share: { over: 2, under: 3 } },
  },
  authority: { words: "programme.decision.poll.rule.authority", rule: { kind: "authority" } },
} as const satisfies Readonly<
  Record<string, { readonly words: ParseKeys; readonly rule: PutToPollRequest["rule"] | undefined }>
>;
type Rule = keyof typeof RULES;
const isRule = (name: string): name is Rule => Object.hasOwn(RULES, name);

/** Lets the members vote on whether an edition is adopted: by which rule, and until when. */
export function PollDialog({ edition, onClose, onShow }: EditionDialogProps) {
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const [name, setName] = useState<Rule>("network");
  const [closesAt, setClosesAt] = useState<string | undefined>(() => daysFromNow(POLL_DAYS, timeZone));
  const { mutate, isPending, isSuccess, error } = useEditionAction(edition.editionId, "poll");
  const { form, at, elsewhere, refuse } = useFormErrors(error, ["closesAt", "rule"]);
  const put = () => {
    refuse(closesAt === undefined ? { closesAt: t("deadline.empty") } : {});
    if (closesAt === undefined) return;
    const { rule } = RULES[name];
    mutate(
      { closesAt, ...(rule && { rule }) },
      {
        onSuccess: () => {
          announce(t("programme.decision.poll.done"));
          onShow(edition.editionId);
        },
      },
    );
  };
  return (
    <ActionDialog
      title={t("programme.decision.poll.title", { number: edition.number })}
      confirm={t("programme.decision.poll.confirm")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={put}
      onClose={onClose}
    >
      {t("programme.decision.poll.text")}
      <Field label={t("programme.decision.poll.rule.label")} {...at("rule")}>
        <Select value={name} onChange={(_, { value }) => isRule(value) && setName(value)}>
          {Object.entries(RULES).map(([value, { words }]) => (
            <option key={value} value={value}>
              {t(words)}
            </option>
          ))}
        </Select>
      </Field>
      <DeadlineField
        label={t("programme.decision.poll.until")}
        value={closesAt}
        timeZone={timeZone}
        onChange={setClosesAt}
        {...at("closesAt")}
      />
    </ActionDialog>
  );
}
