import { Field, type FieldControlProps, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  formatDay,
  formatDistance,
  formatExact,
  fromLocalInput,
  localeOf,
  toLocalInput,
} from "../lib/dates.ts";
import { currentLanguage, type Language } from "../lib/i18n.ts";
import { readDay, readDeadline, type TypedDay, type TypedDeadline, typeDeadline } from "./typed-deadline.ts";

const useStyles = makeStyles({
  parts: {
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
  },
  day: { width: "4rem" },
  month: { width: "9rem" },
  year: { width: "5rem" },
  time: { width: "5.5rem" },
  input: { width: "100%", minWidth: 0 },
});

export interface DeadlineFieldProps {
  readonly label: string;
  /** UTC instant; undefined while the fields are empty or say no day. */
  readonly value: string | undefined;
  readonly timeZone: string;
  readonly onChange: (instant: string | undefined) => void;
  /** Why this deadline cannot be stored. */
  readonly validationMessage?: string;
}

/**
 * A deadline on the network's clocks: day, month in words and year, since a browser's own date field follows the
 * browser's language and not the person's. It is said in words below, with its weekday.
 */
export function DeadlineField({ label, value, timeZone, onChange, validationMessage }: DeadlineFieldProps) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const hint = value
    ? t("deadline.words", {
        exact: formatExact(value, language, timeZone),
        distance: formatDistance(value, language, timeZone),
      })
    : t("deadline.empty");
  return (
    <Field label={label} hint={hint} {...(validationMessage && { validationMessage })}>
      {(field) => <Parts field={field} value={value} timeZone={timeZone} onChange={onChange} />}
    </Field>
  );
}

function Parts(
  props: Pick<DeadlineFieldProps, "value" | "timeZone" | "onChange"> & { field: FieldControlProps },
) {
  const { field, value, timeZone, onChange } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [typed, setTyped] = useState(() =>
    typeDeadline(value ?? new Date().toISOString(), timeZone, currentLanguage()),
  );
  const change = (part: Partial<TypedDeadline>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    onChange(readDeadline(next, timeZone));
  };
  const { "aria-describedby": describedBy, "aria-invalid": invalid } = field;
  return (
    <fieldset aria-labelledby={field["aria-labelledby"]} className={styles.parts}>
      <DayParts field={field} typed={typed} onType={change} />
      <Input
        aria-describedby={describedBy}
        aria-invalid={invalid}
        className={styles.time}
        input={{ className: styles.input }}
        aria-label={t("deadline.time")}
        value={typed.time}
        onChange={(_, { value: time }) => change({ time })}
      />
    </fieldset>
  );
}

export interface DayFieldProps {
  readonly label: string;
  /** ISO day; undefined while the fields say no day. */
  readonly day: string | undefined;
  readonly onChange: (day: string | undefined) => void;
  readonly validationMessage?: string;
}

/** A day without a time of the day, typed as a deadline is. */
export function DayField({ label, day, onChange, validationMessage }: DayFieldProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [typed, setTyped] = useState(() => typeDeadline(`${day ?? ""}T00:00:00Z`, "UTC", currentLanguage()));
  const change = (part: Partial<TypedDay>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    onChange(readDay(next));
  };
  const hint = day === undefined ? t("deadline.emptyDay") : formatDay(day, currentLanguage());
  return (
    <Field label={label} hint={hint} {...(validationMessage && { validationMessage })}>
      {(field) => (
        <fieldset aria-labelledby={field["aria-labelledby"]} className={styles.parts}>
          <DayParts field={field} typed={typed} onType={change} />
        </fieldset>
      )}
    </Field>
  );
}

function DayParts({
  field,
  typed,
  onType,
}: {
  readonly field: FieldControlProps;
  readonly typed: TypedDay;
  readonly onType: (part: Partial<TypedDay>) => void;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { id, "aria-describedby": describedBy, "aria-invalid": invalid } = field;
  const part = { "aria-describedby": describedBy, "aria-invalid": invalid };
  const input = { className: styles.input };
  return (
    <>
      <Input
        {...part}
        id={id}
        className={styles.day}
        input={input}
        inputMode="numeric"
        aria-label={t("deadline.day")}
        value={typed.day}
        onChange={(_, { value: day }) => onType({ day })}
      />
      <Select
        {...part}
        className={styles.month}
        aria-label={t("deadline.month")}
        value={typed.month}
        onChange={(_, { value: month }) => onType({ month })}
      >
        {monthNames(currentLanguage()).map((name, at) => (
          <option key={name} value={at + 1}>
            {name}
          </option>
        ))}
      </Select>
      <Input
        {...part}
        className={styles.year}
        input={input}
        inputMode="numeric"
        aria-label={t("deadline.year")}
        value={typed.year}
        onChange={(_, { value: year }) => onType({ year })}
      />
    </>
  );
}

const monthNames = (language: Language): string[] => {
  const format = new Intl.DateTimeFormat(localeOf(language), { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2026, month, 1))));
};

const DAY_MS = 86_400_000;

/** The default of most deadlines: at 17:00 on the network's clocks, some days from now, never at a weekend. */
export function daysFromNow(days: number, timeZone: string): string {
  const at = new Date(Date.now() + days * DAY_MS);
  const tooLate = { 0: 1, 6: 2 }[at.getUTCDay()] ?? 0;
  const day = toLocalInput(new Date(at.getTime() + tooLate * DAY_MS).toISOString(), timeZone).slice(0, 10);
  return fromLocalInput(`${day}T17:00`, timeZone) ?? new Date().toISOString();
}
