import { type Static, Type } from "typebox";
import { body, Id, Instant } from "../../kernel/schema.ts";
import { DECISION_KINDS, type DecisionKind, SILENCE_STATES, type SilenceState } from "./silence-procedure.ts";

const Hash = Type.String({ description: "SHA-256 of the frozen text, hexadecimal" });

const ObjectionView = Type.Object({
  organisation: Type.String(),
  country: Type.String({ description: "ISO 3166-1 alpha-2" }),
  steeringGroup: Type.Boolean({ description: "Made as a member of the steering group" }),
  reason: Type.String(),
  at: Instant,
  round: Type.Integer({ description: "Which text it is about" }),
});

const Round = Type.Integer({ description: "1; one more for each amended text" });
const summary = {
  decisionId: Id,
  kind: Type.Unsafe<DecisionKind>(Type.Enum([...DECISION_KINDS])),
  about: Type.String({ description: "Title of what is decided on, when it was put last" }),
  number: Type.Union([Type.Null(), Type.Integer()], { description: "Number of the edition" }),
  state: Type.Unsafe<SilenceState>(Type.Enum([...SILENCE_STATES])),
  round: Round,
  openedAt: Instant,
  closesAt: Instant,
  closedAt: Type.Union([Instant, Type.Null()], { description: "When it was agreed or ended" }),
};
export const SilenceSummary = Type.Object(summary);
export type SilenceSummary = Static<typeof SilenceSummary>;

export const SilenceView = Type.Object({
  ...summary,
  link: Type.Object(
    {
      page: Type.Union([Type.Literal("programme"), Type.Literal("polls")]),
      item: Type.String(),
    },
    { description: "Where exactly this text is read and objected to" },
  ),
  hash: Hash,
  workingDays: Type.Integer(),
  openedBy: Type.String(),
  endedBecause: Type.Union([Type.String(), Type.Null()], {
    description: "Why it was ended without a decision",
  }),
  electors: Type.Integer({ description: "How many organisations were asked" }),
  objections: Type.Array(ObjectionView, { description: "Of all texts, oldest first" }),
  read: Type.Boolean({ description: "The reader has read this text and has no objection" }),
  abilities: Type.Object({
    object: Type.Boolean(),
    markRead: Type.Boolean(),
    resume: Type.Boolean(),
    end: Type.Boolean(),
  }),
});
export type SilenceView = Static<typeof SilenceView>;

/** With the texts of its own, if it is not about an edition: that is read in the programme. */
export const SilenceDetail = Type.Object({
  ...SilenceView.properties,
  texts: Type.Array(
    Type.Object({
      round: Round,
      title: Type.String(),
      text: Type.String({ description: "Plain paragraphs" }),
      hash: Hash,
      openedAt: Instant,
    }),
    { description: "Every text that was put to the members, the first one first; of an edition none" },
  ),
});
export type SilenceDetail = Static<typeof SilenceDetail>;

export const SilenceList = Type.Object({
  decisions: Type.Array(SilenceSummary, { description: "Those that are looked for, newest first" }),
  all: Type.Integer({ description: "How many there are" }),
  abilities: Type.Object({ open: Type.Boolean() }),
});
export type SilenceList = Static<typeof SilenceList>;

const WorkingDays = Type.Integer({ description: "5 to 30; the first is the day after" });
/** Longer than a reason may be: what is too long is refused with a sentence that says how long it may be. */
const Words = Type.String({ maxLength: 20_000 });

export const OpenSilenceRequest = body({ editionId: Id, workingDays: WorkingDays });
export type OpenSilenceRequest = Static<typeof OpenSilenceRequest>;
export const ObjectRequest = body({ reason: Words });
export type ObjectRequest = Static<typeof ObjectRequest>;
const Title = Type.String({ maxLength: 2_000, description: "At most 200 characters" });
const Text = Type.String({ maxLength: 100_000, description: "Plain paragraphs, at most 20,000 characters" });
export const OpenSilenceOnTextRequest = body({ title: Title, text: Text, workingDays: WorkingDays });
export type OpenSilenceOnTextRequest = Static<typeof OpenSilenceOnTextRequest>;
export const ResumeSilenceRequest = body({
  workingDays: WorkingDays,
  title: Type.Optional({ ...Title, description: "With the text, where the title is amended too" }),
  text: Type.Optional({ ...Text, description: "The amended text; an edition is amended in the programme" }),
});
export type ResumeSilenceRequest = Static<typeof ResumeSilenceRequest>;
export const EndSilenceRequest = body({ reason: Words });
export type EndSilenceRequest = Static<typeof EndSilenceRequest>;
export const DeadlineView = Type.Object({ closesAt: Instant });
export type DeadlineView = Static<typeof DeadlineView>;
