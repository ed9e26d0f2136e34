import { describe, expect, it } from "@jest/globals";
import type { OptionId } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { rankAt, rankLast, unrank } from "./ranking-moves.ts";

const [a, b, c, d] = ["a", "b", "c", "d"] as [OptionId, OptionId, OptionId, OptionId];

describe("a ranking", () => {
  it("takes a new option as its last, and never one twice", () => {
    expect(rankLast([a, b], c)).toEqual([a, b, c]);
    expect(rankLast([a, b], a)).toEqual([a, b]);
  });

  it("moves an option and keeps the order of the others", () => {
    expect(rankAt([a, b, c, d], d, 0)).toEqual([d, a, b, c]);
    expect(rankAt([a, b, c, d], a, 2)).toEqual([b, c, a, d]);
  });

  it("stops at its ends", () => {
    expect(rankAt([a, b, c], a, -1)).toEqual([a, b, c]);
    expect(rankAt([a, b, c], a, 9)).toEqual([b, c, a]);
  });

  it("has no place for what is not in it", () => {
    expect(rankAt([a, b], c, 0)).toEqual([a, b]);
    expect(unrank([a, b], c)).toEqual([a, b]);
    expect(unrank([a, b], a)).toEqual([b]);
  });
});
