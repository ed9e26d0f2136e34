import { and, asc, desc, eq, inArray, lt, lte, ne, or, sql } from "drizzle-orm";
import type { Poll, Vote } from "../capabilities/polls/poll.ts";
import type { PollStore } from "../capabilities/polls/ports.ts";
import type { AskedPoll } from "../capabilities/polls/queries.ts";
import type { PersonId, PollId } from "../kernel/ids.ts";
import { BALLOT_PAPER, type BallotPaperRow, toBallotPaper } from "./ballot-paper.ts";
import { ballotsFor } from "./ballots-together.ts";
import type { Tx } from "./database.ts";
import { POLL_LINES, type PollLineRow, toPollLine } from "./poll-lines.ts";
import { electorRow, meetingOfPoll, questionRows, toOutcome, toVote, wholePolls } from "./poll-rows.ts";
import { events } from "./schema/record.ts";
import { ballotBoxes, pollElectors, pollOptions, pollQuestions, polls, votes } from "./schema/polls.ts";

/** Polls, their frozen electorates and votes, of the transaction's network. */
export function pollStore(tx: Tx): PollStore {
  const { db, executeSql, networkId } = tx;
  const mine = { networkId: networkId as string };
  const whole = (rows: readonly (typeof polls.$inferSelect)[]) => wholePolls(tx, rows);

  async function ballotsOf(ids: readonly PollId[]) {
    if (ids.length === 0) return new Map<string, never>();
    const standing = await db
      .select()
      .from(votes)
      .where(inArray(votes.pollId, [...ids]))
      .orderBy(asc(votes.electorId));
    const boxes = await db
      .select()
      .from(ballotBoxes)
      .where(inArray(ballotBoxes.pollId, [...ids]));
    const byPoll = new Map(
      ids.map((id) => [
        id as string,
        { votes: [] as Vote[], box: boxes.find((one) => one.pollId === id)?.ballots ?? [] },
      ]),
    );
    for (const row of standing) byPoll.get(row.pollId)?.votes.push(toVote(row));
    return byPoll;
  }

  async function withBallots(found: readonly Poll[]) {
    const ballots = await ballotsOf(found.map((poll) => poll.pollId));
    return found.map((poll) => [poll, ballots.get(poll.pollId) ?? { votes: [], box: [] }] as const);
  }

  return {
    poll: async (id) => (await whole(await db.select().from(polls).where(eq(polls.pollId, id))))[0],
    holdPoll: async (id) =>
      (await whole(await db.select().from(polls).where(eq(polls.pollId, id)).for("update")))[0],
    pollsAbout: async (subject) =>
      whole(await db.select().from(polls).where(eq(polls.subject, subject)).orderBy(desc(polls.openedAt))),
    pollsOfMeeting: async (id) =>
      whole(
        await db
          .select()
          .from(polls)
          .where(eq(sql`${sql.raw(meetingOfPoll("polls"))}`, id))
          .orderBy(desc(polls.openedAt)),
      ),
    askedAbout: async (subjects) => {
      if (subjects.length === 0) return [];
      const { pollId, subject, question, state, outcome, outcomeBy, outcomeAt, openedAt } = polls;
      const rows = await db
        .select({ pollId, subject, question, state, outcome, outcomeBy, outcomeAt })
        .from(polls)
        .where(and(inArray(subject, [...subjects]), ne(state, "scheduled")))
        .orderBy(desc(openedAt));
      return rows.map((row): AskedPoll => ({
        pollId: row.pollId as PollId,
        subject: row.subject as AskedPoll["subject"],
        question: row.question,
        state: row.state as AskedPoll["state"],
        outcome: toOutcome(row),
      }));
    },
    page: async ({ before, limit }) =>
      withBallots(
        await whole(
          await db
            .select()
            .from(polls)
            .where(before === null ? undefined : lt(polls.openedAt, before))
            .orderBy(desc(polls.openedAt), asc(polls.pollId))
            .limit(limit),
        ),
      ),
    lines: async ({ personId, organisationId, acts }, { most, counted, searched }) => {
      const { rows } = await executeSql<PollLineRow>(POLL_LINES, [
        networkId,
        personId,
        organisationId,
        acts,
        most,
        counted,
        searched,
      ]);
      return rows.map(toPollLine);
    },
    polls: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await db
        .select()
        .from(polls)
        .where(inArray(polls.pollId, [...ids]));
      return withBallots(
        await whole(
          rows.toSorted((a, b) => ids.indexOf(a.pollId as PollId) - ids.indexOf(b.pollId as PollId)),
        ),
      );
    },
    ballots: async (id) => (await ballotsOf([id])).get(id) ?? { votes: [], box: [] },
    decidedBy: async (id) => {
      const [row] = await db.select({ closed: polls.closedBy }).from(polls).where(eq(polls.pollId, id));
      const [question] = await db
        .select({ settled: pollQuestions.settledBy })
        .from(pollQuestions)
        .where(eq(pollQuestions.pollId, id))
        .orderBy(asc(pollQuestions.position));
      return {
        closed: (row?.closed ?? null) as PersonId | null,
        settled: (question?.settled ?? null) as PersonId | null,
      };
    },
    corrections: async (id) => {
      const rows = await db
        .select({ data: events.data })
        .from(events)
        .where(and(eq(events.subject, `poll:${id}`), eq(events.type, "poll.wording-corrected")))
        .orderBy(asc(events.position));
      return rows.flatMap(({ data }) => {
        const { words, votes: cast } = data as { words: { was: string; now: string }[]; votes: number };
        return cast > 0 ? words : [];
      });
    },
    overdue: async (now) =>
      (
        await db
          .select({ pollId: polls.pollId })
          .from(polls)
          .where(
            or(
              and(eq(polls.state, "open"), lte(polls.closesAt, now)),
              and(eq(polls.state, "scheduled"), lte(polls.openedAt, now)),
            ),
          )
      ).map((row) => row.pollId as PollId),

    ballotPaper: async (id) => {
      const { rows } = await executeSql<BallotPaperRow>(BALLOT_PAPER, [networkId, id]);
      return rows[0] && toBallotPaper(id, rows[0]);
    },
    ballotsFor: (id, voters) => ballotsFor(tx, id, voters),

    putVotes: async (id, list) => {
      await executeSql(
        `insert into votes as v (network_id, poll_id, elector_id, cast_by, answers, cast_at, by_proxy, revision)
         select $1, $2, r.elector_id, r.cast_by, r.answers, r.cast_at, r.by_proxy, r.revision
         from jsonb_to_recordset($3::jsonb) as r(elector_id text, cast_by text, answers jsonb,
           cast_at timestamptz, by_proxy boolean, revision int)
         on conflict (network_id, poll_id, elector_id) do update
         set cast_by = excluded.cast_by, answers = excluded.answers, cast_at = excluded.cast_at,
           by_proxy = excluded.by_proxy, revision = excluded.revision`,
        [
          networkId,
          id,
          JSON.stringify(
            list.map(({ electorId, cast, revision }) => ({
              elector_id: electorId,
              cast_by: cast?.by ?? null,
              answers: cast?.answers ?? null,
              cast_at: cast?.at ?? null,
              by_proxy: cast?.byProxy ?? false,
              revision,
            })),
          ),
        ],
      );
    },
    addToBox: async (id, ballots) => {
      // Sorted by their text: the order in which they came is nowhere.
      await executeSql(
        `insert into ballot_boxes as b (network_id, poll_id, ballots)
         values ($1, $2, (select jsonb_agg(one order by one::text) from jsonb_array_elements($3::jsonb) one))
         on conflict (network_id, poll_id) do update
         set ballots = (select jsonb_agg(one order by one::text) from jsonb_array_elements(b.ballots || $3::jsonb) one)`,
        [networkId, id, JSON.stringify(ballots)],
      );
    },

    addPoll: async (poll) => {
      const { pollId } = poll;
      await db.insert(polls).values({
        ...mine,
        pollId,
        purpose: poll.purpose,
        subject: poll.subject,
        about: poll.about,
        question: poll.question,
        unit: poll.unit,
        anonymous: poll.anonymous,
        rules: poll.rules,
        state: poll.state,
        openedBy: poll.openedBy,
        openedAt: poll.openedAt,
        closesAt: poll.closesAt,
      });
      const { questions, options } = questionRows(networkId, poll);
      await db.insert(pollQuestions).values(questions);
      if (options.length > 0) await db.insert(pollOptions).values(options);
      if (poll.electors.length > 0)
        await db.insert(pollElectors).values(poll.electors.map((one) => electorRow(networkId, pollId, one)));
    },
    openScheduled: async (poll) => {
      const { pollId } = poll;
      await db.update(polls).set({ state: "open", openedAt: poll.openedAt }).where(eq(polls.pollId, pollId));
      await db.insert(pollElectors).values(poll.electors.map((one) => electorRow(networkId, pollId, one)));
    },
    dropScheduled: async (id) => {
      for (const table of [pollOptions, pollQuestions, polls])
        await db.delete(table).where(eq(table.pollId, id));
    },
    closePoll: async (id, { at, because, by }) => {
      await db
        .update(polls)
        .set({ state: "closed", closedAt: at, closedBecause: because, closedBy: by })
        .where(eq(polls.pollId, id));
    },
    settle: async (id, questionId, { options, ruling, settlement: { by, at, reason } }) => {
      await db
        .update(pollQuestions)
        .set({
          settled: options === null ? null : [...options],
          ruling,
          settledBy: by,
          settledReason: reason,
          settledAt: at,
        })
        .where(and(eq(pollQuestions.pollId, id), eq(pollQuestions.questionId, questionId)));
    },
    addOption: async (id, questionId, option) => {
      const position = sql<number>`(select coalesce(max(o.position), -1) + 1 from poll_options o
        where o.network_id = ${networkId} and o.poll_id = ${id})`;
      await db.insert(pollOptions).values({ ...mine, pollId: id, questionId, ...option, position });
    },
    setWording: async (id, { question, questions, options }) => {
      await db.update(polls).set({ question }).where(eq(polls.pollId, id));
      for (const { questionId, text } of questions)
        await db
          .update(pollQuestions)
          .set({ text })
          .where(and(eq(pollQuestions.pollId, id), eq(pollQuestions.questionId, questionId)));
      for (const { optionId, title } of options)
        await db
          .update(pollOptions)
          .set({ title })
          .where(and(eq(pollOptions.pollId, id), eq(pollOptions.optionId, optionId)));
    },
    setElectors: async (id, { added, removed }) => {
      if (removed.length > 0)
        for (const table of [votes, pollElectors])
          await db.delete(table).where(and(eq(table.pollId, id), inArray(table.electorId, [...removed])));
      if (added.length > 0)
        await db.insert(pollElectors).values(added.map((one) => electorRow(networkId, id, one)));
    },
    setOutcome: async (id, { sentence, by, at }) => {
      await db
        .update(polls)
        .set({ outcome: sentence, outcomeBy: by, outcomeAt: at })
        .where(eq(polls.pollId, id));
    },
  };
}
