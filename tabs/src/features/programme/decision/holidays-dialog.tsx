import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatEdtf } from "../../../../../src/i18n/format-edtf.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useHolidays, useReadDays, useSetHolidays } from "../../../lib/decision-queries.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { todayIn } from "../programme-calendar.ts";
import { daysOf, spansOf, yearFrom } from "./holiday-days.ts";

const useStyles = makeStyles({
  add: { display: "flex", columnGap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, width: "0", minWidth: "6rem" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    maxHeight: "16rem",
    overflowY: "auto",
  },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "36px",
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The days on which the network does not work, beside public holidays: deadlines of members' decisions skip them. */
export function HolidaysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const today = todayIn(useWorkspace().session.network.timeZone);
  const stored = useHolidays();
  const [edited, setEdited] = useState<readonly string[] | null>(null);
  const { mutate, isPending, isSuccess, error } = useSetHolidays();
  const { form, at, elsewhere } = useFormErrors(error ?? stored.error, ["holidays"]);
  const days = edited ?? stored.data?.holidays ?? [];
  const upcoming = days.filter((day) => day >= today);
  return (
    <ActionDialog
      title={t("programme.holidays.title")}
      confirm={t("programme.holidays.confirm")}
      pending={isPending}
      disabled={edited === null}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={() =>
        mutate({ holidays: [...days] }, { onSuccess: () => announce(t("programme.holidays.done")) })
      }
      onClose={onClose}
    >
      {t("programme.holidays.text")}
      <AddDays
        today={today}
        {...at("holidays")}
        onAdd={(more) => setEdited([...new Set([...days, ...more])].toSorted())}
      />
      <Upcoming
        days={upcoming}
        isKnown={stored.data !== undefined}
        onRemove={(gone) => setEdited(days.filter((day) => !gone.includes(day)))}
      />
    </ActionDialog>
  );
}

/** Days in words, as everywhere else in the programme. */
function AddDays(props: {
  readonly today: string;
  readonly validationMessage?: string;
  readonly onAdd: (days: readonly string[]) => void;
}) {
  const { today, onAdd } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [words, setWords] = useState("");
  const [isUnread, setUnread] = useState(false);
  const read = useReadDays();
  const add = () => {
    if (words.trim() === "" || read.isPending) return;
    read.mutate(
      { words, period: yearFrom(today) },
      {
        onSuccess: ({ edtf }) => {
          const days = daysOf(edtf)?.filter((day) => day >= today) ?? [];
          setUnread(days.length === 0);
          if (days.length === 0) return;
          onAdd(days);
          setWords("");
          announce(t("programme.holidays.added", { days: formatEdtf(edtf, currentLanguage(), words) }));
        },
      },
    );
  };
  const message = isUnread
    ? t("programme.holidays.unread")
    : read.error
      ? t("programme.holidays.notAsked")
      : props.validationMessage;
  return (
    <Field
      label={t("programme.holidays.days")}
      hint={t("programme.holidays.hint")}
      {...(message && { validationMessage: message })}
    >
      {(field) => (
        <div className={styles.add}>
          <Input
            {...field}
            className={styles.input}
            value={words}
            maxLength={200}
            onChange={(_, { value }) => setWords(value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              // Enter adds the days; it does not store yet.
              event.preventDefault();
              add();
            }}
          />
          <Button onClick={add} disabledFocusable={read.isPending}>
            {t("programme.holidays.add")}
          </Button>
        </div>
      )}
    </Field>
  );
}

function Upcoming(props: {
  readonly days: readonly string[];
  readonly isKnown: boolean;
  readonly onRemove: (days: readonly string[]) => void;
}) {
  const { days, isKnown, onRemove } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const label = useId();
  if (isKnown && days.length === 0) return <p className={styles.none}>{t("programme.holidays.none")}</p>;
  return (
    <div>
      <span id={label}>{t("programme.holidays.upcoming")}</span>
      <ul className={styles.list} aria-labelledby={label}>
        {spansOf(days).map((span) => {
          const said = formatEdtf(span.edtf, currentLanguage());
          return (
            <li key={span.edtf} className={styles.row}>
              {said}
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t("programme.holidays.remove", { days: said })}
                onClick={() => onRemove(span.days)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
