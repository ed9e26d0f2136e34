import type { Actor } from "../../../kernel/actor.ts";
import type { PollSummary } from "../contract.ts";
import type { Ballots, Poll } from "../poll.ts";
import { votesAs } from "../policy.ts";
import { chosenIn, resultsOf } from "../result.ts";

/** A poll as a line of a list. */
export function summaryOf(poll: Poll, ballots: Ballots, actor: Actor | undefined): PollSummary {
  const voted = new Set(ballots.votes.map((vote) => vote.electorId));
  const own =
    actor === undefined ? [] : poll.electors.filter((one) => votesAs(actor, poll, one) !== undefined);
  const closed = poll.state === "closed" ? poll : null;
  return {
    pollId: poll.pollId,
    purpose: poll.purpose,
    meetingId: poll.meetingId,
    about: poll.about,
    question: poll.question,
    state: poll.state,
    anonymous: poll.anonymous,
    openedAt: poll.openedAt.toISOString(),
    closesAt: poll.closesAt.toISOString(),
    closedAt: closed?.closedAt.toISOString() ?? null,
    answered: poll.electors.filter((one) => voted.has(one.electorId)).length,
    electors: poll.electors.length,
    owed: poll.state === "open" && own.some((one) => !voted.has(one.electorId)),
    results:
      closed === null
        ? []
        : resultsOf(closed, ballots).map((result) => ({
            verdict: result.verdict,
            chosen: chosenIn(result).flatMap((id) => {
              const option = result.question.options.find((one) => one.optionId === id);
              return option === undefined
                ? []
                : [{ title: option.title, startsAt: option.startsAt?.toISOString() ?? null }];
            }),
          })),
    outcome: closed?.outcome?.sentence ?? null,
  };
}
