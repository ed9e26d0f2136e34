import type { PollView } from "../../src/capabilities/polls/contract.ts";
import { sayRule } from "../../src/i18n/say-rule.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, execute, IN_VIEW, open, plain, quiet, text } from "../card-parts.ts";
import { sayInstant, sayList } from "../say-date.ts";
import { sayCoverage } from "./coverage.ts";
import { aboutOf, pollLink, questionOf } from "./poll-link.ts";

/** For the coordinator while a poll is open: who is still missing, and closing it by hand. */
export function managePollCard(view: PollView, ctx: CardContext): AdaptiveCard {
  const { t } = ctx;
  const deadline = sayInstant(view.closesAt, ctx);
  return cardOf(
    {
      about: aboutOf(view),
      question: questionOf(view, ctx),
      body: [
        text(sayCoverage(view, ctx), { spacing: "medium" }),
        ...(view.silent.length === 0 ? [] : [text(saySilent(view, ctx), { spacing: "small" })]),
        quiet(t("cards.manage.closes", { deadline }), { spacing: "small" }),
        quiet(sayRule(view, ctx.language), { spacing: "small" }),
        quiet(t("cards.manage.closing"), { spacing: "small" }),
      ],
      actions: [
        execute(
          t("cards.manage.close"),
          { verb: "poll.close", pollId: view.pollId },
          { style: "destructive" },
        ),
        open(t("cards.action.open-tab"), pollLink(view, ctx)),
      ],
    },
    ctx,
  );
}

function saySilent({ silent }: PollView, { t, language }: CardContext): string {
  const named = silent
    .slice(0, IN_VIEW)
    .map((one) => plain(one.name === "" ? one.country : `${one.name} (${one.country})`));
  const more = silent.length - named.length;
  return more > 0
    ? t("cards.manage.silent-more", { organisations: named.join(", "), count: more })
    : t("cards.manage.silent", { organisations: sayList(named, language) });
}
