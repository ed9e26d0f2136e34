import { and, eq, isNull } from "drizzle-orm";
import type { ReminderStore } from "../capabilities/polls/ports.ts";
import type { Reminder } from "../capabilities/polls/reminders.ts";
import type { OrganisationId, PersonId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { pollElectors, polls, votes } from "./schema/polls.ts";
import { pollReminders, pollReminderStops } from "./schema/reminders.ts";

const toReminder = (row: typeof pollReminders.$inferSelect): Reminder => ({
  round: row.round,
  personId: row.personId as PersonId,
  electorId: row.electorId,
  organisationId: row.organisationId as OrganisationId,
  state: row.state as Reminder["state"],
});

/** Reminders of polls, of the transaction's network. */
export function reminderStore({ db, networkId }: Tx): ReminderStore {
  return {
    reminders: async (id) =>
      (await db.select().from(pollReminders).where(eq(pollReminders.pollId, id))).map(toReminder),
    reminder: async (id, round, personId) => {
      const [row] = await db
        .select()
        .from(pollReminders)
        .where(
          and(
            eq(pollReminders.pollId, id),
            eq(pollReminders.round, round),
            eq(pollReminders.personId, personId),
          ),
        );
      return row && toReminder(row);
    },
    owed: async (id, electorId) => {
      const [row] = await db
        .select({ closesAt: polls.closesAt })
        .from(polls)
        .innerJoin(
          pollElectors,
          and(eq(pollElectors.pollId, polls.pollId), eq(pollElectors.electorId, electorId)),
        )
        .leftJoin(votes, and(eq(votes.pollId, polls.pollId), eq(votes.electorId, electorId)))
        .where(and(eq(polls.pollId, id), eq(polls.state, "open"), isNull(votes.electorId)));
      return row;
    },
    order: async (id, reminders, at) =>
      reminders.length === 0
        ? []
        : (
            await db
              .insert(pollReminders)
              .values(reminders.map((one) => ({ networkId, pollId: id, ...one, state: "ordered", at })))
              .onConflictDoNothing()
              .returning()
          ).map(toReminder),
    setState: async (id, { round, personId, state }, at) => {
      await db
        .update(pollReminders)
        .set({ state, at })
        .where(
          and(
            eq(pollReminders.pollId, id),
            eq(pollReminders.round, round),
            eq(pollReminders.personId, personId),
          ),
        );
    },
    stops: async (id) =>
      new Set(
        (await db.select().from(pollReminderStops).where(eq(pollReminderStops.pollId, id))).map(
          (row) => row.stoppedFor,
        ),
      ),
    stop: async (id, stop) =>
      (
        await db
          .insert(pollReminderStops)
          .values({ networkId, pollId: id, stoppedFor: stop.for, stoppedBy: stop.by, at: stop.at })
          .onConflictDoNothing()
          .returning()
      ).length > 0,
  };
}
