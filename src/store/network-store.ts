import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type {
  Conversation,
  ConversationAddress,
  Group,
  Network,
  Organisation,
  Person,
} from "../capabilities/network/network.ts";
import type { NetworkStore } from "../capabilities/network/ports.ts";
import type { Language, Role } from "../kernel/actor.ts";
import type { ConversationId, GroupId, NetworkId, OrganisationId, PersonId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import {
  conversations,
  groupMembers,
  groups,
  networks,
  organisations,
  people,
  personIdentities,
  proxies,
} from "./schema/network.ts";

const toOrganisation = (row: typeof organisations.$inferSelect): Organisation => ({
  organisationId: row.organisationId as OrganisationId,
  name: row.name,
  country: row.country,
  region: row.region,
  nutsCode: row.nutsCode,
  kind: row.kind as Organisation["kind"],
  group: row.groupName as Organisation["group"],
  joined: row.joined,
  left: row.left,
  agreementRenewedOn: row.agreementRenewedOn,
  votingWeight: row.votingWeight,
  timeZone: row.timeZone,
});

const toPerson = (row: typeof people.$inferSelect): Person => ({
  personId: row.personId as PersonId,
  organisationId: row.organisationId as OrganisationId,
  name: row.name,
  email: row.email,
  language: row.language as Language,
  roles: row.roles as Role[],
  left: row.left,
});

const toConversation = (row: typeof conversations.$inferSelect): Conversation => ({
  conversationId: row.conversationId as ConversationId,
  kind: row.kind as Conversation["kind"],
  personId: row.personId as PersonId | null,
  teamId: row.teamId,
  address: row.address as ConversationAddress,
});

/** In one query, for it is asked before every turn in the channel; a row for each identity, if it is our team. */
const PERSONS_IN_TEAM = `
  select asked.object_id,
    (select json_build_object('personId', p.person_id, 'organisationId', p.organisation_id, 'name', p.name,
       'email', p.email, 'language', p.language, 'roles', p.roles, 'left', p."left")
     from person_identities i
     join people p on p.network_id = i.network_id and p.person_id = i.person_id
     where i.network_id = $1 and i.tenant_id = $2 and i.object_id = asked.object_id) as person
  from unnest($4::text[]) as asked(object_id)
  where exists (select from conversations c
    where c.network_id = $1 and c.kind = 'channel' and c.tenant_id = $2 and c.team_id = any($3))`;

/** Networks, organisations, people and conversations of the transaction's network. */
export function networkStore({ db, executeSql, networkId }: Tx): NetworkStore {
  const mine = { networkId: networkId as string };
  return {
    async network(): Promise<Network> {
      const [row] = await db.select().from(networks);
      if (row === undefined) throw new Error("the transaction's network does not exist");
      return { ...row, networkId: row.networkId as NetworkId } as Network;
    },
    organisations: async () =>
      (await db.select().from(organisations).orderBy(asc(organisations.name))).map(toOrganisation),
    organisation: async (id) => {
      const [row] = await db.select().from(organisations).where(eq(organisations.organisationId, id));
      return row && toOrganisation(row);
    },
    people: async () => (await db.select().from(people).orderBy(asc(people.name))).map(toPerson),
    person: async (id) => {
      const [row] = await db.select().from(people).where(eq(people.personId, id));
      return row && toPerson(row);
    },
    persons: async (ids) =>
      (
        await db
          .select()
          .from(people)
          .where(sql`${people.personId} = any(${sql.param([...ids])})`)
      ).map(toPerson),
    personByEmail: async (email) => {
      const [row] = await db
        .select()
        .from(people)
        .where(eq(sql`lower(${people.email})`, email.toLowerCase()));
      return row && toPerson(row);
    },
    personsInTeam: async ({ tenantId, teamIds }, objectIds) => {
      const { rows } = await executeSql<{ object_id: string; person: Person | null }>(PERSONS_IN_TEAM, [
        networkId,
        tenantId,
        teamIds,
        objectIds,
      ]);
      return rows.length === 0
        ? undefined
        : new Map(rows.flatMap((row) => (row.person === null ? [] : [[row.object_id, row.person]])));
    },
    actingFor: async (id) => {
      const rows = await db
        .select()
        .from(people)
        .where(and(eq(people.organisationId, id), isNull(people.left)))
        .orderBy(asc(people.name));
      const withRole = (role: Role) => rows.map(toPerson).filter((person) => person.roles.includes(role));
      const delegates = withRole("delegate");
      return [...delegates, ...withRole("alternate").filter((one) => !one.roles.includes("delegate"))];
    },
    groups: async () => {
      const rows = await db.select().from(groups).orderBy(asc(groups.name));
      const ids = rows.map((row) => row.groupId);
      const members =
        ids.length === 0
          ? []
          : await db.select().from(groupMembers).where(inArray(groupMembers.groupId, ids));
      return rows.map((row): Group => ({
        groupId: row.groupId as GroupId,
        kind: row.kind as Group["kind"],
        name: row.name,
        purpose: row.purpose,
        endsOn: row.endsOn,
        members: members
          .filter((member) => member.groupId === row.groupId)
          .map((member) => member.personId as PersonId),
      }));
    },
    proxies: async () =>
      (await db.select().from(proxies)).map((row) => ({
        from: row.fromOrganisation as OrganisationId,
        to: row.toOrganisation as OrganisationId,
      })),
    holdNetwork: async () => {
      await db.select({ id: networks.networkId }).from(networks).for("update");
    },
    putProxy: async ({ from, to }) => {
      await db
        .insert(proxies)
        .values({ ...mine, fromOrganisation: from, toOrganisation: to })
        .onConflictDoUpdate({
          target: [proxies.networkId, proxies.fromOrganisation],
          set: { toOrganisation: to },
        });
    },
    dropProxy: async (from) => {
      await db.delete(proxies).where(eq(proxies.fromOrganisation, from));
    },
    setOrganisation: async (id, change) => {
      await db.update(organisations).set(change).where(eq(organisations.organisationId, id));
    },
    channel: async () => {
      const [row] = await db.select().from(conversations).where(eq(conversations.kind, "channel")).limit(1);
      return row && toConversation(row);
    },
    personalConversation: async (id) => {
      const [row] = await db.select().from(conversations).where(eq(conversations.personId, id));
      return row && toConversation(row);
    },
    identity: async (id) => {
      const [row] = await db
        .select()
        .from(personIdentities)
        .where(eq(personIdentities.personId, id))
        .limit(1);
      return row && { tenantId: row.tenantId, objectId: row.objectId };
    },

    addNetwork: async (network) => {
      await db.insert(networks).values({
        ...network,
        languages: [...network.languages],
        holidays: [...network.holidays],
      });
    },
    setHolidays: async (days) => {
      await db.update(networks).set({ holidays: [...days] });
    },
    addOrganisations: async (list) => {
      if (list.length === 0) return;
      await db
        .insert(organisations)
        .values(list.map(({ group, ...one }) => ({ ...mine, ...one, groupName: group })));
    },
    addPeople: async (list) => {
      if (list.length === 0) return;
      await db.insert(people).values(list.map((one) => ({ ...mine, ...one, roles: [...one.roles] })));
    },
    addIdentity: async (personId, identity) => {
      await db.insert(personIdentities).values({ ...mine, personId, ...identity });
    },
    addGroups: async (list) => {
      const members = list.flatMap((one) =>
        one.members.map((personId) => ({ ...mine, groupId: one.groupId, personId })),
      );
      if (list.length > 0)
        await db.insert(groups).values(list.map(({ members: _members, ...one }) => ({ ...mine, ...one })));
      if (members.length > 0) await db.insert(groupMembers).values(members);
    },
    keepConversation: async (conversation) => {
      const same =
        conversation.personId === null
          ? eq(conversations.kind, "channel")
          : eq(conversations.personId, conversation.personId);
      const find = async () => (await db.select().from(conversations).where(same).for("update"))[0];
      let known = await find();
      if (known === undefined) {
        // There is no row yet that two at the same moment could wait for each other at: they do at the network's.
        await db.select({ id: networks.networkId }).from(networks).for("update");
        known = await find();
      }
      const row = { ...conversation, tenantId: conversation.address.tenantId };
      if (known === undefined) {
        await db.insert(conversations).values({ ...mine, ...row });
        return true;
      }
      const sameAddress =
        JSON.stringify(sorted(known.address)) === JSON.stringify(sorted(conversation.address));
      if (sameAddress && known.teamId === conversation.teamId) return false;
      await db
        .update(conversations)
        .set({ address: row.address, teamId: row.teamId, tenantId: row.tenantId })
        .where(eq(conversations.conversationId, known.conversationId));
      return true;
    },
  };
}

/** jsonb gives keys back in its own order. */
const sorted = (value: unknown): unknown =>
  Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1));
