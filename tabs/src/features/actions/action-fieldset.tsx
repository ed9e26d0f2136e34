import { Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ActionOwners, AddActionRequest } from "../../../../src/capabilities/actions/contract.ts";
import type { FormErrors } from "../../components/use-form-errors.ts";

export type ActionFields = Pick<AddActionRequest, "what" | "organisationId" | "personId" | "due">;
export const ACTION_FIELDS = [
  "what",
  "organisationId",
  "personId",
  "due",
] as const satisfies (keyof ActionFields)[];

const useStyles = makeStyles({
  // A long name in the list must not make the field wider than a phone.
  field: { gridTemplateColumns: "minmax(0, 1fr)", "& select": { minWidth: 0, width: "100%" } },
});

export interface ActionFieldsetProps {
  readonly draft: ActionFields;
  readonly owners: ActionOwners;
  readonly at: FormErrors<(typeof ACTION_FIELDS)[number]>["at"];
  readonly onChange: (part: Partial<ActionFields>) => void;
}

/** What is to be done, by whom and until when. */
export function ActionFieldset({ draft, owners, at, onChange }: ActionFieldsetProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { organisations } = owners;
  const people = organisations.find((one) => one.organisationId === draft.organisationId)?.people ?? [];
  return (
    <>
      <Field label={t("actions.field.what")} hint={t("actions.field.whatHint")} required {...at("what")}>
        <Textarea
          rows={2}
          resize="vertical"
          value={draft.what}
          onChange={(_, { value }) => onChange({ what: value })}
        />
      </Field>
      <Field
        className={styles.field}
        label={t("actions.field.organisation")}
        required
        {...at("organisationId")}
      >
        <Select
          value={draft.organisationId}
          onChange={(_, { value }) => onChange({ organisationId: value, personId: null })}
        >
          <option value="">{t("actions.field.choose")}</option>
          {organisations.map(({ organisationId, name, country }) => (
            <option key={organisationId} value={organisationId}>
              {`${name} (${country})`}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        className={styles.field}
        label={t("actions.field.person")}
        hint={t("actions.field.personHint")}
        {...at("personId")}
      >
        <Select
          value={draft.personId ?? ""}
          disabled={people.length === 0}
          onChange={(_, { value }) => onChange({ personId: value === "" ? null : value })}
        >
          <option value="">{t("actions.field.nobody")}</option>
          {people.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("actions.field.due")} hint={t("actions.field.dueHint")} required {...at("due")}>
        <Input value={draft.due} onChange={(_, { value }) => onChange({ due: value })} />
      </Field>
    </>
  );
}
