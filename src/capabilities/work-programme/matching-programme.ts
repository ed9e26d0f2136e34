import type { DatedWords } from "./programme-document.ts";
import type { Edition } from "./work-programme.ts";

/** Words that every programme's title may have: they tell none from another. */
const COMMON = new Set(
  [
    "a and draft edition final for new of our plan program programme programmes proposal revised the version",
    "work working workplan network networks annual",
    "af arbejdsplan arbejdsprogram for forslag og netværk netværket plan program udgave udkast årsprogram",
    "arbeitsprogramm de der des du et die entwurf la le les netzwerk plan programme projet réseau travail und",
  ].flatMap((words) => words.split(" ")),
);
/** Of the words of both titles, so much is the same in titles of one programme. */
const ALIKE = 0.6;

/**
 * The newest edition of the programme that a document clearly goes on with: for the same period, and called alike. A
 * title of common words only ("Draft work programme") speaks against none.
 * @param editions of all programmes, newest first
 */
export function editionGoneOnWith<
  One extends Pick<Edition, "programmeId" | "title" | "periodText" | "periodEdtf">,
>(
  editions: readonly One[],
  { title, period }: { readonly title: string; readonly period: DatedWords },
): One | undefined {
  const newest = editions.filter(
    (one, at) => editions.findIndex(({ programmeId }) => programmeId === one.programmeId) === at,
  );
  return newest
    .filter((one) => isSamePeriod(one, period))
    .map((one) => ({ one, likeness: likeness(one.title, title) }))
    .filter((found) => found.likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness)[0]?.one;
}

/** The same dates, or the same words: "March 2034" and "marts 2034" are one period. */
const isSamePeriod = (
  edition: Pick<Edition, "periodText" | "periodEdtf">,
  { text, edtf }: DatedWords,
): boolean => edition.periodText === text || (edtf !== null && edition.periodEdtf === edtf);

/** From 0, nothing in common, to 1, the same words. */
function likeness(one: string, other: string): number {
  const [a, b] = [tellingWords(one), tellingWords(other)];
  if (a.size === 0 || b.size === 0) return ALIKE;
  const same = [...a].filter((word) => b.has(word)).length;
  return (2 * same) / (a.size + b.size);
}

/** Without years and numbers, which the period has. */
const tellingWords = (title: string): ReadonlySet<string> =>
  new Set((title.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !COMMON.has(word)));
