import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Answer, Method } from "../../capabilities/polls/method.ts";
import type { PollRules } from "../../capabilities/polls/poll.ts";
import { instant, networkId } from "./columns.ts";
import { networks, people } from "./network.ts";

export const polls = pgTable(
  "polls",
  {
    networkId: networkId(),
    pollId: text("poll_id").notNull(),
    /** What follows from it: `topics`, `adoption` or nothing but its outcome (`question`). */
    purpose: text("purpose").notNull(),
    /** What it is about, e.g. `meeting:<id>`. */
    subject: text("subject").notNull(),
    /** The subject's title when the poll opened. */
    about: text("about").notNull(),
    question: text("question").notNull(),
    unit: text("unit").notNull(),
    anonymous: boolean("anonymous").notNull(),
    /** Fixed at opening: who was asked, the rule, the quorum, whether members add options, the repetition. */
    rules: jsonb("rules").$type<PollRules>().notNull(),
    state: text("state").notNull(),
    openedBy: text("opened_by").notNull(),
    /** When it opened; while it is scheduled, when it will. */
    openedAt: instant("opened_at").notNull(),
    closesAt: instant("closes_at").notNull(),
    closedAt: instant("closed_at"),
    closedBecause: text("closed_because"),
    /** Null when a timer did, or the last vote. */
    closedBy: text("closed_by"),
    /** The sentence that the coordinator confirmed. */
    outcome: text("outcome"),
    outcomeBy: text("outcome_by"),
    outcomeAt: instant("outcome_at"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.pollId] }),
    uniqueIndex("polls_one_open_per_subject")
      .on(t.networkId, t.subject, t.purpose)
      .where(sql`state = 'open' and purpose <> 'question'`),
    index("polls_newest").on(t.networkId, t.openedAt),
    foreignKey({ columns: [t.networkId], foreignColumns: [networks.networkId] }),
    ...[t.openedBy, t.closedBy, t.outcomeBy].map((person) =>
      foreignKey({ columns: [t.networkId, person], foreignColumns: [people.networkId, people.personId] }),
    ),
  ],
);

export const pollQuestions = pgTable(
  "poll_questions",
  {
    networkId: networkId(),
    pollId: text("poll_id").notNull(),
    questionId: text("question_id").notNull(),
    position: integer("position").notNull(),
    text: text("text").notNull(),
    method: jsonb("method").$type<Method>().notNull(),
    seats: integer("seats").notNull(),
    /** Options that the coordinator put through, of the tied ones or as the authority that decides. */
    settled: text("settled").array(),
    /** What the authority ruled on a proposal: `adopted` or `rejected`. */
    ruling: text("ruling"),
    settledBy: text("settled_by"),
    /** Why; null of what was settled before a reason was owed. */
    settledReason: text("settled_reason"),
    settledAt: instant("settled_at"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.pollId, t.questionId] }),
    foreignKey({ columns: [t.networkId, t.pollId], foreignColumns: [polls.networkId, polls.pollId] }),
    foreignKey({ columns: [t.networkId, t.settledBy], foreignColumns: [people.networkId, people.personId] }),
  ],
);

export const pollOptions = pgTable(
  "poll_options",
  {
    networkId: networkId(),
    pollId: text("poll_id").notNull(),
    questionId: text("question_id").notNull(),
    optionId: text("option_id").notNull(),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    note: text("note").notNull(),
    minutes: integer("minutes"),
    topicId: text("topic_id"),
    /** Of a date: when it begins. */
    startsAt: instant("starts_at"),
    /** The member who added it while the poll was open. */
    addedBy: text("added_by"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.pollId, t.optionId] }),
    foreignKey({
      columns: [t.networkId, t.pollId, t.questionId],
      foreignColumns: [pollQuestions.networkId, pollQuestions.pollId, pollQuestions.questionId],
    }),
    foreignKey({ columns: [t.networkId, t.addedBy], foreignColumns: [people.networkId, people.personId] }),
  ],
);

/** The electorate, frozen when the poll opens: one row for each organisation, person or country that has a vote. */
export const pollElectors = pgTable(
  "poll_electors",
  {
    networkId: networkId(),
    pollId: text("poll_id").notNull(),
    /** Id of the organisation or person, or the country's code: the poll's unit says which. */
    electorId: text("elector_id").notNull(),
    country: text("country").notNull(),
    /** The organisations whose delegates and alternates cast it; of a person, their own. */
    organisationIds: text("organisation_ids").array().notNull(),
    weight: integer("weight").notNull(),
    /** The organisation that may vote in its place. */
    proxyHeldBy: text("proxy_held_by"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.pollId, t.electorId] }),
    foreignKey({ columns: [t.networkId, t.pollId], foreignColumns: [polls.networkId, polls.pollId] }),
  ],
);

/**
 * One standing vote for each elector: the key makes a second one impossible. Of an anonymous poll it says only
 * that the elector has voted: no answers, no person, no time.
 */
export const votes = pgTable(
  "votes",
  {
    networkId: networkId(),
    pollId: text("poll_id").notNull(),
    electorId: text("elector_id").notNull(),
    castBy: text("cast_by"),
    answers: jsonb("answers").$type<Readonly<Record<string, Answer>>>(),
    castAt: instant("cast_at"),
    byProxy: boolean("by_proxy").notNull(),
    /** 1 for a first vote, one more for each change: the sum over a poll is the version of its count. */
    revision: integer("revision").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.pollId, t.electorId] }),
    foreignKey({
      columns: [t.networkId, t.pollId, t.electorId],
      foreignColumns: [pollElectors.networkId, pollElectors.pollId, pollElectors.electorId],
    }),
    foreignKey({ columns: [t.networkId, t.castBy], foreignColumns: [people.networkId, people.personId] }),
  ],
);

/**
 * All ballots of an anonymous poll in one row, sorted by what they say: rows of their own would stand in the order
 * of voting, each written by the transaction that wrote who had voted.
 */
export const ballotBoxes = pgTable(
  "ballot_boxes",
  {
    networkId: networkId(),
    pollId: text("poll_id").notNull(),
    ballots: jsonb("ballots").$type<readonly Readonly<Record<string, Answer>>[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.pollId] }),
    foreignKey({ columns: [t.networkId, t.pollId], foreignColumns: [polls.networkId, polls.pollId] }),
  ],
);
