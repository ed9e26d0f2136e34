import { type Actor, SYSTEM, type System } from "../../../kernel/actor.ts";
import type { NewEvent } from "../../../kernel/events.ts";
import type { OptionId, PollId, QuestionId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { together } from "../../../kernel/together.ts";
import { namesActingFor } from "../../network/queries.ts";
import { apart } from "../anonymous-ballots.ts";
import type { BallotView } from "../contract.ts";
import { canonical, sameAnswer } from "../counting/canonical.ts";
import { checkAnswer } from "../counting/check-answer.ts";
import type { Answer } from "../method.ts";
import type { Answers, Elector, Vote } from "../poll.ts";
import { type VotesAs, votesAs } from "../policy.ts";
import type { BallotPapers, PollPorts } from "../ports.ts";
import { type OwnVote, ballotViews } from "../views/ballot-view.ts";
import { answerRefusal } from "./answer-refusal.ts";
import { type PollDeps, pollChanged } from "./deps.ts";

export interface CastVote {
  readonly pollId: PollId;
  /** By question; a question may be left out, one must be answered. */
  readonly answers?: Answers | undefined;
  /** Short for a poll whose one question is to choose. */
  readonly choices?: readonly OptionId[] | undefined;
  /** The elector whose proxy the actor's organisation holds; their own vote unless told. */
  readonly forElector?: string | null | undefined;
}

/** As many as are written in one transaction: more would keep the first of them waiting. */
const MOST_TOGETHER = 64;

type Taken = { readonly changed: boolean; readonly own: OwnVote } | Refusal;
interface Answered {
  readonly taken: Taken;
  /** What the card shows, with this vote and those taken with it in the count. */
  readonly view: ((own: OwnVote) => BallotView) | undefined;
}
interface Item {
  readonly actor: Actor;
  readonly cast: CastVote;
}

/** Taking votes: those of one poll that come at the same moment are written together. */
export const voteCommands = (deps: PollDeps) => {
  const { uow, clock } = deps;
  const take = together(async (_key: string, items: readonly Item[]) => {
    const [{ actor, cast }] = items as readonly [Item];
    return uow.write(actor.networkId, (ports) => takeVotes(ports, cast.pollId, items, clock.now()));
  }, MOST_TOGETHER);

  return {
    /**
     * Stores the vote of the actor's organisation, country or own, or changes it; gives what their card shows now.
     * The same answers by the same person again change nothing, nor does any second vote in an anonymous poll:
     * these are final. Refuses `poll.observer`, `poll.not-delegate`, `poll.not-elector`, `poll.not-proxy`,
     * `poll.not-found`, `poll.not-open`, `poll.closed`, `poll.proxy-own-vote`, `poll.nothing-answered`, and by question as
     * `checkAnswer` does.
     */
    async vote(
      actor: Actor,
      cast: CastVote,
    ): Promise<{ readonly changed: boolean; readonly ballot: BallotView }> {
      const { taken, view } = await take(`${actor.networkId} ${cast.pollId}`, { actor, cast });
      if (taken instanceof Refusal)
        throw taken.code === "poll.not-elector" ? await whyNoVote(deps, actor, cast) : taken;
      if (taken.changed) pollChanged(deps, actor.networkId, cast.pollId);
      if (view === undefined) throw new Error("a poll that was voted in is gone");
      return { changed: taken.changed, ballot: view(taken.own) };
    },
  };
};

/** Takes one after the other, each with what stands after the one before; a refused one leaves nothing. */
async function takeVotes(
  ports: PollPorts,
  pollId: PollId,
  items: readonly Item[],
  now: Date,
): Promise<readonly Answered[]> {
  const papers = await ports.polls.ballotsFor(
    pollId,
    items.map(({ actor, cast }) => ({
      personId: actor.personId,
      organisationId: actor.organisationId,
      forElector: cast.forElector ?? null,
    })),
  );
  if (papers === undefined)
    return items.map(() => ({ taken: new Refusal("poll.not-elector"), view: undefined }));
  const standing = new Map(papers.electors.map((one) => [one.elector.electorId, one.standing]));
  const written = new Map<string, Vote>();
  const events: NewEvent[] = [];
  const box: Answers[] = [];
  const taken = items.map(({ actor, cast }): Taken => {
    const found = electorFor(actor, papers, cast.forElector ?? null);
    if (found === undefined) return new Refusal("poll.not-elector");
    const { elector, name, as } = found;
    const before = standing.get(elector.electorId);
    const answers = answersIn(papers, cast, now);
    if (answers instanceof Refusal) return answers;
    const actingFor = papers.actingFor.get(actor.organisationId) ?? [];
    if (papers.poll.anonymous) {
      const own = { actor, actingFor, elector, name, vote: null };
      if (before !== undefined) return { changed: false, own };
      const vote: Vote = { electorId: elector.electorId, cast: null, revision: 1 };
      standing.set(elector.electorId, vote);
      written.set(elector.electorId, vote);
      box.push(...apart(answers));
      events.push(voteEvent("poll.voted", SYSTEM, pollId, { for: elector.electorId, anonymous: true }));
      return { changed: true, own };
    }
    const stood = before?.cast ?? undefined;
    if (as === "proxy" && stood?.byProxy === false) return new Refusal("poll.proxy-own-vote");
    if (stood?.by === actor.personId && sameAnswers(papers, stood.answers, answers))
      return { changed: false, own: { actor, actingFor, elector, name, vote: stood } };
    const newly = { by: actor.personId, at: now, answers, byProxy: as === "proxy" };
    const vote: Vote = { electorId: elector.electorId, cast: newly, revision: (before?.revision ?? 0) + 1 };
    standing.set(elector.electorId, vote);
    written.set(elector.electorId, vote);
    events.push(
      voteEvent(stood === undefined ? "poll.voted" : "poll.vote-changed", actor, pollId, {
        as,
        for: elector.electorId,
        answers,
        ...(stood === undefined ? {} : { before: stood.answers, beforeBy: stood.by }),
      }),
    );
    return { changed: true, own: { actor, actingFor, elector, name, vote: newly } };
  });
  // Sent together, and done in this order: the count has the votes before it, and 500 electors are counted once.
  const writing = [
    ...(written.size > 0 ? [ports.polls.putVotes(pollId, [...written.values()])] : []),
    ...(box.length > 0 ? [ports.polls.addToBox(pollId, box)] : []),
    ...(events.length > 0 ? [ports.events.append(...events)] : []),
  ];
  const [paper] = await Promise.all([ports.polls.ballotPaper(pollId), ...writing]);
  const view = paper && ballotViews(paper);
  return taken.map((one) => ({ taken: one, view }));
}

const voteEvent = (
  type: "poll.voted" | "poll.vote-changed",
  by: Actor | System,
  pollId: PollId,
  data: NewEvent["data"],
): NewEvent => ({ type, by, subject: `poll:${pollId}`, data });

/** Whose vote this person casts, and in which part; undefined if nobody's. */
function electorFor(
  actor: Actor,
  { poll, electors }: BallotPapers,
  forElector: string | null,
): { readonly elector: Elector; readonly name: string; readonly as: VotesAs } | undefined {
  for (const { elector, name } of electors) {
    const as = votesAs(actor, poll, elector);
    if (as === undefined) continue;
    if (forElector === null ? as !== "proxy" : elector.electorId === forElector) return { elector, name, as };
  }
  return undefined;
}

/** The answers in their one form, or why they can't be taken. */
function answersIn({ poll }: BallotPapers, cast: CastVote, now: Date): Answers | Refusal {
  if (poll.state === "scheduled") return new Refusal("poll.not-open");
  if (poll.state === "closed" || poll.closesAt <= now) return new Refusal("poll.closed");
  const given = cast.answers ?? chosen(poll, cast.choices ?? []);
  const asked = new Set(poll.questions.map((question) => question.questionId));
  if (Object.keys(given).some((id) => !asked.has(id as QuestionId)))
    return new Refusal("poll.unknown-option");
  const answers: Record<QuestionId, Answer> = {};
  for (const question of poll.questions) {
    const answer = given[question.questionId];
    if (answer === undefined) continue;
    const problem = checkAnswer(question, answer);
    if (problem !== null) return answerRefusal(problem, question);
    const kept = canonical(question, answer);
    if (kept !== null) answers[question.questionId] = kept;
  }
  return Object.keys(answers).length === 0 ? new Refusal("poll.nothing-answered") : answers;
}

function chosen({ questions }: BallotPapers["poll"], choices: readonly OptionId[]): Answers {
  const [only] = questions;
  if (only === undefined || questions.length > 1) return {};
  const distinct = [...new Set(choices)];
  const [first] = distinct;
  if (only.method.kind === "choose-one" && first !== undefined && distinct.length === 1)
    return { [only.questionId]: { kind: "choose-one", choice: first } };
  return { [only.questionId]: { kind: "choose-several", choices: distinct } };
}

const sameAnswers = ({ poll }: BallotPapers, a: Answers, b: Answers): boolean =>
  poll.questions.every((question) => {
    const [one, other] = [a[question.questionId], b[question.questionId]];
    return one === undefined || other === undefined ? one === other : sameAnswer(question, one, other);
  });

/** A refusal that says what to do instead: whom of the own organisation to ask, if it has a vote at all. */
function whyNoVote(
  { uow }: PollDeps,
  actor: Actor,
  { pollId, forElector = null }: CastVote,
): Promise<Refusal> {
  return uow.read(actor.networkId, async (ports) => {
    const poll = await ports.polls.poll(pollId);
    if (poll === undefined) return new Refusal("poll.not-found");
    if (poll.state === "scheduled") return new Refusal("poll.not-open");
    const meant = poll.electors.find((elector) => elector.electorId === forElector);
    const ofAnother = meant?.organisationIds.includes(actor.organisationId) !== true;
    if (forElector !== null && poll.unit !== "person" && ofAnother) return new Refusal("poll.not-proxy");
    const asked = poll.electors.some((elector) => elector.organisationIds.includes(actor.organisationId));
    if (!asked) return new Refusal(votesFor(actor) ? "poll.not-elector" : "poll.observer");
    if (poll.unit === "person") return new Refusal("poll.not-asked");
    const names = await namesActingFor(ports, actor.organisationId);
    const organisation = (await ports.network.organisation(actor.organisationId))?.name ?? "";
    return names.length === 0
      ? new Refusal("poll.not-delegate-nobody", { organisation })
      : new Refusal("poll.not-delegate", { names: names.join(", "), organisation });
  });
}
const votesFor = (actor: Actor): boolean => actor.roles.has("delegate") || actor.roles.has("alternate");
