import { monthOf } from "./written-dates.ts";

/** How programmes name meetings: numbers in a series, and names that are the same whatever stands around them. */

/** Numbers as words, in the languages in which programmes are read. */
const ORDINAL_WORDS: readonly (readonly string[])[] = [
  ["first", "første", "erste", "erster", "erstes"],
  ["second", "anden", "andet", "zweite", "zweiter", "zweites"],
  ["third", "tredje", "dritte", "dritter", "drittes"],
  ["fourth", "fjerde", "vierte", "vierter", "viertes"],
  ["fifth", "femte", "fünfte", "fünfter", "fünftes"],
  ["sixth", "sjette", "sechste", "sechster", "sechstes"],
  ["seventh", "syvende", "siebte", "siebter", "siebtes"],
  ["eighth", "ottende", "achte", "achter", "achtes"],
  ["ninth", "niende", "neunte", "neunter", "neuntes"],
  ["tenth", "tiende", "zehnte", "zehnter", "zehntes"],
];
const NUMBER_OF_WORD = new Map(ORDINAL_WORDS.flatMap((words, at) => words.map((word) => [word, at + 1])));

/** Ways of meeting say nothing about which meeting it is. */
const MODES =
  /(?<!\p{L})(?:on[- ]?site|in[- ]person|face[- ]to[- ]face|on-?line|virtual|virtuelt?|hybrid|digitalt?|fysisk)(?!\p{L})/giu;
/** What ends the part of a title that has the name: a bracket, a dash, a mark, a number. */
const PART_ENDS = /[([{:;,.!?/–—\d]|\s-\s/u;
/** Words that lead on from the name to something else. */
const LEADS_ON =
  /(?<!\p{L})(?:or|and|with|in|at|on|for|to|eller|og|med|i|på|til|om|oder|und|mit|im|am|auf|zu|für)(?!\p{L})/iu;
/** Words for bodies of a network, whose meetings are not the network's own. */
const BODIES =
  /(?:group|gruppen?|force|committee|board|council|udvalg|udvalget|bestyrelsen?|ausschuss|vorstand|beirat)$/u;

/** A number in a series as a title has it: `7th network meeting`, `3. møde`, `fourth meeting`, `meeting no. 4`. */
export interface NumberInTitle {
  readonly number: number;
  /** As written: `7th`, `3.`, `fourth`, `no. 4`. */
  readonly written: string;
  /** The title without it. */
  readonly rest: string;
}

const DIGITS_FIRST = /^\s*((\d{1,3}) ?(?:st|nd|rd|th|\.|º|ª|°|er|re|e|ème)) +(?=\p{L})/iu;
const WORD_FIRST = /^\s*(\p{L}+)\s+(?=\p{L})/u;
const NUMBERED = /(?<!\p{L})((?:no|nr|n°|nº|#)\.? ?(\d{1,3}))(?!\d)/iu;

export function numberInTitle(title: string): NumberInTitle | null {
  const digits = DIGITS_FIRST.exec(title);
  if (digits?.[1] && digits[2]) {
    const rest = title.slice(digits[0].length);
    // '3. maj' is a day, not the third of anything.
    const isDay = monthOf(wordsOf(rest)[0]) !== undefined;
    return isDay ? null : { number: Number(digits[2]), written: digits[1], rest };
  }
  const word = WORD_FIRST.exec(title);
  const number = NUMBER_OF_WORD.get(word?.[1]?.toLowerCase() ?? "");
  if (word?.[1] && number !== undefined)
    return { number, written: word[1], rest: title.slice(word[0].length) };
  const numbered = NUMBERED.exec(title);
  if (!numbered?.[1] || !numbered[2]) return null;
  const rest = `${title.slice(0, numbered.index)}; ${title.slice(numbered.index + numbered[0].length)}`;
  return { number: Number(numbered[2]), written: numbered[1], rest };
}

/** The title with another number in its series, written in the same way; null where that cannot be said. */
export function renumbered(title: string, to: number): string | null {
  const found = numberInTitle(title);
  if (found === null || !/\d/.test(found.written)) return null;
  const written = found.written.replace(/(\d+)( ?)(\D*)$/, (_, _digits: string, gap: string, end: string) =>
    /^(?:st|nd|rd|th)$/i.test(end) ? `${to}${gap}${englishSuffix(to)}` : `${to}${gap}${end}`,
  );
  return title.replace(found.written, () => written);
}

function englishSuffix(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  return (teens ? undefined : ["th", "st", "nd", "rd"][number % 10]) ?? "th";
}

/** The words of a text in small letters, without marks. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/\p{L}+|\d+/gu) ?? [];

/** The words of the name at the beginning of a title: without how and where people meet, and what follows it. */
export function nameWords(title: string, place?: string): readonly string[] {
  const part = before(title.replaceAll(MODES, " ").trimStart(), PART_ENDS);
  const name = before(part, LEADS_ON);
  const words = wordsOf(name);
  // 'Meeting with the steering group' is one of the steering group's.
  const bodies = wordsOf(part.slice(name.length)).filter((word) => BODIES.test(word));
  const where = place === undefined ? [] : wordsOf(place);
  const named = where.length > 0 && where.every((word, at) => word === words.at(at - where.length));
  return [...(named ? words.slice(0, -where.length) : words), ...bodies];
}

function before(text: string, end: RegExp): string {
  const at = text.search(end);
  return at < 0 ? text : text.slice(0, at);
}

/** `møde` is in `netværksmøde`: languages that join words name the same thing with its last part. */
const sameWord = (one: string, other: string): boolean =>
  one === other || (one.length >= 4 && other.endsWith(one)) || (other.length >= 4 && one.endsWith(other));

/** Whether each of the words is among the others. */
export const allAmong = (words: readonly string[], others: readonly string[]): boolean =>
  words.every((word) => others.some((other) => sameWord(word, other)));

/** Whether both names are of the same body, or of none. */
export function sameBody(one: readonly string[], other: readonly string[]): boolean {
  const bodyOf = (words: readonly string[]) => words.filter((word) => BODIES.test(word));
  const [bodies, others] = [bodyOf(one), bodyOf(other)];
  return allAmong(bodies, others) && allAmong(others, bodies);
}
