import { type Actor, hasRole } from "../src/kernel/actor.ts";
import type { Place } from "./activity-to-actor.ts";
import type { BotServices, NewConversation } from "./services.ts";

/** So many conversations are known to be remembered already; then we ask the store again. */
const MOST_KNOWN = 10_000;

/** Remembers where people and channels can be reached, writing only what this process has not seen yet. */
export function createMemory(services: Pick<BotServices, "channel" | "rememberConversation">) {
  const known = new Set<string>();

  async function keep(actor: Actor, conversation: NewConversation): Promise<void> {
    const { serviceUrl, id } = conversation.address;
    const key = JSON.stringify([actor.networkId, conversation.personId, conversation.teamId, serviceUrl, id]);
    if (known.has(key)) return;
    await services.rememberConversation(actor, conversation);
    if (known.size >= MOST_KNOWN) known.clear();
    known.add(key);
  }

  return {
    /**
     * A personal chat always; a channel when a coordinator added the bot there, or spoke there while no other
     * channel is known: who merely belongs to the network can't draw its cards into a team of their own.
     */
    async met(actor: Actor, place: Place, how: "added" | "spoken-to"): Promise<void> {
      const { address } = place;
      if (place.kind === "personal")
        return keep(actor, { kind: "personal", personId: actor.personId, teamId: null, address });
      if (place.kind !== "channel" || !hasRole(actor, "coordinator", "thematic-expert")) return;
      if (how === "spoken-to") {
        const channel = await services.channel(actor.networkId);
        if (channel !== undefined && channel.id !== address.id) return;
      }
      await keep(actor, { kind: "channel", personId: null, teamId: place.team?.teamId ?? null, address });
    },
  };
}
