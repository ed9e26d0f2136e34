import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { wordDifferences } from "./word-differences.ts";

const aText = fc
  .array(fc.constantFrom("scheme", "for", "calls,", "costs", "(draft)", "2034", "møde", "–"), {
    maxLength: 12,
  })
  .map((words) => words.join(" "));
const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
const of = (runs: ReturnType<typeof wordDifferences>, which: "before" | "after") =>
  words(
    runs
      .filter((run) => run.in === "both" || run.in === which)
      .map((run) => run.text)
      .join(""),
  ).join("");

describe("differences word by word", () => {
  it("give both texts back, word for word", () => {
    fc.assert(
      fc.property(aText, aText, (before, after) => {
        const runs = wordDifferences(before, after);
        expect(of(runs, "before")).toBe(words(before).join(""));
        expect(of(runs, "after")).toBe(words(after).join(""));
      }),
    );
  });

  it("mark whole words, and nothing in a text that stayed", () => {
    expect(wordDifferences("Meeting on 11 June", "Meeting on 18 June")).toEqual([
      { text: "Meeting on ", in: "both" },
      { text: "11", in: "before" },
      { text: "18", in: "after" },
      { text: " June", in: "both" },
    ]);
    expect(wordDifferences("As it was", "As it was")).toEqual([{ text: "As it was", in: "both" }]);
  });
});
