import { type Static, Type } from "typebox";
import { Id, Instant, orNull, words } from "../../kernel/schema.ts";
import { ElectorateSchema, MethodSchema, QuorumSchema, RuleSchema } from "./contract/schemas.ts";
import type { Count } from "./counting/count.ts";
import type { Answers } from "./poll.ts";
import { CLOSED_BECAUSE, PURPOSES, REPEATS, UNITS } from "./poll.ts";
import type { LeftOpen, QuestionResult } from "./result.ts";

/** Whose vote it is, as lists name them. */
export const ElectorName = Type.Object({
  electorId: Type.String({ description: "Id of the organisation or person, or the country's code" }),
  name: Type.String({ description: "Empty where the poll's unit is the country" }),
  country: Type.String({ description: "ISO 3166-1 alpha-2" }),
  weight: Type.Optional(Type.Integer({ description: "Where it is not 1; in lists of electors only" })),
  proxyHeldBy: Type.Optional(
    Type.String({ description: "Name of the organisation that may vote in its place; in lists only" }),
  ),
  proxyIdle: Type.Optional(
    Type.Boolean({ description: "True while the poll is open and the holder has nobody who can vote" }),
  ),
});
export type ElectorName = Static<typeof ElectorName>;

const OptionView = Type.Object({
  optionId: Id,
  title: Type.String({ description: "Empty for a date" }),
  note: Type.String({ description: "Whose it is: the proposer's organisation" }),
  minutes: orNull(Type.Integer()),
  startsAt: orNull(Instant),
  votes: orNull(
    Type.Integer({
      description:
        "What the method orders by: votes, points, dots, scores; for a date who can come. null until the poll is closed",
    }),
  ),
  result: orNull(words(["chosen", "tied", "not-chosen"] as const)),
});

const QuestionView = Type.Object({
  questionId: Id,
  text: Type.String(),
  method: MethodSchema,
  seats: Type.Integer({ description: "How many options go through" }),
  options: Type.Array(OptionView, {
    description: "While open in the order of proposal, when closed in the order of the result",
  }),
  count: Type.Unsafe<Count | null>(
    Type.Any({
      description:
        "The count with what the method needs to be followed; null until closed, and where it would say how somebody voted",
    }),
  ),
  verdict: Type.Unsafe<QuestionResult["verdict"] | null>(
    Type.Any({ description: "What was decided by the poll's rule; null until closed" }),
  ),
  open: Type.Unsafe<LeftOpen | null>(
    Type.Any({ description: "What the coordinator still has to decide: seats among options, or a ruling" }),
  ),
  reasons: Type.Array(
    Type.Object({
      stance: words(["disagree", "block"] as const),
      reason: Type.String(),
      elector: orNull(ElectorName),
    }),
    { description: "Reasons given, once closed; nobody is named in an anonymous poll" },
  ),
  settlement: orNull(
    Type.Object(
      { by: Type.String({ description: "Name" }), at: Instant, reason: Type.String() },
      { description: "Who decided what the count left open, and why; null too where no reason was owed yet" },
    ),
  ),
});
export type QuestionView = Static<typeof QuestionView>;

/** A vote that concerns the reader: their own, their organisation's or country's, or one by proxy. */
export const OwnBallot = Type.Object({
  elector: ElectorName,
  as: Type.Union([words(["delegate", "alternate", "proxy", "person"] as const), Type.Null()], {
    description: "In which part the reader casts it; null for who only looks on",
  }),
  voted: Type.Boolean(),
  answers: Type.Unsafe<Answers | null>(
    Type.Any({ description: "By question; null before voting, and always in an anonymous poll" }),
  ),
  castBy: orNull(Type.String({ description: "Name; null where it is not kept" })),
  castAt: orNull(Instant),
  changeable: Type.Boolean(),
});
export type OwnBallot = Static<typeof OwnBallot>;

export const PollView = Type.Object({
  pollId: Id,
  purpose: words(PURPOSES),
  subject: Type.String({ description: "meeting:<id>, topic:<id>, edition:<id> or network:<id>" }),
  meetingId: Type.Union([Id, Type.Null()], {
    description: "The meeting that it is about, or that has the topic which it is about by now",
  }),
  about: Type.String({ description: "Title of what it is about" }),
  question: Type.String({ description: "The one question, or what all of them are about" }),
  state: words(["scheduled", "open", "closed"] as const),
  unit: words(UNITS),
  anonymous: Type.Boolean(),
  electorate: ElectorateSchema,
  rule: RuleSchema,
  quorum: QuorumSchema,
  need: orNull(Type.Integer({ description: "Votes needed, where that is known before anybody votes" })),
  membersAddOptions: Type.Boolean(),
  repeat: orNull(Type.Object({ every: words(REPEATS), times: Type.Integer() })),
  openedAt: Instant,
  closesAt: Instant,
  closedAt: orNull(Instant),
  closedBecause: orNull(words(CLOSED_BECAUSE)),
  questions: Type.Array(QuestionView),
  coverage: Type.Object({
    electors: Type.Integer(),
    ofElectors: Type.Integer(),
    organisations: Type.Integer(),
    ofOrganisations: Type.Integer(),
    countries: Type.Integer(),
    ofCountries: Type.Integer(),
  }),
  answered: Type.Array(ElectorName, { description: "Who has voted, never how" }),
  silent: Type.Array(ElectorName),
  mine: orNull(OwnBallot),
  proxy: Type.Union([OwnBallot, Type.Null()], {
    description: "The vote of the organisation whose proxy the reader's organisation holds",
  }),
  proxies: Type.Integer({ description: "How many organisations have given a proxy that works in this poll" }),
  whoVotesForUs: Type.Array(Type.String(), {
    description: "Names of delegates and alternates of the reader's organisation; empty if it has no vote",
  }),
  outcome: orNull(Type.Object({ sentence: Type.String(), by: Type.String(), at: Instant })),
  abilities: Type.Object({
    vote: Type.Boolean(),
    close: Type.Boolean(),
    settle: Type.Boolean(),
    addOption: Type.Boolean(),
    correct: Type.Boolean({ description: "Mend the wording, and change who votes" }),
    unschedule: Type.Boolean(),
    confirmOutcome: Type.Boolean(),
    export: Type.Boolean(),
  }),
});
export type PollView = Static<typeof PollView>;
/** What a card shows while the poll is open: everything but the lists of electors. */
export type BallotView = Omit<PollView, "answered" | "silent">;

export const PollSummary = Type.Object({
  pollId: Id,
  purpose: words(PURPOSES),
  meetingId: orNull(Id),
  about: Type.String(),
  question: Type.String(),
  state: words(["scheduled", "open", "closed"] as const),
  anonymous: Type.Boolean(),
  openedAt: Instant,
  closesAt: Instant,
  closedAt: orNull(Instant),
  answered: Type.Integer({ description: "Electors who have voted" }),
  electors: Type.Integer(),
  owed: Type.Boolean({ description: "The reader may vote and their organisation, country or they have not" }),
  results: Type.Array(
    Type.Object({
      verdict: Type.Unsafe<QuestionResult["verdict"]>(Type.Any()),
      chosen: Type.Array(Type.Object({ title: Type.String(), startsAt: orNull(Instant) })),
    }),
    { description: "One a question, once closed" },
  ),
  outcome: orNull(Type.String()),
});
export type PollSummary = Static<typeof PollSummary>;

export const PollPage = Type.Object({
  polls: Type.Array(PollSummary, { description: "As they were looked for; unless told, what waits first" }),
  next: orNull(Type.Integer({ description: "Where the next page begins" })),
  found: Type.Integer({ description: "How many polls there are as they were looked for, on all pages" }),
  all: Type.Integer({ description: "How many there are whatever is looked for" }),
  owed: Type.Integer({ description: "How many of these wait for the reader's vote" }),
  abilities: Type.Object({ ask: Type.Boolean() }),
  electorates: Type.Array(Type.Object({ groupId: Id, name: Type.String() }), {
    description: "Groups that may be asked; for those who ask",
  }),
  decides: Type.Union(
    [
      Type.Object({
        unit: words(UNITS),
        rule: words(["consensus", "simple majority", "qualified majority", "authority decides"] as const),
        organisations: Type.Array(ElectorName),
      }),
      Type.Null(),
    ],
    {
      description:
        "How the network decides unless a poll says otherwise, and who is in it; for those who ask",
    },
  ),
});
export type PollPage = Static<typeof PollPage>;
