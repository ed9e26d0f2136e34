import { type Actor, SYSTEM } from "../../../kernel/actor.ts";
import type { ItemId, MeetingId, NetworkId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { ProgrammeItem } from "../../work-programme/work-programme.ts";
import type { Meeting } from "../meeting.ts";
import { mayRunMeetings } from "../policy.ts";
import type { MeetingPorts } from "../ports.ts";
import { type MeetingDeps, notEntitled } from "./deps.ts";

/** Half past nine to four with an hour for lunch: what a day on site has. */
const DAY_MINUTES = 330;
/** An online meeting keeps people for half a day at most. */
const ONLINE_MINUTES = 180;

export type MeetingPlan = Pick<
  Meeting,
  "itemId" | "ordinal" | "title" | "dateText" | "dateEdtf" | "mode" | "place" | "format" | "jointWith"
>;

/** What a programme says of an event, as a meeting. */
export const planOf = (item: ProgrammeItem): MeetingPlan => ({
  itemId: item.itemId,
  ordinal: item.details.ordinal ?? null,
  title: item.title,
  dateText: item.dateText ?? "",
  dateEdtf: item.dateEdtf,
  mode: item.details.mode ?? null,
  place: item.details.place ?? null,
  format: item.details.ordinal === undefined ? "forum" : "network meeting",
  jointWith: null,
});

/** Meetings that follow from the programme. */
export const planCommands = (deps: MeetingDeps) => ({
  /**
   * Plans meetings as they are given, an event's only once. Safe to repeat. What a programme asks for is planned by
   * `followProgramme`.
   */
  async planMeetings(networkId: NetworkId, plans: readonly MeetingPlan[]): Promise<void> {
    await deps.uow.write(networkId, async (ports) => {
      for (const one of plans) await plan(ports, deps, SYSTEM, one);
    });
    deps.changes.changed(networkId, "meeting:all");
  },

  /**
   * Plans a meeting from a dated event that became none by itself, and gives it; asked again, gives the one there
   * is. Refuses `meeting.not-entitled`, `programme.event-not-found`, `meeting.event-undated`.
   */
  async planFromEvent(actor: Actor, { itemId }: { readonly itemId: ItemId }): Promise<MeetingId> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "meeting.not-entitled");
    const meetingId = await deps.uow.write(actor.networkId, async (ports) => {
      const [edition] = await ports.programme.editionsWith(itemId);
      const items = edition === undefined ? [] : await ports.programme.items(edition.editionId);
      const event = items.find((item) => item.kind === "event" && item.itemId === itemId);
      if (event === undefined) throw new Refusal("programme.event-not-found");
      if (event.dateEdtf === null) throw new Refusal("meeting.event-undated");
      await plan(ports, deps, actor, planOf(event));
      return (await ports.meetings.meetings()).find((meeting) => meeting.itemId === itemId)?.meetingId;
    });
    if (meetingId === undefined) throw new Error("a meeting was planned and is not there");
    deps.changes.changed(actor.networkId, "meeting:all");
    return meetingId;
  },
});

/** Plans one meeting, with its event in the record; nothing where its event has one. */
export async function plan(
  ports: MeetingPorts,
  deps: MeetingDeps,
  by: Actor | typeof SYSTEM,
  from: MeetingPlan,
): Promise<void> {
  const meeting: Meeting = {
    ...from,
    meetingId: deps.newId<MeetingId>(),
    startTime: null,
    lengthMinutes: from.mode === "online" ? ONLINE_MINUTES : DAY_MINUTES,
    state: "planned",
    call: { state: "none" },
    agenda: { state: "none", revision: 0 },
  };
  if (!(await ports.meetings.addMeeting(meeting))) return;
  await ports.events.append({
    type: "meeting.planned",
    by,
    subject: `meeting:${meeting.meetingId}`,
    data: { title: meeting.title, date: meeting.dateText, itemId: meeting.itemId },
  });
}
