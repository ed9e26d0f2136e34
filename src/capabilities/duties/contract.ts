import { type Static, Type } from "typebox";
import { Instant } from "../../kernel/schema.ts";
import { WEEKDAYS } from "./digest.ts";
import { DUTY_KINDS, type DutyKind, URGENCIES, type Urgency } from "./duty.ts";

export const DutyView = Type.Object({
  kind: Type.Unsafe<DutyKind>(Type.Enum([...DUTY_KINDS])),
  subject: Type.String({ description: "What it is about; of one kind a thing is owed once" }),
  title: Type.String({ description: "In its author's words; empty where kind and about say it all" }),
  about: Type.String({ description: "The meeting or programme" }),
  count: Type.Union([Type.Integer(), Type.Null()], { description: "How many, where several are one duty" }),
  due: Type.Union([
    Type.Object({ at: Instant }),
    Type.Object({
      edtf: Type.String(),
      words: Type.String({ description: "As written" }),
      day: Type.String({ description: "ISO day on which it counts" }),
    }),
    Type.Null(),
  ]),
  urgency: Type.Unsafe<Urgency>(Type.Enum([...URGENCIES])),
  optional: Type.Boolean({ description: "Doing nothing is an answer as well" }),
  link: Type.Object(
    {
      page: Type.Union([Type.Literal("meetings"), Type.Literal("programme"), Type.Literal("polls")]),
      query: Type.Record(Type.String(), Type.String()),
    },
    { description: "The page that opens exactly this thing" },
  ),
});
export type DutyView = Static<typeof DutyView>;

export const DutyList = Type.Object({ duties: Type.Array(DutyView, { description: "The first due first" }) });
export type DutyList = Static<typeof DutyList>;

const wish = {
  wanted: Type.Boolean(),
  days: Type.Array(Type.Integer(), { maxItems: WEEKDAYS.length, description: "1 is Monday, 7 Sunday" }),
  time: Type.String({ maxLength: 10, description: "Wall clock HH:MM" }),
  // Null first: a validator that coerces would make an empty text of it.
  timeZone: Type.Union([Type.Null(), Type.String({ maxLength: 64 })], {
    description: "IANA name; null is the network's own",
  }),
};
export const DigestView = Type.Object({
  ...wish,
  next: Type.Union([Instant, Type.Null()], { description: "When the next one is due" }),
  networkTimeZone: Type.String({ description: "IANA name" }),
  reachable: Type.Boolean({ description: "There is a personal chat to write to" }),
});
export type DigestView = Static<typeof DigestView>;
export const SetDigestRequest = Type.Object(wish, { additionalProperties: false });
export type SetDigestRequest = Static<typeof SetDigestRequest>;
