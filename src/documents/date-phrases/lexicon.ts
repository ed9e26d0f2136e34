import type { DateWords } from "../words/word-lists.ts";
import { wordListsOf } from "../words/word-lists.ts";
import { tokensOf, type Token } from "./tokens.ts";

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
  | "fortnight"
  | "beginning"
  | "mid"
  | "end"
  | "partOfYear"
  | "by"
  | "byAfter"
  | "before"
  | "from"
  | "rangeStart"
  | "onwards"
  | "throughout"
  | "to"
  | "between"
  | "and"
  | "or"
  | "about"
  | "doubtful"
  | "not"
  | "filler"
  | "weekday"
  | "weekOf"
  | "yearMark"
  | "monthMark"
  | "monthWeek"
  | "monthHalf"
  | "smallWord"
  | "dayMark"
  | "clock"
  | "hours"
  | "beginningAfter"
  | "midAfter"
  | "endAfter";

/** A word found: how many tokens it takes, and which month (1-12), season (21-24), ordinal (1-4) or part of a year (0-2) it is. */
export interface Sense {
  readonly length: number;
  readonly value: number;
}

export interface Lexicon {
  /** The longest word with this meaning that begins at a token. */
  readonly find: (tokens: readonly Token[], at: number, meaning: Meaning) => Sense | null;
  /** Whether a date may begin at a token; most words of a text begin none. */
  readonly begins: (token: Token) => boolean;
  /** Whether a token can say when: no phrase is a date without a figure, a month, a season or what is counted. */
  readonly tells: (token: Token) => boolean;
}

/** Numerals of quarters and halves: "II ketvirtis". */
export const ROMAN_NUMERALS: readonly string[] = ["i", "ii", "iii", "iv"];

/** Meanings of which a phrase has one, where it has no figure. */
const TELLING: readonly Meaning[] = [
  "month",
  "season",
  "partOfYear",
  "quarter",
  "half",
  "fortnight",
  "monthWeek",
  "monthHalf",
];

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

/** A spelling without its first word, by which it is found. */
interface Entry {
  readonly rest: readonly string[];
  readonly value: number;
}

type Entries = Map<Meaning, Map<string, Entry[]>>;

function buildLexicon(lists: readonly DateWords[]): Lexicon {
  const entries: Entries = new Map();
  for (const words of lists) {
    for (const [meaning, field] of PLAIN) add(entries, meaning, words[field], 0);
    words.months.forEach((spellings, at) => {
      for (const [meaning, field] of COMPOUND) {
        const compounds = words[field].flatMap((end) => spellings.map((month) => `${month}${end}`));
        add(entries, meaning, compounds, at + 1);
      }
    });
    if (words.partsFollowMonth)
      for (const [meaning, field] of FOLLOWING) add(entries, meaning, words[field], 0);
    for (const [meaning, field, first] of COUNTED) {
      words[field].forEach((spellings, at) => add(entries, meaning, spellings, first + at));
    }
  }
  const first = new Set([...ROMAN_NUMERALS, ...[...entries.values()].flatMap((words) => [...words.keys()])]);
  const telling = new Set(TELLING.flatMap((meaning) => [...(entries.get(meaning)?.keys() ?? [])]));
  return {
    find: (tokens, at, meaning) => findWord(entries, tokens, at, meaning),
    begins: ({ kind, text }) => kind === "number" || (kind === "word" ? first.has(text) : text === "'"),
    tells: ({ kind, text }) => kind === "number" || (kind === "word" && telling.has(text)),
  };
}

function add(entries: Entries, meaning: Meaning, spellings: readonly string[], value: number): void {
  const byFirst = entries.get(meaning) ?? new Map<string, Entry[]>();
  entries.set(meaning, byFirst);
  for (const spelling of spellings) {
    // As a text is cut: "d'ici" is three tokens.
    const [first = "", ...rest] = tokensOf(spelling).map(({ text }) => text);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, value }]);
  }
}

function findWord(entries: Entries, tokens: readonly Token[], at: number, meaning: Meaning): Sense | null {
  const first = tokens[at];
  if (first?.kind !== "word") return null;
  let found: Sense | null = null;
  for (const { rest, value } of entries.get(meaning)?.get(first.text) ?? []) {
    const length = rest.length + 1;
    if (found && found.length >= length) continue;
    if (rest.every((word, index) => tokens[at + 1 + index]?.text === word)) found = { length, value };
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
  ["fortnight", "fortnight"],
  ["beginning", "beginning"],
  ["mid", "mid"],
  ["end", "end"],
  ["by", "by"],
  ["byAfter", "byAfter"],
  ["before", "before"],
  ["from", "from"],
  ["rangeStart", "rangeStart"],
  ["onwards", "onwards"],
  ["throughout", "throughout"],
  ["to", "to"],
  ["between", "between"],
  ["and", "and"],
  ["or", "or"],
  ["about", "about"],
  ["doubtful", "doubtful"],
  ["not", "not"],
  ["filler", "fillers"],
  ["weekOf", "weekOf"],
  ["yearMark", "yearMarks"],
  ["monthMark", "monthMarks"],
  ["smallWord", "smallWords"],
  ["dayMark", "dayMarks"],
  ["clock", "clock"],
  ["hours", "hours"],
] as const satisfies readonly (readonly [Meaning, keyof DateWords])[];

/** In Lithuanian the part stands behind its month: "birželio pradžia". */
const FOLLOWING = [
  ["beginningAfter", "beginning"],
  ["midAfter", "mid"],
  ["endAfter", "end"],
] as const satisfies readonly (readonly [Meaning, keyof DateWords])[];

/** "Juliwoche", "Märzhälfte": German writes a month and its part as one word. */
const COMPOUND = [
  ["monthWeek", "monthWeekEndings"],
  ["monthHalf", "monthHalfEndings"],
] as const satisfies readonly (readonly [Meaning, keyof DateWords])[];

const COUNTED = [
  ["month", "months", 1],
  ["season", "seasons", 21],
  ["ordinal", "ordinals", 1],
  ["partOfYear", "partsOfYear", 0],
] as const satisfies readonly (readonly [Meaning, keyof DateWords, number])[];
