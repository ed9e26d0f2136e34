import { setTimeout as wait } from "node:timers/promises";
import type { MeetingDetail } from "../../capabilities/meetings/contract.ts";
import type { PollView } from "../../capabilities/polls/contract.ts";
import { samplePeople } from "../../sample/people.ts";
import { presses, sampleObjectId, toBot } from "./activities.ts";
import { personAt } from "./http.ts";
import { choicesOf } from "../only-question.ts";

/** An organisation of the sample network that votes, and how what it is asked reaches the workspace. */
export interface Voter {
  readonly personId: string;
  readonly name: string;
  /** Presses the button of the card; who has none of the sample identities votes in the tab. */
  readonly objectId: string | undefined;
  /** What it was told is stored. */
  acknowledged: readonly string[] | undefined;
  acknowledgements: number;
  /** What was sent and not answered: stored or not, both are right. */
  unanswered: readonly string[] | undefined;
}

/** All organisations but one, so that the poll does not close because all have answered. */
export const voters = (): Voter[] =>
  samplePeople
    .filter((one) => one.roles.includes("delegate"))
    .slice(1)
    .map(({ personId, name }) => ({
      personId,
      name,
      objectId:
        personId === "jonas" ? sampleObjectId(2) : personId === "marta" ? sampleObjectId(3) : undefined,
      acknowledged: undefined,
      acknowledgements: 0,
      unanswered: undefined,
    }));

export interface Ballot {
  readonly url: string;
  readonly serviceUrl: string;
  readonly pollId: string;
  readonly optionIds: readonly string[];
  readonly seats: number;
}

async function cast(voter: Voter, choices: readonly string[], ballot: Ballot): Promise<void> {
  if (voter.objectId === undefined) {
    await personAt(ballot.url, voter.personId).put<PollView>(`/polls/${ballot.pollId}/vote`, { choices });
    return;
  }
  const answer = await toBot(
    ballot.url,
    presses({ serviceUrl: ballot.serviceUrl, objectId: voter.objectId }, "poll.vote", {
      pollId: ballot.pollId,
      choices: choices.join(","),
    }),
  );
  // A card says that it was stored; a sentence says that it was not.
  if (answer?.type !== "application/vnd.microsoft.card.adaptive")
    throw new Error(`not stored: ${JSON.stringify(answer)}`);
}

/** Votes and changes its vote, again and again, until the workspace is gone. */
export async function keepVoting(voter: Voter, ballot: Ballot, stop: AbortSignal): Promise<void> {
  let turn = Math.floor(Math.random() * 1_000);
  while (!stop.aborted) {
    turn += 1;
    const choices = ballot.optionIds.filter(
      (_, at) => at === turn % 4 || (turn % 3 === 0 && at === (turn + 1) % 4),
    );
    voter.unanswered = choices;
    try {
      await cast(voter, choices, ballot);
    } catch (error) {
      // A workspace that was killed answers nothing; one that answers must have taken it.
      if (stop.aborted && !String(error).includes("answered") && !String(error).includes("not stored"))
        return;
      throw error;
    }
    voter.acknowledged = choices;
    voter.acknowledgements += 1;
    voter.unanswered = undefined;
    await wait(Math.random() * 15);
  }
}

/** Whether an organisation's stored vote is the one that it was told of, or the one that it was never told of. */
export async function standsAsTold(
  voter: Voter,
  ballot: Ballot,
  meetingId: string,
): Promise<string | undefined> {
  const { poll } = await personAt(ballot.url, voter.personId).get<MeetingDetail>(`/meetings/${meetingId}`);
  const stored = poll?.mine?.voted === true ? choicesOf(poll) : undefined;
  const same = (a: readonly string[] | undefined) =>
    JSON.stringify(a?.toSorted()) === JSON.stringify(stored?.toSorted());
  if (same(voter.acknowledged) || (voter.unanswered !== undefined && same(voter.unanswered))) {
    voter.acknowledged = stored;
    voter.unanswered = undefined;
    return undefined;
  }
  return `${voter.name} was told ${JSON.stringify(voter.acknowledged)}, stored is ${JSON.stringify(stored)}`;
}
