import type { Actor } from "../../../kernel/actor.ts";
import type { BallotView, ElectorName, OwnBallot, PollView, QuestionView } from "../contract.ts";
import { neededFor } from "../decision-rule.ts";
import type { CastBallot, Elector, Poll, PollOption, PollQuestion } from "../poll.ts";
import { mayExport, mayRunPolls, type VotesAs, votesAs } from "../policy.ts";
import type { BallotPaper } from "../queries.ts";
import { chosenIn, figuresOf, type QuestionResult } from "../result.ts";

/** A vote that was stored just now, or stood already. */
export interface OwnVote {
  readonly actor: Actor;
  readonly elector: Elector;
  /** Of the elector; empty for a country. */
  readonly name: string;
  /** Names of those who vote for the actor's organisation. */
  readonly actingFor: readonly string[];
  /** Null in an anonymous poll. */
  readonly vote: CastBallot | null;
}

/**
 * The card of an open poll: for everybody, or for the person who voted. What is the same for all of them is made
 * once, for many vote at the same moment.
 */
export function ballotViews({ poll, coverage, weight, proxies }: BallotPaper): (own?: OwnVote) => BallotView {
  const shared = {
    ...headOf(poll, weight),
    closedAt: null,
    closedBecause: null,
    questions: poll.questions.map((question) => openQuestion(question)),
    coverage,
    proxies,
    outcome: null,
  };
  return (own) => {
    const as = own && votesAs(own.actor, poll, own.elector);
    const mine =
      own === undefined || as === undefined
        ? null
        : ownBallot(poll, own.elector, as, {
            name: own.name,
            voted: true,
            cast: own.vote,
            castBy: own.vote === null ? null : own.actor.name,
          });
    return {
      ...shared,
      mine: as === "proxy" ? null : mine,
      proxy: as === "proxy" ? mine : null,
      whoVotesForUs: [...(own?.actingFor ?? [])],
      abilities: abilitiesOf(poll, own?.actor, { votes: own !== undefined, open: false }),
    };
  };
}

export const ownBallot = (
  poll: Pick<Poll, "anonymous" | "state">,
  elector: Elector,
  as: VotesAs | null,
  own: {
    readonly name: string;
    readonly voted: boolean;
    readonly cast: CastBallot | null;
    readonly castBy: string | null;
  },
): OwnBallot => ({
  elector: { electorId: elector.electorId, name: own.name, country: elector.country } satisfies ElectorName,
  as,
  voted: own.voted,
  answers: own.cast?.answers ?? null,
  castBy: own.castBy,
  castAt: own.cast?.at.toISOString() ?? null,
  changeable:
    as !== null &&
    poll.state === "open" &&
    !(poll.anonymous && own.voted) &&
    !(as === "proxy" && own.cast?.byProxy === false),
});

/** What stays the same however far the poll is. */
export const headOf = (poll: Omit<Poll, "electors">, weight: number) => ({
  pollId: poll.pollId,
  purpose: poll.purpose,
  subject: poll.subject,
  meetingId: poll.meetingId,
  about: poll.about,
  question: poll.question,
  state: poll.state,
  unit: poll.unit,
  anonymous: poll.anonymous,
  electorate: poll.rules.electorate,
  rule: poll.rules.rule,
  quorum: poll.rules.quorum,
  need: neededFor(poll.rules.rule, weight),
  membersAddOptions: poll.rules.membersAddOptions,
  repeat: poll.rules.repeat,
  openedAt: poll.openedAt.toISOString(),
  closesAt: poll.closesAt.toISOString(),
});

export function abilitiesOf(
  poll: Pick<Poll, "state" | "rules">,
  actor: Actor | undefined,
  {
    votes,
    open,
  }: { readonly votes: boolean; /** Something is left to the coordinator. */ readonly open: boolean },
): PollView["abilities"] {
  const runs = actor !== undefined && mayRunPolls(actor);
  const isOpen = poll.state === "open";
  return {
    vote: isOpen && votes,
    close: isOpen && runs,
    settle: open && runs,
    addOption: isOpen && poll.rules.membersAddOptions && (votes || runs),
    correct: isOpen && runs,
    unschedule: poll.state === "scheduled" && runs,
    confirmOutcome: poll.state === "closed" && runs && !open,
    export: poll.state === "closed" && actor !== undefined && mayExport(actor),
  };
}

const optionOf = ({ optionId, title, note, minutes, startsAt }: PollOption) => ({
  optionId,
  title,
  note,
  minutes,
  startsAt: startsAt?.toISOString() ?? null,
});

export const openQuestion = ({ questionId, text, method, seats, options }: PollQuestion): QuestionView => ({
  questionId,
  text,
  method,
  seats,
  options: options.map((option) => ({ ...optionOf(option), votes: null, result: null })),
  count: null,
  verdict: null,
  open: null,
  reasons: [],
  settlement: null,
});

/** With the options in the order of the result. */
export function closedQuestion(
  { question, count, verdict, open }: QuestionResult,
  told: Pick<QuestionView, "reasons" | "settlement">,
): QuestionView {
  const options = new Map(question.options.map((option) => [option.optionId, option]));
  const chosen = new Set(chosenIn({ verdict }));
  const tied = new Set(verdict.kind === "tied" ? verdict.tied : []);
  const figures = count === null || count.kind === "proposal" ? null : figuresOf(count);
  const order = figures === null ? [...options.keys()] : [...figures.keys()];
  return {
    ...openQuestion(question),
    options: order.flatMap((optionId) => {
      const option = options.get(optionId);
      if (option === undefined) return [];
      const result = chosen.has(optionId) ? "chosen" : tied.has(optionId) ? "tied" : "not-chosen";
      return [
        {
          ...optionOf(option),
          votes: figures?.get(optionId) ?? null,
          result: figures === null ? null : result,
        },
      ];
    }),
    count,
    verdict,
    open,
    ...told,
  };
}
