import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { FilterBar, FilterTick } from "../../../components/filter-bar.tsx";
import { currentLanguage } from "../../../lib/i18n.ts";
import { STATUS_WORDS } from "../item-words.ts";
import type { ProgrammeAddress } from "../programme-address.ts";
import { Choice } from "../../../components/choice.tsx";
import { answerOf, isFiltered, ITEM_STATUSES } from "./filter-items.ts";
import { ViewSwitch } from "./view-switch.tsx";

export interface FilterRowProps {
  readonly view: ProgrammeView;
  readonly address: ProgrammeAddress;
  readonly found: number;
}

/** How to look at it and what to look for; all of it stays in the address. */
export function FilterRow({ view, address, found }: FilterRowProps) {
  const { t } = useTranslation();
  const { filter } = address;
  return (
    <FilterBar
      before={<ViewSwitch address={address} />}
      search={{
        label: t("programme.search.label"),
        placeholder: t("programme.search.placeholder"),
        text: filter.search,
        onText: (text) => address.set("q", text),
      }}
      filters={<Filters view={view} address={address} />}
      filtered={isFiltered(filter)}
      shown={t("filter.shown", { found, count: view.items.length })}
      onClear={address.clearFilters}
    />
  );
}

function Filters({ view, address }: Pick<FilterRowProps, "view" | "address">) {
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
        <FilterTick
          words={t("programme.filter.mine")}
          ticked={filter.mine}
          onTick={(ticked) => address.set("mine", ticked ? "yes" : null)}
        />
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
