import type { ProgrammeItem } from "../work-programme/work-programme.ts";
import type { MeetingPlan } from "./commands/plan.ts";

/** The meetings that a programme's events ask for: those of the network's series, and forums it takes part in. */
export function plansOf(items: readonly ProgrammeItem[]): MeetingPlan[] {
  return items
    .filter((item) => item.kind === "event")
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
