import { Field, SpinButton } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

export interface MinutesFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  /** Said of a number that can be stored. */
  readonly hint?: string;
  /** Why this number cannot be stored. */
  readonly validationMessage?: string;
  readonly onChange: (value: number) => void;
}

/** The names of a number's two buttons, which Fluent UI says in English. */
export function useSpinButtons() {
  const { t } = useTranslation();
  return {
    incrementButton: { "aria-label": t("increase") },
    decrementButton: { "aria-label": t("decrease") },
  } as const;
}

/** A whole number by typing, buttons or arrow keys. */
export function MinutesField(props: MinutesFieldProps) {
  const { label, value, least, most, step = 5, hint, validationMessage, onChange } = props;
  const { t } = useTranslation();
  const spinButtons = useSpinButtons();
  const take = (typed: number): void => {
    if (Number.isFinite(typed)) onChange(Math.round(typed));
  };
  const fits = value >= least && value <= most;
  const wrong = validationMessage ?? (fits ? undefined : t("numberBetween", { least, most }));
  return (
    <Field label={label} {...(hint && fits && { hint })} {...(wrong && { validationMessage: wrong })}>
      <SpinButton
        {...spinButtons}
        value={value}
        min={least}
        max={most}
        step={step}
        // Its own change comes when the field is left: what is wrong then would push away the button that is pressed.
        onInput={({ currentTarget }) => take(Number.parseInt(currentTarget.value, 10))}
        onChange={(_, data) => take(data.value ?? Number.parseInt(data.displayValue ?? "", 10))}
      />
    </Field>
  );
}
