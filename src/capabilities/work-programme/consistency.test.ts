import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { readProgrammeText } from "../../documents/programme-text/read-programme-text.ts";
import type { ItemId } from "../../kernel/ids.ts";
import { aProgrammeItem } from "../../testing/builders.ts";
import { consistentProgramme, ordinal } from "../../testing/programmes.ts";
import { type Finding, type FindingCode, findings } from "./consistency.ts";
import { itemsOf, keepIds } from "./items-of-document.ts";
import { fieldsOf, withFields } from "./item-fields.ts";
import type { ProgrammeItem } from "./work-programme.ts";

const PERIOD = "2034-03/2034-12";
const TODAY = "2034-06-15";

const item = aProgrammeItem;
const check = (items: readonly ProgrammeItem[], periodEdtf: string | null = PERIOD) =>
  findings({ items, periodEdtf, today: TODAY });
const codes = (items: readonly ProgrammeItem[], periodEdtf?: string | null): FindingCode[] =>
  check(items, periodEdtf).map(({ code }) => code);

/** An item with other fields, by its id. */
const changed = (
  items: readonly ProgrammeItem[],
  id: string,
  over: Partial<ProgrammeItem>,
): readonly ProgrammeItem[] => items.map((one) => (one.itemId === id ? { ...one, ...over } : one));

/** The items after a finding's mend. */
const mended = (items: readonly ProgrammeItem[], fix: Finding["fix"]): readonly ProgrammeItem[] =>
  items.map((one) =>
    one.itemId === fix?.itemId
      ? withFields(one, fix.change.now, { dateEdtf: one.dateEdtf, responsibleRef: one.responsibleRef })
      : one,
  );

describe("a consistent programme", () => {
  it("gives no finding, whatever it leaves open", () => {
    fc.assert(
      fc.property(consistentProgramme, (items) => expect(check(items)).toEqual([])),
      { numRuns: 300 },
    );
  });

  it("and none where it is empty, or without a period", () => {
    expect(codes([])).toEqual([]);
    expect(codes([item("e", { kind: "event", dateEdtf: "1999" })], null)).toEqual([]);
  });
});

describe("each rule is broken by what breaks it, and by nothing else", () => {
  /** Every consistent programme with this one thing changed has this one finding. */
  const breaks = (
    code: FindingCode,
    mutate: (items: readonly ProgrammeItem[]) => readonly ProgrammeItem[] | null,
  ) =>
    fc.assert(
      fc.property(consistentProgramme, (items) => {
        const broken = mutate(items);
        fc.pre(broken !== null);
        expect(codes(broken ?? [])).toEqual([code]);
      }),
      { numRuns: 100 },
    );
  const has = (items: readonly ProgrammeItem[], id: string) => items.find((one) => one.itemId === id);

  it("event-two-numbers: the schedule counts one meeting differently; the mend is the list's number", () => {
    const miscounted = (items: readonly ProgrammeItem[]) => {
      const date = has(items, "meeting-0")?.dateEdtf ?? null;
      const row = has(items, "row-0");
      return date === null || row === undefined
        ? null
        : changed(items, "row-0", { title: row.title.replace(/\d+/, "99"), dateEdtf: date });
    };
    breaks("event-two-numbers", miscounted);
    const items = [
      item("a", { kind: "event", title: "6th meeting", dateEdtf: "2034-04-23", details: { ordinal: 6 } }),
      item("b", { kind: "event", title: "7th meeting", dateEdtf: "2034-06", details: { ordinal: 7 } }),
      item("c", { kind: "schedule-row", title: "5th network meeting (on-site)", dateEdtf: "2034-04-23" }),
      item("d", { kind: "schedule-row", title: "7th network meeting", dateEdtf: "2034-06" }),
    ];
    const [finding] = check(items);
    expect(finding).toMatchObject({ itemIds: ["a", "c"], values: { first: "6th", second: "5th" } });
    expect(finding?.fix?.change).toEqual({
      was: { title: "5th network meeting (on-site)" },
      now: { title: "6th network meeting (on-site)" },
    });
    expect(check(mended(items, finding?.fix ?? null))).toEqual([]);
  });

  it("event-two-dates: a number with other days, a name with other days, days in running text", () => {
    breaks("event-two-dates", (items) =>
      has(items, "meeting-1")?.dateEdtf == null ? null : changed(items, "row-1", { dateEdtf: "2034-07-07" }),
    );
    const elsewhere = { dateText: "9-10 October 2034", dateEdtf: "2034-10-09/2034-10-10" };
    breaks("event-two-dates", (items) =>
      has(items, "forum") === undefined ? null : changed(items, "forum-row", elsewhere),
    );
    breaks("event-two-dates", (items) =>
      has(items, "prose") === undefined
        ? null
        : changed(items, "prose", { title: "Prepare the workshop at the SI+ Forum 1-3 October in Brussels" }),
    );
  });

  it("number-gap: a meeting of a series of three or more is missing everywhere", () =>
    breaks("number-gap", (items) =>
      has(items, "meeting-3") === undefined
        ? null
        : items.filter((one) => one.itemId !== "meeting-1" && one.itemId !== "row-1"),
    ));

  it("number-repeat: two meetings have one number; the next one is the mend where it is free", () => {
    const twice = [
      item("a", { kind: "event", title: "2nd meeting", dateEdtf: "2034-04", details: { ordinal: 2 } }),
      item("b", { kind: "event", title: "2nd meeting", dateEdtf: "2034-06", details: { ordinal: 2 } }),
    ];
    const [finding] = check(twice);
    expect(finding?.fix).toEqual({
      itemId: "b",
      change: { was: { ordinal: 2, title: "2nd meeting" }, now: { ordinal: 3, title: "3rd meeting" } },
    });
    expect(check(mended(twice, finding?.fix ?? null))).toEqual([]);
    const third = item("c", { kind: "event", title: "3rd meeting", dateEdtf: "2034-09" });
    expect(check([...twice, third])).toMatchObject([{ code: "number-repeat", fix: null }]);
  });

  it("event-outside-period: nothing of it touches the period", () =>
    breaks("event-outside-period", (items) => [
      ...items,
      item("late", { kind: "event", title: "Closing conference", dateEdtf: "2035-03" }),
    ]));

  it("output-nobody-responsible: once for a work package, and only where somebody is named at all", () => {
    breaks("output-nobody-responsible", (items) =>
      has(items, "topic-1")?.responsible === null
        ? null
        : [
            ...changed(items, "topic-1", { responsible: null }),
            item("more", { kind: "output", title: "Map", parentId: "topic-1" as ItemId }),
          ],
    );
    const items = [
      item("wp", { kind: "work-package", title: "Calls" }),
      item("o1", { kind: "output", title: "Map", parentId: "wp" as ItemId }),
      item("o2", { kind: "output", title: "Guide", parentId: "wp" as ItemId }),
    ];
    expect(codes(items)).toEqual([]);
    const named = item("o3", { kind: "output", title: "Report", responsible: "Secretariat" });
    expect(check([...items, named])).toMatchObject([
      { itemIds: ["o1", "o2"], values: { count: 2, parent: "Calls" } },
    ]);
    expect(codes([...changed(items, "wp", { responsibleRef: "group:g" as never }), named])).toEqual([]);
  });

  it("work-package-no-activity: where the others that are called the same have some", () =>
    breaks("work-package-no-activity", (items) =>
      has(items, "activity-2") === undefined ? null : items.filter((one) => one.itemId !== "activity-2"),
    ));

  it("schedule-unknown-meeting: the schedule has a meeting of which the list knows nothing", () =>
    breaks("schedule-unknown-meeting", (items) => [
      ...items,
      item("unknown", { kind: "schedule-row", title: has(items, "row-0")?.title.replace(/\d+/, "77") ?? "" }),
    ]));

  it.each([
    ["October 2034 – March 2034", null],
    ["1.6.2034 – 1.3.2034", null],
    ["12-3 May 2034", null],
    ["20 June to 18 June 2034", null],
    ["december 2034 til maj 2034", null],
    ["2034-06/2034-03", "2034-06/2034-03"],
    ["20 au 18 juin 2034", null],
    ["du 20 juin au 18 juin 2034", null],
    ["du 1er juillet 2034 au 20 juin 2034", null],
    ["d'octobre 2034 à mars 2034", null],
    ["del 20 al 18 de junio de 2034", null],
    ["desde octubre de 2034 hasta marzo de 2034", null],
    ["dal 20 al 18 giugno 2034", null],
    ["da ottobre 2034 a marzo 2034", null],
    ["vom 20. bis 18. Juni 2034", null],
    ["von Oktober 2034 bis März 2034", null],
    ["fra 20. til 18. juni 2034", null],
    ["nuo 2034 m. spalio iki 2034 m. kovo", null],
    ["2034 m. birželio 20–18 d.", null],
    ["2034 m. birželio 20 d. – 2034 m. birželio 18 d.", null],
  ])("end-before-start: %s", (dateText, dateEdtf) =>
    breaks("end-before-start", (items) => changed(items, "output-1", { dateText, dateEdtf })),
  );

  it.each([
    "March – December 2034",
    "12 June 2034 – June 2034",
    "18 June to 20 June 2034",
    "20 December to 18 January 2034",
    "June to 18 June 2034",
    "du 18 au 20 juin 2034",
    "de noviembre a febrero de 2034",
    "del 18 al 20 de junio de 2034",
    "dal 28 giugno al 3 luglio 2034",
    "nuo 2034 m. birželio 18 d. iki birželio 20 d.",
    "2034 m. birželio 18–20 d.",
    "23/24 April",
    "6-8 weeks",
    "tbd",
    "2034/35",
  ])("no end before a start: %s", (dateText) =>
    expect(codes([item("o", { kind: "output", dateText })])).toEqual([]),
  );

  it.each([
    "31 June 2034",
    "31 June",
    "30 and 31 September 2034",
    "29 February 2034",
    "June 31, 2034",
    "31.11.2034",
    "2034-02-30",
    "den 31. juni",
    "31. September 2034",
    "le 31 avril 2034",
    "31 de noviembre de 2034",
    "31 giugno 2034",
    "2034 m. birželio 31 d.",
  ])("no-such-day: %s", (dateText) =>
    breaks("no-such-day", (items) => changed(items, "output-1", { dateText, dateEdtf: null })),
  );

  it.each([
    "29 February 2036",
    "29 February",
    "30 June 2034",
    "every 31 days in June",
    "June 2034 or 2035",
    "tbd in 2034",
    "31 members, June 2034",
  ])("a day that there is: %s", (dateText) =>
    expect(codes([item("o", { kind: "output", dateText })])).toEqual([]),
  );

  it("indicator-old: the day for which its value holds was over a year ago", () => {
    const asOf = (day: string) =>
      codes([item("i", { kind: "indicator", title: "Subscribers", details: { value: "850", asOf: day } })]);
    expect(asOf("2033-06-14")).toEqual(["indicator-old"]);
    expect(asOf("2033-05")).toEqual(["indicator-old"]);
    // A year to the day, and a month or a year that is not over a year ago as a whole.
    expect([asOf("2033-06-15"), asOf("2033-06"), asOf("2033")].flat()).toEqual([]);
  });
});

describe("what only looks like a contradiction", () => {
  it("a vague date that holds the exact one", () => {
    const items = (own: string, row: string) => [
      item("e", { kind: "event", title: "4th network meeting", dateEdtf: own }),
      item("r", { kind: "schedule-row", title: "Fourth network meeting", dateEdtf: row }),
    ];
    expect(codes(items("2034-05", "2034-05-12"))).toEqual([]);
    expect(codes(items("2034-22", "2034-08-30/2034-09-02"))).toEqual([]);
    expect(codes(items("2034-05", "2034-06"))).toEqual(["event-two-dates"]);
    expect(codes(items("2034-05-12", "2034-05-11/2034-05-12"))).toEqual(["event-two-dates"]);
  });

  it("the days of an event that the schedule names one by one", () => {
    const items = (...days: readonly string[]) => [
      item("e", { kind: "event", title: "5th network meeting", dateEdtf: "2034-05-12/2034-05-13" }),
      ...days.map((dateEdtf, at) =>
        item(`r${at}`, { kind: "schedule-row", title: `5th network meeting, day ${at + 1}`, dateEdtf }),
      ),
    ];
    expect(codes(items("2034-05-12", "2034-05-13"))).toEqual([]);
    expect(codes(items("2034-05-12", "2034-05-14"))).toEqual(["event-two-dates"]);
  });

  it("two series that count for themselves, in one programme or one project each", () => {
    const event = (id: string, title: string, parentId: string | null = null) =>
      item(id, { kind: "event", title, parentId: parentId as ItemId | null });
    expect(
      codes([
        ...[6, 7, 8].map((n) => event(`n${n}`, `${n}th meeting`)),
        ...[1, 2, 3].map((n) => event(`s${n}`, `${ordinal(n)} steering group meeting`)),
        ...[2, 3, 4].map((n) => event(`a${n}`, `${ordinal(n)} partner meeting`, "project-a")),
        ...[3, 4, 5].map((n) => event(`b${n}`, `${ordinal(n)} partner meeting`, "project-b")),
      ]),
    ).toEqual([]);
  });

  it("the second meeting of a group beside the second of the network", () => {
    const titles = (name: (n: number) => string, row: string) => [
      item("e2", { kind: "event", title: name(2), dateEdtf: "2034-06" }),
      item("e3", { kind: "event", title: name(3), dateEdtf: "2034-09" }),
      item("r", { kind: "schedule-row", title: row, dateEdtf: "2034-03" }),
    ];
    const english = (n: number) => `${ordinal(n)} meeting`;
    expect(codes(titles(english, "2nd meeting of the task force"))).toEqual([]);
    expect(codes(titles(english, "2nd steering group meeting"))).toEqual([]);
    expect(codes(titles((n) => `${n}. møde`, "2. møde i styregruppen"))).toEqual([]);
    expect(codes(titles(english, "2nd network meeting"))).toEqual(["event-two-dates"]);
  });

  it("a day at the beginning of a title, and a deadline before an event", () => {
    expect(
      codes([
        item("a", { kind: "event", title: "3. maj møde", dateEdtf: "2034-05-03" }),
        item("b", { kind: "event", title: "5. maj møde", dateEdtf: "2034-05-05" }),
        item("c", { kind: "event", title: "9. maj møde", dateEdtf: "2034-05-09" }),
        item("d", { kind: "event", title: "SI+ CoP Forum", dateEdtf: "2034-10-02/2034-10-03" }),
        item("e", { kind: "activity", title: "Registration SI+ Forum 15 September" }),
      ]),
    ).toEqual([]);
  });

  it("a cancelled meeting, a done output, a list's own numbers, a day named for something else", () => {
    expect(
      codes([
        item("a", { kind: "event", title: "5th meeting", dateEdtf: "2035-01", status: "cancelled" }),
        item("b", { kind: "output", title: "Guide", status: "done" }),
        item("c", { kind: "output", title: "Map", responsible: "Secretariat" }),
        item("d", { kind: "event", title: "Annual policy forum", dateEdtf: "2034-10-02" }),
        item("e", { kind: "schedule-row", title: "2nd draft of the policy brief", dateEdtf: "2034-05" }),
        item("f", { kind: "activity", title: "Papers for the forum by 1 October, replies by 5 October" }),
      ]),
    ).toEqual([]);
  });
});

describe("programmes as they are written", () => {
  const FIXTURES = path.join(process.cwd(), "src/documents/programme-text/fixtures");
  it.each(readdirSync(FIXTURES).filter((name) => name.endsWith(".txt")))("%s contradicts nothing", (name) => {
    const document = readProgrammeText(readFileSync(path.join(FIXTURES, name), "utf8"));
    let next = 0;
    const ids = keepIds([], <Id extends string>() => `i${next++}` as Id);
    const items = itemsOf(document, ids, { groups: [], organisations: [] }).map((one) => one.item);
    expect(check(items, document.period.edtf)).toEqual([]);
  });

  it("a schedule that counts one further than the list is found for every meeting, without a guess at a mend", () => {
    const dates = ["2034-04-23/2034-04-24", "2034-06", "2034-09/2034-10", "2034-12-01/2034-12-07"];
    const rowDates = [dates[0], "2034-06", "[2034-10-22..2034-10-23,2034-09-21..2034-09-30]", dates[3]];
    const items = [
      ...dates.map((dateEdtf, at) =>
        item(`e${at}`, {
          kind: "event",
          title: `${6 + at}th meeting`,
          dateEdtf,
          details: { ordinal: 6 + at },
        }),
      ),
      ...rowDates.map((dateEdtf, at) =>
        item(`r${at}`, {
          kind: "schedule-row",
          title: `${7 + at}th ALMA network meeting (on-site?) Update`,
          dateEdtf: dateEdtf ?? null,
        }),
      ),
    ];
    expect(check(items).map(({ code, itemIds, fix }) => [code, itemIds, fix])).toEqual(
      [0, 1, 2, 3].map((at) => ["event-two-numbers", [`e${at}`, `r${at}`], null]),
    );
  });

  it("a mend changes only what the person who taps it saw", () => {
    fc.assert(
      fc.property(consistentProgramme, (items) => {
        const broken = changed(items, "row-0", { title: "99th network meeting", dateEdtf: "2034-03" });
        for (const { fix } of check(broken)) {
          const target = broken.find((one) => one.itemId === fix?.itemId);
          if (fix !== null && target !== undefined) expect(fieldsOf(target)).toMatchObject(fix.change.was);
        }
      }),
    );
  });
});
