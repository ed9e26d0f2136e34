import type { AdaptiveCard } from "./adaptive-card.ts";
import type { CardContext } from "./card-context.ts";
import { cardOf } from "./card-parts.ts";

/** One sentence as a card, where a card must be answered with a card. */
export const noticeCard = (sentence: string, ctx: CardContext): AdaptiveCard =>
  cardOf({ about: "", question: sentence, body: [] }, ctx);
