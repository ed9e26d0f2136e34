import type { ActionView } from "../../../../src/capabilities/actions/contract.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import type { Sort } from "../../lib/sorting.ts";

export const ACTION_COLUMNS = ["what", "owner", "due", "state"] as const;
export type ActionColumn = (typeof ACTION_COLUMNS)[number];
const STATES = ["overdue", "open", "done", "dropped"] as const;

/** As the person sorts them, or in their own order; without a day last, either way. */
export function sortActions(
  actions: readonly ActionView[],
  sort: Sort<ActionColumn> | null,
): readonly ActionView[] {
  if (sort === null) return actions;
  const collator = new Intl.Collator(currentLanguage(), { numeric: true });
  return actions
    .map((action) => ({ action, key: keyOf(action, sort.column) }))
    .toSorted((a, b) => {
      if (a.key === "" || b.key === "") return Number(a.key === "") - Number(b.key === "");
      return collator.compare(a.key, b.key) * (sort.descending ? -1 : 1);
    })
    .map(({ action }) => action);
}

function keyOf({ what, owner, due, state, overdue }: ActionView, column: ActionColumn): string {
  if (column === "what") return what;
  if (column === "owner") return `${owner.organisation} ${owner.person?.name ?? ""}`;
  if (column === "due") return due.day ?? "";
  return String(STATES.indexOf(overdue ? "overdue" : state));
}
