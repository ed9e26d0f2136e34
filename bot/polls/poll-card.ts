import type { BallotView, OwnBallot, QuestionView } from "../../src/capabilities/polls/contract.ts";
import type { Unit } from "../../src/capabilities/polls/poll.ts";
import { sayClosing, sayConditions } from "../../src/i18n/say-rule.ts";
import type { QuestionId } from "../../src/kernel/ids.ts";
import type { Action, ActionData, AdaptiveCard, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, execute, firstThatFits, heading, IN_VIEW, open, plain, quiet, text } from "../card-parts.ts";
import { sayInstant } from "../say-date.ts";
import { addOptionForm } from "./add-option-form.ts";
import type { Ballot } from "./answer-inputs.ts";
import { questionForm } from "./ballot-form.ts";
import { sayCoverage } from "./coverage.ts";
import { noteOf, titleOf } from "./option-words.ts";
import { ownVote, proxyVote } from "./own-ballot.ts";
import { aboutOf, pollLink, questionOf } from "./poll-link.ts";

interface Drawing {
  /** The vote was stored just now: said at the top, by whom. */
  readonly stored?: boolean;
  /** In the place of voting: what the coordinator may do with a poll that is not open yet. */
  readonly instead?: readonly Action[];
}

/** How much of it there is room for. */
interface Room {
  readonly withNotes: boolean;
  /** So many questions are answered here, the others in the tab. */
  readonly questions: number;
  /** The vote by proxy can be cast here as well. */
  readonly withProxy: boolean;
}

/**
 * The open poll. What is short is answered on the card itself; with more than five options, or once there is a vote
 * to be changed, 'Vote' opens the form in place, so that everything can be answered without leaving the chat.
 * (`style: filtered` would be shorter, but clients draw it as a single choice.)
 */
export function pollCard(view: BallotView, ctx: CardContext, drawing: Drawing = {}): AdaptiveCard {
  const all = view.questions.length;
  const draw = (room: Room) => () => drawPoll(view, ctx, drawing, room);
  return firstThatFits(
    draw({ withNotes: true, withProxy: true, questions: all }),
    draw({ withNotes: false, withProxy: true, questions: all }),
    ...Array.from({ length: all }, (_, left) =>
      draw({ withNotes: false, withProxy: false, questions: all - left }),
    ),
  );
}

function drawPoll(view: BallotView, ctx: CardContext, drawing: Drawing, room: Room): AdaptiveCard {
  const { t } = ctx;
  const { stored = false, instead } = drawing;
  const questions = view.questions.slice(0, room.questions);
  const votes = instead === undefined && view.state === "open" && (view.mine?.changeable ?? true);
  const byProxy = votes && room.withProxy && view.proxy?.changeable === true ? view.proxy : null;
  // The inputs of an opened form are sent with those around it: two forms are each opened in place.
  const inline =
    view.state === "open" &&
    view.mine?.voted !== true &&
    byProxy === null &&
    !view.membersAddOptions &&
    questions.every((one) => one.options.length <= IN_VIEW);
  const form = formFor(view, ctx, room, "own", view.mine);
  const left = view.questions.length - questions.length;
  return cardOf(
    {
      about: aboutOf(view),
      question: questionOf(view, ctx),
      body: [
        ...ownVote(view, ctx, stored),
        ...proxyVote(view, ctx, stored),
        ...(inline ? form : questions.flatMap((one) => named(one, view, ctx))),
        ...(left === 0 ? [] : [quiet(t("cards.more.questions", { count: left }), { spacing: "small" })]),
        ...(byProxy === null ? [] : proxyForm(view, byProxy, ctx, room)),
        ...(instead === undefined ? whereByProxy(view, ctx) : []),
        ...(instead === undefined ? addOptionForm(view, ctx) : []),
        ...(view.coverage.ofElectors === 0 ? [] : [text(sayCoverage(view, ctx), { spacing: "medium" })]),
        quiet(whatHappens(view, ctx), { spacing: "small" }),
        ...(view.anonymous ? [quiet(t("cards.poll.anonymous"), { spacing: "small" })] : []),
      ],
      // What is not stored yet stands nowhere else.
      actions: instead ?? [
        ...(votes ? [voteAction(view, ctx, inline ? null : form)] : []),
        open(
          left > 0 || questions.some((one) => !inline && one.options.length > IN_VIEW)
            ? t("cards.action.show-all")
            : t("cards.action.open-tab"),
          pollLink(view, ctx),
        ),
      ],
    },
    ctx,
  );
}

const CLOSES_KEYS = {
  organisation: "cards.poll.closes",
  person: "cards.poll.closes-person",
  country: "cards.poll.closes-country",
} as const satisfies Record<Unit, string>;

/** Until when, and what then: of several questions what is the same of all stands here once. */
function whatHappens(view: BallotView, ctx: CardContext): string {
  const closings = closingsOf(view, ctx);
  return [
    ...(view.state === "scheduled"
      ? [ctx.t("cards.poll.opens", { at: sayInstant(view.openedAt, ctx) })]
      : []),
    ctx.t(CLOSES_KEYS[view.unit], { deadline: sayInstant(view.closesAt, ctx) }),
    ...(closings.size === 1 ? closings : []),
    ...sayConditions(view, ctx.language),
  ].join(" ");
}

const closingsOf = (view: BallotView, { language }: CardContext): ReadonlySet<string> =>
  new Set(view.questions.map((question) => sayClosing(view, question, language)));

/** What stands above each of several questions: its words, and what becomes of it where that differs. */
function questionHead(question: QuestionView, view: BallotView, ctx: CardContext): Element[] {
  if (view.questions.length === 1) return [];
  const differ = closingsOf(view, ctx).size > 1;
  return [
    heading(plain(question.text)),
    ...(differ ? [quiet(sayClosing(view, question, ctx.language))] : []),
  ];
}

function formFor(
  view: BallotView,
  ctx: CardContext,
  { withNotes, questions }: Room,
  ballot: Ballot,
  own: OwnBallot | null,
): readonly Element[] {
  return view.questions.slice(0, questions).flatMap((question) => [
    ...questionHead(question, view, ctx),
    ...questionForm(
      {
        question,
        ballot,
        withNotes,
        topics: view.purpose === "topics",
        only: view.questions.length === 1,
        standing: own?.answers?.[question.questionId as QuestionId],
      },
      ctx,
    ),
  ]);
}

/** A question that is answered in a form of its own: its first options are in view. */
function named(question: QuestionView, view: BallotView, ctx: CardContext): Element[] {
  const more = question.options.length - IN_VIEW;
  return [
    ...questionHead(question, view, ctx),
    ...question.options
      .slice(0, IN_VIEW)
      .flatMap((option): Element[] => [
        text(titleOf(option, ctx), { spacing: "small" }),
        ...(noteOf(option, ctx) === "" ? [] : [quiet(plain(noteOf(option, ctx)))]),
      ]),
    ...(more > 0 ? [quiet(ctx.t("cards.more.options", { count: more }), { spacing: "small" })] : []),
  ];
}

/** @param form what the button opens; null where it stands on the card */
function voteAction(view: BallotView, ctx: CardContext, form: readonly Element[] | null): Action {
  const { t } = ctx;
  const title = view.mine?.voted === true ? t("cards.poll.change") : t("cards.poll.vote");
  const data = { verb: "poll.vote", pollId: view.pollId };
  return form === null
    ? execute(title, data, { style: "positive" })
    : opening(title, form, t("cards.poll.store"), data);
}

/** The vote of the organisation whose proxy the reader's holds. */
function proxyForm(view: BallotView, proxy: OwnBallot, ctx: CardContext, room: Room): Element[] {
  const { t } = ctx;
  const organisation = plain(proxy.elector.name) || t("cards.poll.proxy-organisation");
  const data = { verb: "poll.vote", pollId: view.pollId, forElector: proxy.elector.electorId };
  const form = formFor(view, ctx, room, "proxy", proxy);
  return [
    text(t("cards.poll.proxy", { organisation }), { spacing: "medium" }),
    {
      type: "ActionSet",
      actions: [
        opening(
          t(proxy.voted ? "cards.poll.change" : "cards.poll.proxy-vote"),
          form,
          t("cards.poll.proxy-store"),
          data,
        ),
      ],
    },
  ];
}

/** Where a vote by proxy is cast, on a card that does not know whether its reader holds one. */
function whereByProxy(view: BallotView, ctx: CardContext): Element[] {
  if (view.state !== "open" || view.proxies === 0 || view.proxy !== null) return [];
  const link = ctx.link("polls", view.pollId, { ballot: "proxy" });
  return [
    quiet(ctx.t("cards.poll.proxy-where"), { spacing: "medium" }),
    { type: "ActionSet", actions: [open(ctx.t("cards.poll.proxy-open"), link)] },
  ];
}

const opening = (title: string, form: readonly Element[], store: string, data: ActionData): Action => ({
  type: "Action.ShowCard",
  title,
  style: "positive",
  card: { type: "AdaptiveCard", body: form, actions: [execute(store, data, { style: "positive" })] },
});
