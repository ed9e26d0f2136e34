import fc from "fast-check";
import {
  ITEM_KINDS,
  ITEM_STATUSES,
  type ProgrammeItem,
} from "../capabilities/work-programme/work-programme.ts";
import type { ItemId } from "../kernel/ids.ts";
import { aProgrammeItem as item } from "./builders.ts";

const suffix = (number: number): string =>
  (number % 100 >= 11 && number % 100 <= 13 ? undefined : ["th", "st", "nd", "rd"][number % 10]) ?? "th";
/** `1st`, `22nd`, `13th`. */
export const ordinal = (number: number): string => `${number}${suffix(number)}`;

/** Ways in which real programmes name the same meetings, in the list of events and in the schedule. */
const STYLES = [
  (n: number) => [`${ordinal(n)} meeting`, `${ordinal(n)} ALMA network meeting (on-site) Update`],
  (n: number) => [`${ordinal(n)} online network meeting – with projects`, `Network meeting no. ${n}`],
  (n: number) => [`${n}. netværksmøde`, `${n}. møde (fysisk): opdatering`],
  (n: number) => [`Network meeting no. ${n}`, `${ordinal(n)} network meeting, peer learning`],
] as const;

/** The same month as precisely or as loosely as a programme may say it; the first is the list's own. */
const saidDates = (month: string) =>
  fc.constantFrom(
    [`2034-${month}-11/2034-${month}-12`, `2034-${month}-11/2034-${month}-12`],
    [`2034-${month}`, `2034-${month}-18`],
    [`2034-${month}-18`, `2034-${month}`],
    [`2034-${month}`, null],
    [null, `2034-${month}`],
    [`[2034-${month}-03,2034-${month}-24]`, `2034-${month}-24`],
  );

const MONTHS = ["03", "04", "05", "06", "09", "10", "11", "12"];

/**
 * Programmes of March to December 2034 that contradict themselves nowhere, with three meetings at least, the first
 * two of them in the schedule too.
 */
export const consistentProgramme: fc.Arbitrary<readonly ProgrammeItem[]> = fc
  .record({
    from: fc.integer({ min: 1, max: 40 }),
    style: fc.constantFrom(...STYLES),
    dates: fc
      .subarray(MONTHS, { minLength: 3 })
      .chain((months) => fc.tuple(...months.map((month) => saidDates(month)))),
    told: fc.array(fc.boolean(), { minLength: MONTHS.length, maxLength: MONTHS.length }),
    steering: fc.integer({ min: 0, max: 3 }),
    responsibles: fc.constantFrom("none", "parents", "outputs"),
    activities: fc.boolean(),
    asOf: fc.constantFrom("2034", "2034-05-31", "2033-07", undefined),
    extras: fc.boolean(),
  })
  .map(({ from, style, dates, told, steering, responsibles, activities, asOf, extras }) => {
    const items: ProgrammeItem[] = [];
    for (const [at, [own]] of dates.entries()) {
      const [title = ""] = style(from + at);
      const details = { ordinal: from + at };
      items.push(item(`meeting-${at}`, { kind: "event", title, dateEdtf: own ?? null, details }));
    }
    for (let at = 1; at <= steering; at++) {
      const title = `${ordinal(at)} steering group meeting`;
      items.push(item(`steering-${at}`, { kind: "event", title, dateEdtf: `2034-0${at + 2}` }));
    }
    for (const [at, [, row]] of dates.entries()) {
      const [, title = ""] = style(from + at);
      if (at < 2 || told[at])
        items.push(item(`row-${at}`, { kind: "schedule-row", title, dateEdtf: row ?? null }));
    }
    for (const at of [1, 2, 3]) {
      const parentId = `topic-${at}` as ItemId;
      const answers = responsibles === "parents" ? "Working group on mobility" : null;
      items.push(
        item(`topic-${at}`, {
          kind: "work-package",
          title: `Topic ${at}`,
          responsible: answers,
          details: { label: "topic" },
        }),
        item(`output-${at}`, {
          kind: "output",
          title: `Guide ${at}`,
          parentId,
          responsible: responsibles === "outputs" ? "Secretariat" : null,
        }),
      );
      if (activities) items.push(item(`activity-${at}`, { kind: "activity", title: "Exchange", parentId }));
    }
    items.push(
      item("indicator", {
        kind: "indicator",
        title: "Subscribers",
        details: { value: "850", target: "1000", ...(asOf === undefined ? {} : { asOf }) },
      }),
    );
    if (extras)
      items.push(
        item("forum", {
          kind: "event",
          title: "SI+ CoP Forum",
          dateEdtf: "2034-10-02/2034-10-03",
          details: { place: "Brussels" },
        }),
        item("forum-row", {
          kind: "schedule-row",
          title: "SI+ CoP Forum Brussels (on-site) and workshop",
          dateText: "2-3 October 2034",
          dateEdtf: "2034-10-02/2034-10-03",
        }),
        item("prose", {
          kind: "schedule-row",
          title: "Prepare the workshop at the SI+ Forum 2-3 October in Brussels",
          dateEdtf: "2034-22",
        }),
        item("seminar-1", { kind: "event", title: "Three-day seminar", dateEdtf: "2034-04" }),
        item("seminar-2", { kind: "event", title: "Three-day seminar", dateEdtf: "2034-09" }),
        item("winter", { kind: "event", title: "Year's end in Vilnius", dateEdtf: "2034-24" }),
        item("later", { kind: "event", title: "Study visit", dateText: "tbd" }),
      );
    return items.map((one, position): ProgrammeItem => ({ ...one, position }));
  });

/** Any state of a small programme: few ids and titles, so that two of them have items in common. */
export const someProgramme: fc.Arbitrary<readonly ProgrammeItem[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom("a", "b", "c", "d", "e"),
      parent: fc.constantFrom("a", "b", null),
      kind: fc.constantFrom(...ITEM_KINDS),
      title: fc.constantFrom("Calls", "Costs", "Scheme for calls"),
      date: fc.constantFrom(null, "2034-06", "2034-06-18"),
      status: fc.constantFrom(...ITEM_STATUSES),
      details: fc.record(
        { place: fc.constantFrom("Riga", "Vilnius"), ordinal: fc.integer({ min: 1, max: 3 }) },
        { requiredKeys: [] },
      ),
    }),
    { selector: ({ id }) => id, maxLength: 5 },
  )
  .map((list) =>
    list.map(({ id, parent, kind, title, date, status, details }, position) =>
      item(id, {
        // An item stands under one with an earlier letter: nothing is a part of itself.
        parentId: parent !== null && parent < id ? (parent as ItemId) : null,
        kind,
        title,
        dateText: date,
        dateEdtf: date,
        status,
        details,
        position,
      }),
    ),
  );
