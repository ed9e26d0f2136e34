import type { Messenger } from "../src/capabilities/channel/ports.ts";
import type { TellProposer } from "../src/capabilities/meetings/ports.ts";
import type { RemindVoter } from "../src/capabilities/polls/ports.ts";
import type { TellSuggester } from "../src/capabilities/work-programme/ports.ts";
import type { Conversation, ConversationAddress, Identity } from "../src/capabilities/network/network.ts";
import type { Language } from "../src/kernel/actor.ts";
import type { NetworkId, OrganisationId, PersonId } from "../src/kernel/ids.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import type { CardContext } from "./card-context.ts";
import type { CardWriter } from "./card-writer.ts";
import { receiptCard } from "./meetings/receipt-card.ts";
import type { Notifier } from "./notifier.ts";
import { reminderCard } from "./polls/reminder-card.ts";
import { suggestionReceiptCard } from "./programme/suggestion-receipt-card.ts";
import { MessageGone } from "./send-failure.ts";
import type { BotServices } from "./services.ts";

/** Cards of the channel, sent by the jobs. */
export const createMessenger = (notifier: Notifier): Messenger => ({
  post: async (address, card, before, replyTo) => {
    const post = async (to: ConversationAddress) =>
      (await notifier.post(to, { card: card as AdaptiveCard }, before)).activityId;
    if (replyTo === undefined) return post(address);
    try {
      return await post(threadOf(address, replyTo));
    } catch (error) {
      // Somebody deleted the message that it answers: what is to be told is told all the same.
      if (error instanceof MessageGone) return post(address);
      throw error;
    }
  },
  update: async (address, activityId, card, before, replyTo) => {
    const where = replyTo === undefined ? address : threadOf(address, replyTo);
    try {
      await notifier.update(where, activityId, { card: card as AdaptiveCard }, before);
      return "updated";
    } catch (error) {
      if (error instanceof MessageGone) return "gone";
      throw error;
    }
  },
});

/** A channel's thread, as Teams addresses it: the channel and the message that it begins with. */
const threadOf = (address: ConversationAddress, root: string): ConversationAddress => ({
  ...address,
  id: `${address.id};messageid=${root}`,
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
  readonly howToReach: (networkId: NetworkId, personId: PersonId) => Promise<HowToReach>;
  readonly rememberChat: (
    networkId: NetworkId,
    personId: PersonId,
    address: ConversationAddress,
  ) => Promise<void>;
}

/**
 * Tells somebody something in their own chat and language; false where that can't be. People of another tenant,
 * and those who never had the app, cannot be written to: they have the channel's card and the tab.
 */
function personalPost({ notifier, cards, howToReach, rememberChat }: Deps) {
  async function chatOf(networkId: NetworkId, personId: PersonId, how: HowToReach) {
    if (how.chat !== undefined) return how.chat.address;
    if (how.channel === undefined || how.identity === undefined) return undefined;
    const address = await notifier.openPersonalChat({ through: how.channel.address, ...how.identity });
    await rememberChat(networkId, personId, address);
    return address;
  }

  return async (
    networkId: NetworkId,
    personId: PersonId,
    draw: (ctx: CardContext) => Promise<AdaptiveCard | undefined>,
  ): Promise<boolean> => {
    const how = await howToReach(networkId, personId);
    try {
      const address = await chatOf(networkId, personId, how);
      if (address === undefined) return false;
      const card = await draw(await cards.contextFor(networkId, how.language));
      if (card === undefined) return false;
      await notifier.post(address, { card });
      return true;
    } catch (error) {
      if (error instanceof MessageGone) return false;
      throw error;
    }
  };
}

/** What became of a topic, to who proposed it. */
export function createTellProposer(
  deps: Deps & { readonly meetings: Pick<BotServices["meetings"], "detail"> },
): TellProposer {
  const post = personalPost(deps);
  return (networkId, topic) =>
    post(networkId, topic.proposedBy, async (ctx) => {
      const detail = await deps.meetings.detail({ networkId }, topic.meetingId);
      const view = detail.topics.find((one) => one.topicId === topic.topicId);
      return view && receiptCard(view, detail.meeting, ctx);
    });
}

/** What became of a suggestion, to who made it. */
export function createTellSuggester(
  deps: Deps & { readonly programme: Pick<BotServices["programme"], "suggestion"> },
): TellSuggester {
  const post = personalPost(deps);
  return (networkId, { personId, suggestionId }) =>
    post(networkId, personId, async (ctx) =>
      suggestionReceiptCard(await deps.programme.suggestion({ networkId }, suggestionId), ctx),
    );
}

/** That a vote is owed, to who can cast it; times are said in the zone in which they work. */
export function createRemindVoter(
  deps: Deps & {
    readonly polls: Pick<BotServices["polls"], "view">;
    /** What the person's organisation is called. */
    readonly organisationName: (networkId: NetworkId, organisationId: OrganisationId) => Promise<string>;
  },
): RemindVoter {
  const post = personalPost(deps);
  return (networkId, { pollId, personId, organisationId, round, timeZone }) =>
    post(networkId, personId, async (ctx) => {
      const view = await deps.polls.view({ networkId }, pollId);
      const organisation =
        view.unit === "person" ? "" : await deps.organisationName(networkId, organisationId);
      return reminderCard(view, { organisation, round }, { ...ctx, timeZone });
    });
}
