import { type Static, Type } from "typebox";
import { Id, Instant, words } from "../../../kernel/schema.ts";
import { AgendaItemView } from "../contract.ts";
import { FREEZE_DAYS } from "../freeze.ts";
import {
  AGENDA_MOST_ITEMS,
  MEETING_FORMATS,
  MEETING_MODES,
  MEETING_TITLE,
  OUTCOME,
  TOPIC_FORMATS,
  TOPIC_MINUTES,
  TOPIC_TITLE,
  TOPIC_WHY_MOST,
} from "../meeting.ts";

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

/** Of declining or deferring a topic; its proposer receives it. */
export const TopicReasonRequest = Type.Object(
  { reason: Type.String({ maxLength: 10_000 }) },
  { additionalProperties: false },
);
export type TopicReasonRequest = Static<typeof TopicReasonRequest>;

export const MergeTopicRequest = Type.Object({ into: Id }, { additionalProperties: false });
export type MergeTopicRequest = Static<typeof MergeTopicRequest>;

export const OutcomeRequest = Type.Object(
  {
    outcome: Type.String({
      maxLength: 2_000,
      description: `One sentence, ${OUTCOME.least} to ${OUTCOME.most} characters`,
    }),
  },
  { additionalProperties: false },
);
export type OutcomeRequest = Static<typeof OutcomeRequest>;

export const CarryOverRequest = Type.Object(
  { topicIds: Type.Array(Id, { minItems: 1, maxItems: 100 }) },
  { additionalProperties: false },
);
export type CarryOverRequest = Static<typeof CarryOverRequest>;

export const FitRequest = Type.Object(
  { items: Type.Array(AgendaItemView, { maxItems: 100, description: "The agenda as it is being edited" }) },
  { additionalProperties: false },
);
export type FitRequest = Static<typeof FitRequest>;

export const FreezeRequest = Type.Object(
  {
    // A union would turn null into 0 before it is looked at as null: the day of the meeting instead of never.
    days: Type.Unsafe<number | null>({
      type: ["integer", "null"],
      description: `${FREEZE_DAYS.least} to ${FREEZE_DAYS.most}; null: only by hand`,
    }),
  },
  { additionalProperties: false },
);
export type FreezeRequest = Static<typeof FreezeRequest>;

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

const FrameFields = {
  title: Type.String({
    maxLength: 2_000,
    description: `${MEETING_TITLE.least} to ${MEETING_TITLE.most} characters`,
  }),
  dateText: Type.String({
    maxLength: 200,
    description: "As people write it: '11 June 2024', 'to be decided'",
  }),
  startTime: Type.Union([Type.String({ pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" }), Type.Null()]),
  lengthMinutes: Type.Integer({ minimum: 15, maximum: 2_880 }),
  mode: Type.Union([words(MEETING_MODES), Type.Null()]),
  place: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
};
const SomeOfFrame = Type.Partial(Type.Object(FrameFields), { additionalProperties: false });

export const PlanMeetingRequest = Type.Object(
  {
    ...FrameFields,
    format: words(MEETING_FORMATS),
    ordinal: Type.Optional(
      Type.Union([Type.Integer({ minimum: 1, maximum: 9_999 }), Type.Null()], {
        description: "Its number among the meetings of its format; null or left out where it has none",
      }),
    ),
  },
  { additionalProperties: false },
);
export type PlanMeetingRequest = Static<typeof PlanMeetingRequest>;

/** What its author saw in some fields, and what they want there. */
export const RescheduleRequest = Type.Object(
  { was: SomeOfFrame, now: SomeOfFrame },
  { additionalProperties: false },
);
export type RescheduleRequest = Static<typeof RescheduleRequest>;
