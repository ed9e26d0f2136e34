import type { Clock } from "../../kernel/clock.ts";
import type { CardId, ConversationId, NetworkId } from "../../kernel/ids.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import type { Conversation } from "../network/network.ts";
import type { CardNoun, CardSubject, PostedCard } from "./channel.ts";
import type { ChannelPorts, Draw, Messenger } from "./ports.ts";

/** The platform takes 7 messages a second in a conversation; one a second leaves room for people. */
const LEAST_BETWEEN_UPDATES_MS = 1_000;

export interface ChannelDeps {
  readonly uow: UnitOfWork<ChannelPorts>;
  readonly clock: Clock;
  readonly draw: Draw;
  readonly messenger: Messenger;
  readonly hash: (card: object) => string;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * Keeps the channel's cards true. A card is a picture of what is stored: each run draws it anew and sends it
 * only when it differs from what was sent last, so that running once too often sends nothing.
 */
export const channelCommands = ({ uow, clock, draw, messenger, hash, wait }: ChannelDeps) => {
  const find = (networkId: NetworkId, cardId: CardId) =>
    uow.read(networkId, async ({ cards, network }) => {
      const card = await cards.card(cardId);
      return { card, channel: await network.channel() };
    });

  const sent = (
    networkId: NetworkId,
    card: PostedCard,
    shown: { readonly conversationId: ConversationId; readonly activityId: string; readonly drawn: object },
  ) =>
    uow.write(networkId, ({ cards }) =>
      cards.posted(card.cardId, {
        conversationId: shown.conversationId,
        activityId: shown.activityId,
        hash: hash(shown.drawn),
        at: clock.now(),
      }),
    );

  const underWay = new Map<string, Promise<void>>();
  /** Two jobs of one card may run at the same moment; both would post it. The second waits for the first. */
  function oneAtATime(networkId: NetworkId, cardId: CardId, work: () => Promise<void>): Promise<void> {
    const key = `${networkId} ${cardId}`;
    const mine = (underWay.get(key) ?? Promise.resolve()).then(work, work);
    underWay.set(key, mine);
    return mine.finally(() => {
      if (underWay.get(key) === mine) underWay.delete(key);
    });
  }

  async function update(
    networkId: NetworkId,
    card: PostedCard & { readonly activityId: string },
    { address, conversationId }: Conversation,
  ): Promise<void> {
    const early = (card.shownAt?.getTime() ?? 0) + LEAST_BETWEEN_UPDATES_MS - clock.now().getTime();
    if (early > 0) await wait(early);
    const drawn = await draw.card(networkId, card);
    if (hash(drawn) === card.shownHash) return;
    await messenger.update(address, card.activityId, drawn);
    // A message that somebody deleted counts as shown too: it is not posted again behind their back.
    await sent(networkId, card, { conversationId, activityId: card.activityId, drawn });
  }

  return {
    /** Posts a card that was not posted yet; one that was is brought up to date. */
    postCard: (networkId: NetworkId, cardId: CardId): Promise<void> =>
      oneAtATime(networkId, cardId, async () => {
        const { card, channel } = await find(networkId, cardId);
        if (card === undefined || channel === undefined) return;
        if (card.activityId !== null)
          return update(networkId, { ...card, activityId: card.activityId }, channel);
        const drawn = await draw.card(networkId, card);
        const activityId = await messenger.post(channel.address, drawn);
        await sent(networkId, card, { conversationId: channel.conversationId, activityId, drawn });
      }),

    /** Brings a posted card up to date, at most once a second; what changes meanwhile is in the next run. */
    refreshCard: (networkId: NetworkId, cardId: CardId): Promise<void> =>
      oneAtATime(networkId, cardId, async () => {
        const { card, channel } = await find(networkId, cardId);
        if (card === undefined || channel === undefined || card.activityId === null) return;
        await update(networkId, { ...card, activityId: card.activityId }, channel);
      }),

    /** Has every card about a subject looked at again. */
    async cardsAreStale(networkId: NetworkId, subject: CardSubject): Promise<void> {
      await uow.write(networkId, async ({ cards, jobs }) => {
        for (const { cardId } of await cards.about(subject))
          await jobs.add("refresh-card", { networkId, cardId }, { key: cardId });
      });
    },

    /** Has every recent card about anything of these kinds looked at again. */
    async cardsOfNounsAreStale(networkId: NetworkId, nouns: readonly CardNoun[]): Promise<void> {
      await uow.write(networkId, async ({ cards, jobs }) => {
        for (const { cardId } of await cards.recentAbout(nouns))
          await jobs.add("refresh-card", { networkId, cardId }, { key: cardId });
      });
    },

    /**
     * After a start, or once the channel is known: a change may have been stored and its cards not have been
     * told.
     */
    async lookAtAllCards(networkId: NetworkId): Promise<void> {
      await uow.write(networkId, async ({ cards, jobs }) => {
        for (const { cardId, activityId } of await cards.unfinished())
          await jobs.add(
            activityId === null ? "post-card" : "refresh-card",
            { networkId, cardId },
            { key: cardId },
          );
      });
    },
  };
};
export type ChannelCommands = ReturnType<typeof channelCommands>;
