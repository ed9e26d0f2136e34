import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, networkId } from "./columns.ts";
import { conversations } from "./network.ts";

/** A card in a conversation: what it is about and which version of that it shows. */
export const cards = pgTable(
  "cards",
  {
    networkId: networkId(),
    cardId: text("card_id").notNull(),
    kind: text("kind").notNull(),
    subject: text("subject").notNull(),
    /** Why it was posted; unique, so that one cause posts one card. */
    cause: text("cause").notNull(),
    /** Where it was posted; null until then, also while no channel is known. */
    conversationId: text("conversation_id"),
    /** Set once the platform has taken the post: from then on it is updated, never posted again. */
    activityId: text("activity_id"),
    /** Hash of the card as last sent; equal means nothing to send. */
    shownHash: text("shown_hash"),
    shownAt: instant("shown_at"),
    /** The instance that is sending it, and until when it has the card to itself; null while none is. */
    heldBy: text("held_by"),
    heldUntil: instant("held_until"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.cardId] }),
    index("cards_by_subject").on(t.networkId, t.subject),
    uniqueIndex("cards_by_cause").on(t.networkId, t.cause),
    foreignKey({
      columns: [t.networkId, t.conversationId],
      foreignColumns: [conversations.networkId, conversations.conversationId],
    }),
  ],
);
