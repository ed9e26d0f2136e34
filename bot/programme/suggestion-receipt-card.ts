import type { SuggestionView } from "../../src/capabilities/work-programme/contract.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, open, plain, text } from "../card-parts.ts";

/** What became of a member's suggestion, in their own chat, with the coordinator's answer. */
export const suggestionReceiptCard = (suggestion: SuggestionView, ctx: CardContext): AdaptiveCard =>
  cardOf(
    {
      about: suggestion.itemTitle,
      question:
        suggestion.state === "accepted"
          ? ctx.t("cards.suggestion.accepted")
          : ctx.t("cards.suggestion.declined"),
      body: [
        ...(suggestion.text === ""
          ? []
          : [text(ctx.t("cards.suggestion.you-wrote", { words: plain(suggestion.text) }))]),
        ...(suggestion.answer === null
          ? []
          : [text(ctx.t("cards.reason.words", { words: plain(suggestion.answer) }))]),
      ],
      actions: [open(ctx.t("cards.action.open"), ctx.link("programme", suggestion.itemId))],
    },
    ctx,
  );
