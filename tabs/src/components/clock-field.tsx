import { Field, Input, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ time: { width: "5.5rem" }, input: { width: "100%", minWidth: 0 } });

export interface ClockFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Why this time cannot be stored. */
  readonly validationMessage?: string;
}

/** A time of day by 24 hours, as the deadlines have it: a browser's own field follows the browser's language. */
export function ClockField({ label, hint, typed, onType, validationMessage }: ClockFieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} hint={hint} {...(validationMessage && { validationMessage })}>
      <Input
        className={styles.time}
        input={{ className: styles.input }}
        value={typed}
        onChange={(_, { value }) => onType(value)}
      />
    </Field>
  );
}
