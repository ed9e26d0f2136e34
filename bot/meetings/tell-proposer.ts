import type { Topic } from "../../src/capabilities/meetings/meeting.ts";
import type { ConversationAddress, Identity } from "../../src/capabilities/network/network.ts";
import type { Language } from "../../src/kernel/actor.ts";
import type { NetworkId, PersonId } from "../../src/kernel/ids.ts";
import { type DrawingDeps, networkContext } from "../channel-cards.ts";
import type { Notifier } from "../notifier.ts";
import { MessageGone } from "../send-failure.ts";
import { receiptCard } from "./receipt-card.ts";

/** How a person can be written to. */
export interface Recipient {
  readonly language: Language;
  /** Their chat with the bot, if they ever wrote to it. */
  readonly personal: ConversationAddress | undefined;
  /** Any other conversation of the network: through it a chat can be begun. */
  readonly channel: ConversationAddress | undefined;
  readonly identity: Identity | undefined;
}

interface Deps extends DrawingDeps {
  readonly notifier: Notifier;
  readonly recipient: (networkId: NetworkId, personId: PersonId) => Promise<Recipient | undefined>;
}

/**
 * Sends a receipt to a topic's proposer, into their chat or a new one. False when they can't be reached (people
 * of another tenant can't): the result card in the channel and the tab tell them. Throws when it may work later.
 */
export const createTellProposer =
  (deps: Deps) =>
  async (networkId: NetworkId, topic: Topic): Promise<boolean> => {
    const recipient = await deps.recipient(networkId, topic.proposedBy);
    if (recipient === undefined) return false;
    const detail = await deps.services.meetings.detail({ networkId }, topic.meetingId);
    const view = detail.topics.find((one) => one.topicId === topic.topicId);
    if (view === undefined) return false;
    try {
      const address = await chatWith(recipient, deps.notifier);
      if (address === undefined) return false;
      const ctx = await networkContext(deps, networkId, recipient.language);
      await deps.notifier.post(address, { card: receiptCard(view, detail.meeting, ctx) });
      return true;
    } catch (failure) {
      if (failure instanceof MessageGone) return false;
      throw failure;
    }
  };

async function chatWith(
  { personal, channel, identity }: Recipient,
  notifier: Notifier,
): Promise<ConversationAddress | undefined> {
  if (personal !== undefined) return personal;
  if (channel === undefined || identity === undefined) return undefined;
  return notifier.openPersonalChat({ through: channel, ...identity });
}
