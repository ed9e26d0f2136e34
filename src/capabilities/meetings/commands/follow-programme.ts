import { type Actor, SYSTEM } from "../../../kernel/actor.ts";
import type { ItemId, MeetingId, NetworkId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { Edition, ProgrammeItem } from "../../work-programme/work-programme.ts";
import type { Meeting } from "../meeting.ts";
import { isLive } from "../next-meeting.ts";
import { asksForMeeting, editionsThatPlan, isSameMeeting } from "../plans-of-programme.ts";
import { mayRunMeetings } from "../policy.ts";
import type { MeetingPorts } from "../ports.ts";
import { hasExactDate } from "../queries.ts";
import { holdLive, type MeetingDeps, meetingChanged, notEntitled } from "./deps.ts";
import { orderFreeze } from "./freeze.ts";
import { plan, planOf } from "./plan.ts";

interface PlannedEvent {
  readonly item: ProgrammeItem;
  readonly edition: Edition;
}
type Events = ReadonlyMap<ItemId, PlannedEvent>;

/** What keeps the meetings with the programme. */
export const followCommands = (deps: MeetingDeps) => ({
  /**
   * Lets a meeting follow its programme again where its date or place was set by hand: it is moved to what the
   * programme says at once, and from now on with it. Refuses `meeting.not-entitled`, `meeting.follows-already`,
   * `meeting.not-found`, `meeting.not-open`.
   */
  async followAgain(actor: Actor, { meetingId }: { readonly meetingId: MeetingId }): Promise<void> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "meeting.not-entitled");
    await deps.uow.write(actor.networkId, async (ports) => {
      await ports.programme.holdProgramme();
      const meeting = await holdLive(ports, meetingId);
      const events = await eventsInForce(ports);
      const byHand = await ports.meetings.setByHand(meetingId);
      if ((!byHand.date && !byHand.place) || meeting.itemId === null || !events.has(meeting.itemId))
        throw new Refusal("meeting.follows-already", { meeting: meeting.title });
      await ports.events.append({
        type: "meeting.follows-programme",
        by: actor,
        subject: `meeting:${meetingId}`,
        data: { title: meeting.title },
      });
      await follow(ports, deps, actor.networkId, events);
    });
    meetingChanged(deps, actor.networkId, meetingId);
  },

  /**
   * Makes the network's meetings what its programme in force says: plans the events that ask for a meeting and have
   * none, and moves those whose event has another date or place by now. What people set in the meeting itself
   * stays. Safe to repeat: it looks at how things stand, so it is run after whatever changes a programme and again
   * at a start.
   */
  async followProgramme(networkId: NetworkId): Promise<void> {
    const { planned, moved } = await deps.uow.write(networkId, async (ports) => {
      await ports.programme.holdProgramme();
      const events = await eventsInForce(ports);
      return {
        planned: await planThoseWithout(ports, deps, networkId, events),
        moved: await follow(ports, deps, networkId, events),
      };
    });
    if (planned) deps.changes.changed(networkId, "meeting:all");
    for (const meetingId of moved) meetingChanged(deps, networkId, meetingId);
  },
});

/** Events by id; what two programmes share, such as a meeting carried over, is as the newer one has it. */
async function eventsInForce(ports: MeetingPorts): Promise<Events> {
  const events = new Map<ItemId, PlannedEvent>();
  for (const edition of editionsThatPlan(await ports.programme.editions()))
    for (const item of await ports.programme.items(edition.editionId))
      if (item.kind === "event") events.set(item.itemId, { item, edition });
  return events;
}

/** Whether there was one to plan, or to give to the meeting that was planned from it under another id. */
async function planThoseWithout(
  ports: MeetingPorts,
  deps: MeetingDeps,
  networkId: NetworkId,
  events: Events,
): Promise<boolean> {
  const meetings = await ports.meetings.meetings();
  const known = new Set(meetings.map(({ itemId }) => itemId));
  const free = new Set(meetings.filter(({ itemId }) => itemId === null || !events.has(itemId)));
  const without = [...events.values()].filter(({ item }) => !known.has(item.itemId) && asksForMeeting(item));
  for (const { item, edition } of without) {
    const same = [...free].find((meeting) => isSameMeeting(meeting, item, edition.periodEdtf));
    if (same === undefined) {
      await plan(ports, deps, { networkId, by: SYSTEM }, planOf(item));
      continue;
    }
    free.delete(same);
    await ports.meetings.setItem(same.meetingId, item.itemId);
    await ports.events.append({
      type: "meeting.event-renamed",
      by: SYSTEM,
      subject: `meeting:${same.meetingId}`,
      data: { from: same.itemId, to: item.itemId, title: item.title, editionId: edition.editionId },
    });
  }
  return without.length > 0;
}

/** Moves the meetings whose events moved; gives those. */
async function follow(
  ports: MeetingPorts,
  deps: MeetingDeps,
  networkId: NetworkId,
  events: Events,
): Promise<readonly MeetingId[]> {
  const moved: MeetingId[] = [];
  for (const { meetingId, itemId } of await ports.meetings.meetings()) {
    const event = itemId === null ? undefined : events.get(itemId);
    if (event === undefined) continue;
    const meeting = await ports.meetings.hold(meetingId);
    if (meeting === undefined || !isLive(meeting)) continue;
    const from = frameOf(meeting);
    const said = planOf(event.item);
    if (from.dateText === said.dateText && from.dateEdtf === said.dateEdtf && from.place === said.place)
      continue;
    const byHand = await ports.meetings.setByHand(meetingId);
    const date = byHand.date ? from : said;
    const to = {
      dateText: date.dateText,
      dateEdtf: date.dateEdtf,
      // A start that was agreed for an exact day means nothing once the day is open again.
      startTime: hasExactDate(date) ? from.startTime : null,
      lengthMinutes: from.lengthMinutes,
      place: byHand.place ? from.place : said.place,
      title: from.title,
      mode: from.mode,
    };
    if (JSON.stringify(to) === JSON.stringify(from)) continue;
    await ports.meetings.reschedule(meetingId, to);
    await orderFreeze(ports, deps, networkId, { ...meeting, ...to });
    await ports.events.append({
      type: "meeting.rescheduled",
      by: SYSTEM,
      subject: `meeting:${meetingId}`,
      data: { from, to, because: "programme", editionId: event.edition.editionId },
    });
    moved.push(meetingId);
  }
  return moved;
}

const frameOf = ({ dateText, dateEdtf, startTime, lengthMinutes, place, title, mode }: Meeting) => ({
  dateText,
  dateEdtf,
  startTime,
  lengthMinutes,
  place,
  title,
  mode,
});
