import type { BallotView } from "../../src/capabilities/polls/contract.ts";
import type { Unit } from "../../src/capabilities/polls/poll.ts";
import type { CardContext } from "../card-context.ts";

const COVERAGE_KEYS = {
  organisation: "cards.poll.coverage",
  person: "cards.poll.coverage-people",
  country: "cards.poll.coverage-countries",
} as const satisfies Record<Unit, string>;
const TURNOUT_KEYS = {
  organisation: "cards.result.coverage",
  person: "cards.result.coverage-people",
  country: "cards.result.coverage-countries",
} as const satisfies Record<Unit, string>;

/** '14 of 22 organisations, 11 of 18 countries' */
export const sayCoverage = ({ coverage, unit }: BallotView, { t }: CardContext): string =>
  t(COVERAGE_KEYS[unit], { ...coverage });

/** The same once the poll is closed. */
export const sayTurnout = ({ coverage, unit }: BallotView, { t }: CardContext): string =>
  t(TURNOUT_KEYS[unit], { ...coverage });
