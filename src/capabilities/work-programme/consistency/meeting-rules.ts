import type { Finding } from "../consistency.ts";
import type { ProgrammeItem } from "../work-programme.ts";
import { numbered, type Numbered, type Series } from "./series.ts";
import { titleFix } from "./title-fix.ts";
import { canAgree, daysOf, isDayOf, sameOccasion } from "./when.ts";
import { nameWords, numberInTitle, renumbered } from "./words.ts";

/** The words as written and what they mean, as a sentence names a date. */
const dated = (item: ProgrammeItem, as: "first" | "second") => ({
  [as]: item.dateText ?? "",
  [`${as}Edtf`]: item.dateEdtf ?? "",
});

/** A title that says another number than the event has. */
export function numberInItself(items: readonly ProgrammeItem[]): readonly Finding[] {
  return items.flatMap((item): Finding[] => {
    const inTitle = item.kind === "event" ? numberInTitle(item.title) : null;
    const { ordinal } = item.details;
    if (inTitle === null || ordinal === undefined || ordinal === inTitle.number) return [];
    // 'First meeting with the projects' may well be the seventh of the network.
    if (!/\d/.test(inTitle.written)) return [];
    const values = { name: item.title, first: inTitle.written, second: String(ordinal) };
    return [{ code: "event-two-numbers", itemIds: [item.itemId], values, fix: null }];
  });
}

/** What the schedule says of a meeting against what the list of events says. */
export function rowsAgainstEvents(series: Series, items: readonly ProgrammeItem[]): readonly Finding[] {
  if (series.events.length === 0) return [];
  const judged = series.rows.map((row) => ({ row, ...judge(row, series) }));
  const agreeing = judged.filter((one) => one.verdict === "agrees").length;
  const misnumbered = judged.filter((one) => one.verdict === "number").length;
  return judged.flatMap(({ row, verdict, event }): Finding[] => {
    if (verdict === "agrees") return [];
    if (event === undefined) return heldUnnumbered(row, items) ? [] : [unknownMeeting(row)];
    if (verdict === "date") return [twoDates(event.item, row.item)];
    // Where the rest of the schedule counts as the events do, it is the one row that miscounts.
    return [twoNumbers(event, row, agreeing > 0 && misnumbered === 1)];
  });
}

/** The schedule may name the days of an event one by one. */
const rowAgrees = (event: ProgrammeItem, row: ProgrammeItem): boolean =>
  canAgree(event.dateEdtf, row.dateEdtf) || isDayOf(row.dateEdtf, event.dateEdtf);

interface Verdict {
  readonly verdict: "agrees" | "number" | "date" | "unknown";
  readonly event?: Numbered;
}

function judge(row: Numbered, { events, rows }: Series): Verdict {
  const same = events.filter((one) => one.number === row.number);
  const agrees = (event: Numbered, with_: Numbered) =>
    event.number === with_.number && rowAgrees(event.item, with_.item);
  if (same.some((event) => agrees(event, row))) return { verdict: "agrees" };
  const candidates = events.filter(
    (event) =>
      sameOccasion(event.item.dateEdtf, row.item.dateEdtf) && !rows.some((other) => agrees(event, other)),
  );
  const byDate =
    candidates.find((event) => event.item.dateEdtf === row.item.dateEdtf) ??
    (candidates.length === 1 ? candidates[0] : undefined);
  if (byDate !== undefined) return { verdict: "number", event: byDate };
  const [first] = same;
  return first === undefined ? { verdict: "unknown" } : { verdict: "date", event: first };
}

function twoNumbers(event: Numbered, other: Numbered, otherErrs: boolean): Finding {
  const title = otherErrs ? renumbered(other.item.title, event.number) : null;
  return {
    code: "event-two-numbers",
    itemIds: [event.item.itemId, other.item.itemId],
    values: {
      name: event.item.title,
      otherName: other.item.title,
      first: event.written,
      second: other.written,
      date: event.item.dateText ?? "",
      dateEdtf: event.item.dateEdtf ?? "",
    },
    fix: title === null ? null : titleFix(other.item, title),
  };
}

const twoDates = (event: ProgrammeItem, other: ProgrammeItem): Finding => ({
  code: "event-two-dates",
  itemIds: [event.itemId, other.itemId],
  values: {
    name: event.title,
    otherName: other.title,
    ...dated(event, "first"),
    ...dated(other, "second"),
  },
  fix: null,
});

const unknownMeeting = ({ item, number, written }: Numbered): Finding => ({
  code: "schedule-unknown-meeting",
  itemIds: [item.itemId],
  values: {
    name: item.title,
    first: written,
    number,
    date: item.dateText ?? "",
    dateEdtf: item.dateEdtf ?? "",
  },
  fix: null,
});

/** The list of events has the occasion, only without a number. */
const heldUnnumbered = (row: Numbered, items: readonly ProgrammeItem[]): boolean =>
  items.some(
    (item) =>
      item.kind === "event" && numbered(item) === null && sameOccasion(item.dateEdtf, row.item.dateEdtf),
  );

/** A gap or a repeat in a series of at least three, and one occasion that is two events. */
export function numbering({ events, known }: Series): readonly Finding[] {
  const sameDays = (a: Numbered, b: Numbered) => {
    const [one, two] = [a, b].map(({ item }) => (item.dateEdtf === null ? null : daysOf(item.dateEdtf)));
    return one != null && two != null && one.first === two.first && one.last === two.last;
  };
  const inOrder = events.toSorted((a, b) => a.number - b.number || a.item.position - b.item.position);
  const used = new Set(events.map((one) => one.number));
  return inOrder.flatMap((event, at): Finding[] => {
    const next = inOrder[at + 1];
    if (next === undefined) return [];
    const twins = inOrder.slice(at + 1).filter((one) => one.number !== event.number && sameDays(event, one));
    const found: Finding[] = twins.map((one) => twoNumbers(event, one, false));
    if (next.number === event.number && !sameDays(event, next)) found.push(repeat(event, next, used));
    const missing = range(event.number + 1, next.number).filter((number) => !known.has(number));
    if (used.size >= 3 && missing.length > 0) found.push(gap(event, next, missing));
    return found;
  });
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

function repeat(event: Numbered, again: Numbered, used: ReadonlySet<number>): Finding {
  const next = event.number + 1;
  const { item } = again;
  // Renumbering what follows too is for people: only a number that is free mends it in one step.
  const title = used.has(next)
    ? null
    : numberInTitle(item.title) === null
      ? item.title
      : renumbered(item.title, next);
  const was = { ordinal: item.details.ordinal ?? null, title: item.title };
  return {
    code: "number-repeat",
    itemIds: [event.item.itemId, item.itemId],
    values: { number: event.number, name: event.item.title, otherName: item.title },
    fix: title === null ? null : { itemId: item.itemId, change: { was, now: { ordinal: next, title } } },
  };
}

const gap = (before: Numbered, after: Numbered, missing: readonly number[]): Finding => ({
  code: "number-gap",
  itemIds: [before.item.itemId, after.item.itemId],
  values: {
    missing: missing.length > 2 ? `${missing[0]}–${missing.at(-1)}` : missing.join(", "),
    count: missing.length,
    before: before.number,
    after: after.number,
    name: before.item.title,
    otherName: after.item.title,
  },
  fix: null,
});

/** An event without a number that the schedule names too, each once, on other days. */
export function namesAgainstRows(items: readonly ProgrammeItem[]): readonly Finding[] {
  const of = (kind: ProgrammeItem["kind"]) =>
    items.filter((item) => item.kind === kind && item.status !== "cancelled" && numbered(item) === null);
  const [events, rows] = [of("event"), of("schedule-row")];
  return events.flatMap((event): Finding[] => {
    const { place } = event.details;
    const nameOf = (item: ProgrammeItem) => nameWords(item.title, place).join(" ");
    const name = nameOf(event);
    // A single word ('Webinar') is what many things are called.
    if (!name.includes(" ")) return [];
    const [row, another] = rows.filter((one) => nameOf(one) === name);
    const once = another === undefined && events.filter((one) => nameOf(one) === name).length === 1;
    if (row === undefined || !once) return [];
    const elsewhere = row.parentId !== null && row.parentId !== event.parentId;
    return elsewhere || rowAgrees(event, row) ? [] : [twoDates(event, row)];
  });
}
