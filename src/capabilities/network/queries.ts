import type { Actor, Role } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { NetworkId, OrganisationId, PersonId } from "../../kernel/ids.ts";
import { Refusal, type RefusalCode } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/time-zone.ts";
import { together } from "../../kernel/together.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import type { Entry, Holidays, Organisations, Proxies, RecordPage, Session } from "./contract.ts";
import {
  type Conversation,
  type Group,
  type Identity,
  isMember,
  type Network,
  type Organisation,
  organisationsThatVote,
  type Person,
  type Proxy,
} from "./network.ts";
import { organisationsView } from "./organisations-view.ts";
import { mayCoordinate, mayReadRecord } from "./policy.ts";
import type { NetworkPorts } from "./ports.ts";
import { actorsOf, present, type Who } from "./queries/actors.ts";

/** Reads a network's people and organisations; other capabilities ask through it too. */
export interface NetworkReader {
  network(): Promise<Network>;
  organisations(): Promise<readonly Organisation[]>;
  organisation(id: OrganisationId): Promise<Organisation | undefined>;
  people(): Promise<readonly Person[]>;
  person(id: PersonId): Promise<Person | undefined>;
  /** Those of them who are in the network, in any order. */
  persons(ids: readonly PersonId[]): Promise<readonly Person[]>;
  personByEmail(email: string): Promise<Person | undefined>;
  /**
   * Who the bearers of these Microsoft identities are here, each under its object id, if the network's channel is
   * in one of these Teams teams; undefined if it is not.
   */
  personsInTeam(team: Team, objectIds: readonly string[]): Promise<ReadonlyMap<string, Person> | undefined>;
  /** Delegates first, then alternates; those who left are not among them. */
  actingFor(id: OrganisationId): Promise<readonly Person[]>;
  groups(): Promise<readonly Group[]>;
  proxies(): Promise<readonly Proxy[]>;
  channel(): Promise<Conversation | undefined>;
  personalConversation(id: PersonId): Promise<Conversation | undefined>;
  /** One of the person's Microsoft identities, if any is known. */
  identity(id: PersonId): Promise<Identity | undefined>;
}

/** A Teams team, by the ids that an activity of it carries. */
export interface Team {
  readonly tenantId: string;
  readonly teamIds: readonly string[];
}

/** People who ask in the same moment are looked up together: a hundred votes would ask a hundred times. */
const MOST_TOGETHER = 64;

/** The day (ISO) that it is for a network, by its time zone. */
export const todayOf = async (
  { network }: { readonly network: NetworkReader },
  clock: Clock,
): Promise<string> => dayIn((await network.network()).timeZone, clock.now());

/** The names of those who may act for an organisation, for a refusal that says whom to ask; '' if nobody. */
export async function namesActingFor(
  ports: { readonly network: NetworkReader },
  organisationId: OrganisationId,
): Promise<readonly string[]> {
  return (await ports.network.actingFor(organisationId)).map((person) => person.name);
}

/** Names of everybody in one of these roles, for a refusal that says whom to ask. */
export async function namesInRoles(
  ports: { readonly network: NetworkReader },
  ...roles: readonly Role[]
): Promise<string> {
  const people = (await ports.network.people()).filter(
    (person) => person.left === null && person.roles.some((role) => roles.includes(role)),
  );
  return people.map((person) => person.name).join(", ");
}

/** A refusal for somebody without the role, that names who has it. */
export const refusalNaming = async (
  uow: UnitOfWork<{ readonly network: NetworkReader }>,
  actor: Actor,
  code: RefusalCode,
  ...roles: readonly Role[]
): Promise<Refusal> =>
  new Refusal(code, { names: await uow.read(actor.networkId, (ports) => namesInRoles(ports, ...roles)) });

/** Read side of the network itself: who looks, and the record. */
export const networkQueries = (uow: UnitOfWork<Pick<NetworkPorts, "network" | "events">>) => {
  const actors = together(
    (networkId: NetworkId, all: readonly Who[]) =>
      uow.read(networkId, (ports) => actorsOf(ports, networkId, all)),
    MOST_TOGETHER,
  );
  const actorsInTeam = together(
    (
      _team: string,
      all: readonly { readonly networkId: NetworkId; readonly team: Team; readonly objectId: string }[],
    ) => {
      const [{ networkId, team }] = all as readonly [(typeof all)[number]];
      return uow.read(networkId, async ({ network }) => {
        const persons = await network.personsInTeam(
          team,
          all.map((one) => one.objectId),
        );
        return all.map(({ objectId }) => {
          const person = persons?.get(objectId);
          return persons && { actor: person && present(networkId, person) };
        });
      });
    },
    MOST_TOGETHER,
  );
  return {
    session: (actor: Actor): Promise<Session> =>
      uow.read(actor.networkId, async ({ network }) => {
        const { networkId, name, languages, timeZone, workPackageLabel } = await network.network();
        const organisation = await network.organisation(actor.organisationId);
        return {
          network: { networkId, name, languages: [...languages], timeZone, workPackageLabel },
          person: {
            personId: actor.personId,
            name: actor.name,
            organisation: organisation?.name ?? "",
            country: organisation?.country ?? "",
            language: actor.language,
            roles: [...actor.roles],
          },
          abilities: { coordinate: mayCoordinate(actor), readRecord: mayReadRecord(actor) },
        };
      }),

    /** The days that are no working days here, on top of the public holidays. */
    holidays: (actor: Actor): Promise<Holidays> =>
      uow.read(actor.networkId, async ({ network }) => ({
        holidays: [...(await network.network()).holidays],
      })),

    /** Who may vote for whom; everybody reads it. */
    proxies: (actor: Actor): Promise<Proxies> =>
      uow.read(actor.networkId, async ({ network }) => {
        const names = new Map((await network.organisations()).map((one) => [one.organisationId, one.name]));
        const voting = organisationsThatVote(await network.people());
        const end = (organisationId: OrganisationId) => ({
          organisationId,
          name: names.get(organisationId) ?? "",
          canVote: voting.has(organisationId),
        });
        const given = (await network.proxies()).map(({ from, to }) => ({ from: end(from), to: end(to) }));
        return { proxies: given.toSorted((a, b) => a.from.name.localeCompare(b.from.name, "en")) };
      }),

    /** The organisations of the network with who acts for them, their votes and time zones. */
    organisations: (actor: Actor): Promise<Organisations> =>
      uow.read(actor.networkId, async ({ network }) =>
        organisationsView(actor, {
          network: await network.network(),
          organisations: (await network.organisations()).filter(isMember),
          people: await network.people(),
          proxies: await network.proxies(),
        }),
      ),

    /** The record, newest first. Refuses `record.not-entitled`. */
    record: async (
      actor: Actor,
      part: { readonly before?: number | undefined; readonly limit: number },
    ): Promise<RecordPage> => {
      if (!mayReadRecord(actor))
        throw await refusalNaming(uow, actor, "record.not-entitled", "coordinator", "steering-group");
      return uow.read(actor.networkId, async (ports) => {
        const page = await ports.events.page({ before: part.before, limit: part.limit + 1 });
        const people = new Map((await ports.network.people()).map((one) => [one.personId, one.name]));
        const organisations = new Map(
          (await ports.network.organisations()).map((one) => [one.organisationId, one.name]),
        );
        const shown = page.slice(0, part.limit);
        return {
          events: shown.map(({ personId, organisationId, at, ...event }) => ({
            position: event.position,
            at: at.toISOString(),
            type: event.type,
            person: personId === null ? null : { personId, name: people.get(personId) ?? "" },
            organisation:
              organisationId === null
                ? null
                : { organisationId, name: organisations.get(organisationId) ?? "" },
            subject: event.subject,
            data: { ...event.data },
          })),
          next: page.length > part.limit ? (shown.at(-1)?.position ?? null) : null,
        };
      });
    },

    /** Everybody of a network, for the person switcher of local mode. */
    people: (networkId: NetworkId): Promise<Entry["networks"][number]["people"]> =>
      uow.read(networkId, async ({ network }) => {
        const organisations = new Map(
          (await network.organisations()).map((one) => [one.organisationId, one]),
        );
        return (
          (await network.people())
            .filter((person) => person.left === null)
            // The database orders by code point: Š and Ελένη would come last.
            .sort((a, b) => a.name.localeCompare(b.name, "en"))
            .map((person) => ({
              personId: person.personId,
              name: person.name,
              organisation: organisations.get(person.organisationId)?.name ?? "",
              country: organisations.get(person.organisationId)?.country ?? "",
              roles: [...person.roles],
            }))
        );
      }),

    /** Whether the network lives in a channel already. */
    hasChannel: (networkId: NetworkId): Promise<boolean> =>
      uow.read(networkId, async ({ network }) => (await network.channel()) !== undefined),

    /** Where a person can be written to. */
    howToReach: (networkId: NetworkId, personId: PersonId) =>
      uow.read(networkId, async ({ network }) => ({
        language: (await network.person(personId))?.language ?? ("en" as const),
        chat: await network.personalConversation(personId),
        channel: await network.channel(),
        identity: await network.identity(personId),
      })),

    /** The proven person in this network. Refuses `actor.not-in-network`. */
    actor: async (networkId: NetworkId, who: Who): Promise<Actor> => {
      const actor = await actors(networkId, who);
      if (actor === undefined) throw new Refusal("actor.not-in-network");
      return actor;
    },

    /**
     * The proven identity's person in this network, if its channel is in the team, otherwise undefined. Refuses
     * `actor.not-in-network`.
     */
    actorInTeam: async (
      networkId: NetworkId,
      { tenantId, objectId }: Identity,
      teamIds: readonly string[],
    ): Promise<Actor | undefined> => {
      const found = await actorsInTeam(JSON.stringify([networkId, tenantId, ...teamIds]), {
        networkId,
        team: { tenantId, teamIds },
        objectId,
      });
      if (found === undefined) return undefined;
      if (found.actor === undefined) throw new Refusal("actor.not-in-network");
      return found.actor;
    },
  };
};
export type NetworkQueries = ReturnType<typeof networkQueries>;
