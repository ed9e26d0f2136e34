import { kindOfChapter } from "../programme-text/place-chapter.ts";
import { type Kind, vocabularyOf } from "../programme-text/vocabulary.ts";
import { DOCUMENT_LANGUAGES } from "../words/word-lists.ts";
import type { Wording } from "./programme-to-write.ts";
import { SECTIONS } from "./say-words.ts";

/**
 * The heading over the work packages: the network's own word for them, in the plural and, where it is one of the
 * field's, in the file's language. A word that readers might take for something else is explained: "Missions (work
 * packages)". Whatever it is, the file is read again as what it was.
 */
export function workPackagesHeading(label: string, { t, language }: Wording): string {
  const ours = t(SECTIONS["work-package"].heading);
  const own = label.replace(/\s+/gu, " ").trim();
  if (own === "") return ours;
  const vocabulary = vocabularyOf([language]);
  const heading = [own, pluralOf(own, language)].find(
    (one) => one !== null && kindOfChapter(one, vocabulary) === "work-package",
  );
  return capital(heading ?? `${own} (${ours.slice(0, 1).toLowerCase()}${ours.slice(1)})`);
}

/** "topic" is "topics", and "emner" in a Danish file. */
function pluralOf(own: string, language: string): string | null {
  const word = own.toLowerCase();
  const { kinds, sections } = vocabularyOf([language]);
  const headings = (kind: Kind) => kinds[kind].filter((one) => sections["work packages"].includes(one));
  const names = Object.keys(kinds) as Kind[];
  const here = names.filter((kind) => kinds[kind].includes(word)).flatMap(headings);
  // The plural of "pillar" is the one of its list that begins like it.
  const plural = here.find((one) => one.startsWith(word.slice(0, -1)));
  if (plural !== undefined) return plural;
  const elsewhere = names.find((kind) =>
    DOCUMENT_LANGUAGES.some((other) => vocabularyOf([other]).kinds[kind].slice(0, 2).includes(word)),
  );
  return elsewhere === undefined ? null : (headings(elsewhere)[0] ?? null);
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
