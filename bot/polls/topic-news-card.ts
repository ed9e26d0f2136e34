import type { MeetingDetail } from "../../src/capabilities/meetings/contract.ts";
import type { PollView } from "../../src/capabilities/polls/contract.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, open, plain, quiet, text } from "../card-parts.ts";
import { closedLine } from "./closed-line.ts";
import { pollLink } from "./poll-link.ts";
import { asItStands, headline, tieRows } from "./topic-result-card.ts";

/**
 * The short post that tells a channel that its poll has ended: nobody is told of a card that was updated
 * further up. Votes and reasons stand on the poll's own card, once.
 */
export function topicNewsCard(view: PollView, detail: MeetingDetail, ctx: CardContext): AdaptiveCard {
  const { meeting } = detail;
  const { chosen, tied } = asItStands(view, detail);
  return cardOf(
    {
      about: meeting.title,
      question: headline(chosen, tied, view, ctx),
      body: [
        ...chosen.map((option) => text(plain(option.title), { spacing: "small" })),
        ...tieRows(tied, view, ctx),
        quiet(closedLine(view, ctx), { spacing: "medium" }),
        text(ctx.t("cards.result.where"), { spacing: "small" }),
      ],
      actions: [open(ctx.t("cards.action.open-tab"), pollLink(view, ctx))],
    },
    ctx,
  );
}
