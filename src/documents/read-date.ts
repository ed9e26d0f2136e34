import { projectMonths } from "./date-phrases/project-months.ts";
import { readDatePhrase } from "./date-phrases/read-date-phrase.ts";
import { DOCUMENT_LANGUAGES } from "./words/word-lists.ts";

/**
 * A date as people write it in any language that has a word list, as EDTF; null when the words name none.
 * @param yearOf EDTF whose year a date without one takes, and from whose first month "M3" is counted
 */
export function readDate(words: string, yearOf: string | null): string | null {
  const counted = projectMonths(words.trim(), yearOf);
  if (counted !== null) return counted;
  const year = /\d{4}/.exec(yearOf ?? "")?.[0];
  return readDatePhrase(words, {
    languages: DOCUMENT_LANGUAGES,
    ...(year === undefined ? {} : { year: Number(year) }),
  }).edtf;
}

/**
 * A date in one language (ISO 639-1) as EDTF; null when the words name none. English is read in every
 * language, since networks write it between their own words.
 */
export function readDateIn(language: string, words: string, year: number | null): string | null {
  const inYear = year === null ? {} : { year };
  return (
    readDatePhrase(words, { languages: [language], ...inYear }).edtf ??
    readDatePhrase(words, { languages: [language, "en"], ...inYear }).edtf
  );
}
