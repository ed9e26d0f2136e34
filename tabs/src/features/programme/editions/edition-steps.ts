import type { EditionView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";

/** What a coordinator does with an edition as a whole. */
export type EditionStep =
  | "consult"
  | "silence"
  | "poll"
  | "adopt"
  | "begin"
  | "next"
  | "return"
  | "close"
  | "drop";

/** By state, the step that mostly comes next first. */
const STEPS: Readonly<Record<EditionView["state"], readonly EditionStep[]>> = {
  draft: ["consult", "silence", "poll", "adopt", "drop"],
  consultation: ["adopt", "silence", "poll", "return"],
  adopted: ["begin", "next", "close"],
  closed: ["next", "begin"],
};

/** None while members decide on it: the procedure or poll comes to its end first. */
export const stepsOf = (
  { state }: EditionView,
  { decision, adoptionPoll }: Pick<ProgrammeView, "decision" | "adoptionPoll">,
): readonly EditionStep[] => (isUnderWay(decision) || adoptionPoll !== null ? [] : STEPS[state]);

/** Whether a silence procedure is on, or was stopped by an objection. */
export const isUnderWay = (decision: ProgrammeView["decision"]): boolean =>
  decision?.state === "open" || decision?.state === "stopped";

type Numbered = Pick<EditionView, "programmeId" | "number">;

/** The one before it of the same programme; a first edition has none. */
export const editionBefore = <One extends Numbered>(
  editions: readonly One[],
  { programmeId, number }: Numbered,
): One | undefined =>
  editions
    .filter((one) => one.programmeId === programmeId && one.number < number)
    .toSorted((a, b) => b.number - a.number)[0];

/** The number that the next edition of a programme gets; of a new one (null) its first. */
export const numberAfter = (editions: readonly Numbered[], programmeId: string | null): number =>
  1 + Math.max(0, ...editions.filter((one) => one.programmeId === programmeId).map((one) => one.number));
