import { readDatePhrase } from "./date-phrases/read-date-phrase.ts";

/** Words are understood in every language that has a list, whatever the network's own is. */
export const READ_LANGUAGES = ["en", "da", "de"] as const;

/**
 * A date as people write it, as EDTF; null when the words name none.
 * @param yearOf EDTF whose year a date without one takes
 */
export function readDate(words: string, yearOf: string | null): string | null {
  const year = /\d{4}/.exec(yearOf ?? "")?.[0];
  return readDatePhrase(words, {
    languages: READ_LANGUAGES,
    ...(year === undefined ? {} : { year: Number(year) }),
  }).edtf;
}
