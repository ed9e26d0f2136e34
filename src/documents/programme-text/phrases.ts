export interface PhrasePlace {
  readonly start: number;
  readonly end: number;
}

/** Names and headings are short; of a longer text only this much is searched (UTF-16 units). */
const SEARCHED_LENGTH = 600;

/** The last place where one of the phrases stands as whole words; of two that begin together, the longer. */
export function findPhrase(text: string, phrases: readonly string[]): PhrasePlace | null {
  return placesOf(text, phrases).at(-1) ?? null;
}

/** Every place where one of the phrases stands as whole words. */
export function placesOf(text: string, phrases: readonly string[]): readonly PhrasePlace[] {
  if (phrases.length === 0) return [];
  const lower = text.slice(0, SEARCHED_LENGTH).toLowerCase();
  const found: PhrasePlace[] = [];
  for (const match of lower.matchAll(matcherOf(phrases).anywhere))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

/** The longest of the phrases with which the text begins, as whole words. */
export function startingPhrase(text: string, phrases: readonly string[]): string | null {
  if (phrases.length === 0) return null;
  return matcherOf(phrases).atStart.exec(text.slice(0, SEARCHED_LENGTH).toLowerCase())?.[0] ?? null;
}

/** Whether a text is one of the phrases and nothing else. */
export function isPhrase(text: string, phrases: readonly string[]): boolean {
  return startingPhrase(text, phrases)?.length === text.length;
}

interface Matcher {
  readonly anywhere: RegExp;
  readonly atStart: RegExp;
}

const MATCHERS = new WeakMap<readonly string[], Matcher>();

/** One expression for all phrases: a programme's lines are each compared with hundreds of them. */
function matcherOf(phrases: readonly string[]): Matcher {
  const known = MATCHERS.get(phrases);
  if (known) return known;
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length).map(expressionOf);
  // "sur l'" runs on into its word.
  const one = `(?:${longestFirst.join("|")})(?:(?<=['’])|(?![\\p{L}\\p{N}]))`;
  const matcher = {
    anywhere: new RegExp(`(?<![\\p{L}\\p{N}])${one}`, "gu"),
    atStart: new RegExp(`^${one}`, "u"),
  };
  MATCHERS.set(phrases, matcher);
  return matcher;
}

/** A star stands for the letters that a language adds: "*treffen", "susitikim*". */
function expressionOf(phrase: string): string {
  const text = phrase.replace(/[.*+?^${}()|[\]\\]/g, (mark) => (mark === "*" ? "*" : `\\${mark}`));
  return text.replaceAll("*", "\\p{L}{0,24}").replace(/['’]/g, "['’]");
}
