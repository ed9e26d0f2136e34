import { type Static, Type } from "typebox";
import { body, Id, Instant, orNull, words } from "../../../kernel/schema.ts";
import { POLL_MOST, REPEATS, UNITS } from "../poll.ts";
import { ASKED_KINDS, type AskedSubject } from "../subject.ts";
import { AnswerSchema, ElectorateSchema, MethodSchema, QuorumSchema, RuleSchema } from "./schemas.ts";

export const VoteRequest = body({
  answers: Type.Optional(Type.Record(Id, AnswerSchema, { description: "By question" })),
  choices: Type.Optional(
    Type.Array(Id, { maxItems: 50, description: "Short for a poll whose one question is to choose" }),
  ),
  card: Type.Optional(
    Type.Record(Type.String({ maxLength: 300 }), Type.Unknown(), {
      maxProperties: 500,
      description: "What the inputs of the poll's card hold, in the place of answers",
    }),
  ),
  forElector: Type.Optional(
    Type.String({ pattern: "^[\\w-]{1,64}$", description: "The organisation whose proxy is used" }),
  ),
});
export type VoteRequest = Static<typeof VoteRequest>;

export const SettleRequest = body({
  questionId: Type.Optional(Id),
  chosen: Type.Optional(Type.Array(Id, { maxItems: 50 })),
  ruling: Type.Optional(words(["adopted", "rejected"] as const)),
  reason: Type.Optional(
    Type.String({ maxLength: 10_000, description: "Owed: 3 to 500 characters, for everybody to read" }),
  ),
});
export type SettleRequest = Static<typeof SettleRequest>;

const NewQuestionRequest = body({
  text: Type.String({ maxLength: 2_000 }),
  method: MethodSchema,
  seats: Type.Optional(Type.Integer({ description: "How many options go through; 1 unless told" })),
  options: Type.Optional(
    Type.Array(
      Type.Object(
        {
          title: Type.Optional(Type.String({ maxLength: 2_000 })),
          startsAt: Type.Optional(Instant),
          minutes: Type.Optional(Type.Integer({ minimum: 5, maximum: 2_880 })),
        },
        { additionalProperties: false },
      ),
      { maxItems: 100, description: `At most ${POLL_MOST.options}; none for a proposal` },
    ),
  ),
});

export const AskRequest = body({
  question: Type.String({ maxLength: 2_000, description: `3 to ${POLL_MOST.letters} characters` }),
  questions: Type.Array(NewQuestionRequest, { maxItems: 50, description: `1 to ${POLL_MOST.questions}` }),
  subject: Type.Optional(
    orNull(
      Type.Unsafe<AskedSubject>(
        Type.String({
          pattern: `^(${ASKED_KINDS.join("|")}):[\\w-]{1,64}$`,
          description:
            "What it is about, as meeting:<id>, or topic:<id> for an agenda item; else the network",
        }),
      ),
    ),
  ),
  unit: Type.Optional(words(UNITS)),
  electorate: Type.Optional(ElectorateSchema),
  rule: Type.Optional(RuleSchema),
  quorum: Type.Optional(QuorumSchema),
  anonymous: Type.Optional(Type.Boolean()),
  membersAddOptions: Type.Optional(Type.Boolean()),
  opensAt: Type.Optional(Type.Union([Instant, Type.Null()], { description: "Now unless told" })),
  closesAt: Type.Optional(Instant),
  repeat: Type.Optional(
    orNull(
      Type.Object(
        {
          every: words(REPEATS),
          times: Type.Integer({ minimum: 1, maximum: 52, description: "So many times more" }),
        },
        { additionalProperties: false },
      ),
    ),
  ),
});
export type AskRequest = Static<typeof AskRequest>;

export const AddOptionRequest = body({ questionId: Id, title: Type.String({ maxLength: 2_000 }) });
export type AddOptionRequest = Static<typeof AddOptionRequest>;

export const CorrectWordingRequest = body({
  question: Type.Optional(Type.String({ maxLength: 2_000 })),
  questions: Type.Optional(
    Type.Array(Type.Object({ questionId: Id, text: Type.String({ maxLength: 2_000 }) }), { maxItems: 50 }),
  ),
  options: Type.Optional(
    Type.Array(Type.Object({ optionId: Id, title: Type.String({ maxLength: 2_000 }) }), { maxItems: 100 }),
  ),
});
export type CorrectWordingRequest = Static<typeof CorrectWordingRequest>;

export const AmendElectorateRequest = body({
  add: Type.Optional(Type.Array(Id, { maxItems: 500 })),
  remove: Type.Optional(Type.Array(Id, { maxItems: 500 })),
  reason: Type.String({ maxLength: 10_000 }),
});
export type AmendElectorateRequest = Static<typeof AmendElectorateRequest>;

export const OutcomeRequest = body({
  sentence: Type.String({ maxLength: 10_000, description: "3 to 500 characters" }),
});
export type OutcomeRequest = Static<typeof OutcomeRequest>;
