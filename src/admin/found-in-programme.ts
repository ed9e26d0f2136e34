import { findings } from "../capabilities/work-programme/consistency.ts";
import { itemsOf } from "../capabilities/work-programme/items-of-document.ts";
import type {
  DatedWords,
  FoundWorkPackage,
  ProgrammeDocument,
} from "../capabilities/work-programme/programme-document.ts";
import { type Inconsistency, sayInconsistency } from "../i18n/say-finding.ts";
import type { ItemId } from "../kernel/ids.ts";

/** Kinds of work packages that are printed in a list of their own. */
const OWN_LISTS: ReadonlySet<string> = new Set(["stage", "project"]);

/**
 * What was found in a programme, as `import --dry-run --json` prints it: what is absent is left out, and so
 * are the lines, except for what found no place.
 * @param today ISO day, by which an indicator's value is old
 */
export function foundInProgramme(document: ProgrammeDocument, today: string): object {
  const { title, organisation, period, workPackages, events, schedule } = document;
  const parts = partsOf(document);
  return {
    title,
    organisation,
    period: period.text === "" ? undefined : period,
    objectives: [...document.objectives, ...(document.priorities ?? [])]
      .toSorted((a, b) => a.line - b.line)
      .map((one) => ({ title: one.title })),
    workPackages: workPackages
      .filter(({ kind }) => !OWN_LISTS.has(kind))
      .map((one) => ({
        name: one.name,
        kind: one.kind,
        activities: parts.activities.under(one),
        outputs: parts.outputs.under(one),
        responsible: one.responsible,
        date: one.date,
      })),
    activities: parts.activities.apart,
    outputs: parts.outputs.apart,
    events: events.map(({ name, ordinal, date, mode, place }) => ({
      name,
      ordinal,
      date: said(date),
      mode,
      place,
    })),
    schedule: schedule.map(({ date, activity, output }) => ({ date: said(date), activity, output })),
    stages: workPackages
      .filter(({ kind }) => kind === "stage")
      .map((one) => ({
        name: one.name,
        date: one.date,
        activities: parts.activities.under(one),
        outputs: parts.outputs.under(one),
      })),
    milestones: (document.milestones ?? []).map(({ name, parent, partOf, date }) => ({
      name,
      parent: partOf ?? parent,
      date,
    })),
    risks: (document.risks ?? []).map(({ risk, measure }) => ({ risk, measure })),
    indicators: (document.indicators ?? []).map(({ name, target, baseline, value, asOf }) => ({
      name,
      target,
      baseline,
      value,
      asOf,
    })),
    projects: (document.projects ?? []).map(
      ({ name, programme, coordinator, period: dates, grantEU, grantOwn, state }) => ({
        name,
        programme,
        coordinator,
        period: dates,
        grantEU,
        grantOwn,
        state,
      }),
    ),
    partners: (document.partners ?? []).map(({ name, country }) => ({ name, country })),
    groups: (document.groups ?? []).map(({ name, role }) => ({ name, role })),
    inconsistencies: inconsistenciesOf(document, today),
    unplaced: document.unplaced,
  };
}

/**
 * Activities and outputs as they belong together: in a document they stand in a work package, or in a list or table
 * of their own that names it.
 */
function partsOf(document: ProgrammeDocument) {
  const printed = document.workPackages.filter(({ kind }) => kind === "stage" || !OWN_LISTS.has(kind));
  const named = new Map(printed.map((one) => [one.name, one]));
  const parts = (list: "activities" | "outputs") => {
    const own = (document[list] ?? []).map(({ title, partOf, date }) => ({ name: title, partOf, date }));
    const above = (partOf: string | undefined) => (partOf === undefined ? undefined : named.get(partOf));
    const others = document.workPackages.filter((one) => !printed.includes(one));
    return {
      under: (one: FoundWorkPackage) => [
        ...one[list],
        ...own.filter(({ partOf }) => above(partOf) === one).map(({ name }) => name),
      ],
      apart: [
        ...others.flatMap((one) => one[list].map((name) => ({ name, partOf: one.name }))),
        ...own.filter(({ partOf }) => above(partOf) === undefined),
      ],
    };
  };
  return { activities: parts("activities"), outputs: parts("outputs") };
}

/** What contradicts itself, each with the lines that show it. */
function inconsistenciesOf(document: ProgrammeDocument, today: string): readonly Inconsistency[] {
  let made = 0;
  const newId = () => `found-${(made += 1)}` as ItemId;
  const found = itemsOf(document, newId, { groups: [], organisations: [] });
  const items = found.map((one) => one.item);
  const lineOf = new Map(found.map(({ item, line }) => [item.itemId, line]));
  return findings({ items, periodEdtf: document.period.edtf, today }).map((finding) => {
    const inconsistency = sayInconsistency(finding, items, "en");
    const lines = finding.itemIds.map((id) => lineOf.get(id));
    return {
      ...inconsistency,
      evidence: inconsistency.evidence.map((words, at) => `line ${lines[at]}: ${words}`),
    };
  });
}

/** A row without a date has no date, rather than an empty one. */
function said(date: DatedWords): DatedWords | undefined {
  return date.text === "" && date.edtf === null ? undefined : date;
}
