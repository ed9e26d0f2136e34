import { SYSTEM } from "../../../kernel/actor.ts";
import type { MeetingId, NetworkId } from "../../../kernel/ids.ts";
import type { Meeting } from "../meeting.ts";
import type { MeetingDeps } from "./deps.ts";

/** Half past nine to four with an hour for lunch: what a day on site has. */
const DAY_MINUTES = 330;
/** An online meeting keeps people for half a day at most. */
const ONLINE_MINUTES = 180;

export type MeetingPlan = Pick<
  Meeting,
  "itemId" | "ordinal" | "title" | "dateText" | "dateEdtf" | "mode" | "place" | "format" | "jointWith"
>;

/** Meetings that follow from the programme. */
export const planCommands = (deps: MeetingDeps) => ({
  /** Plans a meeting for each event of a programme that has none yet. Safe to repeat. */
  async planMeetings(networkId: NetworkId, plans: readonly MeetingPlan[]): Promise<void> {
    await deps.uow.write(networkId, async (ports) => {
      for (const plan of plans) {
        const meeting: Meeting = {
          ...plan,
          meetingId: deps.newId<MeetingId>(),
          startTime: null,
          lengthMinutes: plan.mode === "online" ? ONLINE_MINUTES : DAY_MINUTES,
          state: "planned",
          call: { state: "none" },
          agenda: { state: "none", revision: 0 },
        };
        if (!(await ports.meetings.addMeeting(meeting))) continue;
        await ports.events.append({
          type: "meeting.planned",
          by: SYSTEM,
          subject: `meeting:${meeting.meetingId}`,
          data: { title: meeting.title, date: meeting.dateText, itemId: meeting.itemId },
        });
      }
    });
    deps.changes.changed(networkId, "meeting:all");
  },
});
