import type { PollSummary, PollView, QuestionView } from "../../src/capabilities/polls/contract.ts";
import type { AskRequest } from "../../src/capabilities/polls/contract/requests.ts";
import { checkQuestions } from "../../src/capabilities/polls/commands/check-poll.ts";
import { newQuestion } from "../../src/capabilities/polls/commands/ask.ts";
import type { Answers } from "../../src/capabilities/polls/poll.ts";
import { type Actor, type Reader, readerActor } from "../../src/kernel/actor.ts";
import type { OptionId, PollId, QuestionId } from "../../src/kernel/ids.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import type { BotServices } from "../services.ts";
import { aCoverage, anOption, anOwnBallot, aPoll, aQuestion, NOW, someAbilities } from "./builders.ts";
import { anAskedPoll, aPreview } from "./every-question.ts";

const COORDINATOR = "Rasa Petrauskaitė";
/** Of the question that was asked last. */
export const ASKED = "poll-asked" as PollId;

const runs = (reader: Reader) => {
  const actor = readerActor(reader);
  return actor !== undefined && (actor.roles.has("coordinator") || actor.roles.has("thematic-expert"));
};
const questionOf = ({ questions: [only] }: PollView) => only ?? aQuestion();

/** One poll on topics and one on the coordinator's question, with the refusals of the real ones. */
export function standInPolls() {
  const votes = new Map<string, { answers: Answers; castBy: string }>();
  const forElectors: string[] = [];
  const asked: AskRequest[] = [];
  const settled: {
    readonly chosen: readonly OptionId[];
    readonly ruling?: string;
    readonly reason: string;
  }[] = [];
  let topics: PollView | undefined;
  let question: PollView | undefined;
  let broken: Error | undefined;

  const seenBy = (poll: PollView, reader: Reader): PollView => {
    const actor = readerActor(reader);
    const mine = actor === undefined ? undefined : votes.get(actor.organisationId);
    const closed = poll.state === "closed";
    return {
      ...poll,
      coverage: aCoverage({ organisations: votes.size, countries: votes.size, electors: votes.size }),
      mine: mine === undefined ? null : anOwnBallot({ ...mine, castAt: NOW.toISOString() }),
      abilities: someAbilities({
        vote: true,
        close: !closed && runs(reader),
        settle: closed && runs(reader) && poll.questions.some(({ open }) => open !== null),
        confirmOutcome: closed && runs(reader),
      }),
    };
  };
  const find = (pollId: PollId): PollView => {
    if (broken !== undefined) throw broken;
    const found = [topics, question].find((one) => one?.pollId === pollId);
    if (found === undefined) throw new Refusal("poll.not-found");
    return found;
  };
  const put = (poll: PollView) => {
    if (poll.purpose === "topics") topics = poll;
    else question = poll;
  };
  const run = (actor: Actor) => {
    if (!runs(actor)) throw new Refusal("poll.not-entitled", { names: COORDINATOR });
  };
  const view = async (reader: Reader, pollId: PollId) => seenBy(find(pollId), reader);

  const services: BotServices["polls"] = {
    view,
    ballot: view,
    list: (reader) =>
      Promise.resolve({
        polls: [question, topics].flatMap((one) => (one === undefined ? [] : [summary(one)])),
        abilities: { ask: runs(reader) },
      }),
    corrections: () => Promise.resolve([]),
    vote: async (actor, { pollId, choices, answers, forElector }) => {
      const poll = find(pollId);
      if (actor.roles.has("observer")) throw new Refusal("poll.observer");
      if (!actor.roles.has("delegate") && !actor.roles.has("alternate"))
        throw new Refusal("poll.not-delegate", { organisation: "ESFA", names: "J. Ozola, M. Liepa" });
      if (poll.state === "closed") throw new Refusal("poll.closed");
      const given = answers ?? {
        [questionOf(poll).questionId as QuestionId]: {
          kind: "choose-several",
          choices: choices ?? [],
        } as const,
      };
      if (Object.keys(given).length === 0) throw new Refusal("poll.nothing-answered");
      const chosen = Object.values(given).flatMap((answer) =>
        answer.kind === "choose-several" ? answer.choices : [],
      );
      if (choices !== undefined && chosen.length === 0) throw new Refusal("poll.no-choice", { most: 2 });
      const known = new Set<string>(questionOf(poll).options.map((option) => option.optionId));
      if (chosen.some((choice) => !known.has(choice))) throw new Refusal("poll.unknown-option");
      if (forElector !== undefined) forElectors.push(forElector);
      votes.set(actor.organisationId, { answers: given, castBy: actor.name });
      return { changed: true, ballot: seenBy(poll, actor) };
    },
    close: async (actor, { pollId }) => {
      run(actor);
      const poll = find(pollId);
      if (poll.state !== "open") throw new Refusal("poll.closed");
      const result = (at: number) => ({
        votes: at === 0 ? 2 : 0,
        result: at === 0 ? ("chosen" as const) : ("not-chosen" as const),
      });
      put({ ...poll, ...CLOSED, ...decided(poll, result) });
    },
    settle: async (actor, { pollId, chosen, ruling, reason }) => {
      run(actor);
      const poll = find(pollId);
      if (questionOf(poll).open === null) throw new Refusal("poll.no-tie");
      if (reason === "") throw new Refusal("poll.settle-reason", { least: 3, most: 500 }, ["reason"]);
      settled.push({ chosen, reason, ...(ruling === undefined ? {} : { ruling }) });
      const result = (at: number) => ({
        votes: 1,
        result: chosen.includes(`option-${at}` as OptionId) ? ("chosen" as const) : ("not-chosen" as const),
      });
      put({ ...poll, ...decided(poll, result) });
    },
    confirmOutcome: async (actor, { pollId, sentence }) => {
      run(actor);
      put({ ...find(pollId), outcome: { sentence, by: actor.name, at: NOW.toISOString() } });
    },
    addOption: async (_, { title }) => {
      if (title === "") throw new Refusal("poll.words", { least: 1, most: 200 });
      if (question === undefined) return;
      const only = questionOf(question);
      question = {
        ...question,
        questions: [{ ...only, options: [...only.options, anOption({ optionId: "option-9", title })] }],
      };
    },
    ask: async (actor, request) => {
      run(actor);
      asked.push(request);
      question = anAskedPoll([], {
        pollId: ASKED,
        openedAt: request.opensAt ?? NOW.toISOString(),
        question: request.question,
        state: request.opensAt == null ? "open" : "scheduled",
        questions: request.questions.map((one) => aQuestion({ text: one.text, method: one.method })),
      });
      return ASKED;
    },
    preview: async (actor, request) => {
      run(actor);
      // As the real one does, for its words.
      checkQuestions(request.questions.map(newQuestion), request.membersAddOptions ?? false);
      return aPreview(request);
    },
  };
  return {
    services,
    votes,
    forElectors,
    asked,
    settled,
    topicPoll: (reader: Reader): PollView | null => (topics === undefined ? null : seenBy(topics, reader)),
    openOnTopics: (titles: readonly string[]) => {
      topics = aPoll(
        {},
        {
          seats: 1,
          method: { kind: "choose-several", maxChoices: 2 },
          options: titles.map((title, at) => anOption({ optionId: `option-${at}`, title })),
        },
      );
    },
    /** The poll on topics ended in a tie for its one place. */
    endInTie: () => {
      if (topics !== undefined)
        topics = { ...topics, ...CLOSED, ...decided(topics, () => ({ votes: 1, result: "tied" })) };
    },
    breakDown: (error: Error) => {
      broken = error;
    },
  };
}

const CLOSED = { state: "closed", closedAt: NOW.toISOString(), closedBecause: "by-hand" } as const;

/** The only question with what became of its options. */
function decided(
  poll: PollView,
  result: (at: number) => Pick<QuestionView["options"][number], "votes" | "result">,
): Pick<PollView, "questions"> {
  const question = questionOf(poll);
  const options = question.options.map((option, at) => ({ ...option, ...result(at) }));
  const of = (wanted: "chosen" | "tied") =>
    options.flatMap((option) => (option.result === wanted ? [option.optionId as OptionId] : []));
  const [chosen, tied] = [of("chosen"), of("tied")];
  if (tied.length === 0)
    return {
      questions: [{ ...question, options, open: null, verdict: { kind: "chosen", options: chosen } }],
    };
  const verdict = { kind: "tied", options: chosen, tied, openSeats: 1 } as const;
  return {
    questions: [
      { ...question, options, verdict, open: { kind: "seats", among: tied, seats: 1, atMost: false } },
    ],
  };
}

const summary = (poll: PollView): PollSummary => ({
  pollId: poll.pollId,
  purpose: poll.purpose,
  meetingId: poll.meetingId,
  about: poll.about,
  question: poll.question,
  state: poll.state,
  anonymous: poll.anonymous,
  openedAt: poll.openedAt,
  closesAt: poll.closesAt,
  closedAt: poll.closedAt,
  answered: 0,
  electors: 22,
  owed: poll.state === "open",
  results: poll.questions.flatMap(({ verdict }) => (verdict === null ? [] : [{ verdict, chosen: [] }])),
  outcome: poll.outcome?.sentence ?? null,
});
