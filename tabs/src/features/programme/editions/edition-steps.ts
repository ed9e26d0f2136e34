import type { EditionView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";

/** What a coordinator does with an edition as a whole. */
export type EditionStep = "consult" | "silence" | "adopt" | "begin" | "next" | "return" | "close" | "drop";

/** By state, the step that mostly comes next first. */
const STEPS: Readonly<Record<EditionView["state"], readonly EditionStep[]>> = {
  draft: ["consult", "silence", "adopt", "drop"],
  consultation: ["adopt", "silence", "return"],
  adopted: ["begin", "next", "close"],
  closed: ["next", "begin"],
};

/** None while members decide on it: the procedure is ended or comes to its end first. */
export const stepsOf = (
  { state }: EditionView,
  decision: ProgrammeView["decision"],
): readonly EditionStep[] => (isUnderWay(decision) ? [] : STEPS[state]);

/** Whether a silence procedure is on, or was stopped by an objection. */
export const isUnderWay = (decision: ProgrammeView["decision"]): boolean =>
  decision?.state === "open" || decision?.state === "stopped";
