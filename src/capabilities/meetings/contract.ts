import { type Static, Type } from "typebox";
import { Id, Instant, words } from "../../kernel/schema.ts";
import { PollView } from "../polls/contract.ts";
import { TEMPLATE_NAMES } from "./agenda-templates.ts";
import { FREEZE_DAYS } from "./freeze.ts";
import {
  MEETING_FORMATS,
  MEETING_MODES,
  PLAIN_ITEMS,
  TOPIC_FORMATS,
  TOPIC_MINUTES,
  TOPIC_TITLE,
} from "./meeting.ts";

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
  mode: Type.Union([words(MEETING_MODES), Type.Null()]),
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
  Type.Object({
    because: Type.Literal("tie-settled"),
    votes: Type.Integer(),
    chosen: Type.Boolean(),
    words: Type.Optional(Type.String({ description: "Why the coordinator decided so" })),
  }),
  Type.Object({ because: Type.Literal("placed") }),
  Type.Object({ because: Type.Literal("words"), words: Type.String() }),
  Type.Object({
    because: Type.Literal("merged"),
    title: Type.String({ description: "Of the topic that it went into, as it was then" }),
  }),
]);

/** A meeting as another one names it. */
const MeetingName = Type.Object({ meetingId: Id, title: Type.String(), date: DateView });
export type MeetingName = Static<typeof MeetingName>;

const TOPIC_STATES = [
  "proposed",
  "scheduled",
  "merged",
  "deferred",
  "declined",
  "discussed",
  "withdrawn",
] as const;

const TopicPollView = Type.Object({
  pollId: Id,
  question: Type.String(),
  state: words(["open", "closed"] as const),
  outcome: Type.Union(
    [
      Type.Object({ sentence: Type.String(), by: Type.String({ description: "Name" }), at: Instant }),
      Type.Null(),
    ],
    { description: "What was decided, once the coordinator has confirmed it" },
  ),
});
export type TopicPollView = Static<typeof TopicPollView>;

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
  state: words(TOPIC_STATES),
  reason: Type.Union([TopicReasonView, Type.Null()]),
  meeting: MeetingName,
  carriedFrom: Type.Union([MeetingName, Type.Null()], {
    description: "The earlier meeting that it was deferred from",
  }),
  mergedInto: Type.Union(
    [
      Type.Object({
        topicId: Id,
        title: Type.String(),
        state: words(TOPIC_STATES),
        reason: Type.Union([TopicReasonView, Type.Null()]),
        outcome: Type.Union([Type.String(), Type.Null()]),
        meeting: MeetingName,
      }),
      Type.Null(),
    ],
    { description: "What it went into, as that is now" },
  ),
  alsoBy: Type.Array(
    Type.Object({ proposedBy: Type.String(), organisation: Type.String(), country: Type.String() }),
    { description: "Whose topics went into this one" },
  ),
  supports: Type.Integer({ description: "Organisations that support it, besides the one that proposed it" }),
  supportedByUs: Type.Boolean(),
  late: Type.Boolean({
    description: "It came after the vote on the meeting's topics had begun: the coordinator decides on it",
  }),
  outcome: Type.Union([Type.String(), Type.Null()], { description: "What came of it, in a sentence" }),
  polls: Type.Array(TopicPollView, {
    description: "What members were asked about it, or about the one that it went into; the newest first",
  }),
  abilities: Type.Object({
    withdraw: Type.Boolean(),
    decline: Type.Boolean(),
    support: Type.Boolean({ description: "For one's organisation; or take the support back" }),
    merge: Type.Boolean({ description: "Into another topic of its meeting" }),
    place: Type.Boolean({ description: "On the agenda, without a vote" }),
    defer: Type.Boolean(),
    recordOutcome: Type.Boolean(),
    ask: Type.Boolean({ description: "Ask the members about it in a poll" }),
  }),
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
  parallel: Type.Boolean({
    description: "It runs at the same time as the item before it; the first item's is false",
  }),
});
export type AgendaItemView = Static<typeof AgendaItemView>;

const TemplateItems = Type.Array(Type.Object({ format: words(PLAIN_ITEMS), minutes: Type.Integer() }));

export const AgendaView = Type.Object({
  state: words(["none", "draft", "confirmed"] as const),
  revision: Type.Integer(),
  items: Type.Array(AgendaItemView),
  minutes: Type.Integer({
    description: "Sum of all items; of those that run at the same time, the longest",
  }),
  lengthMinutes: Type.Integer({ description: "Time that the meeting has" }),
  overrun: Type.Integer({ description: "Minutes beyond the meeting's length; 0 when it fits" }),
  openActions: Type.Integer({
    description:
      "How many actions of earlier meetings are open; an item of the format 'open actions' goes through them",
  }),
  calendar: Type.Boolean({ description: "True when the date is exact, so that a calendar file can be had" }),
  freeze: Type.Object({
    days: Type.Union([Type.Integer(), Type.Null()], {
      description: `So many days before the meeting, ${FREEZE_DAYS.least} to ${FREEZE_DAYS.most}, it is confirmed and posted by itself; null: only by hand`,
    }),
    at: Type.Union([Instant, Type.Null()], { description: "Null while the date is not exact" }),
    frozenAt: Type.Union([Instant, Type.Null()], { description: "When that was done" }),
    changes: Type.Array(
      Type.Object({
        kind: words(["added", "removed", "changed", "moved"] as const),
        item: AgendaItemView,
      }),
      { description: "What is different since then" },
    ),
  }),
  template: words(TEMPLATE_NAMES),
  templates: Type.Array(
    Type.Object({ name: words(TEMPLATE_NAMES), before: TemplateItems, after: TemplateItems }),
    { description: "What can stand around the topics; for those who edit, otherwise empty" },
  ),
});
export type AgendaView = Static<typeof AgendaView>;

export const MeetingDetail = Type.Object({
  meeting: MeetingSummary,
  topics: Type.Array(TopicView),
  movedOn: Type.Array(TopicView, { description: "Topics that it had and a later meeting has now" }),
  poll: Type.Union([PollView, Type.Null()], { description: "The newest poll on this meeting's topics" }),
  agenda: AgendaView,
  backlog: Type.Array(TopicView, {
    description:
      "Topics that earlier meetings kept for later or did not decide on, the newest first; for those who run meetings, otherwise empty",
  }),
  setByHand: Type.Object(
    { date: Type.Boolean(), place: Type.Boolean() },
    { description: "What was set in the meeting itself, so that it no longer follows the programme" },
  ),
  abilities: Type.Object({
    openCall: Type.Boolean(),
    changeCall: Type.Boolean({ description: "Close the open call, or move its deadline" }),
    withdrawCall: Type.Boolean({ description: "Take back the open call: nobody has answered it" }),
    propose: Type.Boolean(),
    openPoll: Type.Boolean(),
    editAgenda: Type.Boolean(),
    confirmAgenda: Type.Boolean(),
    reschedule: Type.Boolean(),
    followAgain: Type.Boolean({ description: "Let it follow the programme again" }),
    fitByVotes: Type.Boolean(),
    setFreeze: Type.Boolean(),
    carryOver: Type.Boolean(),
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
    plan: Type.Boolean({ description: "May plan a meeting, from an event of the work programme or by hand" }),
  }),
});
export type MeetingList = Static<typeof MeetingList>;

export const SimilarTopics = Type.Object({
  similar: Type.Array(TopicView, { description: "The most alike, at most three" }),
});
export type SimilarTopics = Static<typeof SimilarTopics>;

export const FitView = Type.Object({
  counted: Type.Union([Type.Literal("votes"), Type.Literal("supports")], {
    description: "What the topics were ordered by: votes of the poll, or supports where there was none",
  }),
  minutes: Type.Integer({ description: "Time that everything but topics leaves" }),
  left: Type.Integer({ description: "Of it, what remains" }),
  taken: Type.Array(Type.Object({ topic: TopicView, votes: Type.Integer(), minutes: Type.Integer() }), {
    description: "In order of votes",
  }),
  leftOut: Type.Array(
    Type.Object({
      topic: TopicView,
      votes: Type.Integer(),
      minutes: Type.Integer(),
      because: Type.Union([Type.Literal("no-votes"), Type.Literal("no-time")]),
      left: Type.Integer({ description: "Minutes that were left when its turn came" }),
    }),
  ),
});
export type FitView = Static<typeof FitView>;

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
