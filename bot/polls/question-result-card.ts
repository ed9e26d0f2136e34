import type { PollView, QuestionView } from "../../src/capabilities/polls/contract.ts";
import type { AdaptiveCard, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import {
  box,
  cardOf,
  firstThatFits,
  heading,
  IN_VIEW,
  open,
  plain,
  quiet,
  shortened,
  text,
} from "../card-parts.ts";
import { sayInstant } from "../say-date.ts";
import { decideForms, outcomeAction, settledBecause, verdictOf } from "./decide-parts.ts";
import { closedLine } from "./closed-line.ts";
import { sayStance } from "./option-words.ts";
import { aboutOf, pollLink } from "./poll-link.ts";
import { resultRows, sayRounds } from "./result-rows.ts";

interface Room {
  readonly told: number;
  readonly withBars: boolean;
  readonly withRounds: boolean;
  readonly reasons: number;
}

/** The result of a poll on questions: of each what was decided, and the count by which it was. */
export function questionResultCard(view: PollView, ctx: CardContext): AdaptiveCard {
  const draw = (room: Room) => () => drawResult(view, ctx, room);
  return firstThatFits(
    draw({ told: 2 * IN_VIEW, withBars: true, withRounds: true, reasons: IN_VIEW }),
    draw({ told: IN_VIEW, withBars: true, withRounds: true, reasons: 2 }),
    draw({ told: IN_VIEW, withBars: true, withRounds: false, reasons: 1 }),
    draw({ told: 3, withBars: false, withRounds: false, reasons: 0 }),
    draw({ told: 0, withBars: false, withRounds: false, reasons: 0 }),
  );
}

function drawResult(view: PollView, ctx: CardContext, room: Room): AdaptiveCard {
  return cardOf(
    {
      about: aboutOf(view),
      question: view.question,
      spoken: sayResult(view, ctx),
      body: [
        ...outcome(view, ctx),
        ...view.questions.flatMap((question, at) => questionResult(view, question, at, ctx, room)),
        quiet(closedLine(view, ctx), { spacing: "medium" }),
        ...decideForms(view, ctx),
      ],
      actions: [...outcomeAction(view, ctx), open(ctx.t("cards.action.open-tab"), pollLink(view, ctx))],
    },
    ctx,
  );
}

/** The short post that tells a channel how its poll has ended: figures and reasons stand on the poll's own card. */
export const questionNewsCard = (view: PollView, ctx: CardContext): AdaptiveCard =>
  cardOf(
    {
      about: aboutOf(view),
      question: view.question,
      spoken: sayResult(view, ctx),
      body: [
        ...view.questions.flatMap((question) => [
          ...(view.questions.length === 1 ? [] : [heading(plain(question.text))]),
          text(plain(verdictOf(question, ctx)), { spacing: "small" }),
        ]),
        ...outcome(view, ctx),
        quiet(closedLine(view, ctx), { spacing: "medium" }),
        quiet(ctx.t("cards.result.poll-where"), { spacing: "small" }),
      ],
      actions: [open(ctx.t("cards.action.open-tab"), pollLink(view, ctx))],
    },
    ctx,
  );

/** For the notification, which is all that many will read. */
const sayResult = (view: PollView, ctx: CardContext): string =>
  [view.question, ...view.questions.map((question) => verdictOf(question, ctx))].join(" ");

function outcome(view: PollView, ctx: CardContext): Element[] {
  if (view.outcome === null) return [];
  const { sentence, by, at } = view.outcome;
  return [
    box(ctx.t("cards.result.outcome", { sentence: plain(sentence) }), "good"),
    quiet(ctx.t("cards.result.outcome-by", { person: plain(by), at: sayInstant(at, ctx) })),
  ];
}

function questionResult(
  view: PollView,
  question: QuestionView,
  at: number,
  ctx: CardContext,
  room: Room,
): Element[] {
  return [
    ...(view.questions.length === 1 ? [] : [heading(plain(question.text))]),
    ...verdict(question, ctx),
    ...settledBecause(question, ctx),
    ...resultRows(question, ctx, room),
    ...(room.withRounds ? rounds(question, at, ctx) : []),
    ...reasons(question, ctx, room.reasons),
  ];
}

/** What still waits for a decision, or could not be decided, is marked. */
function verdict(question: QuestionView, ctx: CardContext): Element[] {
  const words = plain(verdictOf(question, ctx));
  const kind = question.verdict?.kind;
  if (kind === "tied" || kind === "authority-decides" || kind === "no-quorum" || kind === "too-few")
    return [box(words, "warning")];
  return [text(words, { weight: "bolder", spacing: "medium" })];
}

function rounds({ count, options }: QuestionView, at: number, ctx: CardContext): Element[] {
  if (count?.kind !== "instant-runoff" || count.rounds.length < 2) return [];
  const id = `rounds-${at}`;
  return [
    {
      type: "Container",
      id,
      isVisible: false,
      items: sayRounds(count, options, ctx).map((line) => quiet(line, { spacing: "small" })),
    },
    {
      type: "ActionSet",
      actions: [
        { type: "Action.ToggleVisibility", title: ctx.t("cards.result.rounds"), targetElements: [id] },
      ],
    },
  ];
}

function reasons(question: QuestionView, ctx: CardContext, told: number): Element[] {
  const more = question.reasons.length - told;
  if (question.reasons.length === 0) return [];
  return [
    heading(ctx.t("cards.result.reasons")),
    ...question.reasons
      .slice(0, told)
      .map((one) => text(plain(shortened(sayReason(one, ctx), REASON_LETTERS)), { spacing: "small" })),
    ...(more > 0 ? [quiet(ctx.t("cards.result.more-reasons", { count: more }), { spacing: "small" })] : []),
  ];
}

/** A reason may have pages: the tab has all of it. */
const REASON_LETTERS = 300;

const sayReason = ({ stance, reason, elector }: QuestionView["reasons"][number], ctx: CardContext): string =>
  elector === null
    ? ctx.t("cards.stance.because", { stance: sayStance(stance, ctx), reason })
    : ctx.t("cards.result.reason", {
        elector: elector.name || elector.country,
        stance: sayStance(stance, ctx),
        reason,
      });
