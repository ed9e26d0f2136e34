import type { ProgrammeItem } from "../work-programme/work-programme.ts";
import type { MeetingPlan } from "./commands/plan.ts";

/**
 * The meetings that a programme's events ask for: those of the network's numbered series, and others that say
 * when and how people meet. A deadline or a campaign among the events is no meeting.
 */
export function plansOf(items: readonly ProgrammeItem[]): MeetingPlan[] {
  const meets = ({ details, dateEdtf }: ProgrammeItem) =>
    details.ordinal !== undefined || (dateEdtf !== null && details.mode !== undefined);
  return items
    .filter((item) => item.kind === "event" && meets(item))
    .map((item) => ({
      itemId: item.itemId,
      ordinal: item.details.ordinal ?? null,
      title: item.title,
      dateText: item.dateText ?? "",
      dateEdtf: item.dateEdtf,
      mode: item.details.mode ?? null,
      place: item.details.place ?? null,
      format: item.details.ordinal === undefined ? "forum" : "network meeting",
      jointWith: null,
    }));
}
