import { dateOf, itemsOf, joinTexts, oneLine } from "./cells.ts";
import { numberedHeadingOf } from "./headings.ts";
import { isPhrase, startingPhrase } from "./phrases.ts";
import type { DraftWorkPackage } from "./draft.ts";
import type { Place } from "./place-tables.ts";
import type { Table } from "./table-rows.ts";
import type { Column, Vocabulary } from "./vocabulary.ts";

const LABELS = ["time", "activity", "output", "responsible"] as const satisfies readonly Column[];
type Label = (typeof LABELS)[number];

/**
 * A table that describes one thing, with a label in front of each value: "Work package 1 | Coordination",
 * "Lead | …", "Period | …". Gives false for any other table.
 */
export function placeCard(table: Table, place: Place): boolean {
  const { draft, vocabulary, context } = place;
  const labelled = table.rows.filter(({ cells }) => labelOf(cells[0] ?? "", vocabulary) !== null);
  if (labelled.length < 2 || table.rows.some(({ cells }) => cells.filter(Boolean).length > 2)) return false;
  let workPackage: DraftWorkPackage | null = place.under;
  for (const row of table.rows) {
    const [line] = row.lines;
    const label = oneLine(row.cells[0] ?? "");
    const value = row.cells[1] ?? "";
    if (!line) continue;
    const heading = numberedHeadingOf(label, vocabulary);
    if (heading && heading.kind !== "objective") {
      const name = joinTexts([label, oneLine(value)]).replace(" – ", ": ");
      workPackage = draft.workPackageNamed(name) ?? draft.addWorkPackage(heading.kind, name, line);
      draft.claim(...row.lines);
      continue;
    }
    if (!workPackage) continue;
    const kind = labelOf(label, vocabulary);
    if (kind === "time") workPackage.date ??= dateOf(value, context).date;
    else if (kind === "responsible" && workPackage.responsible === undefined)
      workPackage.responsible = oneLine(value);
    else if (kind === "activity") workPackage.activities.push(...itemsOf(value));
    else if (kind === "output") workPackage.outputs.push(...itemsOf(value));
    else workPackage.description = joinTexts([workPackage.description ?? "", label, oneLine(value)]);
    draft.claim(...row.lines);
  }
  return true;
}

/** What the label of a value says: "Lead:", "Period covered", "Expected results". */
export function labelOf(text: string, { columns, responsible }: Vocabulary): Label | null {
  const plain = oneLine(text).replace(/[\s:]+$/, "");
  if (plain === "" || plain.length > 40) return null;
  const whole = LABELS.find((one) => isPhrase(plain, columns[one]));
  if (whole) return whole;
  if (isPhrase(plain, responsible.by)) return "responsible";
  return (
    LABELS.find((one) => startingPhrase(plain, columns[one]) !== null && plain.split(" ").length <= 3) ?? null
  );
}
