import { asc, inArray, sql } from "drizzle-orm";
import type {
  ClosedBecause,
  Elector,
  Outcome,
  Poll,
  PollOption,
  PollQuestion,
  Purpose,
  Unit,
  Vote,
} from "../capabilities/polls/poll.ts";
import type {
  MeetingId,
  NetworkId,
  OptionId,
  OrganisationId,
  PersonId,
  PollId,
  QuestionId,
  TopicId,
} from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { pollElectors, pollOptions, pollQuestions, polls, type votes } from "./schema/polls.ts";

type PollRow = typeof polls.$inferSelect;

export const toVote = (row: typeof votes.$inferSelect): Vote => ({
  electorId: row.electorId,
  cast:
    row.castBy === null || row.answers === null || row.castAt === null
      ? null
      : { by: row.castBy as PersonId, at: row.castAt, answers: row.answers, byProxy: row.byProxy },
  revision: row.revision,
});

export const toOutcome = ({
  outcome,
  outcomeBy,
  outcomeAt,
}: Pick<PollRow, "outcome" | "outcomeBy" | "outcomeAt">): Outcome | null =>
  outcome === null || outcomeBy === null || outcomeAt === null
    ? null
    : { sentence: outcome, by: outcomeBy as PersonId, at: outcomeAt };

const toElector = (row: typeof pollElectors.$inferSelect): Elector => ({
  electorId: row.electorId,
  country: row.country,
  organisationIds: row.organisationIds as OrganisationId[],
  weight: row.weight,
  proxyHeldBy: row.proxyHeldBy as OrganisationId | null,
});

export const electorRow = (
  networkId: NetworkId,
  pollId: PollId,
  elector: Elector,
): typeof pollElectors.$inferInsert => ({
  networkId,
  pollId,
  ...elector,
  organisationIds: [...elector.organisationIds],
});

const toOption = (row: typeof pollOptions.$inferSelect): PollOption => ({
  optionId: row.optionId as OptionId,
  title: row.title,
  note: row.note,
  minutes: row.minutes,
  topicId: row.topicId as TopicId | null,
  startsAt: row.startsAt,
  addedBy: row.addedBy as PersonId | null,
});

/** A poll's questions and options as rows; options are numbered through the whole poll. */
export function questionRows(
  networkId: NetworkId,
  { pollId, questions }: Pick<Poll, "pollId" | "questions">,
) {
  const mine = { networkId: networkId as string, pollId: pollId as string };
  const options = questions.flatMap((question) =>
    question.options.map((option) => ({ ...option, questionId: question.questionId })),
  );
  return {
    questions: questions.map(({ questionId, text, method, seats }, position) => ({
      ...mine,
      questionId,
      position,
      text,
      method,
      seats,
    })),
    options: options.map((option, position) => ({ ...mine, ...option, position })),
  };
}

/** The meeting that a row of polls is about, or that has its topic by now, in SQL; null for what is about neither. */
export const meetingOfPoll = (row: string): string =>
  `case split_part(${row}.subject, ':', 1)
     when 'meeting' then split_part(${row}.subject, ':', 2)
     when 'topic' then (select t.meeting_id from topics t
       where t.network_id = ${row}.network_id and t.topic_id = split_part(${row}.subject, ':', 2))
   end`;

/** The polls of these rows with their questions, options and electors, in the order of the rows. */
export async function wholePolls({ db }: Tx, rows: readonly PollRow[]): Promise<Poll[]> {
  const ids = rows.map((row) => row.pollId);
  if (ids.length === 0) return [];
  const meetings = new Map(
    (
      await db
        .select({ pollId: polls.pollId, meetingId: sql<string | null>`${sql.raw(meetingOfPoll("polls"))}` })
        .from(polls)
        .where(inArray(polls.pollId, ids))
    ).map((row) => [row.pollId, row.meetingId]),
  );
  const questions = grouped(
    await db
      .select()
      .from(pollQuestions)
      .where(inArray(pollQuestions.pollId, ids))
      .orderBy(asc(pollQuestions.position)),
    (row) => row.pollId,
  );
  const options = grouped(
    await db
      .select()
      .from(pollOptions)
      .where(inArray(pollOptions.pollId, ids))
      .orderBy(asc(pollOptions.position)),
    (row) => row.questionId,
  );
  const electors = grouped(
    await db
      .select()
      .from(pollElectors)
      .where(inArray(pollElectors.pollId, ids))
      .orderBy(asc(pollElectors.country), asc(pollElectors.electorId)),
    (row) => row.pollId,
  );
  return rows.map((row) => {
    const core = {
      pollId: row.pollId as PollId,
      purpose: row.purpose as Purpose,
      subject: row.subject as Poll["subject"],
      meetingId: (meetings.get(row.pollId) ?? null) as MeetingId | null,
      about: row.about,
      question: row.question,
      unit: row.unit as Unit,
      anonymous: row.anonymous,
      rules: row.rules,
      openedBy: row.openedBy as PersonId,
      openedAt: row.openedAt,
      closesAt: row.closesAt,
      questions: (questions.get(row.pollId) ?? []).map((question): PollQuestion => ({
        questionId: question.questionId as QuestionId,
        text: question.text,
        method: question.method,
        seats: question.seats,
        settled: question.settled as OptionId[] | null,
        ruling: question.ruling as PollQuestion["ruling"],
        settlement:
          question.settledBy === null || question.settledReason === null || question.settledAt === null
            ? null
            : { by: question.settledBy as PersonId, at: question.settledAt, reason: question.settledReason },
        options: (options.get(question.questionId) ?? []).map(toOption),
      })),
      electors: (electors.get(row.pollId) ?? []).map(toElector),
    };
    if (row.state !== "closed") return { ...core, state: row.state as "scheduled" | "open" };
    if (row.closedAt === null || row.closedBecause === null) throw new Error("a closed poll without its end");
    return {
      ...core,
      state: "closed" as const,
      closedAt: row.closedAt,
      closedBecause: row.closedBecause as ClosedBecause,
      outcome: toOutcome(row),
    };
  });
}

function grouped<One>(
  list: readonly One[],
  keyOf: (one: One) => string,
): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
