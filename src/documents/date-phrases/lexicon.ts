import type { DateWords } from "../words/word-lists.ts";
import { wordListsOf } from "../words/word-lists.ts";
import type { Token } from "./tokens.ts";

/** What a word can mean in a date; one word may mean several things ("until" ends a span or sets a deadline). */
export type Meaning =
  | "month"
  | "season"
  | "ordinal"
  | "last"
  | "suffix"
  | "week"
  | "quarter"
  | "half"
  | "beginning"
  | "mid"
  | "end"
  | "by"
  | "from"
  | "onwards"
  | "to"
  | "between"
  | "and"
  | "or"
  | "about"
  | "doubtful"
  | "not"
  | "filler"
  | "weekday";

/** A word found: how many tokens it takes, and which month (1-12), season (21-24) or ordinal (1-4) it is. */
export interface Sense {
  readonly length: number;
  readonly value: number;
}

export interface Lexicon {
  /** The longest word with this meaning that begins at a token. */
  readonly find: (tokens: readonly Token[], at: number, meaning: Meaning) => Sense | null;
}

/** Makes the lexicon of some languages; all their words are known at once, so mixed documents are read too. */
export function lexiconOf(languages: readonly string[]): Lexicon {
  const key = languages.join(" ");
  const known = LEXICONS.get(key);
  if (known) return known;
  const lexicon = buildLexicon(wordListsOf(languages).map((list) => list.dates));
  LEXICONS.set(key, lexicon);
  return lexicon;
}

const LEXICONS = new Map<string, Lexicon>();

/** The longest entry of a word list has four words. */
const MAX_WORDS = 4;

function buildLexicon(lists: readonly DateWords[]): Lexicon {
  const values = new Map<string, number>();
  const add = (meaning: Meaning, words: readonly string[], value: number) => {
    for (const word of words) values.set(`${meaning} ${word}`, value);
  };
  for (const words of lists) {
    for (const [meaning, field] of PLAIN) add(meaning, words[field], 0);
    for (const [meaning, field, first] of COUNTED) {
      words[field].forEach((spellings, at) => add(meaning, spellings, first + at));
    }
  }
  return { find: (tokens, at, meaning) => findWord(values, tokens, at, meaning) };
}

function findWord(
  values: ReadonlyMap<string, number>,
  tokens: readonly Token[],
  at: number,
  meaning: Meaning,
): Sense | null {
  let found: Sense | null = null;
  let words = "";
  for (let length = 1; length <= MAX_WORDS; length += 1) {
    const token = tokens[at + length - 1];
    if (token?.kind !== "word") break;
    words = length === 1 ? token.text : `${words} ${token.text}`;
    const value = values.get(`${meaning} ${words}`);
    if (value !== undefined) found = { length, value };
  }
  return found;
}

const PLAIN = [
  ["weekday", "weekdays"],
  ["last", "last"],
  ["suffix", "ordinalSuffixes"],
  ["week", "week"],
  ["quarter", "quarter"],
  ["half", "half"],
  ["beginning", "beginning"],
  ["mid", "mid"],
  ["end", "end"],
  ["by", "by"],
  ["from", "from"],
  ["onwards", "onwards"],
  ["to", "to"],
  ["between", "between"],
  ["and", "and"],
  ["or", "or"],
  ["about", "about"],
  ["doubtful", "doubtful"],
  ["not", "not"],
  ["filler", "fillers"],
] as const satisfies readonly (readonly [Meaning, keyof DateWords])[];

const COUNTED = [
  ["month", "months", 1],
  ["season", "seasons", 21],
  ["ordinal", "ordinals", 1],
] as const satisfies readonly (readonly [Meaning, keyof DateWords, number])[];
