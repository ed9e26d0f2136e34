import { type Actor, SYSTEM, type System } from "../../../kernel/actor.ts";
import type { NetworkId, OptionId, PollId, QuestionId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal, type RefusalCode } from "../../../kernel/refusal.ts";
import { allAnswered, type ClosedBecause, coverageOf, type OpenPoll } from "../poll.ts";
import { mayRunPolls } from "../policy.ts";
import type { PollPorts } from "../ports.ts";
import { isLeftOpen } from "../queries.ts";
import { resultsOf } from "../result.ts";
import { heldPoll, isNear, notEntitled, type PollDeps, pollChanged } from "./deps.ts";

/** How a poll ends, and what the coordinator decides where the count does not. */
export const closeCommands = (deps: PollDeps) => {
  const { uow, clock } = deps;

  async function close(
    ports: PollPorts,
    networkId: NetworkId,
    by: Actor | System,
    poll: OpenPoll,
    because: ClosedBecause,
  ): Promise<void> {
    const at = clock.now();
    await ports.polls.closePoll(poll.pollId, { at, because, by: by === SYSTEM ? null : by.personId });
    const ballots = await ports.polls.ballots(poll.pollId);
    const results = resultsOf(
      { ...poll, state: "closed", closedAt: at, closedBecause: because, outcome: null },
      ballots,
    );
    await ports.events.append({
      type: "poll.closed",
      by,
      subject: `poll:${poll.pollId}`,
      data: {
        because,
        deadline: poll.closesAt.toISOString(),
        coverage: coverageOf(poll.electors, ballots.votes),
        results: results.map(({ question, count, verdict }) => ({
          questionId: question.questionId,
          count,
          verdict,
        })),
      },
    });
    await ports.jobs.add("take-poll-result", { networkId, pollId: poll.pollId });
  }

  return {
    /** Closes by hand. Refuses `poll.not-entitled`, `poll.not-found`, `poll.not-open`, `poll.closed`. */
    async close(actor: Actor, { pollId }: { readonly pollId: PollId }): Promise<void> {
      if (!mayRunPolls(actor)) throw await notEntitled(deps, actor);
      await uow.write(actor.networkId, async (ports) => {
        const poll = await heldPoll(ports, pollId);
        if (poll.state === "scheduled") throw new Refusal("poll.not-open");
        if (poll.state === "closed") throw new Refusal("poll.closed");
        await close(ports, actor.networkId, actor, poll, "by-hand");
      });
      pollChanged(deps, actor.networkId, pollId);
    },

    /** Closes a poll that is due or that everybody has answered; otherwise does nothing. Safe to repeat. */
    async closeIfDue(networkId: NetworkId, pollId: PollId): Promise<void> {
      // A look first, without a lock: this is asked after every vote, and votes would wait for the lock.
      const paper = await uow.read(networkId, ({ polls }) => polls.ballotPaper(pollId));
      if (paper?.open !== true) return;
      if (paper.poll.closesAt > clock.now() && !allAnswered(paper.coverage)) {
        // The timer goes by the database's clock: where that is ahead of ours it would come once, too early.
        if (isNear(paper.poll.closesAt, clock.now()))
          await uow.write(networkId, ({ jobs }) =>
            jobs.add("close-poll", { networkId, pollId }, { startAfter: paper.poll.closesAt, key: pollId }),
          );
        return;
      }
      const closed = await uow.write(networkId, async (ports) => {
        const poll = await ports.polls.holdPoll(pollId);
        if (poll?.state !== "open") return false;
        const { votes } = await ports.polls.ballots(pollId);
        const answered = allAnswered(coverageOf(poll.electors, votes));
        const due = poll.closesAt <= clock.now();
        if (!answered && !due) return false;
        await close(ports, networkId, SYSTEM, poll, answered ? "all-answered" : "deadline");
        return true;
      });
      if (closed) pollChanged(deps, networkId, pollId);
    },

    /** Posts the result of a poll that nothing else follows from. Safe to repeat. */
    async takeResult(networkId: NetworkId, pollId: PollId): Promise<void> {
      await uow.write(networkId, async (ports) => {
        const poll = await ports.polls.poll(pollId);
        if (poll?.state === "closed" && poll.purpose === "question")
          await ports.cards.post("poll-result", `poll:${pollId}`, `poll.closed:${pollId}`);
      });
      pollChanged(deps, networkId, pollId);
    },

    /**
     * Decides what the count left to the coordinator: puts through as many of the tied options as there are open
     * seats, or decides as the authority after proposals; with the reason that everybody reads. Refuses
     * `poll.not-entitled`, `poll.not-found`, `poll.not-closed`, `poll.no-tie`, `poll.tie-choice`,
     * `poll.ruling-owed`, `poll.settle-reason`.
     */
    async settle(
      actor: Actor,
      input: {
        readonly pollId: PollId;
        /** The only question unless told. */
        readonly questionId?: QuestionId | undefined;
        readonly chosen: readonly OptionId[];
        readonly ruling?: "adopted" | "rejected" | undefined;
        readonly reason: string;
      },
    ): Promise<void> {
      if (!mayRunPolls(actor)) throw await notEntitled(deps, actor);
      const { pollId } = input;
      const wanted = [...new Set(input.chosen)];
      await uow.write(actor.networkId, async (ports) => {
        const poll = await heldPoll(ports, pollId);
        if (poll.state !== "closed") throw new Refusal("poll.not-closed");
        const questionId = input.questionId ?? poll.questions[0]?.questionId;
        const result = resultsOf(poll, await ports.polls.ballots(pollId)).find(
          (one) => one.question.questionId === questionId,
        );
        if (result === undefined) throw new Refusal("poll.not-found");
        const { question, open } = result;
        if (open === null) throw new Refusal("poll.no-tie");
        const ruling = open.kind === "ruling" ? input.ruling : undefined;
        if (open.kind === "ruling" && ruling === undefined)
          throw new Refusal("poll.ruling-owed", {}, ["ruling"]);
        if (open.kind === "seats" && !fills(open, wanted))
          throw new Refusal("poll.tie-choice", { seats: open.seats }, ["chosen"]);
        const reason = sentenceIn(input.reason, "poll.settle-reason", "reason");
        const options = open.kind === "seats" ? wanted : null;
        await ports.polls.settle(pollId, question.questionId, {
          options,
          ruling: ruling ?? null,
          settlement: { by: actor.personId, at: clock.now(), reason },
        });
        await ports.events.append({
          type: "poll.tie-settled",
          by: actor,
          subject: `poll:${pollId}`,
          data: {
            questionId: question.questionId,
            ...(open.kind === "seats" ? { tied: open.among, chosen: wanted } : { ruling }),
            reason,
          },
        });
        await ports.jobs.add("take-poll-result", { networkId: actor.networkId, pollId });
      });
      pollChanged(deps, actor.networkId, pollId);
    },

    /**
     * Writes the sentence that says what was decided; written again, the earlier one stays in the record. Refuses
     * `poll.not-entitled`, `poll.words`, `poll.not-found`, `poll.not-closed`, `poll.left-open`.
     */
    async confirmOutcome(
      actor: Actor,
      { pollId, sentence }: { readonly pollId: PollId; readonly sentence: string },
    ): Promise<void> {
      if (!mayRunPolls(actor)) throw await notEntitled(deps, actor);
      const words = sentenceIn(sentence, "poll.words", "sentence");
      await uow.write(actor.networkId, async (ports) => {
        const poll = await heldPoll(ports, pollId);
        if (poll.state !== "closed") throw new Refusal("poll.not-closed");
        if (await isLeftOpen(ports, poll)) throw new Refusal("poll.left-open");
        if (poll.outcome?.sentence === words) return;
        await ports.polls.setOutcome(pollId, { sentence: words, by: actor.personId, at: clock.now() });
        await ports.events.append({
          type: "poll.outcome-confirmed",
          by: actor,
          subject: `poll:${pollId}`,
          data: { sentence: words, about: poll.subject, before: poll.outcome?.sentence ?? null },
        });
        await ports.jobs.add("take-poll-result", { networkId: actor.networkId, pollId });
      });
      pollChanged(deps, actor.networkId, pollId);
    },
  };
};

/** As much as a sentence needs, and two lines at most on a card. */
const SENTENCE = { least: 3, most: 500 } as const;

/** What a coordinator wrote for everybody to read, as it is kept. Refuses with the code that is given. */
function sentenceIn(written: string, code: RefusalCode, field: string): string {
  const words = plainText(written).trim().replace(/\s+/gu, " ");
  if (words.length < SENTENCE.least || words.length > SENTENCE.most)
    throw new Refusal(code, SENTENCE, [field]);
  return words;
}

const fills = (
  open: { readonly among: readonly OptionId[]; readonly seats: number; readonly atMost: boolean },
  wanted: readonly OptionId[],
): boolean =>
  wanted.every((id) => open.among.includes(id)) &&
  (open.atMost ? wanted.length >= 1 && wanted.length <= open.seats : wanted.length === open.seats);
