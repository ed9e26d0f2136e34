import type { OptionId, QuestionId } from "../../kernel/ids.ts";

export const METHODS = [
  "choose-one",
  "choose-several",
  "ranked",
  "dots",
  "score",
  "proposal",
  "dates",
] as const;
export type MethodKind = (typeof METHODS)[number];

/** How a question is answered and counted. */
export type Method =
  | { readonly kind: "choose-one" }
  /** Up to `maxChoices` options, 1 or more. */
  | { readonly kind: "choose-several"; readonly maxChoices: number }
  /** Options in order of preference, any number of them; the count is said on the card. */
  | { readonly kind: "ranked"; readonly count: "instant-runoff" | "borda" }
  /** `dots` points given out over the options, all or some; 1 to 20. */
  | { readonly kind: "dots"; readonly dots: number }
  /** Each option from 0 to `highest`; 2 to 10. */
  | { readonly kind: "score"; readonly highest: number }
  /** One proposal, in the question itself: it has no options. */
  | { readonly kind: "proposal" }
  /** Options are dates: yes, if need be, no. */
  | { readonly kind: "dates" };

/** What one elector answers to one question. An answer to another method is no answer. */
export type Answer =
  | { readonly kind: "choose-one"; readonly choice: OptionId }
  | { readonly kind: "choose-several"; readonly choices: readonly OptionId[] }
  /** The best first; who is left out is below all of them. */
  | { readonly kind: "ranked"; readonly ranking: readonly OptionId[] }
  | { readonly kind: "dots"; readonly dots: Readonly<Record<OptionId, number>> }
  /** Options without a score have none: they are no zero. */
  | { readonly kind: "score"; readonly scores: Readonly<Record<OptionId, number>> }
  /** A reason is owed for `disagree` and `block`; empty otherwise. */
  | { readonly kind: "proposal"; readonly stance: Stance; readonly reason: string }
  /**
   * An option that is not named is a no. That none suits is said: by `none`, or by a no to each; kept, it is no
   * dates at all.
   */
  | {
      readonly kind: "dates";
      readonly dates: Readonly<Record<OptionId, DateAnswer>>;
      readonly none?: boolean;
    };

export const STANCES = ["agree", "abstain", "disagree", "block"] as const;
export type Stance = (typeof STANCES)[number];
export const DATE_ANSWERS = ["yes", "if-need-be", "no"] as const;
export type DateAnswer = (typeof DATE_ANSWERS)[number];

export interface Countable {
  readonly questionId: QuestionId;
  readonly method: Method;
  /** How many options win: 1 or more; always 1 by instant run-off and for choose-one and dates. */
  readonly seats: number;
  readonly options: readonly { readonly optionId: OptionId }[];
}

/** One elector's standing answer as it is counted. */
export interface CountedVote {
  /** Whose vote it is: an organisation, a person or a country. */
  readonly electorId: string;
  /** 1 unless the network weighs votes; a whole number. */
  readonly weight: number;
  /** The highest revision of an elector stands. */
  readonly revision: number;
  readonly answer: Answer;
}
