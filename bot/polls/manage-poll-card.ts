import type { MeetingSummary } from "../../src/capabilities/meetings/contract.ts";
import type { PollView } from "../../src/capabilities/polls/contract.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, execute, IN_VIEW, open, plain, quiet, text } from "../card-parts.ts";
import { sayInstant, sayList } from "../say-date.ts";
import { sayCoverage } from "./coverage.ts";

/** For the coordinator while a poll is open: who is still missing, and closing it by hand. */
export function managePollCard(view: PollView, meeting: MeetingSummary, ctx: CardContext): AdaptiveCard {
  const { t } = ctx;
  const deadline = sayInstant(view.closesAt, ctx);
  return cardOf(
    {
      about: meeting.title,
      question: t("cards.poll.topic-question"),
      body: [
        text(sayCoverage(view, ctx), { spacing: "medium" }),
        ...(view.silent.length === 0 ? [] : [text(saySilent(view, ctx), { spacing: "small" })]),
        quiet(t("cards.poll.what-happens", { deadline, count: view.seats }), { spacing: "small" }),
        quiet(t("cards.manage.closing"), { spacing: "small" }),
      ],
      actions: [
        execute(
          t("cards.manage.close"),
          { verb: "poll.close", pollId: view.pollId },
          { style: "destructive" },
        ),
        open(t("cards.action.open-tab"), ctx.link("meetings", view.meetingId)),
      ],
    },
    ctx,
  );
}

function saySilent({ silent }: PollView, { t, language }: CardContext): string {
  const named = silent.slice(0, IN_VIEW).map((one) => plain(`${one.name} (${one.country})`));
  const more = silent.length - named.length;
  return more > 0
    ? t("cards.manage.silent-more", { organisations: named.join(", "), count: more })
    : t("cards.manage.silent", { organisations: sayList(named, language) });
}
