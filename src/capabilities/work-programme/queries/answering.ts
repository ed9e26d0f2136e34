import type { Actor } from "../../../kernel/actor.ts";
import type { Group } from "../../network/network.ts";
import type { NetworkReader } from "../../network/queries.ts";
import type { ProgrammeView } from "../contract.ts";
import type { ProgrammeItem } from "../work-programme.ts";

/** A person answers for the groups they are in, and for their organisation. */
export const answersFor = (actor: Actor, groups: readonly Group[]): string[] => [
  `organisation:${actor.organisationId}`,
  ...groups.filter((one) => one.members.includes(actor.personId)).map((one) => `group:${one.groupId}`),
];

/** The groups and organisations to which the items answer, each with the names of its people, in their own order. */
export async function answering(
  network: NetworkReader,
  items: readonly ProgrammeItem[],
): Promise<ProgrammeView["answering"]> {
  const refs = new Set<string | null>(items.map((item) => item.responsibleRef));
  const people = (await network.people()).filter((one) => one.left === null);
  const groups = (await network.groups()).map((group) => ({
    ref: `group:${group.groupId}`,
    name: group.name,
    people: people.filter((one) => group.members.includes(one.personId)).map((one) => one.name),
  }));
  const organisations = (await network.organisations()).map(({ organisationId, name }) => ({
    ref: `organisation:${organisationId}`,
    name,
    people: people.filter((one) => one.organisationId === organisationId).map((one) => one.name),
  }));
  return [...groups, ...organisations].filter((one) => refs.has(one.ref));
}
