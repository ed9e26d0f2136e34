import type { PollView } from "../contract.ts";
import { coverageOf, type Elector, proxiesIn, type ScheduledPoll } from "../poll.ts";
import { headOf, openQuestion } from "./ballot-view.ts";

/** A poll that is only being written, as its card will show it once it is open. */
export function draftView(poll: ScheduledPoll, electors: readonly Elector[]): PollView {
  const weight = electors.reduce((sum, one) => sum + one.weight, 0);
  return {
    ...headOf({ ...poll, state: "open" }, weight),
    closedAt: null,
    closedBecause: null,
    questions: poll.questions.map(openQuestion),
    coverage: coverageOf(electors, []),
    answered: [],
    silent: [],
    mine: null,
    proxy: null,
    proxies: proxiesIn(electors),
    whoVotesForUs: [],
    outcome: null,
    abilities: {
      vote: true,
      close: false,
      settle: false,
      addOption: poll.rules.membersAddOptions,
      correct: false,
      unschedule: false,
      confirmOutcome: false,
      export: false,
    },
  };
}
