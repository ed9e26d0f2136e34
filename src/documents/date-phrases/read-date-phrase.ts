import { Cursor } from "./cursor.ts";
import type { DatePhrase } from "./date-atom.ts";
import { lexiconOf, type Lexicon } from "./lexicon.ts";
import { readPhrase } from "./read-phrase.ts";
import { resolvePhrase } from "./resolve-phrase.ts";
import { tokensOf, type Token } from "./tokens.ts";
import type { YearContext } from "./years-of-phrase.ts";

/** Which languages' words are known (ISO 639-1), and where a date without a year gets one. */
export interface DateContext extends YearContext {
  readonly languages: readonly string[];
  /** Years that the document writes as two figures behind a month: "Oct 24". */
  readonly shortYears?: readonly number[];
}

/** A date as written and as EDTF; `null` where the words name no date that a calendar could have. */
export interface ReadDate {
  readonly text: string;
  readonly edtf: string | null;
}

/** A date inside a longer text: from `start` to before `end` (UTF-16 units). */
export interface FoundDate extends ReadDate {
  readonly start: number;
  readonly end: number;
}

/** Dates stand in short phrases; of a longer text only this much is searched (UTF-16 units). */
const SEARCHED_LENGTH = 250;

/** Reads a text that as a whole should be a date, such as a cell; what is not one keeps its words only. */
export function readDatePhrase(text: string, context: DateContext): ReadDate {
  const words = text.trim();
  // "12/03" alone is a day; inside a text it could be a fraction or a time.
  const lone = /^(\d{1,2})[./](\d{1,2})$/.exec(words);
  const read = lone ? `${lone[1]}.${lone[2]}.` : words;
  const tokens = tokensOf(read.slice(0, SEARCHED_LENGTH));
  const lexicon = lexiconOf(context.languages);
  if (!tokens.some(lexicon.tells)) return { text: words, edtf: null };
  const cursor = new Cursor(tokens, lexicon, 0, context.shortYears);
  const phrase = readPhrase(cursor);
  const rest = tokens.slice(cursor.at);
  const isWhole =
    phrase !== null && rest.every(({ text: mark }) => mark === "." || mark === "," || mark === ":");
  const edtf = isWhole ? resolvePhrase(phrase, context) : null;
  return { text: words, edtf: edtf ?? null };
}

/**
 * Finds the dates in a sentence or a heading, in their order. Bare years and lone months are no dates here:
 * "the work programme 2024" and "may" would be.
 */
export function findDates(text: string, context: DateContext): readonly FoundDate[] {
  return search(text, context, tellsADate);
}

/** As `findDates`; where it finds none, also months without a year: "Webinar on skills (May, online)". */
export function findDatesOfEvent(text: string, context: DateContext): readonly FoundDate[] {
  const found = findDates(text, context);
  return found.length > 0 ? found : search(text, context, tellsAMonth);
}

type Tells = (phrase: DatePhrase, cursor: Cursor, start: number) => boolean;

function search(text: string, context: DateContext, tells: Tells): readonly FoundDate[] {
  const searched = text.slice(0, SEARCHED_LENGTH);
  const tokens = tokensOf(searched);
  const lexicon = lexiconOf(context.languages);
  const found: FoundDate[] = [];
  const end = tokens.findLastIndex(lexicon.tells) + 1;
  for (let at = 0; at < end;) {
    const token = tokens[at];
    if (token && !lexicon.begins(token)) {
      at += 1;
      continue;
    }
    const cursor = new Cursor(tokens, lexicon, at, context.shortYears);
    if (!cursor.isWord("by") && cursor.takeWord("not")) {
      // "every June" and "not before 3 May" are no dates, whatever follows.
      readPhrase(cursor);
      at = cursor.at;
      continue;
    }
    const phrase = readPhrase(cursor);
    const isDate =
      phrase !== null && (tells(phrase, cursor, at) || (at === 0 && heads(phrase, tokens[cursor.at])));
    const edtf = phrase && isDate ? resolvePhrase(phrase, context) : undefined;
    const first = tokens[at];
    const last = tokens[cursor.at - 1];
    if (edtf === undefined || !first || !last) {
      at = phrase && !isDate ? cursor.at : at + 1;
      continue;
    }
    const words = searched.slice(tokens[afterFillers(tokens, lexicon, at)]?.start, last.end);
    found.push({ text: words, edtf, start: first.start, end: last.end });
    at = cursor.at;
  }
  return found;
}

/** The words of "in June 2024" are "June 2024"; the whole is cut out of the line. */
function afterFillers(tokens: readonly Token[], lexicon: Lexicon, at: number): number {
  const cursor = new Cursor(tokens, lexicon, at);
  cursor.skipFillers();
  return cursor.at;
}

/** "February, campaigning": a month at the start, set apart from the rest. */
function heads(phrase: DatePhrase, next: Token | undefined): boolean {
  return (next?.text === "," || next?.text === ":") && phrase.atoms.every(({ atom }) => atom.unit !== "year");
}

function tellsADate(phrase: DatePhrase): boolean {
  return (
    phrase.isThroughout ||
    phrase.atoms.some(
      ({ atom }) =>
        atom.unit === "day" || atom.unit === "week from" || (atom.unit !== "year" && atom.year !== null),
    )
  );
}

/** A month, part of a month or quarter, "before summer"; "may" and "march" in small letters are other words. */
function tellsAMonth({ atoms, limit }: DatePhrase, { tokens, lexicon }: Cursor, start: number): boolean {
  const [first] = atoms;
  if (limit !== null && first?.atom.unit === "season") return true;
  if (!first || !["month", "part", "half month", "quarter", "week"].includes(first.atom.unit)) return false;
  return tokens[start]?.capital === true || lexicon.find(tokens, start, "smallWord") === null;
}
