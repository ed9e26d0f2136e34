import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { SearchField } from "../../../components/search-field.tsx";
import { currentLanguage } from "../../../lib/i18n.ts";
import { STATUS_WORDS } from "../item-words.ts";
import type { ProgrammeAddress } from "../programme-address.ts";
import { usePhone } from "../use-width.ts";
import { Choice } from "./choice.tsx";
import { answerOf, isFiltered, ITEM_STATUSES } from "./filter-items.ts";
import { ViewSwitch } from "./view-switch.tsx";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  filters: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  search: { flexGrow: 1, minWidth: "min(100%, 12rem)", maxWidth: "22rem" },
  mine: {
    ...typographyStyles.body1,
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: tokens.spacingVerticalXXXL,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    cursor: "pointer",
  },
  box: { accentColor: tokens.colorCompoundBrandBackground },
  summary: {
    ...typographyStyles.body1,
    width: "fit-content",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  shown: { ...typographyStyles.body1, marginLeft: "auto", color: tokens.colorNeutralForeground3 },
});

export interface FilterRowProps {
  readonly view: ProgrammeView;
  readonly address: ProgrammeAddress;
  readonly found: number;
}

/** How to look at it and what to look for; all of it stays in the address. */
export function FilterRow({ view, address, found }: FilterRowProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { filter } = address;
  const filtered = isFiltered(filter);
  const phone = usePhone();
  const filters = <Filters view={view} address={address} />;
  const shown = (
    <>
      {filtered && (
        <Button appearance="subtle" icon={<DismissRegular />} onClick={address.clearFilters}>
          {t("programme.filter.clear")}
        </Button>
      )}
      <output className={styles.shown}>
        {filtered && t("programme.filter.shown", { found, count: view.items.length })}
      </output>
    </>
  );
  return (
    <search className={styles.rows}>
      <div className={styles.row}>
        <ViewSwitch address={address} />
        <SearchField
          className={styles.search}
          label={t("programme.search.label")}
          placeholder={t("programme.search.placeholder")}
          text={filter.search}
          onText={(text) => address.set("q", text)}
        />
      </div>
      {phone ? (
        <>
          <details open={filtered}>
            <summary className={styles.summary}>{t("programme.filter.label")}</summary>
            <div className={styles.filters}>{filters}</div>
          </details>
          <div className={styles.row}>{shown}</div>
        </>
      ) : (
        <div className={styles.filters}>
          {filters}
          {shown}
        </div>
      )}
    </search>
  );
}

function Filters({ view, address }: Pick<FilterRowProps, "view" | "address">) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { filter } = address;
  const { answers, people } = useMemo(() => choicesOf(view), [view]);
  const headings = {
    group: t("programme.filter.groups"),
    organisation: t("programme.filter.organisations"),
    written: t("programme.filter.others"),
  };
  // One heading over all of them would say nothing.
  const isMixed = new Set(answers.map(({ kind }) => kind)).size > 1;
  return (
    <>
      {answers.length > 0 && (
        <Choice
          label={t("programme.filter.responsible")}
          none={t("programme.filter.anyResponsible")}
          options={answers.map(({ kind, ...one }) => (isMixed ? { ...one, under: headings[kind] } : one))}
          chosen={filter.responsible}
          onChoose={(value) => address.set("responsible", value)}
        />
      )}
      <Choice
        label={t("programme.filter.status")}
        none={t("programme.filter.anyStatus")}
        options={ITEM_STATUSES.map((value) => ({ value, words: t(STATUS_WORDS[value]) }))}
        chosen={filter.status}
        onChoose={(value) => address.set("status", value)}
      />
      {people.length > 0 && (
        <Choice
          label={t("programme.filter.person")}
          none={t("programme.filter.anyPerson")}
          options={people}
          chosen={filter.person}
          onChoose={(value) => address.set("who", value)}
        />
      )}
      {view.mine.length > 0 && (
        <label className={styles.mine}>
          <input
            type="checkbox"
            className={styles.box}
            checked={filter.mine}
            onChange={({ target }) => address.set("mine", target.checked ? "yes" : null)}
          />
          {t("programme.filter.mine")}
        </label>
      )}
    </>
  );
}

/** Who is responsible for anything, by the network's name or as written, and the people behind them. */
function choicesOf({ items, answering }: ProgrammeView) {
  const { compare } = new Intl.Collator(currentLanguage(), { numeric: true, sensitivity: "base" });
  const names = new Map(answering.map(({ ref, name }) => [ref, name]));
  const answers = new Map<string, string>();
  for (const item of items) {
    const value = answerOf(item);
    if (value !== null) answers.set(value, names.get(value) ?? item.responsible ?? value);
  }
  const people = new Set(answering.flatMap((one) => one.people));
  return {
    answers: [...answers]
      .map(([value, words]) => ({ value, words, kind: kindOf(value, words, items) }))
      .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.words, b.words)),
    people: [...people].toSorted(compare).map((name) => ({ value: name, words: name })),
  };
}

/** In this order: the network's groups, its organisations, and who is neither. */
const KINDS = ["group", "organisation", "written"] as const;
type Kind = (typeof KINDS)[number];

/** By who it is; words that name nobody of the network may still name a group or partner of the programme. */
function kindOf(answer: string, words: string, items: readonly ItemView[]): Kind {
  const known = KINDS.find((kind) => answer.startsWith(`${kind}:`));
  if (known) return known;
  const said = words.toLowerCase();
  const named = items.find(
    ({ kind, title }) => (kind === "group" || kind === "partner") && said.includes(title.toLowerCase()),
  );
  return named === undefined ? "written" : named.kind === "group" ? "group" : "organisation";
}
