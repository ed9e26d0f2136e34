import { findDates, type DateContext } from "../date-phrases/read-date-phrase.ts";
import { findPhrase, startingPhrase } from "./phrases.ts";
import { lastKey, type Kind, type Vocabulary } from "./vocabulary.ts";

/** What stands in a column: when, what, what comes of it, who, an event, or things of a kind. */
export type ColumnRole =
  | { readonly role: "time" | "activity" | "output" | "responsible" | "event" | "other" }
  | { readonly role: "name"; readonly kind: Kind; readonly isWholeTitle: boolean };

/** Titles are short; a longer cell is content. */
const TITLE_LENGTH = 60;

/** The roles of a row of column titles, or `null` when the row is none. */
export function rolesOf(
  cells: readonly string[],
  vocabulary: Vocabulary,
  context: DateContext,
): readonly ColumnRole[] | null {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length < 2 || filled.some((cell) => cell.length > TITLE_LENGTH)) return null;
  if (filled.some((cell) => findDates(cell, context).length > 0)) return null;
  const roles = cells.map((cell) => roleOf(cell, vocabulary));
  const known = roles.filter(({ role }) => role !== "other").length;
  return known >= 2 && roles.some(isLeading) ? roles : null;
}

/** Two columns of unlike kinds alone could be content: one must say when, or what there is to do. */
function isLeading({ role }: ColumnRole): boolean {
  return role === "time" || role === "activity" || role === "output" || role === "responsible";
}

function roleOf(cell: string, vocabulary: Vocabulary): ColumnRole {
  const { columns } = vocabulary;
  if (cell === "") return { role: "other" };
  // A title says its role in its first word: "Activities/ meetings" are activities, "Date of event" a time.
  for (const role of ["time", "activity", "output", "responsible"] as const) {
    if (startingPhrase(cell, columns[role])) return { role };
  }
  const kind = lastKey(cell, vocabulary.kinds);
  if (kind) return { role: "name", kind, isWholeTitle: isOneOf(cell, vocabulary.kinds[kind]) };
  return { role: findPhrase(cell, vocabulary.events) ? "event" : "other" };
}

function isOneOf(cell: string, words: readonly string[]): boolean {
  return words.includes(cell.toLowerCase());
}
