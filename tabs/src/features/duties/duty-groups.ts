import type { DutyView } from "../../../../src/capabilities/duties/contract.ts";

export const GROUPS = ["now", "week", "later"] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF = {
  overdue: "now",
  today: "now",
  week: "week",
  later: "later",
} as const satisfies Record<DutyView["urgency"], Group>;

/** What is overdue or due today, this week, later; in the order in which they come, and no empty group. */
export const groupDuties = (
  duties: readonly DutyView[],
): readonly { readonly group: Group; readonly duties: readonly DutyView[] }[] =>
  GROUPS.map((group) => ({
    group,
    duties: duties.filter(({ urgency }) => GROUP_OF[urgency] === group),
  })).filter((one) => one.duties.length > 0);
