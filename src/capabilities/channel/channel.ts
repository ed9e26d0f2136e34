import type { CardId, ConversationId } from "../../kernel/ids.ts";

/** The kinds of card that stand in a channel and are kept up to date there. */
export type CardKind =
  | "topic-call"
  | "poll"
  | "poll-result"
  | "poll-correction"
  | "poll-reminder"
  | "agenda"
  | "consultation"
  | "silence"
  | "silence-amended"
  | "programme-week"
  | "status-questions";

/** What belongs to a card that stands already is posted under it: nobody has to find out what it is about. */
export const REPLIES_TO: Partial<Readonly<Record<CardKind, CardKind>>> = {
  "poll-result": "poll",
  "poll-correction": "poll",
  "poll-reminder": "poll",
  "silence-amended": "silence",
};

export type CardNoun = "meeting" | "poll" | "edition" | "silence" | "programme-week" | "status";
/** What a card shows and goes stale with. */
export type CardSubject = `${CardNoun}:${string}`;

export interface PostedCard {
  readonly cardId: CardId;
  readonly kind: CardKind;
  readonly subject: CardSubject;
  /** Where it stands, once posted. */
  readonly conversationId: ConversationId | null;
  /** The platform's id of the message, once posted. */
  readonly activityId: string | null;
  readonly shownHash: string | null;
  readonly shownAt: Date | null;
}

/** Puts a card into the network's channel after the commit, or as soon as the channel is known. */
export interface CardOutbox {
  /** @param cause why it is posted: the same cause again posts nothing. */
  post(kind: CardKind, subject: CardSubject, cause: string): Promise<void>;
}
