import { describe, expect, it } from "@jest/globals";
import { buildItem } from "../build-item.ts";
import { movesOf, partsOf } from "./sibling-moves.ts";

const work = ["A", "A1", "A2", "B"].map((itemId) =>
  buildItem({
    itemId,
    kind: itemId.length === 1 ? "work-package" : "activity",
    parentId: itemId.length === 1 ? null : "A",
  }),
);
const [a, a1, a2, b] = work as [(typeof work)[0], (typeof work)[0], (typeof work)[0], (typeof work)[0]];

describe("an item among those it stands with", () => {
  it("goes up before the one above it, past what stands under that one", () => {
    expect(movesOf(b, work)).toEqual({ up: null, down: undefined });
    expect(movesOf(a2, work)).toEqual({ up: "A", down: undefined });
  });

  it("goes down behind the next one, and nowhere at either end", () => {
    expect(movesOf(a, work)).toEqual({ up: undefined, down: "B" });
    expect(movesOf(a1, work)).toEqual({ up: undefined, down: "A2" });
  });

  it("has everything under it as its parts", () => {
    const deeper = [...work, buildItem({ itemId: "A1x", parentId: "A1" })];
    expect(partsOf(a, deeper).map((one) => one.itemId)).toEqual(["A1", "A1x", "A2"]);
  });
});
