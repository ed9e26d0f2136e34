import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { ItemId } from "../../kernel/ids.ts";
import { aProgrammeItem as item } from "../../testing/builders.ts";
import { someProgramme } from "../../testing/programmes.ts";
import { findings } from "./consistency.ts";
import { carriedOver, editionInForce, isOpen, mayBecome, needsStatus } from "./edition.ts";
import { EDITION_STATES, type EditionState } from "./work-programme.ts";

const under = (parent: string) => ({ parentId: parent as ItemId });
const states = (...list: readonly EditionState[]) => list.map((state, number) => ({ state, number }));

describe("an edition", () => {
  it("goes from draft to closed, by a consultation or without, and back to the drawing board only from there", () => {
    const ways = EDITION_STATES.flatMap((from) =>
      EDITION_STATES.filter((to) => mayBecome({ state: from }, to)).map((to) => `${from} → ${to}`),
    );
    expect(ways).toEqual([
      "draft → consultation",
      "draft → adopted",
      "consultation → draft",
      "consultation → adopted",
      "adopted → closed",
    ]);
  });

  it("can be changed until it is adopted", () => {
    expect(EDITION_STATES.filter((state) => isOpen({ state }))).toEqual(["draft", "consultation"]);
  });
});

describe("the edition in force", () => {
  it("is the newest that was shown on purpose, whatever drafts came after it", () => {
    expect(editionInForce(states("draft", "consultation", "adopted"))?.number).toBe(1);
    expect(editionInForce(states("draft", "adopted", "closed"))?.number).toBe(1);
  });

  it("is the newest draft while nothing was shown, and none where there is none", () => {
    expect(editionInForce(states("draft", "draft"))?.number).toBe(0);
    expect(editionInForce([])).toBeUndefined();
  });
});

describe("next year's programme", () => {
  it("takes over what is not finished, with all that stands above it, and statuses begin anew", () => {
    const items = [
      item("calls", { kind: "work-package", status: "done" }),
      item("guide", { ...under("calls"), status: "done" }),
      item("visits", { ...under("calls"), status: "postponed", reviewedOn: "2034-05-01" }),
      item("costs", { kind: "work-package", status: "cancelled" }),
      // Nobody said what became of it, but what it belonged to was given up.
      item("study", under("costs")),
      item("objective", { kind: "objective" }),
    ];
    expect(
      carriedOver(items, "2035").map(({ itemId, status, reviewedOn }) => [itemId, status, reviewedOn]),
    ).toEqual([
      ["calls", "not started", null],
      ["visits", "not started", null],
      ["objective", "not started", null],
    ]);
  });

  it("leaves behind the meetings and the schedule of a time that is over, and makes no other work overdue", () => {
    const items = [
      item("past meeting", { kind: "event", dateText: "June", dateEdtf: "2034-06" }),
      item("postponed meeting", { kind: "event", dateEdtf: "2034-06", status: "postponed" }),
      item("winter meeting", { kind: "event", dateText: "Winter", dateEdtf: "2034-12/2035-02" }),
      item("undated meeting", { kind: "event", dateText: "tbd" }),
      item("past line", { kind: "schedule-row", dateText: "Summer 2034", dateEdtf: "2034-22" }),
      item("guide", { kind: "activity", dateText: "by May 2034", dateEdtf: "../2034-05" }),
      item("study", { kind: "activity", dateText: "from May 2034", dateEdtf: "2034-05/.." }),
    ];
    const next = carriedOver(items, "2035");
    expect(next.map(({ itemId, dateText, dateEdtf }) => [itemId, dateText, dateEdtf])).toEqual([
      ["postponed meeting", null, null],
      ["winter meeting", "Winter", "2034-12/2035-02"],
      ["undated meeting", "tbd", null],
      ["guide", "by May 2034", null],
      ["study", "from May 2034", "2034-05/.."],
    ]);
    const today = "2035-01-01";
    expect(findings({ items: next, periodEdtf: "2035", today }).map(({ code }) => code)).toEqual([]);
    expect(next.filter((one) => needsStatus(one, today))).toEqual([]);
  });

  it("keeps order, words and dates, leaves out nothing unfinished, and leaves nothing without its parent", () => {
    fc.assert(
      fc.property(someProgramme, (items) => {
        const kept = carriedOver(items, null);
        const ids = kept.map(({ itemId }) => itemId);
        expect(ids).toEqual(items.map(({ itemId }) => itemId).filter((id) => ids.includes(id)));
        const known = new Set(items.map(({ itemId }) => itemId));
        for (const one of kept) {
          const was = items.find(({ itemId }) => itemId === one.itemId);
          expect(one).toEqual({ ...was, status: "not started", reviewedOn: null });
          if (one.parentId !== null && known.has(one.parentId)) expect(ids).toContain(one.parentId);
        }
        const givenUp = (id: ItemId | null): boolean => {
          const above = items.find(({ itemId }) => itemId === id);
          return above !== undefined && (above.status === "cancelled" || givenUp(above.parentId));
        };
        for (const { itemId, parentId, status } of items)
          if (status !== "done" && status !== "cancelled" && !givenUp(parentId))
            expect(ids).toContain(itemId);
      }),
    );
  });
});

describe("a status is owed", () => {
  const TODAY = "2034-07-01";
  const owed = (over: Parameters<typeof item>[1]) => needsStatus(item("a", over), TODAY);

  it("once the last day that the date can mean is over", () => {
    expect(owed({ dateEdtf: "2034-06" })).toBe(true);
    expect(owed({ dateEdtf: "2034-07-01" })).toBe(false);
    expect(owed({ dateEdtf: "2034-22" })).toBe(false);
    expect(owed({ dateEdtf: "../2034-06-30" })).toBe(true);
    expect(owed({ dateEdtf: "2034-01/.." })).toBe(false);
    expect(owed({ dateEdtf: null, dateText: "tbd" })).toBe(false);
  });

  it("not where somebody said how it ended", () => {
    for (const status of ["done", "cancelled", "postponed"] as const)
      expect(owed({ dateEdtf: "2034-06", status })).toBe(false);
    expect(owed({ dateEdtf: "2034-06", status: "under way" })).toBe(true);
    // What was said while it still ran says nothing of how it ended; a later word does.
    expect(owed({ dateEdtf: "2034-06", status: "under way", reviewedOn: "2034-06-30" })).toBe(true);
    expect(owed({ dateEdtf: "2034-05", status: "under way", reviewedOn: "2034-06-30" })).toBe(false);
  });

  it("again a month after it was said to be late, and once a new date is over", () => {
    const late = { dateEdtf: "2034-03", status: "under way" } as const;
    expect(owed({ ...late, reviewedOn: "2034-06-02" })).toBe(false);
    expect(owed({ ...late, reviewedOn: "2034-06-01" })).toBe(true);
    const moved = { status: "postponed", reviewedOn: "2034-06-10" } as const;
    expect(owed({ ...moved, dateEdtf: "2034-08" })).toBe(false);
    expect(owed({ ...moved, dateEdtf: "2034-06-20" })).toBe(true);
    expect(owed({ ...moved, dateEdtf: "2034-05" })).toBe(false);
  });
});
