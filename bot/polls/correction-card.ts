import type { PollView } from "../../src/capabilities/polls/contract.ts";
import type { AdaptiveCard, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, IN_VIEW, open, plain, quiet, text } from "../card-parts.ts";
import type { WordingCorrection } from "../services.ts";
import { aboutOf, pollLink, questionOf } from "./poll-link.ts";

/** Tells a channel that the wording of a poll was corrected after the first vote: what it was, and what it is now. */
export function correctionCard(
  view: PollView,
  corrections: readonly WordingCorrection[],
  ctx: CardContext,
): AdaptiveCard {
  const { t } = ctx;
  // The same words may stand in the question and its title, and be corrected at once.
  const seen = new Map(corrections.map((one) => [JSON.stringify(one), one]));
  const newest = [...seen.values()].slice(-IN_VIEW);
  return cardOf(
    {
      about: aboutOf(view),
      question: t("cards.correction.question"),
      spoken: t("cards.correction.spoken", { poll: questionOf(view, ctx) }),
      body: [
        quiet(plain(questionOf(view, ctx))),
        ...newest.flatMap(({ was, now }): Element[] => [
          text(t("cards.correction.was", { words: plain(was) }), { spacing: "medium" }),
          text(t("cards.correction.now", { words: plain(now) }), { spacing: "small" }),
        ]),
        quiet(t("cards.correction.votes-kept"), { spacing: "medium" }),
      ],
      actions: [open(t("cards.action.open-tab"), pollLink(view, ctx))],
    },
    ctx,
  );
}
