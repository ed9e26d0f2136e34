import { type Actor, SYSTEM } from "../../../kernel/actor.ts";
import type { MeetingId, NetworkId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { todayOf } from "../../network/queries.ts";
import { sumAgenda } from "../agenda-times.ts";
import { FREEZE_DAYS, freezesAt } from "../freeze.ts";
import type { Meeting } from "../meeting.ts";
import { isLive, isPast } from "../next-meeting.ts";
import { mayRunMeetings } from "../policy.ts";
import type { MeetingPorts } from "../ports.ts";
import { isOpen, votingOn } from "../queries/voting.ts";
import { agendaText } from "./agenda-text.ts";
import { holdLive, type MeetingDeps, meetingChanged, notEntitled } from "./deps.ts";

/** The agenda that is confirmed and posted by itself, some days before the meeting. */
export const freezeCommands = (deps: MeetingDeps) => ({
  /**
   * Says how many days before the meeting its agenda is confirmed and posted by itself at 09:00; null: only by hand.
   * The same again changes nothing. Refuses `agenda.not-entitled`, `agenda.freeze-days`, `agenda.frozen-already`,
   * `meeting.not-found`, `meeting.not-open`.
   */
  async setFreezeDays(
    actor: Actor,
    { meetingId, days }: { readonly meetingId: MeetingId; readonly days: number | null },
  ): Promise<void> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "agenda.not-entitled");
    if (days !== null && !(Number.isInteger(days) && days >= FREEZE_DAYS.least && days <= FREEZE_DAYS.most))
      throw new Refusal("agenda.freeze-days", { least: FREEZE_DAYS.least, most: FREEZE_DAYS.most }, ["days"]);
    await deps.uow.write(actor.networkId, async (ports) => {
      const meeting = await holdLive(ports, meetingId);
      if (meeting.agenda.frozen !== null)
        throw new Refusal("agenda.frozen-already", { meeting: meeting.title });
      if (meeting.freezeDays === days) return;
      await ports.meetings.setFreezeDays(meetingId, days);
      await ports.events.append({
        type: "agenda.freeze-set",
        by: actor,
        subject: `meeting:${meetingId}`,
        data: { from: meeting.freezeDays, days },
      });
      await orderFreeze(ports, deps, actor.networkId, { ...meeting, freezeDays: days });
    });
    meetingChanged(deps, actor.networkId, meetingId);
  },

  /**
   * Confirms and posts a drafted agenda whose day has come, and keeps what was posted. Does nothing when the meeting
   * has moved since this was ordered, while topics are still voted on or tied, or when there is no agenda: then it
   * waits for the coordinator. Safe to repeat.
   */
  async freezeAgendaIfDue(networkId: NetworkId, meetingId: MeetingId, orderedFor: string): Promise<void> {
    const frozen = await deps.uow.write(networkId, async (ports) => {
      const meeting = await ports.meetings.hold(meetingId);
      if (meeting === undefined || meeting.agenda.frozen !== null) return false;
      const { timeZone } = await ports.network.network();
      const at = freezesAt(meeting, timeZone);
      const now = deps.clock.now();
      if (at === null || at > now || at.toISOString() !== orderedFor) return false;
      if (isPast({ ...meeting, asks: false }, await todayOf(ports, deps.clock))) return false;
      const items = await ports.meetings.agenda(meetingId);
      if (items.length === 0 || isOpen(await votingOn(ports, meetingId))) return false;
      const { revision, state } = meeting.agenda;
      await ports.meetings.setAgenda(
        meetingId,
        { state: "confirmed", revision, frozen: { at: now, items } },
        items,
      );
      await ports.events.append({
        type: "agenda.frozen",
        by: SYSTEM,
        subject: `meeting:${meetingId}`,
        data: {
          revision,
          days: meeting.freezeDays,
          confirmed: state !== "confirmed",
          hash: deps.hash(agendaText(items)),
          ...sumAgenda(items, meeting.lengthMinutes),
        },
      });
      await ports.cards.post("agenda", `meeting:${meetingId}`, `agenda.confirmed:${meetingId}:${revision}`);
      return true;
    });
    if (frozen) meetingChanged(deps, networkId, meetingId);
  },

  /** Orders what `freezeAgendaIfDue` is to do for every meeting to come. Safe to repeat. */
  async orderFreezes(networkId: NetworkId): Promise<void> {
    await deps.uow.write(networkId, async (ports) => {
      for (const meeting of await ports.meetings.meetings())
        await orderFreeze(ports, deps, networkId, meeting);
    });
  },
});

/**
 * Leaves the timer for a meeting's agenda; one of an earlier date finds nothing to do. A day that has passed already
 * is none: then the coordinator confirms by hand, and nothing goes out by surprise.
 */
export async function orderFreeze(
  ports: Pick<MeetingPorts, "jobs" | "network">,
  { clock }: Pick<MeetingDeps, "clock">,
  networkId: NetworkId,
  meeting: Meeting,
): Promise<void> {
  const at = freezesAt(meeting, (await ports.network.network()).timeZone);
  if (at === null || at <= clock.now() || !isLive(meeting) || meeting.agenda.frozen !== null) return;
  const orderedFor = at.toISOString();
  const { meetingId } = meeting;
  await ports.jobs.add(
    "freeze-agenda",
    { networkId, meetingId, orderedFor },
    { startAfter: at, key: `${meetingId}:${orderedFor}` },
  );
}
