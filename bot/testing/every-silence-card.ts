import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { silenceCard } from "../decisions/silence-card.ts";
import { anObjection, aSilence, LONG_TITLE } from "./builders.ts";

/** The cards of silence procedures, in every state and as full as they can be. */
export function everySilenceCard(ctx: CardContext): Readonly<Record<string, AdaptiveCard>> {
  const stopped = aSilence({ state: "stopped", objections: [anObjection()] });
  return {
    silence: silenceCard(aSilence(), ctx),
    "silence, amended": silenceCard(aSilence({ round: 2, objections: [anObjection()] }), ctx),
    "silence, stopped": silenceCard(stopped, ctx),
    "silence, stored": silenceCard(stopped, ctx, "Jonas Lindqvist"),
    "silence, twenty objections": silenceCard(
      aSilence({
        about: LONG_TITLE,
        state: "stopped",
        objections: Array.from({ length: 20 }, () =>
          anObjection({ organisation: LONG_TITLE, reason: "Ω".repeat(2_000) }),
        ),
      }),
      ctx,
    ),
    "silence, agreed": silenceCard(aSilence({ state: "agreed", closedAt: "2026-12-04T16:00:00.000Z" }), ctx),
    "silence, ended": silenceCard(
      aSilence({ state: "ended", endedBecause: "The Commission asked for another period." }),
      ctx,
    ),
  };
}
