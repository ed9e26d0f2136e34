import { describe, expect, test } from "@jest/globals";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { buildItem } from "../build-item.ts";
import { byMonth, extentOf, layOut, type Placed } from "./timeline-layout.ts";
import { scaleFor } from "./timeline-scale.ts";

const PERIOD = "2024-03/2024-12";

function timelineOf(items: readonly ItemView[]) {
  return layOut(items, scaleFor("all", extentOf(PERIOD, []), "2024-05-15"));
}

function drawn(words: string, edtf: string): Placed {
  const placed = timelineOf([buildItem({ when: [words, edtf] })]).rows[0]?.placed[0];
  if (!placed) throw new Error(`${words} is not drawn`);
  return placed;
}

describe("what a date looks like", () => {
  test("an exact date is a solid bar from its first day to its last", () => {
    const [bar] = drawn("23/24 April 2024", "2024-04-23/2024-04-24").pieces;
    expect(bar).toMatchObject({ start: "firm", end: "firm" });
    expect(bar?.width).toBeCloseTo((100 / 10) * (2 / 30), 1);
  });

  test("a month has soft ends", () => {
    expect(drawn("June 2024", "2024-06").pieces).toEqual([
      { left: 30, width: 10, start: "soft", end: "soft" },
    ]);
  });

  test("a season has soft ends", () => {
    expect(drawn("Summer 2024", "2024-22").pieces).toEqual([
      { left: 30, width: 30, start: "soft", end: "soft" },
    ]);
  });

  test("the first week of a month has soft ends, because nobody has named a day", () => {
    expect(drawn("1st week Dec 2024", "2024-12-01/2024-12-07").pieces[0]).toMatchObject({ start: "soft" });
  });

  test("what has no end yet fades out at the end of the months", () => {
    const [bar] = drawn("from October on", "2024-10/..").pieces;
    expect(bar).toEqual({ left: 70, width: 30, start: "soft", end: "open" });
  });

  test("a deadline comes out of the past and ends firm on its day", () => {
    const [bar] = drawn("by 30 April 2024", "../2024-04-30").pieces;
    expect(bar).toEqual({ left: 0, width: 20, start: "open", end: "firm" });
  });

  test("two alternatives are drawn as two, and neither as certain", () => {
    const both = drawn("22/23 October (or end September)", "[2024-10-22..2024-10-23,2024-09-21..2024-09-30]");
    expect(both.perhaps).toBe(true);
    expect(both.pieces).toHaveLength(2);
    expect(both.left).toBe(Math.min(...both.pieces.map((piece) => piece.left)));
  });

  test("two dates that both hold are two bars, not one long one", () => {
    const both = drawn("March and July 2024", "{2024-03,2024-07}");
    expect(both).toMatchObject({ perhaps: false, left: 0, width: 50 });
    expect(both.pieces).toHaveLength(2);
  });
});

describe("the tray", () => {
  test("a date to be decided goes to the tray", () => {
    const item = buildItem({ kind: "event", when: ["to be decided", null] });
    expect(timelineOf([item])).toEqual({ rows: [], tray: { undecided: [item], undated: [], beyond: [] } });
  });

  test("a meeting, a row of the schedule or a work package without any date is in the tray too", () => {
    const items = [
      buildItem({ kind: "event" }),
      buildItem({ kind: "schedule-row" }),
      buildItem({ kind: "work-package" }),
    ];
    expect(timelineOf(items).tray.undated).toEqual(items);
  });

  test("an activity without a date has its work package's, and an objective is about no day", () => {
    const pack = buildItem({ kind: "work-package", when: ["spring 2024", "2024-21"] });
    const items = [
      pack,
      buildItem({ kind: "activity", parentId: pack.itemId }),
      buildItem({ kind: "objective" }),
    ];
    expect(timelineOf(items).tray.undated).toEqual([]);
  });

  test("a work package whose activities have dates is a row although it has none of its own", () => {
    const pack = buildItem({ kind: "work-package" });
    const activity = buildItem({ kind: "activity", parentId: pack.itemId, when: ["June 2024", "2024-06"] });
    const { rows, tray } = timelineOf([pack, activity]);
    expect(rows).toMatchObject([{ group: "workPackages", item: pack }]);
    expect(tray.undated).toEqual([]);
  });

  test("what lies years away is named there and does not stretch the months", () => {
    const item = buildItem({ when: ["2031", "2031"] });
    expect(timelineOf([item]).tray.beyond).toEqual([item]);
  });
});

describe("rows", () => {
  test("all meetings share the first row, each work package and each row of the schedule has its own", () => {
    const when = ["June 2024", "2024-06"] as const;
    const items = [
      buildItem({ kind: "work-package", when }),
      buildItem({ kind: "schedule-row", when }),
      buildItem({ kind: "event", when }),
      buildItem({ kind: "event", when: ["September 2024", "2024-09"] }),
      buildItem({ kind: "work-package", when }),
    ];
    const groups = timelineOf(items).rows.map(({ group, placed }) => [group, placed.length]);
    expect(groups).toEqual([
      ["events", 2],
      ["workPackages", 1],
      ["workPackages", 1],
      ["schedule", 1],
    ]);
  });

  test("activities are folded into their work package's row, below its own bar", () => {
    const pack = buildItem({ kind: "work-package", when: ["autumn 2024", "2024-23"] });
    const early = buildItem({ kind: "activity", parentId: pack.itemId, when: ["March 2024", "2024-03"] });
    const late = buildItem({ kind: "activity", parentId: pack.itemId, when: ["June 2024", "2024-06"] });
    const [row] = timelineOf([pack, late, early]).rows;
    expect(row?.placed.map(({ item, lane }) => [item, lane])).toEqual([
      [pack, 0],
      [early, 1],
      [late, 1],
    ]);
    expect(row?.lanes).toBe(2);
  });

  test("meetings in months that follow each other share a line", () => {
    const months = Array.from({ length: 10 }, (_, at) => String(at + 3).padStart(2, "0"));
    const items = months.map((month) => buildItem({ kind: "event", when: [month, `2024-${month}`] }));
    expect(timelineOf(items).rows[0]?.lanes).toBe(1);
  });

  test("a meeting has its name beside it where the others leave room for it", () => {
    const event = (month: string) => buildItem({ kind: "event", when: [month, `2024-${month}-10`] });
    const [row] = timelineOf([event("03"), event("04"), event("11"), event("12")]).rows;
    const [march, april, november, december] = row?.placed ?? [];
    expect([march?.room, december?.room]).toEqual([null, null]);
    expect(november?.room).toMatchObject({ before: true });
    const behind = (april?.room?.left ?? 0) + (april?.room?.width ?? 0);
    expect(april?.room?.left).toBeGreaterThan(april?.left ?? 100);
    expect(behind).toBeLessThanOrEqual(november?.room?.left ?? 0);
  });

  test("the name of a meeting near the end of the months stands before it, and clear of the one before", () => {
    const event = (title: string, day: string) => buildItem({ kind: "event", title, when: [day, day] });
    const [row] = timelineOf([event("7th meeting", "2024-06-10"), event("Peer review", "2024-12-10")]).rows;
    const [june, december] = row?.placed ?? [];
    expect(december?.room).toMatchObject({ before: true });
    const begins = december?.room?.left ?? 0;
    expect(begins + (december?.room?.width ?? 100)).toBeLessThan(december?.left ?? 0);
    expect((june?.room?.left ?? 100) + (june?.room?.width ?? 100)).toBeLessThanOrEqual(begins);
  });

  test("the name of a numbered meeting gives way where it would run into another one's", () => {
    const seventh = buildItem({
      kind: "event",
      title: "7th meeting",
      ordinal: 7,
      when: ["August", "2024-08-05"],
    });
    const review = buildItem({
      kind: "event",
      title: "A peer review in Warsaw",
      when: ["Dec", "2024-12-10"],
    });
    const [row] = timelineOf([seventh, review]).rows;
    expect(row?.placed.map(({ room }) => room?.before)).toEqual([undefined, true]);
  });

  test("the words of a date stand where there is room for them: after the bar, before it, else on it", () => {
    const side = (edtf: string) => timelineOf([buildItem({ when: [edtf, edtf] })]).rows[0]?.side;
    expect(["2024-04", "2024-10/..", "2024-04/.."].map(side)).toEqual(["after", "before", "on"]);
  });

  test("markers closer than a finger's width on a small laptop stand below each other", () => {
    // Months across take about 430 px beside the tray, and a marker 28 of them: 6.5 of 100.
    const event = (day: string) => buildItem({ kind: "event", when: [day, day] });
    const lanes = (...days: string[]) => timelineOf(days.map(event)).rows[0]?.placed.map(({ lane }) => lane);
    expect(lanes("2024-06-03", "2024-06-20")).toEqual([0, 1]);
    expect(lanes("2024-06-03", "2024-06-24")).toEqual([0, 0]);
  });

  test("two meetings in the same days never cover each other", () => {
    const when = ["2-3 October 2024", "2024-10-02/2024-10-03"] as const;
    const [row] = timelineOf([buildItem({ kind: "event", when }), buildItem({ kind: "event", when })]).rows;
    expect(row?.placed.map(({ lane }) => lane)).toEqual([0, 1]);
  });
});

describe("the list of months on a narrow screen", () => {
  test("each item stands under the month in which it begins, a deadline under its own", () => {
    const summer = buildItem({ when: ["Summer 2024", "2024-22"] });
    const april = buildItem({ when: ["23/24 April 2024", "2024-04-23/2024-04-24"] });
    const due = buildItem({ when: ["by June 2024", "../2024-06"] });
    const months = byMonth([summer, due, april, buildItem({ when: ["tbd", null] })]);
    expect(months.map(({ month, items }) => [month % 12, items.map(({ item }) => item)])).toEqual([
      [3, [april]],
      [5, [summer, due]],
    ]);
  });
});
