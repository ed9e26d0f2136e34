import { type Actor, SYSTEM } from "../../../kernel/actor.ts";
import type { ItemId, MeetingId, NetworkId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { ProgrammeItem } from "../../work-programme/work-programme.ts";
import { formatCalled } from "../format-called.ts";
import type { Meeting } from "../meeting.ts";
import { FREEZE_DAYS } from "../freeze.ts";
import { mayRunMeetings } from "../policy.ts";
import type { MeetingPorts } from "../ports.ts";
import { hasExactDate } from "../queries.ts";
import { type MeetingDeps, notEntitled } from "./deps.ts";
import { orderFreeze } from "./freeze.ts";
import { checkedTitle, dateOf } from "./reschedule.ts";

/** Half past nine to four with an hour for lunch: what a day on site has. */
const DAY_MINUTES = 330;
/** An online meeting keeps people for half a day at most. */
const ONLINE_MINUTES = 180;

export type MeetingPlan = Pick<
  Meeting,
  "itemId" | "ordinal" | "title" | "dateText" | "dateEdtf" | "mode" | "place" | "format" | "jointWith"
>;

export type NewMeeting = Pick<
  Meeting,
  "title" | "dateText" | "startTime" | "lengthMinutes" | "mode" | "place" | "format"
> & { readonly ordinal?: number | null | undefined };

/** What a programme says of an event, as a meeting. */
export const planOf = (item: ProgrammeItem): MeetingPlan => ({
  itemId: item.itemId,
  ordinal: item.details.ordinal ?? null,
  title: item.title,
  dateText: item.dateText ?? "",
  dateEdtf: item.dateEdtf,
  mode: item.details.mode ?? null,
  place: item.details.place ?? null,
  format: formatCalled(item.title, item.details.ordinal),
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
      for (const one of plans) await plan(ports, deps, { networkId, by: SYSTEM }, one);
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
      await plan(ports, deps, { networkId: actor.networkId, by: actor }, planOf(event));
      return (await ports.meetings.meetings()).find((meeting) => meeting.itemId === itemId)?.meetingId;
    });
    if (meetingId === undefined) throw new Error("a meeting was planned and is not there");
    deps.changes.changed(actor.networkId, "meeting:all");
    return meetingId;
  },

  /**
   * Plans a meeting that is in no programme, and gives it. The date is read from words as people write them; 'to be
   * decided' is a date too. Refuses `meeting.not-entitled`, `meeting.title`, `meeting.date-empty`,
   * `meeting.date-invalid`, `meeting.date-not-exact` (a start time needs an exact day), `meeting.number-taken`.
   */
  async planMeeting(actor: Actor, wanted: NewMeeting): Promise<MeetingId> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "meeting.not-entitled");
    const title = checkedTitle(wanted.title);
    const dateText = plainText(wanted.dateText).trim();
    if (dateText === "") throw new Refusal("meeting.date-empty", {}, ["dateText"]);
    const date = dateOf(deps, { dateText: "", dateEdtf: null }, dateText);
    if (wanted.startTime !== null && !hasExactDate(date))
      throw new Refusal("meeting.date-not-exact", {}, ["startTime"]);
    const { startTime, lengthMinutes, mode, format, ordinal = null } = wanted;
    const place = plainText(wanted.place ?? "").trim() || null;
    const by = { networkId: actor.networkId, by: actor };
    const meetingId = await deps.uow.write(actor.networkId, async (ports) => {
      await refuseTaken(ports, format, ordinal);
      const frame = { ...date, title, startTime, lengthMinutes, mode, place, format };
      return plan(ports, deps, by, { ...frame, ordinal, itemId: null, jointWith: null });
    });
    if (meetingId === undefined) throw new Error("a meeting was planned and is not there");
    deps.changes.changed(actor.networkId, "meeting:all");
    return meetingId;
  },
});

/** Two meetings of a series with the same number would be told apart by nobody. What is cancelled left its number. */
async function refuseTaken(
  ports: MeetingPorts,
  format: Meeting["format"],
  ordinal: number | null,
): Promise<void> {
  if (ordinal === null) return;
  const taken = (await ports.meetings.meetings()).find(
    (one) => one.ordinal === ordinal && one.format === format && one.state !== "cancelled",
  );
  if (taken !== undefined)
    throw new Refusal("meeting.number-taken", { number: ordinal, meeting: taken.title }, ["ordinal"]);
}

/** Plans one meeting, with its event in the record, and gives its id; nothing where its event has one. */
export async function plan(
  ports: MeetingPorts,
  deps: MeetingDeps,
  { networkId, by }: { readonly networkId: NetworkId; readonly by: Actor | typeof SYSTEM },
  from: MeetingPlan & Partial<Pick<Meeting, "startTime" | "lengthMinutes">>,
): Promise<MeetingId | undefined> {
  const meeting: Meeting = {
    startTime: null,
    lengthMinutes: from.mode === "online" ? ONLINE_MINUTES : DAY_MINUTES,
    ...from,
    meetingId: deps.newId<MeetingId>(),
    state: "planned",
    call: { state: "none" },
    agenda: { state: "none", revision: 0, frozen: null },
    freezeDays: FREEZE_DAYS.usual,
  };
  if (!(await ports.meetings.addMeeting(meeting))) return undefined;
  await orderFreeze(ports, deps, networkId, meeting);
  await ports.events.append({
    type: "meeting.planned",
    by,
    subject: `meeting:${meeting.meetingId}`,
    data: {
      title: meeting.title,
      ordinal: meeting.ordinal,
      date: meeting.dateText,
      itemId: meeting.itemId,
    },
  });
  return meeting.meetingId;
}
