import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CalendarTodayRegular } from "@fluentui/react-icons/svg/calendar-today";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { type KeyboardEvent, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { localeOf } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { Choice } from "../../../components/choice.tsx";
import type { ProgrammeAddress } from "../programme-address.ts";
import { monthWords } from "../programme-calendar.ts";
import { extentOf } from "../timeline/timeline-layout.ts";
import { monthOf, yearAndMonth } from "../timeline/timeline-scale.ts";
import { useNarrow } from "../use-width.ts";
import { calendarMonth, monthsOf } from "./calendar-month.ts";
import { DayList } from "./day-list.tsx";
import { MonthHead } from "./month-head.tsx";
import { MonthTable } from "./month-table.tsx";

/** Narrower than this a day has no room for a title. */
const NARROW_REM = 40;

const useStyles = makeStyles({
  calendar: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  month: {
    ...typographyStyles.subtitle1,
    margin: 0,
    flexGrow: 1,
    "&::first-letter": { textTransform: "uppercase" },
  },
  nothing: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

export interface CalendarProps {
  readonly items: readonly ItemView[];
  /** The whole programme, so that a filter does not change which months there are. */
  readonly all: readonly ItemView[];
  readonly period: string | null;
  readonly today: string;
  readonly address: ProgrammeAddress;
}

/** One month of the programme: its days, and above them what has the month but no day. */
export function Calendar({ items, all, period, today, address }: CalendarProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const locale = localeOf(currentLanguage());
  const [frame, narrow] = useNarrow<HTMLDivElement>(NARROW_REM);
  const heading = useRef<HTMLHeadingElement>(null);
  const counts = useMemo(() => monthsOf(items), [items]);
  const months = useMemo(() => monthRange(period, all, today), [period, all, today]);
  const month = chosenMonth(address.month, months, monthOf(today), counts);
  const { weeks, head } = useMemo(() => calendarMonth(items, month), [items, month]);
  const empty = head.length === 0 && weeks.every((week) => week.every(({ entries }) => entries.length === 0));
  const goTo = (wanted: number): boolean => {
    if (!months.includes(wanted) || wanted === month) return false;
    address.go("month", monthKey(wanted));
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "PageUp" || event.key === "PageDown") {
      // What had the focus is of the month that is left.
      if (goTo(month + (event.key === "PageUp" ? -1 : 1))) heading.current?.focus();
      event.preventDefault();
    } else walkLinks(event);
  };
  return (
    <div ref={frame} className={styles.calendar}>
      <div className={styles.bar}>
        <Button
          icon={<ChevronLeftRegular />}
          aria-label={t("programme.calendar.previous")}
          disabledFocusable={!months.includes(month - 1)}
          onClick={() => goTo(month - 1)}
        />
        <Button
          icon={<ChevronRightRegular />}
          aria-label={t("programme.calendar.next")}
          disabledFocusable={!months.includes(month + 1)}
          onClick={() => goTo(month + 1)}
        />
        <h2 ref={heading} className={styles.month} tabIndex={-1} aria-live="polite">
          {monthWords(month, locale, "withYear")}
        </h2>
        {months.includes(monthOf(today)) && (
          <Button
            appearance="subtle"
            icon={<CalendarTodayRegular />}
            disabledFocusable={month === monthOf(today)}
            onClick={() => goTo(monthOf(today))}
          >
            {t("programme.calendar.today")}
          </Button>
        )}
        <Choice
          label={t("programme.calendar.month")}
          options={months.map((one) => ({
            value: monthKey(one),
            words: t("programme.calendar.monthCount", {
              month: monthWords(one, locale, "withYear"),
              count: counts.get(one) ?? 0,
            }),
          }))}
          chosen={monthKey(month)}
          onChoose={(value) => value !== null && goTo(monthOf(value))}
        />
      </div>
      {/* The links in it have the focus; the keys are theirs. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.calendar} onKeyDown={onKeyDown}>
        {head.length > 0 && <MonthHead items={head} />}
        {empty && <p className={styles.nothing}>{t("programme.calendar.nothing")}</p>}
        {narrow ? (
          <DayList weeks={weeks} today={today} />
        ) : (
          <MonthTable weeks={weeks} today={today} name={monthWords(month, locale, "withYear")} />
        )}
      </div>
    </div>
  );
}

/** Arrow keys go from item to item in the order of their days; Home and End to the first and last. */
function walkLinks(event: KeyboardEvent<HTMLDivElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a[data-item]")];
  const at = links.findIndex((link) => link === document.activeElement);
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    Home: 0,
    End: links.length - 1,
  };
  const step = steps[event.key];
  if (at === -1 || step === undefined) return;
  event.preventDefault();
  links[step]?.focus();
}

/** Every month of the programme, from the first to the last that its period or any date names. */
function monthRange(period: string | null, all: readonly ItemView[], today: string): number[] {
  const { earliest, latest } = extentOf(period, all);
  const first = monthOf(earliest ?? today);
  const last = Math.min(monthOf(latest ?? earliest ?? today), first + MOST_MONTHS - 1);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** A mistyped year must not offer ten thousand months. */
const MOST_MONTHS = 240;

/** The month in the address; otherwise this one, or the nearest with anything in it. */
function chosenMonth(
  wanted: string | null,
  months: readonly number[],
  thisMonth: number,
  counts: ReadonlyMap<number, number>,
): number {
  const asked = wanted !== null && /^\d{4}-\d{2}$/.test(wanted) ? monthOf(wanted) : null;
  if (asked !== null && months.includes(asked)) return asked;
  if (months.includes(thisMonth)) return thisMonth;
  const [nearest = months[0] ?? thisMonth] = [...counts.keys()]
    .filter((one) => months.includes(one))
    .toSorted((a, b) => Math.abs(a - thisMonth) - Math.abs(b - thisMonth));
  return nearest;
}

function monthKey(month: number): string {
  const at = yearAndMonth(month);
  return `${String(at.year).padStart(4, "0")}-${String(at.month).padStart(2, "0")}`;
}
