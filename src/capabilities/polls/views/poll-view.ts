import { type Actor, type Reader, readerActor } from "../../../kernel/actor.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import { organisationsThatVote } from "../../network/network.ts";
import type { NetworkReader } from "../../network/queries.ts";
import { tellable } from "../anonymous-ballots.ts";
import type { ElectorName, OwnBallot, PollView, QuestionView } from "../contract.ts";
import { type Ballots, coverageOf, type Poll, proxiesIn } from "../poll.ts";
import { votesAs } from "../policy.ts";
import type { PollQueryPorts } from "../queries.ts";
import { type QuestionResult, resultsOf } from "../result.ts";
import { abilitiesOf, closedQuestion, headOf, openQuestion, ownBallot } from "./ballot-view.ts";

/** The poll as its reader may see it: while it is open nobody sees how anybody else voted. */
export async function pollView(ports: PollQueryPorts, reader: Reader, poll: Poll): Promise<PollView> {
  const ballots = await ports.polls.ballots(poll.pollId);
  const nameOf = await namesFor(ports.network, poll);
  const proxies = proxiesIn(poll.electors);
  const voting =
    poll.state === "open" && proxies > 0 ? organisationsThatVote(await ports.network.people()) : null;
  const named = poll.electors.map((one): ElectorName => ({
    electorId: one.electorId,
    name: nameOf(one.electorId),
    country: one.country,
    ...(one.weight !== 1 && { weight: one.weight }),
    ...(one.proxyHeldBy !== null && { proxyHeldBy: nameOf(one.proxyHeldBy) }),
    ...(one.proxyHeldBy !== null && voting?.has(one.proxyHeldBy) === false && { proxyIdle: true }),
  }));
  const voted = new Set(ballots.votes.map((vote) => vote.electorId));
  const results = poll.state === "closed" ? resultsOf(poll, ballots) : undefined;
  const closed = poll.state === "closed" ? poll : null;
  const actor = readerActor(reader);
  const own = actor === undefined ? [] : await ownBallots(ports.network, actor, poll, ballots, nameOf);
  const mine = own.find((one) => one.as !== "proxy") ?? null;
  const proxy = own.find((one) => one.as === "proxy") ?? null;
  const by = closed?.outcome && (await ports.network.person(closed.outcome.by));
  const deciders = poll.questions.flatMap(({ settlement }) => (settlement === null ? [] : [settlement.by]));
  const deciderNames = new Map(
    (deciders.length === 0 ? [] : await ports.network.persons(deciders)).map((one) => [
      one.personId,
      one.name,
    ]),
  );
  return {
    ...headOf(
      poll,
      poll.electors.reduce((sum, one) => sum + one.weight, 0),
    ),
    closedAt: closed?.closedAt.toISOString() ?? null,
    closedBecause: closed?.closedBecause ?? null,
    questions:
      results?.map((result) =>
        closedQuestion(result, {
          reasons: reasonsFor(poll, result, ballots, named),
          settlement: settlementOf(result, deciderNames),
        }),
      ) ?? poll.questions.map(openQuestion),
    coverage: coverageOf(poll.electors, ballots.votes),
    answered: named.filter((one) => voted.has(one.electorId)),
    silent: named.filter((one) => !voted.has(one.electorId)),
    mine,
    proxy,
    proxies,
    whoVotesForUs: await whoVotes(ports.network, actor, poll),
    outcome: closed?.outcome
      ? { sentence: closed.outcome.sentence, by: by?.name ?? "", at: closed.outcome.at.toISOString() }
      : null,
    abilities: abilitiesOf(poll, actor, {
      votes: own.some((one) => one.as !== null),
      open: results?.some((result) => result.open !== null) === true,
    }),
  };
}

const settlementOf = (
  { question: { settlement } }: QuestionResult,
  names: ReadonlyMap<PersonId, string>,
): QuestionView["settlement"] =>
  settlement === null
    ? null
    : {
        by: names.get(settlement.by) ?? "",
        at: settlement.at.toISOString(),
        reason: settlement.reason,
      };

/** How electors are called; a country has no name but its code, which surfaces say in the reader's language. */
export async function namesFor(network: NetworkReader, { unit }: Pick<Poll, "unit">) {
  const names = new Map<string, string>(
    unit === "organisation"
      ? (await network.organisations()).map((one) => [one.organisationId, one.name])
      : unit === "person"
        ? (await network.people()).map((one) => [one.personId, one.name])
        : [],
  );
  return (electorId: string): string => names.get(electorId) ?? "";
}

async function ownBallots(
  network: NetworkReader,
  actor: Actor,
  poll: Poll,
  { votes }: Ballots,
  nameOf: (electorId: string) => string,
): Promise<readonly OwnBallot[]> {
  const own: OwnBallot[] = [];
  for (const elector of poll.electors) {
    const as = votesAs(actor, poll, elector) ?? null;
    // Who does not act for an organisation may still know what it voted.
    const ours = poll.unit !== "person" && elector.organisationIds.includes(actor.organisationId);
    if (as === null && !ours) continue;
    const standing = votes.find((vote) => vote.electorId === elector.electorId);
    const cast = standing?.cast ?? null;
    const castBy = cast === null ? null : ((await network.person(cast.by))?.name ?? "");
    own.push(
      ownBallot(poll, elector, as, {
        name: nameOf(elector.electorId),
        voted: standing !== undefined,
        cast,
        castBy,
      }),
    );
  }
  return own;
}

async function whoVotes(network: NetworkReader, actor: Actor | undefined, poll: Poll): Promise<string[]> {
  if (actor === undefined || poll.unit === "person") return [];
  const asked = poll.electors.some((one) => one.organisationIds.includes(actor.organisationId));
  return asked ? (await network.actingFor(actor.organisationId)).map((person) => person.name) : [];
}

/**
 * Reasons are read by everybody once the poll is closed; sorted, so that their order says nothing. Where the count
 * would say how somebody voted, so would they.
 */
function reasonsFor(
  poll: Poll,
  { question: { questionId }, count }: QuestionResult,
  { votes, box }: Ballots,
  named: readonly ElectorName[],
): QuestionView["reasons"] {
  if (count === null) return [];
  const ballots = poll.anonymous
    ? tellable(poll.questions, box).map((answers) => ({ answers, elector: null }))
    : votes.flatMap((vote) => {
        const elector = named.find((one) => one.electorId === vote.electorId) ?? null;
        return vote.cast === null ? [] : [{ answers: vote.cast.answers, elector }];
      });
  return ballots
    .flatMap(({ answers, elector }) => {
      const answer = answers[questionId];
      return answer?.kind === "proposal" && (answer.stance === "disagree" || answer.stance === "block")
        ? [{ stance: answer.stance, reason: answer.reason, elector }]
        : [];
    })
    .toSorted((a, b) => (a.reason < b.reason ? -1 : 1));
}
