import type { Actor, Role } from "../../kernel/actor.ts";
import type { OrganisationId } from "../../kernel/ids.ts";
import type { Organisations } from "./contract.ts";
import {
  type Network,
  type Organisation,
  organisationsThatVote,
  type Person,
  type Proxy,
} from "./network.ts";
import { mayCoordinate, mayGiveProxyOf } from "./policy.ts";
import { timeZoneOf } from "./time-zone-of.ts";

interface Known {
  readonly network: Network;
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
  readonly proxies: readonly Proxy[];
}

/** The organisations as their reader sees them, by country and name. */
export function organisationsView(
  actor: Actor,
  { network, organisations, people, proxies }: Known,
): Organisations {
  const names = new Map(organisations.map((one) => [one.organisationId, one.name]));
  const voting = organisationsThatVote(people);
  const end = (organisationId: OrganisationId | undefined) =>
    organisationId === undefined
      ? null
      : {
          organisationId,
          name: names.get(organisationId) ?? "",
          canVote: voting.has(organisationId),
        };
  const staff = new Map<OrganisationId, Person[]>();
  for (const person of people.filter((one) => one.left === null))
    staff.set(person.organisationId, [...(staff.get(person.organisationId) ?? []), person]);
  const inRole = (id: OrganisationId, role: Role) =>
    (staff.get(id) ?? [])
      .filter((person) => person.roles.includes(role))
      .map(({ personId, name }) => ({ personId, name }));
  const givenBy = new Map(proxies.map((one) => [one.from, one.to]));
  const heldBy = new Map(proxies.map((one) => [one.to, one.from]));
  return {
    timeZone: network.timeZone,
    organisations: organisations
      .map((one) => ({
        organisationId: one.organisationId,
        name: one.name,
        country: one.country,
        group: one.group,
        votingWeight: one.votingWeight,
        timeZone: one.timeZone,
        worksIn: timeZoneOf(one, network),
        delegates: inRole(one.organisationId, "delegate"),
        alternates: inRole(one.organisationId, "alternate"),
        proxyTo: end(givenBy.get(one.organisationId)),
        proxyFrom: end(heldBy.get(one.organisationId)),
        abilities: { giveProxy: mayGiveProxyOf(actor, one.organisationId) },
      }))
      .toSorted((a, b) => a.country.localeCompare(b.country, "en") || a.name.localeCompare(b.name, "en")),
    abilities: { settle: mayCoordinate(actor) },
  };
}
