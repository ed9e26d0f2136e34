import { type Actor, SYSTEM } from "../../kernel/actor.ts";
import type { ConversationId, NetworkId, NewId, PersonId } from "../../kernel/ids.ts";
import { isIsoDay } from "../../kernel/iso-day.ts";
import { Refusal } from "../../kernel/refusal.ts";
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
import { organisationCommands } from "./commands/organisations.ts";
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

/** Twenty a year for ten years. */
const HOLIDAYS_MOST = 200;

/** Write side of the network. */
export const networkCommands = (uow: UnitOfWork<NetworkPorts>, newId: NewId) => ({
  ...organisationCommands(uow),

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

  /**
   * Sets the days that are no working days in the network, on top of the public holidays. Deadlines that were said
   * already stay. Refuses `network.not-entitled`, `network.holidays` (no ISO days, or too many).
   */
  async setHolidays(actor: Actor, input: { readonly holidays: readonly string[] }): Promise<void> {
    if (!mayCoordinate(actor)) throw new Refusal("network.not-entitled");
    const holidays = [...new Set(input.holidays)].toSorted();
    if (holidays.length > HOLIDAYS_MOST || !holidays.every(isIsoDay))
      throw new Refusal("network.holidays", { most: HOLIDAYS_MOST }, ["holidays"]);
    await uow.write(actor.networkId, async (ports) => {
      const before = (await ports.network.network()).holidays;
      if (before.join() === holidays.join()) return;
      await ports.network.setHolidays(holidays);
      await ports.events.append({
        type: "network.holidays-set",
        by: actor,
        subject: `network:${actor.networkId}`,
        data: { before, holidays },
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
