import type { BallotView } from "../../src/capabilities/polls/contract.ts";
import type { CardContext } from "../card-context.ts";

/** '14 of 22 organisations, 11 of 18 countries' */
export const sayCoverage = ({ coverage }: BallotView, { t }: CardContext): string =>
  t("cards.poll.coverage", { ...coverage });

/** The same once the poll is closed. */
export const sayTurnout = ({ coverage }: BallotView, { t }: CardContext): string =>
  t("cards.result.coverage", { ...coverage });
