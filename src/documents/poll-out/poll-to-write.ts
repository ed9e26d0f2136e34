import type { Count } from "../../capabilities/polls/counting/count.ts";
import type { Answers } from "../../capabilities/polls/poll.ts";

export interface OptionToWrite {
  readonly optionId: string;
  readonly title: string;
  /** Of a date: UTC instant, ISO 8601. */
  readonly startsAt: string | null;
  readonly votes: number | null;
  readonly result: "chosen" | "tied" | "not-chosen" | null;
}

export interface QuestionToWrite {
  readonly questionId: string;
  readonly text: string;
  readonly options: readonly OptionToWrite[];
  readonly count: Count | null;
  /** Who decided what the count left open, when and why. */
  readonly settlement: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

interface ElectorToWrite {
  readonly electorId: string;
  readonly name: string;
  readonly country: string;
  readonly weight?: number;
  readonly proxyHeldBy?: string;
}

/** A closed poll that is to become a file. */
export interface PollToWrite {
  readonly network: { readonly name: string };
  readonly certificate: {
    readonly hash: string;
    readonly openedBy: string | null;
    readonly closedBy: string | null;
    readonly poll: {
      readonly question: string;
      readonly about: string;
      readonly anonymous: boolean;
      readonly openedAt: string;
      readonly closedAt: string | null;
      readonly outcome: { readonly sentence: string } | null;
      readonly questions: readonly QuestionToWrite[];
      readonly answered: readonly ElectorToWrite[];
      readonly silent: readonly ElectorToWrite[];
    };
  };
  /** Who voted what; of an anonymous poll nothing. */
  readonly votes: readonly {
    readonly elector: ElectorToWrite;
    readonly castBy: string | null;
    readonly castAt: string;
    readonly byProxy: boolean;
    readonly answers: Answers;
  }[];
  /** Of an anonymous poll. */
  readonly ballots: readonly Answers[];
  readonly events: readonly {
    readonly at: string;
    readonly type: string;
    readonly person: string | null;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}
