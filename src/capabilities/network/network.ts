import type { Language, Role } from "../../kernel/actor.ts";
import type { ConversationId, GroupId, NetworkId, OrganisationId, PersonId } from "../../kernel/ids.ts";

export interface Network {
  readonly networkId: NetworkId;
  readonly name: string;
  readonly kind: "informal" | "consortium" | "partnership" | "association";
  readonly decisionRule: "consensus" | "simple majority" | "qualified majority" | "authority decides";
  readonly votingUnit: "organisation" | "person" | "country";
  /** The first is the language of the channel's cards. */
  readonly languages: readonly Language[];
  /** IANA name; deadlines and meeting times are said in it. */
  readonly timeZone: string;
  /** ISO days that are no working days here, on top of the public holidays; deadlines leave them out. */
  readonly holidays: readonly string[];
  /** What this network calls its work packages: `topic`, `action`, `work package`, … */
  readonly workPackageLabel: string;
}

export interface Organisation {
  readonly organisationId: OrganisationId;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region: string | null;
  readonly nutsCode: string | null;
  readonly kind:
    | "managing authority"
    | "implementing body"
    | "secretariat"
    | "EU institution"
    | "project operator"
    | "public employment service"
    | "training provider"
    | "employer"
    | "NGO"
    | "research"
    | "other";
  readonly group: "core" | "extended" | "projects";
  /** Dates as YYYY-MM-DD. */
  readonly joined: string | null;
  readonly left: string | null;
  readonly agreementRenewedOn: string | null;
  /** How many votes it has where the network weighs them; 1 otherwise. */
  readonly votingWeight: number;
  /** IANA name; null: its country's, see `timeZoneOf`. */
  readonly timeZone: string | null;
}

/** A standing proxy: `to` may vote for `from` until it votes itself. One organisation holds one proxy at most. */
export interface Proxy {
  readonly from: OrganisationId;
  readonly to: OrganisationId;
}

export interface Person {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly left: string | null;
}

export interface Identity {
  /** Entra tenant id and object id, from a verified token or activity. */
  readonly tenantId: string;
  readonly objectId: string;
}

export interface Group {
  readonly groupId: GroupId;
  readonly kind: "steering group" | "working group" | "task force";
  readonly name: string;
  readonly purpose: string;
  readonly endsOn: string | null;
  readonly members: readonly PersonId[];
}

/** Where a bot message goes; enough to reach it again without anything of the SDK. */
export interface ConversationAddress {
  readonly serviceUrl: string;
  readonly channelId: string;
  /** The platform's conversation id. */
  readonly id: string;
  readonly botId: string;
  readonly tenantId: string | null;
}

export interface Conversation {
  readonly conversationId: ConversationId;
  readonly kind: "channel" | "personal";
  readonly personId: PersonId | null;
  readonly teamId: string | null;
  readonly address: ConversationAddress;
}

/** Whether an organisation belongs to the network still. */
export const isMember = ({ left }: Pick<Organisation, "left">): boolean => left === null;

/** The organisations that have somebody who votes for them now. */
export const organisationsThatVote = (people: readonly Person[]): ReadonlySet<OrganisationId> =>
  new Set(
    people
      .filter((person) => person.left === null && actsForOrganisation(person))
      .map((person) => person.organisationId),
  );

/** An organisation acts through its delegates and, in their place, its alternates. */
export const actsForOrganisation = (person: {
  readonly roles: readonly Role[] | ReadonlySet<Role>;
}): boolean => {
  const roles = new Set(person.roles);
  return roles.has("delegate") || roles.has("alternate");
};
