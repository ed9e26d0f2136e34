import type { CardId, ConversationId, NetworkId } from "../../kernel/ids.ts";
import type { JobOutbox } from "../../kernel/jobs.ts";
import type { ConversationAddress } from "../network/network.ts";
import type { NetworkReader } from "../network/queries.ts";
import type { CardNoun, CardOutbox, CardSubject, PostedCard } from "./channel.ts";

export interface CardStore extends CardOutbox {
  /**
   * The card for one instance alone, for so long; again for the same instance, longer. `held`: another has it.
   * Goes by the database's clock, for those of instances differ.
   */
  hold(id: CardId, instance: string, milliseconds: number): Promise<PostedCard | "held" | undefined>;
  /** Nothing was sent, or it failed: others need not wait until the time is up. */
  letGo(id: CardId, instance: string): Promise<void>;
  about(subject: CardSubject): Promise<readonly PostedCard[]>;
  /** The recent cards about anything of these kinds of subject. */
  recentAbout(nouns: readonly CardNoun[]): Promise<readonly PostedCard[]>;
  /** Cards that may not show what is: never posted, or recent enough to be looked at again after a start. */
  unfinished(): Promise<readonly PostedCard[]>;
  /** What stands in the channel now; lets the card go. */
  posted(
    id: CardId,
    shown: {
      readonly conversationId: ConversationId;
      readonly activityId: string;
      readonly hash: string;
      readonly at: Date;
    },
  ): Promise<void>;
}

export interface ChannelPorts {
  readonly cards: CardStore;
  readonly network: NetworkReader;
  readonly jobs: JobOutbox;
}

/** Asked when it is a message's turn, right before it leaves: nothing is sent when it rejects. */
export type BeforeSending = () => Promise<void>;

/** Sends to the platform; a rejection means not sent, to be tried again later. Served by the bot. */
export interface Messenger {
  /**
   * Posts a new message, as a reply to another one if told and that one is still there; gives the platform's id of it.
   */
  post(address: ConversationAddress, card: object, before: BeforeSending, replyTo?: string): Promise<string>;
  /** `gone`: somebody deleted the message, there is nothing to update any more. */
  update(
    address: ConversationAddress,
    activityId: string,
    card: object,
    before: BeforeSending,
    replyTo?: string,
  ): Promise<"updated" | "gone">;
}

/** Draws what is sent, in the language of who reads it. Served by the bot's cards. */
export interface Draw {
  /** A card for everybody in the channel. */
  card(networkId: NetworkId, card: Pick<PostedCard, "kind" | "subject">): Promise<object>;
}
