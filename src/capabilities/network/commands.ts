import { type Actor, SYSTEM } from "../../kernel/actor.ts";
import type { ConversationId, NetworkId, NewId, PersonId } from "../../kernel/ids.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import type {
  Conversation,
  ConversationAddress,
  Group,
  Identity,
  Network,
  Organisation,
  Person,
} from "./network.ts";
import { mayCoordinate } from "./policy.ts";
import type { NetworkPorts } from "./ports.ts";

/** A whole network at once: how the sample comes in, and later a network's own list. */
export interface NetworkSetup {
  readonly network: Network;
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
  readonly identities: readonly { readonly personId: PersonId; readonly identity: Identity }[];
  readonly groups: readonly Group[];
}

/** Write side of the network. */
export const networkCommands = (uow: UnitOfWork<NetworkPorts>, newId: NewId) => ({
  /** Sets up a network that is not there yet; by the administrator at the server only. */
  async loadNetwork({ network, organisations, people, identities, groups }: NetworkSetup): Promise<void> {
    await uow.write(network.networkId, async (ports) => {
      await ports.network.addNetwork(network);
      await ports.network.addOrganisations(organisations);
      await ports.network.addPeople(people);
      for (const { personId, identity } of identities) await ports.network.addIdentity(personId, identity);
      await ports.network.addGroups(groups);
      await ports.events.append({
        type: "network.loaded",
        by: SYSTEM,
        subject: `network:${network.networkId}`,
        data: { organisations: organisations.length, people: people.length },
      });
    });
  },

  /**
   * Remembers where the network's channel, or the person's own chat, is reached. Who does not coordinate cannot
   * draw the network's cards into a channel of theirs: nothing is remembered then.
   */
  async rememberConversation(actor: Actor, found: Omit<Conversation, "conversationId">): Promise<void> {
    const own = found.kind === "personal" && found.personId === actor.personId;
    if (!own && !(found.kind === "channel" && mayCoordinate(actor))) return;
    await uow.write(actor.networkId, async (ports) => {
      if (!(await ports.network.keepConversation({ ...found, conversationId: newId<ConversationId>() })))
        return;
      await ports.events.append({
        type: "conversation.known",
        by: actor,
        subject: `network:${actor.networkId}`,
        data: { kind: found.kind },
      });
    });
  },

  /** Remembers a chat that the workspace itself began, to bring a receipt. */
  async rememberChat(networkId: NetworkId, personId: PersonId, address: ConversationAddress): Promise<void> {
    await uow.write(networkId, async ({ network }) => {
      const conversationId = newId<ConversationId>();
      await network.keepConversation({ conversationId, kind: "personal", personId, teamId: null, address });
    });
  },
});
export type NetworkCommands = ReturnType<typeof networkCommands>;
