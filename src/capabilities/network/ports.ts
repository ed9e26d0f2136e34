import type { EventLog, RecordedEvent } from "../../kernel/events.ts";
import type { NetworkId, PersonId } from "../../kernel/ids.ts";
import type { Conversation, Group, Identity, Network, Organisation, Person } from "./network.ts";
import type { NetworkReader } from "./queries.ts";

export interface NetworkStore extends NetworkReader {
  addNetwork(network: Network): Promise<void>;
  setHolidays(days: readonly string[]): Promise<void>;
  addOrganisations(organisations: readonly Organisation[]): Promise<void>;
  addPeople(people: readonly Person[]): Promise<void>;
  addIdentity(personId: PersonId, identity: Identity): Promise<void>;
  addGroups(groups: readonly Group[]): Promise<void>;
  /** Adds it, or brings the address of the same conversation up to date; true when anything changed. */
  keepConversation(conversation: Conversation): Promise<boolean>;
}

/** Reads the record back, newest first. */
export interface EventReader {
  page(part: {
    readonly before: number | undefined;
    readonly limit: number;
  }): Promise<readonly RecordedEvent[]>;
}

export interface NetworkPorts {
  readonly network: NetworkStore;
  readonly events: EventLog & EventReader;
}

/** The few look-ups that must be made before it is known which network is meant. */
export interface Directory {
  /** The networks in which this identity is a person, with who. */
  byIdentity(identity: Identity): Promise<readonly { networkId: NetworkId; personId: PersonId }[]>;
  /** The same, and the network whose channel is in one of these Teams teams; asked before every bot turn. */
  byIdentityInTeam(
    identity: Identity,
    teamIds: readonly string[],
  ): Promise<{
    readonly known: readonly { networkId: NetworkId; personId: PersonId }[];
    readonly teamsNetwork: NetworkId | undefined;
  }>;
  networks(): Promise<readonly { networkId: NetworkId; name: string }[]>;
}
