import { Field, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { FormErrors } from "../../../components/use-form-errors.ts";

export interface EditionName {
  readonly title: string;
  readonly period: string;
}

/** What a programme is called, and for when it is. */
export function NameFields({
  typed,
  onType,
  at,
}: {
  readonly typed: EditionName;
  readonly onType: (typed: EditionName) => void;
  readonly at: FormErrors<keyof EditionName>["at"];
}) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t("programme.editions.next.name")} required {...at("title")}>
        <Input
          value={typed.title}
          maxLength={500}
          onChange={(_, { value: title }) => onType({ ...typed, title })}
        />
      </Field>
      <Field
        label={t("programme.editions.next.period")}
        hint={t("programme.editions.next.periodHint")}
        required
        {...at("period")}
      >
        <Input
          value={typed.period}
          maxLength={200}
          onChange={(_, { value: period }) => onType({ ...typed, period })}
        />
      </Field>
    </>
  );
}
