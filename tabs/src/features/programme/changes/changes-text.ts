import type { ChangesView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { sayChange } from "../../../../../src/i18n/say-change.ts";
import type { Language } from "../../../lib/i18n.ts";

export type Change = ChangesView["changes"][number];
export type Importance = Change["importance"];

/** The most important first: what is when and where, wording last. */
const IMPORTANCES = [
  "dates and places",
  "content",
  "status",
  "wording",
] as const satisfies readonly Importance[];

export interface ChangeGroup {
  readonly importance: Importance;
  readonly changes: readonly Change[];
}

/** The groups that have something in them. */
export const changeGroups = (changes: readonly Change[]): readonly ChangeGroup[] =>
  IMPORTANCES.map((importance) => ({
    importance,
    changes: changes.filter((change) => change.importance === importance),
  })).filter((group) => group.changes.length > 0);

/** The same as text, for an e-mail to a board. */
export function changesAsText(
  heading: string,
  groups: readonly ChangeGroup[],
  nameOf: (importance: Importance) => string,
  language: Language,
): string {
  const parts = groups.map(({ importance, changes }) =>
    [nameOf(importance), ...changes.map((change) => `- ${sayChange(change, language)}`)].join("\n"),
  );
  return `${[heading, ...parts].join("\n\n")}\n`;
}
