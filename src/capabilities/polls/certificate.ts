import { type Ballots, type ClosedPoll, coverageOf } from "./poll.ts";
import { resultsOf } from "./result.ts";

/** Who did what, where a person did it and no timer. */
export interface DecidedBy {
  readonly closed: string | null;
  readonly settled: string | null;
}

/**
 * What a certificate vouches for, as one text that is always the same for the same poll: keys in order, no spaces,
 * lists in an order that does not depend on when anything was stored. Who wants to check a certificate hashes it again.
 */
export function certificateText(poll: ClosedPoll, ballots: Ballots, by: DecidedBy): string {
  const voted = new Set(ballots.votes.map((vote) => vote.electorId));
  const { pollId, purpose, subject, about, question, unit, anonymous, rules, openedBy, outcome } = poll;
  return canonicalJson({
    format: "network-workspace/poll-certificate",
    version: 1,
    pollId,
    purpose,
    subject,
    about,
    question,
    questions: poll.questions.map(
      ({ questionId, text, method, seats, options, settled, ruling, settlement }) => ({
        questionId,
        text,
        method,
        seats,
        options: options.map(({ optionId, title, startsAt, minutes }) => ({
          optionId,
          title,
          startsAt,
          minutes,
        })),
        settled,
        ruling,
        // Left out where there is none: certificates of before keep their hash.
        settlement: settlement ?? undefined,
      }),
    ),
    unit,
    anonymous,
    rules,
    openedBy,
    openedAt: poll.openedAt,
    closesAt: poll.closesAt,
    closedAt: poll.closedAt,
    closedBecause: poll.closedBecause,
    closedBy: by.closed,
    settledBy: by.settled,
    electors: poll.electors
      .map(({ electorId, country, organisationIds, weight, proxyHeldBy }) => ({
        electorId,
        country,
        organisationIds: [...organisationIds].sort(),
        weight,
        proxyHeldBy,
        voted: voted.has(electorId),
      }))
      .sort((a, b) => (a.electorId < b.electorId ? -1 : 1)),
    coverage: coverageOf(poll.electors, ballots.votes),
    results: resultsOf(poll, ballots).map((result) => ({
      questionId: result.question.questionId,
      count: result.count,
      verdict: result.verdict,
    })),
    outcome: outcome === null ? null : { sentence: outcome.sentence, by: outcome.by, at: outcome.at },
  });
}

/** JSON with the keys of every object in order; dates as UTC instants. */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
}
