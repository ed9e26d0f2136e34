import { Field, SpinButton } from "@fluentui/react-components";

export interface MinutesFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly hint?: string;
  /** Why this number cannot be stored. */
  readonly validationMessage?: string;
  readonly onChange: (value: number) => void;
}

/** A whole number by typing, buttons or arrow keys. */
export function MinutesField(props: MinutesFieldProps) {
  const { label, value, least, most, step = 5, hint, validationMessage, onChange } = props;
  return (
    <Field label={label} {...(hint && { hint })} {...(validationMessage && { validationMessage })}>
      <SpinButton
        value={value}
        min={least}
        max={most}
        step={step}
        onChange={(_, data) => {
          const typed = data.value ?? Number.parseInt(data.displayValue ?? "", 10);
          if (Number.isFinite(typed)) onChange(Math.round(typed));
        }}
      />
    </Field>
  );
}
