import type { Messenger } from "../src/capabilities/channel/ports.ts";
import type { TellProposer } from "../src/capabilities/meetings/ports.ts";
import type { Conversation, ConversationAddress, Identity } from "../src/capabilities/network/network.ts";
import type { Language } from "../src/kernel/actor.ts";
import type { NetworkId, PersonId } from "../src/kernel/ids.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import type { CardWriter } from "./card-writer.ts";
import { receiptCard } from "./meetings/receipt-card.ts";
import type { Notifier } from "./notifier.ts";
import { MessageGone } from "./send-failure.ts";
import type { BotServices } from "./services.ts";

/** Cards of the channel, sent by the jobs. */
export const createMessenger = (notifier: Notifier): Messenger => ({
  post: async (address, card, before) =>
    (await notifier.post(address, { card: card as AdaptiveCard }, before)).activityId,
  update: async (address, activityId, card, before) => {
    try {
      await notifier.update(address, activityId, { card: card as AdaptiveCard }, before);
      return "updated";
    } catch (error) {
      if (error instanceof MessageGone) return "gone";
      throw error;
    }
  },
});

interface HowToReach {
  readonly language: Language;
  /** Their chat with the bot, if there is one. */
  readonly chat: Conversation | undefined;
  /** The network's channel: a chat can be begun through it. */
  readonly channel: Conversation | undefined;
  readonly identity: Identity | undefined;
}

interface Deps {
  readonly notifier: Notifier;
  readonly cards: Pick<CardWriter, "contextFor">;
  readonly meetings: Pick<BotServices["meetings"], "detail">;
  readonly howToReach: (networkId: NetworkId, personId: PersonId) => Promise<HowToReach>;
  readonly rememberChat: (
    networkId: NetworkId,
    personId: PersonId,
    address: ConversationAddress,
  ) => Promise<void>;
}

/**
 * A receipt in the proposer's own chat and language. People of another tenant, and those who never had the
 * app, cannot be written to: they have the result card and the tab.
 */
export function createTellProposer({
  notifier,
  cards,
  meetings,
  howToReach,
  rememberChat,
}: Deps): TellProposer {
  async function chatOf(networkId: NetworkId, personId: PersonId, how: HowToReach) {
    if (how.chat !== undefined) return how.chat.address;
    if (how.channel === undefined || how.identity === undefined) return undefined;
    const address = await notifier.openPersonalChat({ through: how.channel.address, ...how.identity });
    await rememberChat(networkId, personId, address);
    return address;
  }

  return async (networkId, topic) => {
    const how = await howToReach(networkId, topic.proposedBy);
    try {
      const address = await chatOf(networkId, topic.proposedBy, how);
      if (address === undefined) return false;
      const detail = await meetings.detail({ networkId }, topic.meetingId);
      const view = detail.topics.find((one) => one.topicId === topic.topicId);
      if (view === undefined) return false;
      const ctx = await cards.contextFor(networkId, how.language);
      await notifier.post(address, { card: receiptCard(view, detail.meeting, ctx) });
      return true;
    } catch (error) {
      if (error instanceof MessageGone) return false;
      throw error;
    }
  };
}
