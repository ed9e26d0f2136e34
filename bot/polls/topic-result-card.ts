import type { MeetingDetail, TopicView } from "../../src/capabilities/meetings/contract.ts";
import type { PollView } from "../../src/capabilities/polls/contract.ts";
import type { Action, AdaptiveCard, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { box, cardOf, firstThatFits, heading, IN_VIEW, open, plain, quiet, text } from "../card-parts.ts";
import { sayReason } from "../meetings/receipt-card.ts";
import { sayList } from "../say-date.ts";
import { closedLine } from "./closed-line.ts";
import { decideForms, outcomeAction, settledBecause } from "./decide-parts.ts";
import type { Option } from "./option-words.ts";
import { pollLink } from "./poll-link.ts";

/** A poll on topics asks one question. */
const optionsOf = ({ questions }: PollView): readonly Option[] => questions[0]?.options ?? [];
const openSeatsOf = ({ questions }: PollView): number =>
  questions[0]?.verdict?.kind === "tied" ? questions[0].verdict.openSeats : 0;

/**
 * The result: what goes on the agenda, what is tied, and of every other topic what became of it and why. The
 * first five are in view, the rest opens in place; only what Teams would refuse for its length is left to the
 * tab.
 */
export const topicResultCard = (view: PollView, detail: MeetingDetail, ctx: CardContext): AdaptiveCard =>
  firstThatFits(
    () => drawResult(view, detail, ctx, optionsOf(view).length),
    () => drawResult(view, detail, ctx, 4 * IN_VIEW),
    () => drawResult(view, detail, ctx, IN_VIEW),
  );

function drawResult(view: PollView, detail: MeetingDetail, ctx: CardContext, told: number): AdaptiveCard {
  const { t } = ctx;
  const { chosen, tied } = asItStands(view, detail);
  const others = optionsOf(view).filter((option) => !tied.includes(option) && !chosen.includes(option));
  const others1 = others.slice(0, IN_VIEW);
  const others2 = others.slice(IN_VIEW, told);
  const untold = others.length - others1.length - others2.length;
  const row = (option: Option) => optionRow(option, topicOf(option, detail), view, ctx);
  const showRest: Action = {
    type: "Action.ToggleVisibility",
    title: t("cards.result.show-rest", { count: others2.length }),
    targetElements: ["rest"],
  };
  return cardOf(
    {
      about: detail.meeting.title,
      question: headline(chosen, tied, view, ctx),
      body: [
        quiet(closedLine(view, ctx)),
        ...(chosen.length === 0 ? [] : [heading(t("cards.result.chosen"))]),
        ...chosen.flatMap(row),
        ...tieRows(tied, view, ctx),
        ...view.questions.flatMap((question) => settledBecause(question, ctx)),
        ...(others.length === 0 ? [] : [heading(t("cards.result.others"))]),
        ...others1.flatMap(row),
        ...(others2.length === 0
          ? []
          : [
              { type: "Container", id: "rest", isVisible: false, items: others2.flatMap(row) } as const,
              { type: "ActionSet", actions: [showRest] } as const,
            ]),
        ...(untold === 0 ? [] : [quiet(t("cards.more.topics", { count: untold }), { spacing: "small" })]),
        ...decideForms(view, ctx),
      ],
      actions: [...outcomeAction(view, ctx), open(t("cards.action.open-tab"), pollLink(view, ctx))],
    },
    ctx,
  );
}

/** The result in a line. */
export function headline(
  chosen: readonly Option[],
  tied: readonly Option[],
  view: PollView,
  { t }: CardContext,
): string {
  if (view.coverage.organisations === 0) return t("cards.result.nobody-voted");
  if (tied.length > 0) return t("cards.result.tie", { count: openSeatsOf(view) });
  return t("cards.result.headline", { count: chosen.length });
}

/** A tie is told as a tie: nobody's topic lost it, and the coordinator decides. */
export function tieRows(tied: readonly Option[], view: PollView, { t, language }: CardContext): Element[] {
  if (tied.length === 0) return [];
  const titles = sayList(
    tied.map((option) => t("cards.quoted", { title: plain(option.title) })),
    language,
  );
  return [
    heading(t("cards.result.tied")),
    box(
      t("cards.result.tied-what-happens", {
        topics: titles,
        count: openSeatsOf(view),
      }),
      "warning",
    ),
  ];
}

/** What is on the agenda by now, and what is tied. */
export const asItStands = (view: PollView, detail: MeetingDetail) => ({
  chosen: optionsOf(view).filter((option) => isOn(option, topicOf(option, detail))),
  tied: optionsOf(view).filter((option) => option.result === "tied"),
});

/** The coordinator may have taken a chosen one off since, or put another one on. */
const isOn = ({ result }: Option, topic: TopicView | undefined): boolean =>
  topic === undefined || topic.state === "proposed" ? result === "chosen" : topic.state === "scheduled";

/** The poll's options carry no topic ids to its readers; titles are unique among a meeting's live topics. */
const topicOf = (option: Option, { topics }: MeetingDetail): TopicView | undefined =>
  topics.find((topic) => topic.title === option.title && topic.state !== "withdrawn");

function optionRow(
  option: Option,
  topic: TopicView | undefined,
  view: PollView,
  ctx: CardContext,
): Element[] {
  return [text(plain(option.title), { spacing: "small" }), quiet(plain(fate(option, topic, view, ctx)))];
}

function fate(option: Option, topic: TopicView | undefined, view: PollView, { t }: CardContext): string {
  const counted = reasonFrom(option, view);
  const reason = withoutWhy(topic?.reason ?? counted);
  if (isOn(option, topic)) return sayReason(reason, t);
  if (option.result === "chosen" && topic?.state === "deferred")
    return t("cards.result.taken-off", { votes: sayReason(counted, t), reason: sayReason(reason, t) });
  if (topic?.state === "declined") return t("cards.result.declined", { reason: sayReason(reason, t) });
  return t("cards.result.deferred", { reason: sayReason(reason, t) });
}

/** Why a tie was settled as it was stands on the card once, with who did. */
const withoutWhy = (reason: NonNullable<TopicView["reason"]>): NonNullable<TopicView["reason"]> =>
  reason.because === "tie-settled"
    ? { because: reason.because, votes: reason.votes, chosen: reason.chosen }
    : reason;

/** For the moment between closing and the result being taken over into the topics. */
function reasonFrom(option: Option, view: PollView): NonNullable<TopicView["reason"]> {
  const votes = option.votes ?? 0;
  const { organisations } = view.coverage;
  if (option.result === "chosen") return { because: "chosen", votes, organisations };
  return votes === 0
    ? { because: "no-votes" }
    : { because: "fewer-votes", votes, organisations, seats: view.questions[0]?.seats ?? 1 };
}
