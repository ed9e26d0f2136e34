import { diffWords } from "diff";

/** A run of words that two texts share, or that only one of them has. */
export interface WordRun {
  readonly text: string;
  readonly in: "both" | "before" | "after";
}

/** What became of a text, word by word, in reading order: words that went stand before those that came. */
export const wordDifferences = (before: string, after: string): readonly WordRun[] =>
  diffWords(before, after).map(({ value, added, removed }) => ({
    text: value,
    in: added ? "after" : removed ? "before" : "both",
  }));
