import type { PollView } from "../../src/capabilities/polls/contract.ts";
import type { CardContext } from "../card-context.ts";

/** '14 of 22 organisations, 11 of 18 countries' */
export const sayCoverage = ({ coverage }: PollView, { t }: CardContext): string =>
  t("cards.poll.coverage", { ...coverage });

/** The same once the poll is closed. */
export const sayTurnout = ({ coverage }: PollView, { t }: CardContext): string =>
  t("cards.result.coverage", { ...coverage });
