import { readDatePhrase, type DateContext } from "../date-phrases/read-date-phrase.ts";
import { isPhrase, startingPhrase } from "./phrases.ts";
import type { Column, Vocabulary } from "./vocabulary.ts";

/**
 * "Baseline (June 2025)", "Budget [EUR]": a date or unit in brackets behind a title says more of its column, and so
 * does the date behind what is measured, "Status as of 31.12.2023".
 */
export function bareTitle(cell: string, { columns }: Vocabulary, context: DateContext): string {
  const bare = /^([^()[\]]+?)\s*[([][^()[\]]+[)\]]$/u.exec(cell.trim())?.[1] ?? "";
  if (Object.values(columns).some((phrases) => isPhrase(bare, phrases))) return bare;
  for (const column of MEASURED) {
    const phrase = startingPhrase(cell, columns[column]);
    const behind = phrase === null ? "" : cell.slice(phrase.length).trim();
    const label = startingPhrase(behind, columns.asOf);
    const day = label === null ? behind : behind.slice(label.length).trim();
    if (phrase !== null && day !== "" && readDatePhrase(day, context).edtf !== null)
      return cell.slice(0, phrase.length);
  }
  return cell;
}

/** Columns of values that hold for a time. */
const MEASURED = ["asOf", "value", "baseline", "target"] as const satisfies readonly Column[];

/** Words of all columns as one list, to ask for them at once. */
const TITLE_WORDS = new WeakMap<Vocabulary["columns"], readonly string[]>();

/** A title's words, and at most a mark, a bracket or the day of what is measured behind them. */
export function beginsAsTitle(cell: string, { columns }: Vocabulary): boolean {
  const words = TITLE_WORDS.get(columns) ?? Object.values(columns).flat();
  TITLE_WORDS.set(columns, words);
  const phrase = startingPhrase(cell, words);
  if (phrase === null) return false;
  const behind = cell.slice(phrase.length);
  return (
    /^[\s:*]*(?:$|[([])/u.test(behind) || MEASURED.some((one) => startingPhrase(cell, columns[one]) !== null)
  );
}
