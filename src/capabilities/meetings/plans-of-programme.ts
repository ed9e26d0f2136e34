import type { ProgrammeItem } from "../work-programme/work-programme.ts";
import { type MeetingPlan, planOf } from "./commands/plan.ts";

/**
 * The meetings that a programme's events ask for: those of the network's numbered series, and others that say
 * when and how people meet. A deadline or a campaign among the events is no meeting, unless somebody plans one.
 */
export function plansOf(items: readonly ProgrammeItem[]): MeetingPlan[] {
  const meets = ({ details, dateEdtf }: ProgrammeItem) =>
    details.ordinal !== undefined || (dateEdtf !== null && details.mode !== undefined);
  return items.filter((item) => item.kind === "event" && meets(item)).map(planOf);
}
