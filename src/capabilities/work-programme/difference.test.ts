import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { aProgrammeItem } from "../../testing/builders.ts";
import { someProgramme } from "../../testing/programmes.ts";
import { applyDifferences, compareItems, reversed, sameItem } from "./difference.ts";

describe("differences between two states of a programme", () => {
  it("make the one of the other, and lead back", () => {
    fc.assert(
      fc.property(someProgramme, someProgramme, (older, newer) => {
        const differences = compareItems(older, newer);
        expect(applyDifferences(older, differences)).toEqual(newer);
        expect(applyDifferences(newer, reversed(differences))).toEqual(older);
      }),
    );
  });

  it("lead back over several steps in which one item changed twice", () => {
    fc.assert(
      fc.property(someProgramme, someProgramme, someProgramme, (first, second, third) => {
        const steps = [...compareItems(first, second), ...compareItems(second, third)];
        expect(applyDifferences(third, reversed(steps))).toEqual(first);
      }),
    );
  });

  it("are none between a programme and itself, and name each item once", () => {
    fc.assert(
      fc.property(someProgramme, someProgramme, (older, newer) => {
        expect(compareItems(older, older)).toEqual([]);
        const ids = compareItems(older, newer).map(({ before, after }) => (after ?? before)?.itemId);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("do not see the order in which a database gives the details back", () => {
    const one = aProgrammeItem("a", { details: { place: "Riga", ordinal: 4 } });
    const other = aProgrammeItem("a", { details: { ordinal: 4, place: "Riga" } });
    expect(sameItem(one, other)).toBe(true);
    expect(sameItem(one, { ...other, details: { ordinal: 4 } })).toBe(false);
  });
});
