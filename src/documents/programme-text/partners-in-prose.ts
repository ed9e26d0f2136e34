import { countryCode } from "../words/country-code.ts";
import type { Draft } from "./draft.ts";
import { nameKey } from "./work-package-names.ts";
import { findPhrase, isPhrase, placesOf } from "./phrases.ts";
import { saysAllOf, sentencesOf, withoutStop, wordsIn } from "./sentences.ts";
import type { SourceLine } from "./source-lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

const MOST_WORDS = 9;
/** Sentences name no more; it also bounds the work on a file that is made to tie up the reader. */
const MOST_PARTNERS = 1_000;
/** A list within a sentence has more than two; "Partners: Riga and Oslo" says all there is. */
const FEWEST_IN_SENTENCE = 3;
const FEWEST_BEHIND_LABEL = 2;

/** Finds "Partners: Oslo, Bergen and Riga" and "The partners come from the following regions: …". Gives whether the line says nothing else. */
export function partnersIn(line: SourceLine, draft: Draft, vocabulary: Vocabulary): boolean {
  const found = sentencesOf(line).map((sentence) => namesIn(sentence, vocabulary) ?? []);
  for (const name of found.flat()) addPartner(draft, name, line.number, vocabulary.languages);
  const [only = []] = found;
  return found.length === 1 && only.length > 0 && saysAllOf(line.text, "label", ...only);
}

function addPartner(draft: Draft, text: string, line: number, languages: readonly string[]): void {
  if (draft.partners.length >= MOST_PARTNERS) return;
  const one = partnerOf(text, languages);
  const key = nameKey(one.name);
  if (!draft.partners.some(({ name }) => nameKey(name) === key)) draft.partners.push({ ...one, line });
}

interface Partner {
  readonly name: string;
  readonly country?: string;
}

/** Name and country of a partner; the country stands behind the name, or before a colon. */
export function partnerOf(text: string, languages: readonly string[]): Partner {
  const first = /^(\p{Lu}[\p{L} ]{1,30}?)(?:\s?: | [–-] )(.+)$/u.exec(text);
  if (first?.[1] && first[2] && countryCode(first[1], languages))
    return { name: first[2], country: first[1] };
  const last = /^(.+?)(?: \(([^()]{2,40})\)|(?:, | [–-] )(\p{Lu}[\p{L} ]{2,30}))$/u.exec(text);
  const country = last?.[2] ?? last?.[3];
  return { name: last?.[1] ?? text, ...(country === undefined ? {} : { country }) };
}

/** "Belgium: VDAB Ostend; City of Bruges" are two partners of one country; any other item is one partner. */
export function partnersOf(text: string, { languages, and }: Vocabulary): readonly Partner[] {
  const [, country = "", rest = ""] = /^(\p{Lu}[\p{L} ]{1,30}?)\s?(?::| [–-]) (.+)$/u.exec(text) ?? [];
  if (country === "" || countryCode(country, languages) === null) {
    // "Graz (AT), Gent (BE), Kent (UK)" on one line below the heading of the partners.
    const row = listed(text, []) ?? [];
    const isRow = row.length >= FEWEST_IN_SENTENCE;
    return (isRow ? (listed(text, and) ?? row) : [text]).map((one) => partnerOf(one, languages));
  }
  const names = rest.includes(";") ? rest.split(";").map((name) => name.trim()) : (listed(rest, and) ?? []);
  // "Ireland: University College, Cork" is one, with its town; "Belgium: Ostend, Bruges, Ghent" are three.
  const isTown = (name: string) => wordsIn(name).length === 1;
  const areTowns = names.length >= FEWEST_IN_SENTENCE && names.every(isTown);
  const areNames = names.length > 1 && names.every(isName) && (areTowns || !names.some(isTown));
  return (areNames ? names : [rest]).map((name) => ({ name, country }));
}

function namesIn(sentence: string, vocabulary: Vocabulary): readonly string[] | null {
  const colon = /\s?:\s/u.exec(sentence);
  if (!colon) return null;
  const head = sentence.slice(0, colon.index);
  const fewest = announcesPartners(head, vocabulary);
  if (fewest === null) return null;
  const names = listed(withoutStop(sentence.slice(colon.index + colon[0].length)), vocabulary.and);
  return names && names.length >= fewest ? names : null;
}

/** How many names must follow, or `null` where the words before the colon announce no partners. */
function announcesPartners(head: string, { sections, prose, common }: Vocabulary): number | null {
  const [partners] = placesOf(head, sections.partners);
  if (!partners) return null;
  const from = findPhrase(head, prose.partnersFrom);
  if (from && from.start > partners.end)
    return wordsIn(head.slice(from.end)).length <= 7 ? FEWEST_IN_SENTENCE : null;
  const before = wordsIn(head.slice(0, partners.start));
  const behind = wordsIn(head.slice(partners.end));
  // "Partners", "Partners of the network", "The project partners": a label, no sentence.
  const isLabel = before.length <= 2 && behind.length <= 4;
  const [first = ""] = behind;
  const small = first === "" || common.includes(first.toLowerCase()) || isPhrase(first, prose.copulas);
  return isLabel && small ? FEWEST_BEHIND_LABEL : null;
}

/** Names between commas or semicolons, the last two joined by "and"; `null` where one of them is no name. */
function listed(text: string, and: readonly string[]): readonly string[] | null {
  const mark = text.includes(" · ") ? /\s*·\s*/u : text.includes(";") ? /\s*;\s*/u : /\s*,\s*(?![^()]*\))/u;
  const parts = text.split(mark);
  const last = parts.pop() ?? "";
  const join = placesOf(last, and).at(-1);
  const [one, other] = join ? [last.slice(0, join.start).trim(), last.slice(join.end).trim()] : ["", last];
  const ends = isName(one) && isName(other) ? [one, other] : [one === "" ? other : last];
  const names = [...parts, ...ends].map((name) => name.trim()).filter((name) => name !== "");
  return names.every(isName) ? names : null;
}

const isName = (text: string): boolean =>
  /^["“„'‘]?[\p{Lu}\d]/u.test(text) && wordsIn(text).length <= MOST_WORDS && !/[:.!?]$/.test(text);
