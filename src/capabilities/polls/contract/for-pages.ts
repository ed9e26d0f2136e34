/** What the pages say and answer polls with: the core's own words, without the schemas that HTTP checks them by. */
export type { GroupId, MeetingId, OptionId, QuestionId, TopicId } from "../../../kernel/ids.ts";
export type { OptionCount } from "../counting/count.ts";
export type { ProposalCount } from "../counting/proposal.ts";
export type { RunoffCount } from "../counting/runoff.ts";
export type { DecisionRule } from "../decision-rule.ts";
export { type Answer, type DateAnswer, type Method, type MethodKind, METHODS, STANCES } from "../method.ts";
export { type Answers, POLL_MOST } from "../poll.ts";
export type { AskedSubject } from "../subject.ts";
