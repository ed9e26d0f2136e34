import { sql } from "drizzle-orm";
import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { networkId } from "./columns.ts";

export const networks = pgTable("networks", {
  networkId: networkId().primaryKey(),
  name: text("name").notNull(),
  kind: text("kind").notNull(),
  decisionRule: text("decision_rule").notNull(),
  votingUnit: text("voting_unit").notNull(),
  languages: text("languages").array().notNull(),
  timeZone: text("time_zone").notNull(),
  workPackageLabel: text("work_package_label").notNull(),
  /** ISO days on which deadlines do not count, on top of the public holidays. */
  holidays: text("holidays").array().notNull().default([]),
});

export const organisations = pgTable(
  "organisations",
  {
    networkId: networkId(),
    organisationId: text("organisation_id").notNull(),
    name: text("name").notNull(),
    country: text("country").notNull(),
    region: text("region"),
    nutsCode: text("nuts_code"),
    kind: text("kind").notNull(),
    groupName: text("group_name").notNull(),
    joined: date("joined"),
    left: date("left"),
    agreementRenewedOn: date("agreement_renewed_on"),
    votingWeight: integer("voting_weight").notNull().default(1),
    /** IANA name; null: its country's. */
    timeZone: text("time_zone"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.organisationId] }),
    foreignKey({ columns: [t.networkId], foreignColumns: [networks.networkId] }),
  ],
);

/** Standing proxies: who may vote for whom. */
export const proxies = pgTable(
  "proxies",
  {
    networkId: networkId(),
    fromOrganisation: text("from_organisation").notNull(),
    toOrganisation: text("to_organisation").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.fromOrganisation] }),
    // One organisation holds one proxy at most.
    uniqueIndex("proxies_one_held").on(t.networkId, t.toOrganisation),
    ...[t.fromOrganisation, t.toOrganisation].map((organisation) =>
      foreignKey({
        columns: [t.networkId, organisation],
        foreignColumns: [organisations.networkId, organisations.organisationId],
      }),
    ),
  ],
);

export const people = pgTable(
  "people",
  {
    networkId: networkId(),
    personId: text("person_id").notNull(),
    organisationId: text("organisation_id").notNull(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    language: text("language").notNull(),
    roles: text("roles").array().notNull(),
    left: date("left"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.personId] }),
    foreignKey({
      columns: [t.networkId, t.organisationId],
      foreignColumns: [organisations.networkId, organisations.organisationId],
    }),
    index("people_by_organisation").on(t.networkId, t.organisationId),
    uniqueIndex("people_by_email").on(t.networkId, sql`lower(${t.email})`),
  ],
);

/** A person's Microsoft identities: tenant id and object id from a verified token or activity, never an e-mail. */
export const personIdentities = pgTable(
  "person_identities",
  {
    networkId: networkId(),
    tenantId: text("tenant_id").notNull(),
    objectId: text("object_id").notNull(),
    personId: text("person_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.tenantId, t.objectId] }),
    index("person_identities_by_identity").on(t.tenantId, t.objectId),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
  ],
);

export const groups = pgTable(
  "groups",
  {
    networkId: networkId(),
    groupId: text("group_id").notNull(),
    kind: text("kind").notNull(),
    name: text("name").notNull(),
    purpose: text("purpose").notNull(),
    endsOn: date("ends_on"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.groupId] }),
    foreignKey({ columns: [t.networkId], foreignColumns: [networks.networkId] }),
  ],
);

export const groupMembers = pgTable(
  "group_members",
  {
    networkId: networkId(),
    groupId: text("group_id").notNull(),
    personId: text("person_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.groupId, t.personId] }),
    foreignKey({ columns: [t.networkId, t.groupId], foreignColumns: [groups.networkId, groups.groupId] }),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
  ],
);

/** Where the bot can post: the network's channel, or one person's chat. In our own shape, not the SDK's. */
export const conversations = pgTable(
  "conversations",
  {
    networkId: networkId(),
    conversationId: text("conversation_id").notNull(),
    kind: text("kind").notNull(),
    personId: text("person_id"),
    tenantId: text("tenant_id"),
    teamId: text("team_id"),
    address: jsonb("address").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.conversationId] }),
    index("conversations_by_team").on(t.teamId),
    uniqueIndex("conversations_by_person").on(t.networkId, t.personId),
    foreignKey({ columns: [t.networkId], foreignColumns: [networks.networkId] }),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
  ],
);
