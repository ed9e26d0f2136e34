import { type Actor, hasRole, type Role } from "../../kernel/actor.ts";

/** Whose work the meetings are. */
export const RUN_MEETINGS = ["coordinator", "thematic-expert"] as const satisfies readonly Role[];

/** Plans meetings, opens calls and polls, edits and confirms agendas. */
export const mayRunMeetings = (actor: Actor): boolean => hasRole(actor, ...RUN_MEETINGS);

/** Proposes topics: everyone but observers, who see and comment. */
export const mayPropose = (actor: Actor): boolean =>
  hasRole(
    actor,
    "coordinator",
    "thematic-expert",
    "steering-group",
    "task-force-lead",
    "delegate",
    "alternate",
    "member",
  );
