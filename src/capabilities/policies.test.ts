import { expect, it } from "@jest/globals";
import { type Actor, type Role, ROLES } from "../kernel/actor.ts";
import { anActorWith } from "../testing/builders.ts";
import { mayCloseAction, mayRunActions } from "./actions/policy.ts";
import { mayObject, mayRunDecisions } from "./decisions/policy.ts";
import { mayPropose, mayRunMeetings } from "./meetings/policy.ts";
import { mayCoordinate, mayReadRecord } from "./network/policy.ts";
import { mayRunPolls, votesAs } from "./polls/policy.ts";
import { mayImportProgramme } from "./work-programme/policy.ts";

/** Who holds which right; a role that is not named does not. */
const RIGHTS: readonly (readonly [name: string, may: (actor: Actor) => boolean, roles: readonly Role[]])[] = [
  [
    "votes for their organisation",
    (actor) =>
      votesAs(
        actor,
        { unit: "organisation" },
        { electorId: actor.organisationId, organisationIds: [actor.organisationId], proxyHeldBy: null },
      ) !== undefined,
    ["delegate", "alternate"],
  ],
  ["opens, closes and settles polls", mayRunPolls, ["coordinator", "thematic-expert"]],
  ["opens, resumes and ends silence procedures", mayRunDecisions, ["coordinator", "thematic-expert"]],
  ["objects", mayObject, ["steering-group", "delegate", "alternate"]],
  ["runs meetings and agendas", mayRunMeetings, ["coordinator", "thematic-expert"]],
  [
    "proposes topics",
    mayPropose,
    [
      "coordinator",
      "thematic-expert",
      "steering-group",
      "task-force-lead",
      "delegate",
      "alternate",
      "member",
    ],
  ],
  ["records, drops and reopens actions", mayRunActions, ["coordinator", "thematic-expert"]],
  [
    "closes the actions of their organisation",
    (actor) => mayCloseAction(actor, { organisationId: actor.organisationId, personId: null }),
    ["coordinator", "thematic-expert", "delegate", "alternate"],
  ],
  ["coordinates the network", mayCoordinate, ["coordinator", "thematic-expert"]],
  ["reads the record", mayReadRecord, ["coordinator", "steering-group"]],
  ["imports a work programme", mayImportProgramme, ["coordinator", "thematic-expert"]],
];

it.each(RIGHTS)("%s: exactly the roles that the field names", (_name, may, roles) => {
  expect(ROLES.filter((role) => may(anActorWith(role)))).toEqual(
    ROLES.filter((role) => roles.includes(role)),
  );
});

it.each(RIGHTS)("%s: nobody without a role", (_name, may) => {
  expect(may(anActorWith())).toBe(false);
});

it.each(RIGHTS)("%s: a second role takes nothing away", (_name, may, roles) => {
  for (const role of roles) expect(may(anActorWith("observer", role))).toBe(true);
});
