import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { EditionView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { localeOf } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { editionBefore } from "../editions/edition-steps.ts";
import { useEditionNames } from "../editions/use-edition-name.ts";
import { dayWords, todayIn } from "../programme-calendar.ts";
import { type Compared, daysBefore, writeCompared } from "./changes-address.ts";
import { lastVisit } from "./last-visit.ts";

const useStyles = makeStyles({
  choice: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: "14rem", minWidth: 0, maxWidth: "24rem" },
  day: { flexBasis: "10rem", maxWidth: "12rem", minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
});

export interface ChooseComparedProps {
  readonly editions: readonly EditionView[];
  readonly shown: EditionView | null;
  readonly compared: Compared;
  /** ISO day. */
  readonly today: string;
}

/** Since when, or between which editions; the choice is in the address. */
export function ChooseCompared({ editions, shown, compared, today }: ChooseComparedProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const show = useShow();
  const { networkId, session } = useWorkspace();
  const [visit] = useState(() => lastVisit(networkId, session.person.personId));
  const visitDay = visit && todayIn(session.network.timeZone, new Date(visit));
  const [day, setDay] = useState("since" in compared ? compared.since : "");
  const presets = [
    { since: daysBefore(today, 7), words: t("programme.changes.week") },
    { since: daysBefore(today, 30), words: t("programme.changes.month") },
    ...(visitDay === null
      ? []
      : [
          {
            since: visitDay,
            words: t("programme.changes.visit", {
              day: dayWords(visitDay, localeOf(currentLanguage())),
            }),
          },
        ]),
  ];
  return (
    <div className={styles.choice}>
      <div className={styles.row}>
        {presets.map(({ since, words }) => (
          <Button
            key={words}
            size="small"
            aria-pressed={"since" in compared && compared.since === since}
            appearance={"since" in compared && compared.since === since ? "primary" : "secondary"}
            onClick={() => show({ since })}
          >
            {words}
          </Button>
        ))}
      </div>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== "") show({ since: day });
        }}
      >
        <Field className={styles.day} label={t("programme.changes.sinceDay")} size="small">
          <Input
            size="small"
            type="date"
            className={styles.control}
            input={{ className: styles.control }}
            value={day}
            max={today}
            onChange={(_, { value }) => setDay(value)}
          />
        </Field>
        <Button size="small" type="submit" disabledFocusable={day === ""}>
          {t("programme.changes.show")}
        </Button>
      </form>
      {editions.length > 1 && <Editions editions={editions} shown={shown} compared={compared} />}
    </div>
  );
}

function Editions({ editions, shown, compared }: Omit<ChooseComparedProps, "today">) {
  const styles = useStyles();
  const { t } = useTranslation();
  const show = useShow();
  const { nameOf } = useEditionNames();
  const newest = editions.find((one) => one.programmeId === shown?.programmeId);
  const before = newest && editionBefore(editions, newest);
  const [from, setFrom] = useState("from" in compared ? compared.from : (before?.editionId ?? ""));
  const [to, setTo] = useState("to" in compared ? compared.to : (newest?.editionId ?? ""));
  const options = editions.map((edition) => (
    <option key={edition.editionId} value={edition.editionId}>
      {nameOf(edition, editions)}
    </option>
  ));
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (from !== "") show({ from, to });
      }}
    >
      <Field className={styles.field} label={t("programme.changes.from")} size="small">
        <Select
          size="small"
          className={styles.control}
          select={{ className: styles.control }}
          value={from}
          onChange={(_, { value }) => setFrom(value)}
        >
          {from === "" && <option value="">{t("programme.changes.nothingBefore")}</option>}
          {options}
        </Select>
      </Field>
      <Field className={styles.field} label={t("programme.changes.to")} size="small">
        <Select
          size="small"
          className={styles.control}
          select={{ className: styles.control }}
          value={to}
          onChange={(_, { value }) => setTo(value)}
        >
          {options}
        </Select>
      </Field>
      <Button size="small" type="submit" disabledFocusable={from === ""}>
        {t("programme.changes.compare")}
      </Button>
    </form>
  );
}

function useShow(): (compared: Compared) => void {
  const [params, setParams] = useSearchParams();
  return (compared) => {
    const next = new URLSearchParams(params);
    next.set("changes", writeCompared(compared));
    setParams(next);
  };
}
