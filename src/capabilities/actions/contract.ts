import { type Static, Type } from "typebox";
import { body, Id, Instant, orNull, words } from "../../kernel/schema.ts";
import { PLAIN_ITEMS, TOPIC_FORMATS } from "../meetings/meeting.ts";
import { ACTION_STATES, DUE_MOST, LINK_MOST, WHAT, WORDS } from "./action.ts";

export const ActionView = Type.Object({
  actionId: Id,
  meeting: Type.Object(
    { meetingId: Id, title: Type.String() },
    { description: "The meeting that it was agreed at" },
  ),
  item: orNull(
    Type.Object(
      {
        agendaItemId: Id,
        title: Type.String({ description: "Empty for an item that says what it is by its format" }),
        format: words([...TOPIC_FORMATS, ...PLAIN_ITEMS]),
      },
      { description: "The item of that meeting's agenda that it came from, while it stands there" },
    ),
  ),
  what: Type.String(),
  owner: Type.Object({
    organisationId: Id,
    organisation: Type.String(),
    country: Type.String({ description: "ISO 3166-1 alpha-2" }),
    person: orNull(
      Type.Object({
        personId: Id,
        name: Type.String(),
        left: Type.Boolean({ description: "Has left the network: the organisation owes it" }),
      }),
    ),
  }),
  due: Type.Object({
    text: Type.String({ description: "As written" }),
    edtf: orNull(Type.String({ description: "EDTF; null where the words are no date yet" })),
    day: orNull(Type.String({ description: "ISO day on which it counts" })),
  }),
  overdue: Type.Boolean(),
  state: words(ACTION_STATES),
  addedBy: Type.String(),
  addedAt: Instant,
  closed: orNull(
    Type.Object({
      by: Type.String(),
      at: Instant,
      link: orNull(Type.String()),
      note: orNull(Type.String()),
      reason: orNull(Type.String({ description: "Why it was dropped" })),
    }),
  ),
  abilities: Type.Object({
    change: Type.Boolean(),
    close: Type.Boolean({ description: "Say that it is done, with a link or a note" }),
    drop: Type.Boolean(),
    reopen: Type.Boolean(),
  }),
});
export type ActionView = Static<typeof ActionView>;

const abilities = Type.Object({ add: Type.Boolean() });

export const ActionList = Type.Object({
  actions: Type.Array(ActionView, { description: "Open ones, the first due first" }),
  abilities,
});
export type ActionList = Static<typeof ActionList>;

export const MeetingActions = Type.Object({
  earlier: Type.Array(ActionView, {
    description:
      "Open ones of earlier meetings, the first due first; of a meeting that is held or cancelled, none",
  }),
  actions: Type.Array(ActionView, { description: "Agreed at this meeting: open ones, then the others" }),
  abilities,
});
export type MeetingActions = Static<typeof MeetingActions>;

export const ActionOwners = Type.Object({
  organisations: Type.Array(
    Type.Object({
      organisationId: Id,
      name: Type.String(),
      country: Type.String(),
      people: Type.Array(Type.Object({ personId: Id, name: Type.String() })),
    }),
    { description: "By name" },
  ),
});
export type ActionOwners = Static<typeof ActionOwners>;

/** Lengths are checked by the command, which refuses in a sentence of the person's language. */
const fields = {
  what: Type.String({ maxLength: 2_000, description: `${WHAT.least} to ${WHAT.most} characters` }),
  organisationId: Id,
  // Null first: a validator that coerces would make an empty text of it.
  personId: Type.Union([Type.Null(), Id], {
    description: "One of the organisation; null for nobody in person",
  }),
  due: Type.String({
    maxLength: 1_000,
    description: `As people write it, at most ${DUE_MOST} characters: '1 October 2024', 'by the end of June', 'to be decided'`,
  }),
};

export const AddActionRequest = body({
  ...fields,
  agendaItemId: Type.Union([Type.Null(), Id], { description: "The item of the agenda that it came from" }),
});
export type AddActionRequest = Static<typeof AddActionRequest>;

const SomeFields = Type.Partial(Type.Object(fields), { additionalProperties: false });

/** What its author saw in some fields, and what they want there. */
export const ChangeActionRequest = body({ was: SomeFields, now: SomeFields });
export type ChangeActionRequest = Static<typeof ChangeActionRequest>;

export const CloseActionRequest = body({
  link: Type.Union([Type.Null(), Type.String({ maxLength: 10_000 })], {
    description: `Address of what shows that it was done, at most ${LINK_MOST} characters`,
  }),
  note: Type.Union([Type.Null(), Type.String({ maxLength: 10_000 })], {
    description: `${WORDS.least} to ${WORDS.most} characters`,
  }),
});
export type CloseActionRequest = Static<typeof CloseActionRequest>;

/** Of dropping or reopening. */
export const ActionReasonRequest = body({ reason: Type.String({ maxLength: 10_000 }) });
export type ActionReasonRequest = Static<typeof ActionReasonRequest>;
