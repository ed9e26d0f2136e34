/** What pages need of polls beside their views: shapes of answers and counts, closed lists and bounds; no schemas. */
export type { GroupId, OptionId, QuestionId } from "../../../kernel/ids.ts";
export type { OptionCount } from "../counting/count.ts";
export type { ProposalCount } from "../counting/proposal.ts";
export type { RunoffCount } from "../counting/runoff.ts";
export type { DecisionRule } from "../decision-rule.ts";
export { type Answer, type DateAnswer, type Method, type MethodKind, METHODS, STANCES } from "../method.ts";
export { type Answers, POLL_MOST } from "../poll.ts";
