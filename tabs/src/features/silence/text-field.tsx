import { Field, Textarea } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { TEXT_MOST_LETTERS } from "../../../../src/capabilities/decisions/contract/for-pages.ts";
import { localeOf } from "../../lib/dates.ts";
import { currentLanguage } from "../../lib/i18n.ts";

/** The text itself. What is pasted is never cut off unseen: what is too long is said to be. */
export function TextField(props: {
  readonly value: string;
  readonly rows: number;
  readonly onChange: (text: string) => void;
  readonly validationMessage?: string;
}) {
  const { t } = useTranslation();
  const { value, rows, onChange, validationMessage } = props;
  const said = (letters: number) => new Intl.NumberFormat(localeOf(currentLanguage())).format(letters);
  return (
    <Field
      label={t("silence.put.text")}
      hint={t("silence.put.letters", { letters: said(value.length), most: said(TEXT_MOST_LETTERS) })}
      required
      {...(validationMessage && { validationMessage })}
    >
      <Textarea
        rows={rows}
        resize="vertical"
        value={value}
        onChange={(_, { value: text }) => onChange(text)}
      />
    </Field>
  );
}
