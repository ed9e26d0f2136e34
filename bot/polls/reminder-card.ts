import type { UnreachedView } from "../../src/capabilities/polls/queries/reminders.ts";
import type { PollView } from "../../src/capabilities/polls/contract.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, execute, open, plain, quiet, text } from "../card-parts.ts";
import { sayInstant, sayList } from "../say-date.ts";
import { sayCoverage } from "./coverage.ts";

/** As many names as are read; the poll's page has all. */
const NAMES_MOST = 12;

interface Reminded {
  /** The organisation that has not voted; '' where persons vote. */
  readonly organisation: string;
  readonly round: number;
}

/** To one person: that a vote is owed, until when, and how to hear no more of it. */
export function reminderCard(
  view: PollView,
  { organisation, round }: Reminded,
  ctx: CardContext,
): AdaptiveCard {
  const { t } = ctx;
  const owed =
    organisation === ""
      ? t("cards.reminder.owed-person")
      : round > 1
        ? t("cards.reminder.answer-for-us", { organisation: plain(organisation) })
        : t("cards.reminder.owed", { organisation: plain(organisation) });
  return cardOf(
    {
      about: view.about,
      question: view.question,
      spoken: t("cards.spoken", { about: view.question, question: owed }),
      body: [
        text(owed),
        text(t("cards.reminder.closes", { deadline: sayInstant(view.closesAt, ctx) }), { spacing: "small" }),
        quiet(sayCoverage(view, ctx), { spacing: "small" }),
      ],
      actions: [
        open(t("cards.reminder.vote"), ctx.link("polls", view.pollId)),
        execute(t("cards.reminder.stop"), { verb: "poll.stop-reminders", pollId: view.pollId }),
      ],
    },
    ctx,
  );
}

/** To the channel, once a round: who has not voted and could not be written to. */
export function unreachedCard(view: UnreachedView, ctx: CardContext): AdaptiveCard {
  const { t } = ctx;
  const named = view.organisations.slice(0, NAMES_MOST).map(plain);
  const more = view.organisations.length - named.length;
  const organisations = sayList(named, ctx.language);
  return cardOf(
    {
      about: view.about,
      question: view.question,
      body: [
        named.length === 0
          ? text(t("cards.reminder.unreached-none"))
          : text(
              more > 0
                ? t("cards.reminder.unreached-more", { organisations: named.join(", "), count: more })
                : t("cards.reminder.unreached", { organisations }),
            ),
        ...(view.open && named.length > 0 ? [text(t("cards.reminder.pass-on"), { spacing: "small" })] : []),
        quiet(
          view.open
            ? t("cards.reminder.closes", { deadline: sayInstant(view.closesAt, ctx) })
            : t("cards.reminder.over"),
          { spacing: "small" },
        ),
      ],
      actions: [open(t("cards.action.open-tab"), ctx.link("polls", view.pollId))],
    },
    ctx,
  );
}
