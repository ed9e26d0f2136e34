import { and, asc, desc, eq, inArray, lte } from "drizzle-orm";
import type { Poll, Vote } from "../capabilities/polls/poll.ts";
import type { Ballot, PollStore } from "../capabilities/polls/ports.ts";
import type { OptionId, OrganisationId, PersonId, PollId, TopicId } from "../kernel/ids.ts";
import { BALLOT_PAPER, type BallotPaperRow, toBallotPaper } from "./ballot-paper.ts";
import type { Tx } from "./database.ts";
import { pollElectors, pollOptions, polls, votes } from "./schema/polls.ts";

type PollRow = typeof polls.$inferSelect;

const toVote = (row: typeof votes.$inferSelect): Vote => ({
  organisationId: row.organisationId as OrganisationId,
  castBy: row.castBy as PersonId,
  choices: row.choices as OptionId[],
  castAt: row.castAt,
  revision: row.revision,
});

/** Polls, their frozen electorates and votes, of the transaction's network. */
export function pollStore({ db, executeSql, networkId }: Tx): PollStore {
  async function whole(rows: readonly PollRow[]): Promise<Poll[]> {
    const ids = rows.map((row) => row.pollId);
    if (ids.length === 0) return [];
    const options = await db
      .select()
      .from(pollOptions)
      .where(inArray(pollOptions.pollId, ids))
      .orderBy(asc(pollOptions.position));
    const electors = await db
      .select()
      .from(pollElectors)
      .where(inArray(pollElectors.pollId, ids))
      .orderBy(asc(pollElectors.country), asc(pollElectors.organisationId));
    return rows.map((row) => {
      const core = {
        pollId: row.pollId as PollId,
        subject: row.subject as Poll["subject"],
        about: row.about,
        question: row.question,
        method: "choose-several" as const,
        maxChoices: row.maxChoices,
        seats: row.seats,
        openedBy: row.openedBy as PersonId,
        openedAt: row.openedAt,
        closesAt: row.closesAt,
        options: options
          .filter((option) => option.pollId === row.pollId)
          .map(({ optionId, title, note, minutes, topicId }) => ({
            optionId: optionId as OptionId,
            title,
            note,
            minutes,
            topicId: topicId as TopicId | null,
          })),
        electors: electors
          .filter((elector) => elector.pollId === row.pollId)
          .map(({ organisationId, country }) => ({
            organisationId: organisationId as OrganisationId,
            country,
          })),
      };
      if (row.state === "open") return { ...core, state: "open" as const };
      if (row.closedAt === null || row.closedBecause === null)
        throw new Error("a closed poll without its end");
      return {
        ...core,
        state: "closed" as const,
        closedAt: row.closedAt,
        closedBecause: row.closedBecause as "deadline" | "all-answered" | "by-hand",
        settled: row.settled as OptionId[] | null,
      };
    });
  }

  return {
    poll: async (id) => (await whole(await db.select().from(polls).where(eq(polls.pollId, id))))[0],
    pollForClosing: async (id) =>
      (await whole(await db.select().from(polls).where(eq(polls.pollId, id)).for("update")))[0],
    pollsAbout: async (subject) =>
      whole(await db.select().from(polls).where(eq(polls.subject, subject)).orderBy(desc(polls.openedAt))),
    decidedBy: async (id) => {
      const [row] = await db
        .select({ closed: polls.closedBy, settled: polls.settledBy })
        .from(polls)
        .where(eq(polls.pollId, id));
      return {
        closed: (row?.closed ?? null) as PersonId | null,
        settled: (row?.settled ?? null) as PersonId | null,
      };
    },
    overdue: async (now) =>
      (
        await db
          .select({ pollId: polls.pollId })
          .from(polls)
          .where(and(eq(polls.state, "open"), lte(polls.closesAt, now)))
      ).map((row) => row.pollId as PollId),
    votes: async (id) =>
      (await db.select().from(votes).where(eq(votes.pollId, id)).orderBy(asc(votes.castAt))).map(toVote),

    ballotPaper: async (id) => {
      const { rows } = await executeSql<BallotPaperRow>(BALLOT_PAPER, [networkId, id]);
      return rows[0] && toBallotPaper(id, rows[0]);
    },
    ballotFor: async (id, organisationId) => {
      // Sent with the question, and granted before it is asked: a first vote has no row to wait for.
      const alone = executeSql("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
        `vote ${networkId} ${id} ${organisationId}`,
      ]);
      const asked = executeSql<{
        state: Ballot["state"];
        closes_at: Date;
        max_choices: number;
        options: string[];
        has_vote: boolean;
        cast_by: string | null;
        choices: string[] | null;
        cast_at: Date | null;
        revision: number | null;
        acting_for: string[];
      }>(
        `select p.state, p.closes_at, p.max_choices,
                array(select o.option_id from poll_options o
                      where o.network_id = p.network_id and o.poll_id = p.poll_id) as options,
                e.organisation_id is not null as has_vote,
                v.cast_by, v.choices, v.cast_at, v.revision,
                array(select a.name from people a
                      where a.network_id = $1 and a.organisation_id = $3 and a.left is null
                        and a.roles && array['delegate', 'alternate']
                      order by 'delegate' = any(a.roles) desc, a.name) as acting_for
         from polls p
         left join poll_electors e
           on e.network_id = p.network_id and e.poll_id = p.poll_id and e.organisation_id = $3
         left join votes v
           on v.network_id = p.network_id and v.poll_id = p.poll_id and v.organisation_id = $3
         where p.network_id = $1 and p.poll_id = $2
         for share of p`,
        [networkId, id, organisationId],
      );
      const [, { rows }] = await Promise.all([alone, asked]);
      const [row] = rows;
      if (row === undefined) return undefined;
      const standing =
        row.revision === null
          ? undefined
          : {
              organisationId,
              castBy: row.cast_by as PersonId,
              choices: row.choices as OptionId[],
              castAt: row.cast_at as Date,
              revision: row.revision,
            };
      return {
        state: row.state,
        closesAt: row.closes_at,
        maxChoices: row.max_choices,
        optionIds: row.options as OptionId[],
        hasVote: row.has_vote,
        standing,
        actingFor: row.acting_for,
      };
    },

    addPoll: async (poll) => {
      const row = {
        networkId: networkId as string,
        pollId: poll.pollId as string,
      };
      await db.insert(polls).values({
        ...row,
        subject: poll.subject,
        about: poll.about,
        question: poll.question,
        method: poll.method,
        maxChoices: poll.maxChoices,
        seats: poll.seats,
        state: poll.state,
        openedBy: poll.openedBy,
        openedAt: poll.openedAt,
        closesAt: poll.closesAt,
      });
      await db
        .insert(pollOptions)
        .values(poll.options.map((option, position) => ({ ...row, ...option, position })));
      if (poll.electors.length > 0)
        await db.insert(pollElectors).values(poll.electors.map((elector) => ({ ...row, ...elector })));
    },
    closePoll: async (id, { at, because, by }) => {
      await db
        .update(polls)
        .set({ state: "closed", closedAt: at, closedBecause: because, closedBy: by })
        .where(eq(polls.pollId, id));
    },
    settleTie: async (id, settled, by) => {
      await db
        .update(polls)
        .set({ settled: [...settled], settledBy: by })
        .where(eq(polls.pollId, id));
    },
    putVote: async (id, vote) => {
      await executeSql(
        `insert into votes as v (network_id, poll_id, organisation_id, cast_by, choices, cast_at, revision)
         values ($1, $2, $3, $4, $5, $6, 1)
         on conflict (network_id, poll_id, organisation_id) do update
         set cast_by = excluded.cast_by, choices = excluded.choices, cast_at = excluded.cast_at,
           revision = v.revision + 1`,
        [networkId, id, vote.organisationId, vote.castBy, [...vote.choices], vote.castAt],
      );
    },
  };
}
