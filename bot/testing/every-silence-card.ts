import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { amendedCard, silenceCard } from "../decisions/silence-card.ts";
import { LONG_TITLE } from "./builders.ts";
import { anObjection, aSilence, aSilenceOnText } from "./programme-builders.ts";

const aText = { round: 1, hash: "1f0c7a2b".repeat(8), openedAt: "2026-11-20T09:00:00.000Z" };

/** The cards of silence procedures, in every state and as full as they can be. */
export function everySilenceCard(ctx: CardContext): Readonly<Record<string, AdaptiveCard>> {
  const stopped = aSilence({ state: "stopped", objections: [anObjection()] });
  return {
    silence: silenceCard(aSilence(), ctx),
    "silence, amended": silenceCard(aSilence({ round: 2, objections: [anObjection()] }), ctx),
    "silence, put again": amendedCard(aSilence({ round: 2, objections: [anObjection()] }), ctx),
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
    "silence on a text": silenceCard(aSilenceOnText(), ctx),
    "silence on a text, put again": amendedCard(aSilenceOnText({ round: 2, about: "Ω".repeat(200) }), ctx),
    "silence on a text, stopped": silenceCard(
      aSilenceOnText({ state: "stopped", objections: [anObjection()] }),
      ctx,
    ),
    "silence on a text, agreed": silenceCard(
      aSilenceOnText({ state: "agreed", closedAt: "2026-12-04T16:00:00.000Z" }),
      ctx,
    ),
    "silence on a text, ended": silenceCard(
      aSilenceOnText({ state: "ended", endedBecause: "The Commission asked for another period." }),
      ctx,
    ),
    "silence on a text, as long as can be": silenceCard(
      aSilenceOnText({
        about: "Ω".repeat(200),
        state: "stopped",
        texts: [{ ...aText, title: "Ω".repeat(200), text: `${"Ω".repeat(19_000)}\n\n${"x".repeat(990)}` }],
        objections: Array.from({ length: 20 }, () =>
          anObjection({ organisation: LONG_TITLE, reason: "Ω".repeat(2_000) }),
        ),
      }),
      ctx,
    ),
  };
}
