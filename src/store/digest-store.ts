import { and, eq, isNull, ne, or } from "drizzle-orm";
import type { Digest, Weekday } from "../capabilities/duties/digest.ts";
import type { DigestStore } from "../capabilities/duties/ports.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { digests } from "./schema/duties.ts";

const toDigest = (row: typeof digests.$inferSelect): Digest => ({
  wanted: row.wanted,
  days: row.days as Weekday[],
  time: row.time,
  timeZone: row.timeZone,
  nextAt: row.nextAt,
  dueAt: row.dueAt,
});

/** Who of the transaction's network wants to be told what waits for them, and when. */
export function digestStore({ db, networkId }: Tx): DigestStore {
  const due = (personId: PersonId, slot: Date) =>
    and(eq(digests.personId, personId), eq(digests.dueAt, slot));
  return {
    digest: async (personId) => {
      const [row] = await db.select().from(digests).where(eq(digests.personId, personId));
      return row && toDigest(row);
    },
    wanted: async () =>
      (await db.select().from(digests).where(eq(digests.wanted, true))).map((row) => ({
        personId: row.personId as PersonId,
        digest: toDigest(row),
      })),
    keep: async (personId, digest) => {
      const row = { ...digest, days: [...digest.days] };
      await db
        .insert(digests)
        .values({ networkId, personId, ...row })
        .onConflictDoUpdate({ target: [digests.networkId, digests.personId], set: row });
    },
    begin: async (personId, slot, nextAt) => {
      const begun = await db
        .update(digests)
        .set({ dueAt: slot, nextAt })
        .where(and(eq(digests.personId, personId), eq(digests.nextAt, slot)))
        .returning({ personId: digests.personId });
      return begun.length > 0;
    },
    take: async (personId, slot) => {
      const taken = await db
        .update(digests)
        .set({ takenAt: slot })
        .where(and(due(personId, slot), or(isNull(digests.takenAt), ne(digests.takenAt, slot))))
        .returning({ personId: digests.personId });
      return taken.length > 0;
    },
    giveBack: async (personId, slot) => {
      await db.update(digests).set({ takenAt: null }).where(due(personId, slot));
    },
  };
}
