import type { Actor, Reader } from "../src/kernel/actor.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import type { Answer } from "./answer.ts";
import type { CardContext } from "./card-context.ts";
import type { Place } from "./activity-to-actor.ts";
import type { BotServices } from "./services.ts";
import type { Fields } from "./untrusted.ts";

/** How somebody asked, and with it who sees the answer. */
export type AskedBy =
  /** Words: the answer is a reply, read by everybody in the conversation. */
  | "words"
  /** A button: the card changes for the one who pressed. */
  | "button"
  /** A button of an old client: the answer is a reply, read by everybody in the conversation. */
  | "old-button";

/** Everything that a handler needs to answer one person once. */
export interface Turn {
  readonly actor: Actor;
  readonly place: Place;
  readonly askedBy: AskedBy;
  /** The words after a command; none from a button. */
  readonly about: readonly string[];
  /** The same words as they were written. */
  readonly rest: string;
  /** They followed a colon: they are no meeting, but words to be used. */
  readonly quoted: boolean;
  /** What was said after 'since'. */
  readonly since?: string | undefined;
  /** In the person's language. */
  readonly ctx: CardContext;
  readonly services: BotServices;
}
export type CommandHandler = (turn: Turn) => Promise<Answer>;
export type ActionHandler = (turn: Turn, data: Fields) => Promise<Answer>;

/** Only the one who acts sees the answer: it may say how their organisation voted. */
export const isPrivate = ({ place, askedBy }: Turn): boolean =>
  place.kind === "personal" || askedBy === "button";

/** With whose eyes the answer is drawn: an answer for everybody shows nothing of anybody's own. */
export const readerFor = (turn: Turn): Reader =>
  isPrivate(turn) ? turn.actor : { networkId: turn.actor.networkId };

/** The answer after something was opened whose card a job posts into the network's channel. */
export async function answerOpened(
  { actor, place, services }: Turn,
  words: { readonly elsewhere: string; readonly noChannel: string },
  card: () => AdaptiveCard,
): Promise<Answer> {
  const channel = await services.channel(actor.networkId);
  // Nobody met the bot in a channel yet, so no job can post the card: it is at least shown here.
  if (channel === undefined) return { kind: "card", card: card(), sentence: words.noChannel };
  // In the channel itself the card is the answer; a second message about it would only be noise.
  return { kind: channel.id === place.address.id ? "posted" : "says", sentence: words.elsewhere };
}
