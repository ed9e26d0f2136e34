import type { SourceLine } from "./source-lines.ts";

/** A paragraph is hardly longer; of a longer line only this much is looked at. */
const SEARCHED_LENGTH = 4000;

/** The sentences of a line, without emphasis; "St. Gallen" is one word. */
export const sentencesOf = ({ text }: SourceLine): readonly string[] => sentencesIn(text);

export function sentencesIn(text: string): readonly string[] {
  return text
    .slice(0, SEARCHED_LENGTH)
    .split("*")
    .join("")
    .split(/(?<=[\p{Ll}\d)][.!?])(?<!(?<!\p{L})\p{Lu}\p{Ll}{1,2}\.) (?=\p{Lu})/u)
    .map((sentence) => sentence.trim());
}

/** Whether these texts hold all words of another one but an article. */
export function saysAllOf(whole: string, ...texts: readonly string[]): boolean {
  return wordsIn(whole).length - texts.reduce((sum, text) => sum + wordsIn(text).length, 0) <= 1;
}

/** A sentence without the mark at its end. */
export const withoutStop = (sentence: string): string => sentence.replace(/[\s.;:,!]+$/u, "");

export const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

export const withCapital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
