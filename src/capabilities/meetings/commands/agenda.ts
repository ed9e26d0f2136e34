import type { Actor } from "../../../kernel/actor.ts";
import { parseEdtf } from "../../../kernel/edtf/parse-edtf.ts";
import type { MeetingId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import {
  AGENDA_MOST_ITEMS,
  type AgendaItem,
  sumAgenda,
  PLAIN_ITEMS,
  TOPIC_MINUTES,
  TOPIC_TITLE,
} from "../meeting.ts";
import { mayRunMeetings } from "../policy.ts";
import { hasExactDate } from "../queries.ts";
import { holdLive, type MeetingDeps, meetingChanged, refuseOpenTie } from "./deps.ts";

export interface RescheduleInput {
  readonly meetingId: MeetingId;
  readonly dateText?: string;
  /** `HH:MM` in the network's time zone. */
  readonly startTime?: string | null;
  readonly lengthMinutes?: number;
  readonly place?: string | null;
}

/** The agenda and the frame it has to fit into. */
export const agendaCommands = (deps: MeetingDeps) => ({
  /**
   * Replaces the agenda by an edited one. `revision` is the one that was edited: when it is no longer the
   * newest the edit is refused, so that nobody's work is overwritten unseen. Refuses `agenda.not-entitled`,
   * `agenda.changed-meanwhile`, `agenda.item-invalid`, `agenda.too-many-items`, `meeting.not-found`,
   * `meeting.not-open`.
   */
  async editAgenda(
    actor: Actor,
    input: {
      readonly meetingId: MeetingId;
      readonly revision: number;
      readonly items: readonly AgendaItem[];
    },
  ): Promise<void> {
    if (!mayRunMeetings(actor)) throw new Refusal("agenda.not-entitled");
    const items = input.items.map((item) => ({
      ...item,
      title: plainText(item.title).trim(),
      presenter: plainText(item.presenter).trim(),
    }));
    await deps.uow.write(actor.networkId, async (ports) => {
      const meeting = await holdLive(ports, input.meetingId);
      if (meeting.agenda.revision !== input.revision) throw new Refusal("agenda.changed-meanwhile");
      const topics = new Set((await ports.meetings.topics(input.meetingId)).map((topic) => topic.topicId));
      if (items.length > AGENDA_MOST_ITEMS)
        throw new Refusal("agenda.too-many-items", { most: AGENDA_MOST_ITEMS }, ["items"]);
      const ids = new Set(items.map((item) => item.agendaItemId));
      const fits = (item: AgendaItem) =>
        (item.title.length > 0 || PLAIN_ITEMS.some((format) => format === item.format)) &&
        item.title.length <= TOPIC_TITLE.most &&
        Number.isInteger(item.minutes) &&
        item.minutes >= TOPIC_MINUTES.least &&
        item.minutes <= TOPIC_MINUTES.most &&
        (item.topicId === null || topics.has(item.topicId));
      const wrong = items.findIndex((item) => !fits(item));
      if (wrong >= 0 || ids.size !== items.length)
        throw new Refusal("agenda.item-invalid", { ...TOPIC_MINUTES, place: Math.max(wrong, 0) + 1 }, [
          "items",
        ]);
      const revision = input.revision + 1;
      const state = items.length === 0 ? "none" : "draft";
      await ports.meetings.setAgenda(input.meetingId, { state, revision }, items);
      await ports.events.append({
        type: "agenda.edited",
        by: actor,
        subject: `meeting:${input.meetingId}`,
        data: {
          revision,
          items: items.map(({ title, format, minutes, presenter }) => ({
            title,
            format,
            minutes,
            presenter,
          })),
        },
      });
    });
    meetingChanged(deps, actor.networkId, input.meetingId);
  },

  /**
   * Confirms the agenda and posts it. Confirming the same one again changes nothing. Refuses
   * `agenda.not-entitled`, `agenda.empty`, `poll.tie-open`, `meeting.not-found`, `meeting.not-open`.
   */
  async confirmAgenda(actor: Actor, { meetingId }: { readonly meetingId: MeetingId }): Promise<void> {
    if (!mayRunMeetings(actor)) throw new Refusal("agenda.not-entitled");
    await deps.uow.write(actor.networkId, async (ports) => {
      const meeting = await holdLive(ports, meetingId);
      const items = await ports.meetings.agenda(meetingId);
      if (items.length === 0) throw new Refusal("agenda.empty");
      await refuseOpenTie(ports, meetingId);
      if (meeting.agenda.state === "confirmed") return;
      await ports.meetings.setAgenda(meetingId, { ...meeting.agenda, state: "confirmed" }, items);
      await ports.events.append({
        type: "agenda.confirmed",
        by: actor,
        subject: `meeting:${meetingId}`,
        data: { revision: meeting.agenda.revision, ...sumAgenda(items, meeting.lengthMinutes) },
      });
      await ports.cards.post(
        "agenda",
        `meeting:${meetingId}`,
        `agenda.confirmed:${meetingId}:${meeting.agenda.revision}`,
      );
    });
    meetingChanged(deps, actor.networkId, meetingId);
  },

  /**
   * Changes a meeting's date, start, length or place; what is left out stays, and what is so already changes
   * nothing. The date is read from words as people write them. Refuses `meeting.not-entitled`, `meeting.date-invalid`, `meeting.date-not-exact` (a
   * start time needs an exact day), `meeting.not-found`, `meeting.not-open`.
   */
  async reschedule(actor: Actor, { meetingId, ...wanted }: RescheduleInput): Promise<void> {
    if (!mayRunMeetings(actor)) throw new Refusal("meeting.not-entitled");
    const changed = await deps.uow.write(actor.networkId, async (ports) => {
      const meeting = await holdLive(ports, meetingId);
      const dateText = wanted.dateText === undefined ? meeting.dateText : plainText(wanted.dateText).trim();
      const newWords = dateText !== meeting.dateText;
      const dateEdtf = newWords ? deps.readDate(dateText, meeting.dateEdtf) : meeting.dateEdtf;
      if (newWords && (dateEdtf === null || parseEdtf(dateEdtf) === null))
        throw new Refusal("meeting.date-invalid", { words: dateText }, ["dateText"]);
      const exact = hasExactDate({ dateEdtf });
      // A start that was agreed for another, exact day means nothing once the day is open again.
      const startTime =
        wanted.startTime === undefined ? (exact ? meeting.startTime : null) : wanted.startTime;
      if (startTime !== null && !exact) throw new Refusal("meeting.date-not-exact", {}, ["startTime"]);
      const to = {
        dateText,
        dateEdtf,
        startTime,
        lengthMinutes: wanted.lengthMinutes ?? meeting.lengthMinutes,
        place: wanted.place === undefined ? meeting.place : plainText(wanted.place ?? "").trim() || null,
      };
      const from = {
        dateText: meeting.dateText,
        dateEdtf: meeting.dateEdtf,
        startTime: meeting.startTime,
        lengthMinutes: meeting.lengthMinutes,
        place: meeting.place,
      };
      if (JSON.stringify(to) === JSON.stringify(from)) return false;
      await ports.meetings.reschedule(meetingId, to);
      await ports.events.append({
        type: "meeting.rescheduled",
        by: actor,
        subject: `meeting:${meetingId}`,
        data: { from, to },
      });
      return true;
    });
    if (changed) meetingChanged(deps, actor.networkId, meetingId);
  },
});
