import { type TSchema, Type } from "typebox";
import { Id } from "../../../kernel/schema.ts";
import type { DecisionRule, Quorum } from "../decision-rule.ts";
import { type Answer, DATE_ANSWERS, type Method, STANCES } from "../method.ts";
import type { Electorate } from "../poll.ts";

const kind = <const Kind extends string>(value: Kind) => ({ kind: Type.Literal(value) });
const exact = { additionalProperties: false } as const;
/** One of several shapes, told by its `kind`: the validator looks at that one only, and strips no other's properties. */
const oneOf = <Value>(shapes: readonly TSchema[]) =>
  Type.Unsafe<Value>({
    type: "object",
    required: ["kind"],
    discriminator: { propertyName: "kind" },
    oneOf: shapes,
  });
/** By option; as many as a request may carry, a question has fewer. */
const byOption = <Value extends Parameters<typeof Type.Record>[1]>(value: Value) =>
  Type.Record(Type.String({ pattern: "^[\\w-]{1,64}$" }), value, { maxProperties: 100 });
const options = Type.Array(Id, { maxItems: 100 });

/** How a question is answered and counted. */
export const MethodSchema = oneOf<Method>([
  Type.Object(kind("choose-one"), exact),
  Type.Object({ ...kind("choose-several"), maxChoices: Type.Integer({ minimum: 1, maximum: 100 }) }, exact),
  Type.Object(
    { ...kind("ranked"), count: Type.Union([Type.Literal("instant-runoff"), Type.Literal("borda")]) },
    exact,
  ),
  Type.Object({ ...kind("dots"), dots: Type.Integer({ description: "1 to 20" }) }, exact),
  Type.Object({ ...kind("score"), highest: Type.Integer({ description: "2 to 10" }) }, exact),
  Type.Object(kind("proposal"), exact),
  Type.Object(kind("dates"), exact),
]);

/** What one elector answers to one question; of the question's own method. */
export const AnswerSchema = oneOf<Answer>([
  Type.Object({ ...kind("choose-one"), choice: Id }, exact),
  Type.Object({ ...kind("choose-several"), choices: options }, exact),
  Type.Object({ ...kind("ranked"), ranking: options }, exact),
  Type.Object({ ...kind("dots"), dots: byOption(Type.Number()) }, exact),
  Type.Object({ ...kind("score"), scores: byOption(Type.Number()) }, exact),
  Type.Object(
    {
      ...kind("proposal"),
      stance: Type.Enum([...STANCES]),
      reason: Type.String({ maxLength: 2_000, description: "Owed for disagree and block" }),
    },
    exact,
  ),
  Type.Object(
    {
      ...kind("dates"),
      dates: byOption(Type.Enum([...DATE_ANSWERS])),
      none: Type.Optional(
        Type.Boolean({ description: "None of them suits; owed unless one does, or each is answered no" }),
      ),
    },
    exact,
  ),
]);

const of = { of: Type.Union([Type.Literal("votes-cast"), Type.Literal("members")]) };

/** The rule by which a result decides. */
export const RuleSchema = oneOf<DecisionRule>([
  Type.Object(kind("most-votes"), exact),
  Type.Object({ ...kind("simple-majority"), ...of }, exact),
  Type.Object(
    {
      ...kind("qualified-majority"),
      ...of,
      share: Type.Object(
        {
          over: Type.Integer({ minimum: 1, maximum: 100 }),
          under: Type.Integer({ minimum: 1, maximum: 100 }),
        },
        { ...exact, description: "A fraction from above one half to one: 2 over 3 for two thirds" },
      ),
    },
    exact,
  ),
  Type.Object(kind("consensus"), exact),
  Type.Object(kind("authority"), exact),
]);

/** How many have to answer for anything to be decided; null for none. */
export const QuorumSchema = Type.Unsafe<Quorum>(
  Type.Union([
    Type.Object(
      {
        of: Type.Union([Type.Literal("organisations"), Type.Literal("countries")]),
        percent: Type.Integer({ minimum: 1, maximum: 100 }),
      },
      exact,
    ),
    Type.Null(),
  ]),
);

/** Who is asked. */
export const ElectorateSchema = oneOf<Electorate>([
  Type.Object(kind("core-group"), exact),
  Type.Object({ ...kind("group"), groupId: Id }, exact),
  Type.Object(
    {
      ...kind("role"),
      role: Type.Enum(["steering-group", "task-force-lead", "delegate", "member"]),
    },
    exact,
  ),
]);
