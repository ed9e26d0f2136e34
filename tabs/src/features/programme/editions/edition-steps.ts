import type { EditionView } from "../../../../../src/capabilities/work-programme/contract.ts";

/** What a coordinator does with an edition as a whole. */
export type EditionStep = "consult" | "adopt" | "begin" | "next" | "return" | "close" | "drop";

/** By state, the step that mostly comes next first. */
const STEPS: Readonly<Record<EditionView["state"], readonly EditionStep[]>> = {
  draft: ["consult", "adopt", "drop"],
  consultation: ["adopt", "return"],
  adopted: ["begin", "next", "close"],
  closed: ["next", "begin"],
};

export const stepsOf = ({ state }: EditionView): readonly EditionStep[] => STEPS[state];
