import type { ProgrammeItem } from "../work-programme.ts";
import { allAmong, nameWords, numberInTitle, sameBody } from "./words.ts";

/** An event or a schedule row that says which meeting of a series it is. */
export interface Numbered {
  readonly item: ProgrammeItem;
  readonly number: number;
  /** The number as the title writes it, otherwise in digits. */
  readonly written: string;
  /** What is numbered: `network meeting`. */
  readonly name: readonly string[];
}

/** Meetings that are counted together, and the schedule's rows about them. */
export interface Series {
  readonly events: readonly Numbered[];
  readonly rows: readonly Numbered[];
  /** Every number that the programme gives to something of a like name. */
  readonly known: ReadonlySet<number>;
}

export function numbered(item: ProgrammeItem): Numbered | null {
  const inTitle = numberInTitle(item.title);
  const number = item.details.ordinal ?? inTitle?.number;
  if (number === undefined) return null;
  const written = inTitle?.number === number ? inTitle.written : String(number);
  return { item, number, written, name: nameWords(inTitle?.rest ?? item.title, item.details.place) };
}

/**
 * The series of a programme. '7th meeting' and '8th network meeting' are counted together as long as there is only
 * one thing that the shorter name can mean; steering group and network count for themselves.
 */
export function seriesOf(items: readonly ProgrammeItem[]): readonly Series[] {
  const of = (kind: ProgrammeItem["kind"]) =>
    trimmed(
      items
        .filter((item) => item.kind === kind && item.status !== "cancelled")
        .flatMap((item) => numbered(item) ?? []),
    );
  const [events, rows] = [of("event"), of("schedule-row")];
  const groups = grouped(events);
  return groups.map((group) => ({
    events: group,
    rows: rowsOf(group, groups, rows),
    known: new Set(
      [
        // One event of a longer name may be of this series; several have a count of their own.
        ...groups.flatMap((other) => (other === group || other.length === 1 ? other : [])),
        ...rows.filter((row) => groups.every((other) => likeness(row, other) <= likeness(row, group))),
      ]
        .filter((one) => group.some((event) => alike(one.name, event.name)))
        .map((one) => one.number),
    ),
  }));
}

type Name = readonly string[];
const sameName = (a: Name, b: Name): boolean => allAmong(a, b) && allAmong(b, a);
/** One can be short for the other. */
const alike = (a: Name, b: Name): boolean =>
  a.length > 0 && b.length > 0 && sameBody(a, b) && (allAmong(a, b) || allAmong(b, a));

/** Without the words at a name's end that no other name has: '5th network meeting Vilnius'. */
function trimmed(all: readonly Numbered[]): readonly Numbered[] {
  const holders = new Map<string, number>();
  for (const { name } of all)
    for (const word of new Set(name)) holders.set(word, (holders.get(word) ?? 0) + 1);
  return all.map((one) => {
    const end = one.name.findLastIndex((word) => (holders.get(word) ?? 0) > 1);
    return end < 0 ? one : { ...one, name: one.name.slice(0, end + 1) };
  });
}

function grouped(events: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const groups: { readonly key: Name; readonly parent: string | null; readonly events: Numbered[] }[] = [];
  for (const event of events) {
    const parent = event.item.parentId;
    const beside = events.filter((one) => one.item.parentId === parent).map((one) => one.name);
    const key = wholeName(event.name, beside);
    const group = groups.find((one) => one.parent === parent && sameName(one.key, key));
    if (group === undefined) groups.push({ key, parent, events: [event] });
    else group.events.push(event);
  }
  return groups.map((one) => one.events);
}

/** The one longer name that a name is short for. A name that several bear is no abbreviation. */
function wholeName(name: Name, among: readonly Name[]): Name {
  if (among.filter((one) => sameName(one, name)).length > 1) return name;
  const longer = among.filter((one) => allAmong(name, one) && sameBody(name, one));
  const longest = longer.filter((one) =>
    longer.every((other) => !allAmong(one, other) || allAmong(other, one)),
  );
  const [only] = longest;
  return only !== undefined && longest.every((one) => sameName(one, only)) ? only : name;
}

/** The rows that speak of these meetings rather than of another series; of several kinds those of the usual one. */
function rowsOf(
  group: readonly Numbered[],
  groups: readonly (readonly Numbered[])[],
  rows: readonly Numbered[],
): readonly Numbered[] {
  const own = rows.filter((row) => {
    const { parentId } = row.item;
    if (parentId !== null && group.some((one) => one.item.parentId !== parentId)) return false;
    const fit = likeness(row, group);
    return fit > 0 && groups.every((other) => other === group || likeness(row, other) < fit);
  });
  const kinds: Numbered[][] = [];
  for (const row of own) {
    const kind = kinds.find(([first]) => first !== undefined && alike(first.name, row.name));
    if (kind === undefined) kinds.push([row]);
    else kind.push(row);
  }
  const most = Math.max(0, ...kinds.map((kind) => kind.length));
  const [usual, another] = kinds.filter((kind) => kind.length === most);
  return usual !== undefined && another === undefined ? usual : [];
}

/** How many words of a meeting's name a row has; 0 where neither is short for the other. */
const likeness = (row: Numbered, events: readonly Numbered[]): number =>
  Math.max(
    0,
    ...events
      .filter((event) => alike(event.name, row.name))
      .map((event) => event.name.filter((word) => allAmong([word], row.name)).length),
  );
