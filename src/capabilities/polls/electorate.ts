import type { PersonId } from "../../kernel/ids.ts";
import type { Group, Organisation, Person, Proxy } from "../network/network.ts";
import type { Elector, Electorate, Unit } from "./poll.ts";

interface Known {
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly proxies: readonly Proxy[];
  /** ISO day. */
  readonly today: string;
}

/**
 * Everybody who has a vote when a poll opens. By organisation and country: the core group's organisations, or
 * those whose people are in the group or have the role. By person: these people themselves; of the core group the
 * delegates. Who has left is not asked.
 */
export function electorsOf(electorate: Electorate, unit: Unit, known: Known): readonly Elector[] {
  const here = (one: { readonly left: string | null }) => one.left === null || one.left > known.today;
  const people = known.people.filter(here).filter(isAsked(electorate, known));
  const byPeople = new Set(people.map((person) => person.organisationId));
  const organisations = known.organisations
    .filter(here)
    .filter((one) =>
      electorate.kind === "core-group" ? one.group === "core" : byPeople.has(one.organisationId),
    );
  const country = new Map(organisations.map((one) => [one.organisationId, one.country]));
  if (unit === "person")
    return people.flatMap((person) => {
      const where = country.get(person.organisationId);
      return where === undefined
        ? []
        : [
            {
              electorId: person.personId,
              country: where,
              organisationIds: [person.organisationId],
              weight: 1,
              proxyHeldBy: null,
            },
          ];
    });
  if (unit === "country")
    return [...new Set(country.values())].toSorted().map((code) => ({
      electorId: code,
      country: code,
      organisationIds: organisations.filter((one) => one.country === code).map((one) => one.organisationId),
      weight: 1,
      proxyHeldBy: null,
    }));
  const asked = new Set(organisations.map((one) => one.organisationId));
  return organisations.map((one) => ({
    electorId: one.organisationId,
    country: one.country,
    organisationIds: [one.organisationId],
    weight: one.votingWeight,
    // A proxy works between two who are asked: nobody gets a vote in a poll that is not theirs.
    proxyHeldBy:
      known.proxies.find(({ from, to }) => from === one.organisationId && asked.has(to))?.to ?? null,
  }));
}

function isAsked(electorate: Electorate, { groups }: Known): (person: Person) => boolean {
  if (electorate.kind === "core-group") return (person) => person.roles.includes("delegate");
  if (electorate.kind === "role") return (person) => person.roles.includes(electorate.role);
  const members: ReadonlySet<PersonId> = new Set(
    groups.find((group) => group.groupId === electorate.groupId)?.members,
  );
  return (person) => members.has(person.personId);
}
