import type { Actor } from "../../../kernel/actor.ts";
import type { MeetingId, TopicId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { todayOf } from "../../network/queries.ts";
import { agendaChanges } from "../agenda-changes.ts";
import { sumAgenda } from "../agenda-times.ts";
import {
  AGENDA_MOST_ITEMS,
  type AgendaItem,
  type AgendaState,
  PLAIN_ITEMS,
  TOPIC_MINUTES,
  TOPIC_TITLE,
} from "../meeting.ts";
import { mayRunMeetings } from "../policy.ts";
import { agendaText } from "./agenda-text.ts";
import { holdLive, type MeetingDeps, meetingChanged, notEntitled, refuseOpenTie } from "./deps.ts";
import { followTopics } from "./topics-on-agenda.ts";

/** The agenda: edited by one, confirmed by one, each on the text that they saw. */
export const agendaCommands = (deps: MeetingDeps) => ({
  /**
   * Replaces the agenda by an edited one. `revision` is the one that was edited: when it is no longer the
   * newest the edit is refused, so that nobody's work is overwritten unseen. A confirmed one is a draft again, unless
   * its day had come: then it stays posted, and its card says what has changed since. A topic that comes onto the agenda
   * is scheduled: one of this meeting, or one kept from an earlier meeting, which then belongs to this one. A
   * topic that goes off it is kept for later and owes a reason. Both proposers are told. Refuses
   * `agenda.not-entitled`, `agenda.changed-meanwhile`, `agenda.item-invalid`, `agenda.item-twice`,
   * `agenda.too-many-items`, `agenda.topic-not-free`, `agenda.topic-reason-owed`, `topic.in-poll`,
   * `poll.tie-open`, `meeting.not-found`, `meeting.not-open`.
   */
  async editAgenda(
    actor: Actor,
    input: {
      readonly meetingId: MeetingId;
      readonly revision: number;
      readonly items: readonly AgendaItem[];
      /** Why a topic goes off the agenda. */
      readonly reasons?: ReadonlyMap<TopicId, string>;
    },
  ): Promise<void> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "agenda.not-entitled");
    const items = input.items.map((item, at) => ({
      ...item,
      parallel: at > 0 && item.parallel,
      title: plainText(item.title).trim(),
      presenter: plainText(item.presenter).trim(),
    }));
    await deps.uow.write(actor.networkId, async (ports) => {
      const meeting = await holdLive(ports, input.meetingId);
      if (meeting.agenda.revision !== input.revision) throw new Refusal("agenda.changed-meanwhile");
      checkItems(items);
      await followTopics(ports, actor, {
        meeting,
        today: await todayOf(ports, deps.clock),
        before: await ports.meetings.agenda(input.meetingId),
        items,
        reasons: input.reasons ?? new Map<TopicId, string>(),
      });
      const revision = input.revision + 1;
      await ports.meetings.setAgenda(input.meetingId, agendaWith(meeting.agenda, items), items);
      await ports.events.append({
        type: "agenda.edited",
        by: actor,
        subject: `meeting:${input.meetingId}`,
        data: {
          revision,
          items: items.map(({ title, format, minutes, presenter, parallel }) => ({
            title,
            format,
            minutes,
            presenter,
            parallel,
          })),
          ...(meeting.agenda.frozen && {
            sincePosted: agendaChanges(meeting.agenda.frozen.items, items).map(({ kind, item }) => ({
              kind,
              title: item.title,
              format: item.format,
            })),
          }),
        },
      });
    });
    meetingChanged(deps, actor.networkId, input.meetingId);
  },

  /**
   * Confirms the agenda and posts it; the record keeps which text (its SHA-256). `revision` is the one that was
   * read: another one is refused. Confirming the same one again changes nothing. Refuses `agenda.not-entitled`,
   * `agenda.changed-meanwhile`, `agenda.empty`, `poll.tie-open`, `meeting.not-found`, `meeting.not-open`.
   */
  async confirmAgenda(
    actor: Actor,
    { meetingId, revision }: { readonly meetingId: MeetingId; readonly revision: number },
  ): Promise<void> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "agenda.not-entitled");
    await deps.uow.write(actor.networkId, async (ports) => {
      const meeting = await holdLive(ports, meetingId);
      const items = await ports.meetings.agenda(meetingId);
      if (items.length === 0) throw new Refusal("agenda.empty", { meeting: meeting.title });
      if (meeting.agenda.revision !== revision) throw new Refusal("agenda.changed-meanwhile");
      await refuseOpenTie(ports, meeting);
      if (meeting.agenda.state === "confirmed") return;
      await ports.meetings.setAgenda(meetingId, { ...meeting.agenda, state: "confirmed" }, items);
      await ports.events.append({
        type: "agenda.confirmed",
        by: actor,
        subject: `meeting:${meetingId}`,
        data: { revision, hash: deps.hash(agendaText(items)), ...sumAgenda(items, meeting.lengthMinutes) },
      });
      await ports.cards.post("agenda", `meeting:${meetingId}`, `agenda.confirmed:${meetingId}:${revision}`);
    });
    meetingChanged(deps, actor.networkId, meetingId);
  },
});

/** What an agenda is after a change; what was posted on its day stays posted. */
export const agendaWith = ({ revision, frozen }: AgendaState, items: readonly AgendaItem[]): AgendaState => ({
  state: items.length === 0 ? "none" : frozen === null ? "draft" : "confirmed",
  revision: revision + 1,
  frozen,
});

function checkItems(items: readonly AgendaItem[]): void {
  if (items.length > AGENDA_MOST_ITEMS)
    throw new Refusal("agenda.too-many-items", { most: AGENDA_MOST_ITEMS }, ["items"]);
  const fits = (item: AgendaItem) =>
    (item.title.length > 0 || PLAIN_ITEMS.some((format) => format === item.format)) &&
    item.title.length <= TOPIC_TITLE.most &&
    Number.isInteger(item.minutes) &&
    item.minutes >= TOPIC_MINUTES.least &&
    item.minutes <= TOPIC_MINUTES.most;
  const wrong = items.findIndex((item) => !fits(item));
  if (wrong >= 0) throw new Refusal("agenda.item-invalid", { ...TOPIC_MINUTES, place: wrong + 1 }, ["items"]);
  const same = (a: AgendaItem, b: AgendaItem) =>
    a.agendaItemId === b.agendaItemId || (a.topicId !== null && a.topicId === b.topicId);
  const twice = items.findIndex((item, index) => items.slice(0, index).some((one) => same(one, item)));
  if (twice >= 0) throw new Refusal("agenda.item-twice", { place: twice + 1 }, ["items"]);
}
