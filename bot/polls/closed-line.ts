import type { PollView } from "../../src/capabilities/polls/contract.ts";
import type { CardContext } from "../card-context.ts";
import { sayInstant } from "../say-date.ts";
import { sayTurnout } from "./coverage.ts";

const CLOSED_KEYS = {
  deadline: "cards.result.closed-deadline",
  "all-answered": "cards.result.closed-all-answered",
  "by-hand": "cards.result.closed-by-hand",
} as const satisfies Record<NonNullable<PollView["closedBecause"]>, string>;

/** When it was closed, why, and how many had voted. */
export function closedLine(view: PollView, ctx: CardContext): string {
  const at = sayInstant(view.closedAt ?? view.closesAt, ctx);
  return ctx.t(CLOSED_KEYS[view.closedBecause ?? "deadline"], { at, coverage: sayTurnout(view, ctx) });
}
