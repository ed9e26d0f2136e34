import { type Actor, hasRole } from "../../kernel/actor.ts";

/** Plans meetings, opens calls and polls, edits and confirms agendas. */
export const mayRunMeetings = (actor: Actor): boolean => hasRole(actor, "coordinator", "thematic-expert");

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
