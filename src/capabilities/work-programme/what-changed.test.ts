import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { ItemId } from "../../kernel/ids.ts";
import { aProgrammeItem as item } from "../../testing/builders.ts";
import { someProgramme } from "../../testing/programmes.ts";
import { compareItems } from "./difference.ts";
import { IMPORTANCES, whatChanged } from "./what-changed.ts";
import type { ProgrammeItem } from "./work-programme.ts";

const changes = (older: readonly ProgrammeItem[], newer: readonly ProgrammeItem[]) =>
  whatChanged(compareItems(older, newer), newer);

const meeting = item("m", {
  kind: "event",
  title: "8th meeting",
  dateText: "11 June 2034",
  dateEdtf: "2034-06-11",
  details: { ordinal: 8, mode: "on site" },
});

describe("what changed", () => {
  it("is one entry for an item, with every field that is another one, as important as its weightiest", () => {
    const after = {
      ...meeting,
      dateText: "18 June 2034",
      dateEdtf: "2034-06-18",
      status: "under way" as const,
      details: { ...meeting.details, place: "Vilnius" },
    };
    expect(changes([meeting], [after])).toEqual([
      {
        itemId: "m",
        kind: "event",
        title: "8th meeting",
        importance: "dates and places",
        code: "changed",
        values: {
          dateFrom: "11 June 2034",
          dateFromEdtf: "2034-06-11",
          dateTo: "18 June 2034",
          dateToEdtf: "2034-06-18",
          placeFrom: null,
          placeTo: "Vilnius",
          statusFrom: "not started",
          statusTo: "under way",
        },
      },
    ]);
  });

  it("is nothing where only the order, the review or the same days' words are others", () => {
    const same = { ...meeting, dateText: "11.6.2034", position: 9, reviewedOn: "2034-05-01" };
    expect(changes([meeting], [{ ...same, responsibleRef: "group:g" as never }])).toEqual([]);
  });

  it("is one entry for a work package that came or went with all below it", () => {
    const parts = [
      item("wp", { kind: "work-package", title: "Validation" }),
      item("a", { title: "Interviews", parentId: "wp" as ItemId }),
      item("o", { kind: "output", title: "Concept", parentId: "wp" as ItemId }),
      item("deep", { title: "Questions", parentId: "a" as ItemId }),
    ];
    expect(changes(parts, [])).toMatchObject([{ itemId: "wp", code: "removed", values: { parts: 3 } }]);
    expect(changes([], parts)).toMatchObject([{ itemId: "wp", code: "added", values: { parts: 3 } }]);
    // What was kept of it is told by itself, and so is what only the kept part lost.
    const kept = item("a", { title: "Interviews" });
    expect(new Map(changes(parts, [kept]).map(({ itemId, code }) => [itemId, code]))).toEqual(
      new Map([
        ["wp", "removed"],
        ["a", "changed"],
        ["deep", "removed"],
      ]),
    );
  });

  it("sees an item that was taken out and put in again nearly alike as one that changed", () => {
    const older = [
      item("wp", { kind: "work-package", title: "Measuring soft outcomes" }),
      item("a", { title: "Study of pathways", parentId: "wp" as ItemId }),
      { ...meeting, itemId: "m1" as ItemId },
    ];
    const newer = [
      item("wp2", { kind: "work-package", title: "Measuring soft outcomes and indicators" }),
      item("a", { title: "Study of pathways", parentId: "wp2" as ItemId }),
      { ...meeting, itemId: "m2" as ItemId, position: 1, title: "8th network meeting in Riga" },
    ];
    expect(changes(older, newer)).toMatchObject([
      { itemId: "wp2", code: "changed", values: { titleFrom: "Measuring soft outcomes" } },
      { itemId: "m2", code: "changed", values: { titleTo: "8th network meeting in Riga" } },
    ]);
    const other = item("x", { kind: "output", title: "Measuring soft outcomes" });
    expect(changes(older.slice(0, 1), [other]).map(({ code }) => code)).toEqual(["removed", "added"]);
  });

  it("does not look for reworded lines in another programme altogether, only for the same ones", () => {
    const year = (name: string) =>
      Array.from({ length: 600 }, (_, at) => item(`${name}${at}`, { title: `Activity ${at} of ${name}` }));
    const goesOn = (id: string) => item(id, { kind: "output", title: "Handbook", responsible: id });
    const found = changes([...year("spring"), goesOn("a")], [...year("autumn"), goesOn("b")]);
    expect(found.filter(({ code }) => code === "changed").map(({ itemId }) => itemId)).toEqual(["b"]);
    expect(found).toHaveLength(1201);
  });

  it("names the part of the programme in which an item stands now", () => {
    const [one, two] = [item("p1", { title: "Calls" }), item("p2", { title: "Costs" })];
    const under = (parentId: string) => [one, two, item("a", { parentId: parentId as ItemId })];
    expect(changes(under("p1"), under("p2"))).toMatchObject([{ values: { parentTo: "Costs" } }]);
  });

  it("says nothing of a programme that stayed, and of each item at most once, the most important first", () => {
    fc.assert(
      fc.property(someProgramme, someProgramme, (older, newer) => {
        expect(changes(older, older)).toEqual([]);
        const found = changes(older, newer);
        expect(new Set(found.map(({ itemId }) => itemId)).size).toBe(found.length);
        const weights = found.map(({ importance }) => IMPORTANCES.indexOf(importance));
        expect(weights).toEqual(weights.toSorted((a, b) => a - b));
      }),
    );
  });
});
