import type { AskRequest, BallotView } from "../../src/capabilities/polls/contract.ts";
import { checkQuestions, checkRule, wordsIn } from "../../src/capabilities/polls/commands/check-poll.ts";
import { headOf, openQuestion } from "../../src/capabilities/polls/views/ballot-view.ts";
import type { Network } from "../../src/capabilities/network/network.ts";
import type { MeetingId, NetworkId, OptionId, PersonId, PollId, QuestionId } from "../../src/kernel/ids.ts";

/** What a poll is as long as the request does not say otherwise. */
export interface Usual extends Pick<Network, "name" | "votingUnit"> {
  readonly rule: NonNullable<AskRequest["rule"]>;
  readonly closesAt: Date;
  /** Title of the meeting that it is about. */
  readonly meeting: string | null;
}

/** Stands for an id until there is one; shown to nobody. */
const NOT_YET: string = "preview";

/**
 * A poll that is not open yet, as its card will show it to everybody: drawn before anything is stored. Refuses what
 * `ask` would refuse for its words, options and numbers.
 */
export function askedView(asked: AskRequest, usual: Usual, now: Date): BallotView {
  const { membersAddOptions = false, anonymous = false, meetingId = null } = asked;
  const questions = checkQuestions(
    asked.questions.map(({ text, method, seats = 1, options = [] }) => ({
      text,
      method,
      seats,
      options: options.map(({ title = "", startsAt, minutes = null }) => ({
        title,
        note: "",
        minutes,
        topicId: null,
        startsAt: startsAt === undefined ? null : new Date(startsAt),
      })),
    })),
    membersAddOptions,
  ).map((question, at) => ({
    ...question,
    questionId: `question-${at}` as QuestionId,
    settled: null,
    ruling: null,
    options: question.options.map((option, of) => ({
      ...option,
      optionId: `option-${at}-${of}` as OptionId,
      addedBy: null,
    })),
  }));
  const opensAt = asked.opensAt == null ? now : new Date(asked.opensAt);
  return {
    ...headOf(
      {
        pollId: NOT_YET as PollId,
        purpose: "question",
        subject: meetingId === null ? `network:${NOT_YET as NetworkId}` : `meeting:${meetingId as MeetingId}`,
        about: usual.meeting ?? usual.name,
        question: wordsIn(asked.question, "question"),
        questions,
        state: opensAt > now ? "scheduled" : "open",
        unit: asked.unit ?? usual.votingUnit,
        anonymous,
        rules: {
          electorate: asked.electorate ?? { kind: "core-group" },
          rule: checkRule(asked.rule ?? usual.rule),
          quorum: asked.quorum ?? null,
          membersAddOptions,
          repeat: asked.repeat ?? null,
        },
        openedBy: NOT_YET as PersonId,
        openedAt: opensAt,
        closesAt: asked.closesAt === undefined ? usual.closesAt : new Date(asked.closesAt),
      },
      0,
    ),
    // Who votes is known when it opens, and with it how many votes that needs.
    need: null,
    coverage: {
      electors: 0,
      ofElectors: 0,
      organisations: 0,
      ofOrganisations: 0,
      countries: 0,
      ofCountries: 0,
    },
    questions: questions.map(openQuestion),
    closedAt: null,
    closedBecause: null,
    mine: null,
    proxy: null,
    whoVotesForUs: [],
    outcome: null,
    abilities: {
      vote: true,
      close: false,
      settle: false,
      addOption: false,
      correct: false,
      unschedule: false,
      confirmOutcome: false,
      export: false,
    },
  };
}
