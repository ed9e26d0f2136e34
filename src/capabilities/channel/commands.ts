import type { Clock } from "../../kernel/clock.ts";
import type { CardId, NetworkId } from "../../kernel/ids.ts";
import { TryLater } from "../../kernel/jobs.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import type { Conversation } from "../network/network.ts";
import { type CardNoun, type CardSubject, type PostedCard, REPLIES_TO } from "./channel.ts";
import type { ChannelPorts, Draw, Messenger } from "./ports.ts";

/** The platform takes 7 messages a second in a conversation; one a second leaves room for people. */
const LEAST_BETWEEN_UPDATES_MS = 1_000;
/** How long an instance has a card to itself; renewed right before it sends, which takes at most 10 s. */
const HOLD_MS = 20_000;
/** While another instance sends a card, it is looked at again after so long. */
const LOOK_AGAIN_MS = 1_000;

type CardJob = "post-card" | "refresh-card";

export interface ChannelDeps {
  readonly uow: UnitOfWork<ChannelPorts>;
  readonly clock: Clock;
  readonly draw: Draw;
  readonly messenger: Messenger;
  readonly hash: (card: object) => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Which of the processes on one database this is; the same after a restart where there can be one only. */
  readonly instance: string;
}

/**
 * Keeps the channel's cards true. A card is a picture of what is stored: each run draws it anew and sends it
 * only when it differs from what was sent last, so that running once too often sends nothing.
 */
export const channelCommands = ({ uow, clock, draw, messenger, hash, wait, instance }: ChannelDeps) => {
  /** The card and its channel, held; nothing when there is nothing to do here and now. */
  const hold = (networkId: NetworkId, cardId: CardId, job: CardJob) =>
    uow.write(networkId, async ({ cards, network, jobs }) => {
      const channel = await network.channel();
      if (channel === undefined) return undefined;
      const card = await cards.hold(cardId, instance, HOLD_MS);
      if (card === undefined) return undefined;
      if (card !== "held") {
        if (card.activityId !== null || job === "post-card") return { card, channel };
        // Its own job posts it, later and later while the platform does not take it.
        await cards.letGo(cardId, instance);
        return undefined;
      }
      // It may be drawn from what was stored before our change, or its instance may be gone.
      const startAfter = new Date(clock.now().getTime() + LOOK_AGAIN_MS);
      await jobs.add(job, { networkId, cardId }, { startAfter, key: cardId });
      return undefined;
    });

  /** The send may have waited for its turn for longer than the card was held. */
  const stillOurs = (networkId: NetworkId, cardId: CardId) =>
    uow.write(networkId, async ({ cards }) => {
      if ((await cards.hold(cardId, instance, HOLD_MS)) === "held")
        throw new TryLater("another instance sends this card by now");
    });

  /** The message under which this card stands in the channel; undefined for one that begins a thread of its own. */
  async function rootOf(
    networkId: NetworkId,
    { kind, subject }: PostedCard,
    { conversationId }: Conversation,
  ): Promise<string | undefined> {
    const rootKind = REPLIES_TO[kind];
    if (rootKind === undefined) return undefined;
    const about = await uow.read(networkId, ({ cards }) => cards.about(subject));
    const root = about.find((one) => one.kind === rootKind && one.conversationId === conversationId);
    return root?.activityId ?? undefined;
  }

  async function send(networkId: NetworkId, card: PostedCard, channel: Conversation): Promise<void> {
    const early = (card.shownAt?.getTime() ?? 0) + LEAST_BETWEEN_UPDATES_MS - clock.now().getTime();
    if (early > 0) await wait(early);
    const drawn = await draw.card(networkId, card);
    if (hash(drawn) === card.shownHash)
      return uow.write(networkId, ({ cards }) => cards.letGo(card.cardId, instance));
    const { address, conversationId } = channel;
    const before = () => stillOurs(networkId, card.cardId);
    let { activityId } = card;
    const replyTo = await rootOf(networkId, card, channel);
    if (activityId === null) activityId = await messenger.post(address, drawn, before, replyTo);
    // A message that somebody deleted counts as shown too: it is not posted again behind their back.
    else await messenger.update(address, activityId, drawn, before, replyTo);
    const shown = { conversationId, activityId, hash: hash(drawn), at: clock.now() };
    await uow.write(networkId, ({ cards }) => cards.posted(card.cardId, shown));
  }

  const underWay = new Map<string, Promise<void>>();
  /** What an instance holds it holds for all its jobs: two of one card go one after the other. */
  function oneAtATime(networkId: NetworkId, cardId: CardId, work: () => Promise<void>): Promise<void> {
    const key = `${networkId} ${cardId}`;
    const mine = (underWay.get(key) ?? Promise.resolve()).then(work, work);
    underWay.set(key, mine);
    return mine.finally(() => {
      if (underWay.get(key) === mine) underWay.delete(key);
    });
  }

  return {
    /**
     * Makes the channel show a card as it is now: `post-card` posts it if need be, both bring it up to date,
     * at most once a second. Of all instances one at a time sends it; the others look again a second later.
     */
    showCard: (networkId: NetworkId, cardId: CardId, job: CardJob): Promise<void> =>
      oneAtATime(networkId, cardId, async () => {
        const held = await hold(networkId, cardId, job);
        if (held === undefined) return;
        try {
          await send(networkId, held.card, held.channel);
        } catch (error) {
          // Where this fails too, the time runs out.
          await uow.write(networkId, ({ cards }) => cards.letGo(cardId, instance)).catch(() => {});
          throw error;
        }
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
