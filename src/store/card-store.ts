import { and, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { CardKind, CardSubject, PostedCard } from "../capabilities/channel/channel.ts";
import type { CardStore } from "../capabilities/channel/ports.ts";
import type { Clock } from "../kernel/clock.ts";
import type { CardId, ConversationId, NewId } from "../kernel/ids.ts";
import type { JobOutbox } from "../kernel/jobs.ts";
import type { Tx } from "./database.ts";
import { cards } from "./schema/channel.ts";

/** After 90 days nothing that a card shows changes any more. */
const RECENT_MS = 90 * 86_400_000;

const toCard = (row: typeof cards.$inferSelect): PostedCard => ({
  cardId: row.cardId as CardId,
  kind: row.kind as CardKind,
  subject: row.subject as CardSubject,
  conversationId: row.conversationId as ConversationId | null,
  activityId: row.activityId,
  shownHash: row.shownHash,
  shownAt: row.shownAt,
});

/** Cards that stand in the channel, of the transaction's network. */
export function cardStore(
  { db, networkId }: Tx,
  { clock, newId, jobs }: { readonly clock: Clock; readonly newId: NewId; readonly jobs: JobOutbox },
): CardStore {
  return {
    post: async (kind, subject, cause) => {
      const cardId = newId<CardId>();
      const added = await db
        .insert(cards)
        .values({
          networkId,
          cardId,
          kind,
          subject,
          cause,
          createdAt: clock.now(),
        })
        .onConflictDoNothing({ target: [cards.networkId, cards.cause] })
        .returning({ cardId: cards.cardId });
      if (added.length > 0) await jobs.add("post-card", { networkId, cardId }, { key: cardId });
    },
    hold: async (id, instance, milliseconds) => {
      const [held] = await db
        .update(cards)
        .set({ heldBy: instance, heldUntil: sql`now() + ${milliseconds} * interval '1 millisecond'` })
        .where(
          and(
            eq(cards.cardId, id),
            or(isNull(cards.heldBy), eq(cards.heldBy, instance), lte(cards.heldUntil, sql`now()`)),
          ),
        )
        .returning();
      if (held !== undefined) return toCard(held);
      const known = await db.select({ cardId: cards.cardId }).from(cards).where(eq(cards.cardId, id));
      return known.length > 0 ? "held" : undefined;
    },
    letGo: async (id, instance) => {
      await db
        .update(cards)
        .set({ heldBy: null, heldUntil: null })
        .where(and(eq(cards.cardId, id), eq(cards.heldBy, instance)));
    },
    about: async (subject) => (await db.select().from(cards).where(eq(cards.subject, subject))).map(toCard),
    recentAbout: async (nouns) =>
      (
        await db
          .select()
          .from(cards)
          .where(
            and(
              inArray(sql`split_part(${cards.subject}, ':', 1)`, [...nouns]),
              gt(cards.createdAt, new Date(clock.now().getTime() - RECENT_MS)),
            ),
          )
      ).map(toCard),
    posted: async (id, { conversationId, activityId, hash, at }) => {
      await db
        .update(cards)
        .set({
          conversationId,
          activityId,
          shownHash: hash,
          shownAt: at,
          heldBy: null,
          heldUntil: null,
        })
        .where(eq(cards.cardId, id));
    },
    unfinished: async () =>
      (
        await db
          .select()
          .from(cards)
          .where(
            or(isNull(cards.activityId), gt(cards.createdAt, new Date(clock.now().getTime() - RECENT_MS))),
          )
      ).map(toCard),
  };
}
