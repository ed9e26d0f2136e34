import { type Static, Type } from "typebox";
import { PollView } from "../polls/contract.ts";
import {
  AGENDA_MOST_ITEMS,
  MEETING_FORMATS,
  PLAIN_ITEMS,
  TOPIC_FORMATS,
  TOPIC_MINUTES,
  TOPIC_TITLE,
  TOPIC_WHY_MOST,
} from "./meeting.ts";

const Instant = Type.String({ format: "date-time", description: "UTC instant, ISO 8601" });
const Id = Type.String({ pattern: "^[\\w-]{1,64}$" });
/** One of a closed list of words. */
const words = <const List extends readonly string[]>(list: List) =>
  Type.Unsafe<List[number]>(Type.Enum([...list]));

const DateView = Type.Object({
  text: Type.String({ description: "The words as written in the programme" }),
  edtf: Type.Union([Type.String(), Type.Null()], {
    description: "EDTF (ISO 8601-2); null where the words are no date yet",
  }),
});

export const MeetingSummary = Type.Object({
  meetingId: Id,
  ordinal: Type.Union([Type.Integer(), Type.Null()]),
  title: Type.String(),
  date: DateView,
  startTime: Type.Union([Type.String({ description: "HH:MM in the network's time zone" }), Type.Null()]),
  lengthMinutes: Type.Integer(),
  mode: Type.Union([Type.Literal("on site"), Type.Literal("online"), Type.Literal("hybrid"), Type.Null()]),
  place: Type.Union([Type.String(), Type.Null()]),
  format: words(MEETING_FORMATS),
  state: words(["planned", "convened", "held", "reported", "cancelled"] as const),
  past: Type.Boolean({
    description: "Over, by its state or its date; never while its call for topics or its poll is open",
  }),
  call: Type.Object({
    state: words(["none", "open", "closed"] as const),
    closesAt: Type.Union([Instant, Type.Null()]),
  }),
  poll: Type.Union([Type.Literal("none"), Type.Literal("open"), Type.Literal("closed")]),
  agenda: words(["none", "draft", "confirmed"] as const),
  topics: Type.Integer({ description: "How many were proposed and not withdrawn" }),
});
export type MeetingSummary = Static<typeof MeetingSummary>;

const TopicReasonView = Type.Union([
  Type.Object({ because: Type.Literal("chosen"), votes: Type.Integer(), organisations: Type.Integer() }),
  Type.Object({
    because: Type.Literal("fewer-votes"),
    votes: Type.Integer(),
    organisations: Type.Integer(),
    seats: Type.Integer(),
  }),
  Type.Object({ because: Type.Literal("no-votes") }),
  Type.Object({ because: Type.Literal("tie-settled"), votes: Type.Integer(), chosen: Type.Boolean() }),
  Type.Object({ because: Type.Literal("placed") }),
  Type.Object({ because: Type.Literal("words"), words: Type.String() }),
]);

export const TopicView = Type.Object({
  topicId: Id,
  title: Type.String(),
  why: Type.String(),
  minutes: Type.Integer(),
  format: words(TOPIC_FORMATS),
  proposedBy: Type.String(),
  organisation: Type.String(),
  country: Type.String(),
  proposedAt: Instant,
  state: words(["proposed", "scheduled", "deferred", "declined", "withdrawn"] as const),
  reason: Type.Union([TopicReasonView, Type.Null()]),
  abilities: Type.Object({ withdraw: Type.Boolean(), decline: Type.Boolean() }),
});
export type TopicView = Static<typeof TopicView>;

export const AgendaItemView = Type.Object({
  agendaItemId: Id,
  topicId: Type.Union([Id, Type.Null()]),
  title: Type.String({
    maxLength: 2_000,
    description: `1 to ${TOPIC_TITLE.most} characters; none where the format says what it is (${PLAIN_ITEMS.join(", ")})`,
  }),
  minutes: Type.Integer({ description: `${TOPIC_MINUTES.least} to ${TOPIC_MINUTES.most}` }),
  presenter: Type.String({ maxLength: 200 }),
  format: words([...TOPIC_FORMATS, ...PLAIN_ITEMS] as const),
});
export type AgendaItemView = Static<typeof AgendaItemView>;

export const AgendaView = Type.Object({
  state: words(["none", "draft", "confirmed"] as const),
  revision: Type.Integer(),
  items: Type.Array(AgendaItemView),
  minutes: Type.Integer({ description: "Sum of all items" }),
  lengthMinutes: Type.Integer({ description: "Time that the meeting has" }),
  overrun: Type.Integer({ description: "Minutes beyond the meeting's length; 0 when it fits" }),
  calendar: Type.Boolean({ description: "True when the date is exact, so that a calendar file can be had" }),
});
export type AgendaView = Static<typeof AgendaView>;

export const MeetingDetail = Type.Object({
  meeting: MeetingSummary,
  topics: Type.Array(TopicView),
  poll: Type.Union([PollView, Type.Null()], { description: "The newest poll on this meeting's topics" }),
  agenda: AgendaView,
  backlog: Type.Array(TopicView, {
    description:
      "Topics kept for later by earlier meetings, the newest first; for those who run meetings, otherwise empty",
  }),
  abilities: Type.Object({
    openCall: Type.Boolean(),
    changeCall: Type.Boolean({ description: "Close the open call, or move its deadline" }),
    withdrawCall: Type.Boolean({ description: "Take back the open call: nobody has answered it" }),
    propose: Type.Boolean(),
    openPoll: Type.Boolean(),
    editAgenda: Type.Boolean(),
    confirmAgenda: Type.Boolean(),
    reschedule: Type.Boolean(),
  }),
});
export type MeetingDetail = Static<typeof MeetingDetail>;

export const MeetingList = Type.Object({
  meetings: Type.Array(MeetingSummary),
  meant: Type.Array(Id, {
    description:
      "The meetings that are meant where none is named, the nearest first: those with an open call or poll, or else the next one. The bot means the same",
  }),
  abilities: Type.Object({
    plan: Type.Boolean({ description: "May plan a meeting from an event of the work programme" }),
  }),
});
export type MeetingList = Static<typeof MeetingList>;

export const OpenCallRequest = Type.Object(
  { closesAt: Type.Optional(Instant) },
  { additionalProperties: false },
);
export type OpenCallRequest = Static<typeof OpenCallRequest>;

export const MoveCallRequest = Type.Object({ closesAt: Instant }, { additionalProperties: false });
export type MoveCallRequest = Static<typeof MoveCallRequest>;

/** Lengths and minutes are checked by the command, which refuses in a sentence of the person's language. */
export const ProposeTopicRequest = Type.Object(
  {
    title: Type.String({
      maxLength: 2_000,
      description: `${TOPIC_TITLE.least} to ${TOPIC_TITLE.most} characters`,
    }),
    why: Type.String({ maxLength: 10_000, description: `At most ${TOPIC_WHY_MOST} characters` }),
    minutes: Type.Integer({ description: `${TOPIC_MINUTES.least} to ${TOPIC_MINUTES.most}` }),
    format: words(TOPIC_FORMATS),
  },
  { additionalProperties: false },
);
export type ProposeTopicRequest = Static<typeof ProposeTopicRequest>;

export const DeclineTopicRequest = Type.Object(
  { reason: Type.String({ maxLength: 10_000 }) },
  { additionalProperties: false },
);
export type DeclineTopicRequest = Static<typeof DeclineTopicRequest>;

export const OpenTopicPollRequest = Type.Object(
  {
    seats: Type.Optional(
      Type.Integer({ description: "How many topics go on the agenda, 1 or more; 3 unless told" }),
    ),
    closesAt: Type.Optional(Instant),
  },
  { additionalProperties: false },
);
export type OpenTopicPollRequest = Static<typeof OpenTopicPollRequest>;

export const EditAgendaRequest = Type.Object(
  {
    revision: Type.Integer({
      description:
        "The revision that was edited; refused with agenda.changed-meanwhile if it is no longer the newest",
    }),
    items: Type.Array(AgendaItemView, {
      description: `At most ${AGENDA_MOST_ITEMS}. A topic that is proposed or kept for later is put on the agenda by naming it`,
    }),
    reasons: Type.Optional(
      Type.Record(Type.String({ pattern: "^[\\w-]{1,64}$" }), Type.String({ maxLength: 10_000 }), {
        description:
          "By topic: why it goes off the agenda. Owed for each that does; its proposer receives it",
      }),
    ),
  },
  { additionalProperties: false },
);
export type EditAgendaRequest = Static<typeof EditAgendaRequest>;

export const ConfirmAgendaRequest = Type.Object(
  {
    revision: Type.Integer({
      description:
        "The revision that was read; refused with agenda.changed-meanwhile if it is no longer the newest",
    }),
  },
  { additionalProperties: false },
);
export type ConfirmAgendaRequest = Static<typeof ConfirmAgendaRequest>;

const SomeOfFrame = Type.Object(
  {
    dateText: Type.Optional(
      Type.String({ maxLength: 200, description: "As people write it: '11 June 2024', 'to be decided'" }),
    ),
    startTime: Type.Optional(
      Type.Union([Type.String({ pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" }), Type.Null()]),
    ),
    lengthMinutes: Type.Optional(Type.Integer({ minimum: 15, maximum: 2_880 })),
    place: Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Null()])),
  },
  { additionalProperties: false },
);
/** What its author saw in some fields, and what they want there. */
export const RescheduleRequest = Type.Object(
  { was: SomeOfFrame, now: SomeOfFrame },
  { additionalProperties: false },
);
export type RescheduleRequest = Static<typeof RescheduleRequest>;
