import type { PollView } from "../../../../src/capabilities/polls/contract.ts";

/** Who was asked, where it has a name of its own; of a group the list of electors says it. */
export const electorateKey = ({ electorate }: Pick<PollView, "electorate">) =>
  electorate.kind === "core-group"
    ? "polls.electorate.coreGroup"
    : electorate.kind === "role"
      ? ROLE_KEYS[electorate.role]
      : "polls.electorate.group";

const ROLE_KEYS = {
  "steering-group": "polls.electorate.steeringGroup",
  "task-force-lead": "polls.electorate.taskForceLeads",
  delegate: "polls.electorate.delegates",
  member: "polls.electorate.members",
} as const;
