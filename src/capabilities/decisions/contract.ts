import { type Static, Type } from "typebox";
import { body, Id, Instant } from "../../kernel/schema.ts";
import { SILENCE_STATES, type SilenceState } from "./silence-procedure.ts";

const Hash = Type.String({ description: "SHA-256 of the frozen text, hexadecimal" });

const ObjectionView = Type.Object({
  organisation: Type.String(),
  country: Type.String({ description: "ISO 3166-1 alpha-2" }),
  steeringGroup: Type.Boolean({ description: "Made as a member of the steering group" }),
  reason: Type.String(),
  at: Instant,
  round: Type.Integer({ description: "Which text it is about" }),
});

export const SilenceView = Type.Object({
  decisionId: Id,
  editionId: Id,
  about: Type.String({ description: "Title of the edition when the procedure was opened" }),
  number: Type.Integer({ description: "Number of the edition" }),
  state: Type.Unsafe<SilenceState>(Type.Enum([...SILENCE_STATES])),
  round: Type.Integer({ description: "1; one more for each amended text" }),
  hash: Hash,
  workingDays: Type.Integer(),
  openedBy: Type.String(),
  openedAt: Instant,
  closesAt: Instant,
  closedAt: Type.Union([Instant, Type.Null()], { description: "When it was agreed or ended" }),
  endedBecause: Type.Union([Type.String(), Type.Null()], {
    description: "Why it was ended without a decision",
  }),
  electors: Type.Integer({ description: "How many organisations were asked" }),
  objections: Type.Array(ObjectionView, { description: "Of all texts, oldest first" }),
  abilities: Type.Object({ object: Type.Boolean(), resume: Type.Boolean(), end: Type.Boolean() }),
});
export type SilenceView = Static<typeof SilenceView>;
export const SilenceList = Type.Object({ decisions: Type.Array(SilenceView) });

const WorkingDays = Type.Integer({ description: "5 to 30; the first is the day after" });
/** Longer than a reason may be: what is too long is refused with a sentence that says how long it may be. */
const Words = Type.String({ maxLength: 20_000 });

export const OpenSilenceRequest = body({ editionId: Id, workingDays: WorkingDays });
export type OpenSilenceRequest = Static<typeof OpenSilenceRequest>;
export const ObjectRequest = body({ reason: Words });
export type ObjectRequest = Static<typeof ObjectRequest>;
export const ResumeSilenceRequest = body({ workingDays: WorkingDays });
export type ResumeSilenceRequest = Static<typeof ResumeSilenceRequest>;
export const EndSilenceRequest = body({ reason: Words });
export type EndSilenceRequest = Static<typeof EndSilenceRequest>;
export const DeadlineView = Type.Object({ closesAt: Instant });
export type DeadlineView = Static<typeof DeadlineView>;
