import type { OptionId } from "../../../kernel/ids.ts";
import type { Answer, Countable, CountedVote, MethodKind } from "../method.ts";
import { canonical } from "./canonical.ts";
import { type AnswerProblem, checkAnswer } from "./check-answer.ts";

/** What counts of one elector. */
export interface Ballot {
  readonly weight: number;
  readonly answer: Answer;
}
export type BallotOn<Kind extends MethodKind> = Ballot & {
  readonly answer: Extract<Answer, { readonly kind: Kind }>;
};

/**
 * The ballots to count: one of each elector, their highest revision. Votes of others don't count, nor do
 * answers that could not have been cast; what is owed in words does not matter here: a reason may be erased later,
 * that no date suits is kept as no dates, and the count must stay what it was.
 */
export function ballotsOf(
  question: Countable,
  electors: Iterable<string>,
  votes: readonly CountedVote[],
): Ballot[] {
  const entitled = new Set(electors);
  const standing = new Map<string, CountedVote>();
  for (const vote of votes)
    if (entitled.has(vote.electorId) && vote.revision > (standing.get(vote.electorId)?.revision ?? 0))
      standing.set(vote.electorId, vote);
  return [...standing.values()].flatMap(({ weight, answer }) => {
    const counted = canonical(question, answer);
    const problem = counted && checkAnswer(question, counted);
    return counted && (!problem || IN_WORDS.has(problem.code)) ? [{ weight, answer: counted }] : [];
  });
}

const IN_WORDS: ReadonlySet<AnswerProblem["code"]> = new Set(["reason-owed", "no-date"]);

export function ballotsOn<Kind extends MethodKind>(kind: Kind, ballots: readonly Ballot[]): BallotOn<Kind>[] {
  return ballots.filter((ballot): ballot is BallotOn<Kind> => ballot.answer.kind === kind);
}

/** The weight of all ballots: the votes cast. */
export function weightOf(ballots: readonly Ballot[]): number {
  return ballots.reduce((sum, ballot) => sum + ballot.weight, 0);
}

/** A sum for each option, 0 to begin with. */
export class Sums {
  private readonly sums: Map<OptionId, number>;

  constructor(options: readonly { readonly optionId: OptionId }[]) {
    this.sums = new Map(options.map(({ optionId }) => [optionId, 0]));
  }
  add(optionId: OptionId, amount: number): void {
    this.sums.set(optionId, this.of(optionId) + amount);
  }
  of(optionId: OptionId): number {
    return this.sums.get(optionId) ?? 0;
  }
}
