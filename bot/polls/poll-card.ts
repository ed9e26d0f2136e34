import type { BallotView } from "../../src/capabilities/polls/contract.ts";
import { sayDuration } from "../../src/i18n/say-duration.ts";
import type { Action, AdaptiveCard, ChoiceSet, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { box, cardOf, execute, firstThatFits, IN_VIEW, open, plain, quiet, text } from "../card-parts.ts";
import { sayInstant, sayList } from "../say-date.ts";
import { sayCoverage } from "./coverage.ts";

interface Drawing {
  /** The vote was stored just now: said at the top, by whom. */
  readonly stored?: boolean;
}

/**
 * The open poll. Up to five options are ticked on the card itself. With more, five are named and 'Vote' opens
 * the full list in place: one ChoiceSet with every option, so that any of them can be chosen without leaving
 * the chat. (`style: filtered` would be shorter, but clients draw it as a single choice.)
 */
export const pollCard = (
  view: BallotView,
  meeting: { readonly title: string },
  ctx: CardContext,
  drawing: Drawing = {},
): AdaptiveCard =>
  firstThatFits(
    () => drawPoll(view, meeting, ctx, drawing, true),
    () => drawPoll(view, meeting, ctx, drawing, false),
  );

function drawPoll(
  view: BallotView,
  meeting: { readonly title: string },
  ctx: CardContext,
  { stored = false }: Drawing,
  withNotes: boolean,
): AdaptiveCard {
  const { t } = ctx;
  const inline = view.options.length <= IN_VIEW;
  const vote = execute(
    t("cards.poll.vote"),
    { verb: "poll.vote", pollId: view.pollId },
    { style: "positive" },
  );
  const choices = choiceSet(view, ctx, withNotes);
  const main: Action = inline
    ? vote
    : {
        type: "Action.ShowCard",
        title: t("cards.poll.vote"),
        style: "positive",
        card: { type: "AdaptiveCard", body: [choices], actions: [{ ...vote, title: t("cards.poll.store") }] },
      };
  return cardOf(
    {
      about: meeting.title,
      question: t("cards.poll.topic-question"),
      body: [
        ...ownVote(view, ctx, stored),
        ...(inline ? [choices] : namedOptions(view, ctx)),
        text(sayCoverage(view, ctx), { spacing: "medium" }),
        quiet(t("cards.poll.what-happens", { deadline: sayInstant(view.closesAt, ctx), count: view.seats })),
      ],
      actions: [
        main,
        open(
          inline ? t("cards.action.open-tab") : t("cards.action.show-all"),
          ctx.link("meetings", view.meetingId),
        ),
      ],
    },
    ctx,
  );
}

/** 'Agency for Labour · 45 min' */
const noteOf = ({ note, minutes }: BallotView["options"][number], { language }: CardContext): string =>
  [note, minutes === null ? "" : sayDuration(minutes, language)].filter(Boolean).join(" · ");

function choiceSet(view: BallotView, ctx: CardContext, withNotes: boolean): ChoiceSet {
  const { t } = ctx;
  return {
    type: "Input.ChoiceSet",
    id: "choices",
    label: t("cards.poll.choose", { count: view.maxChoices }),
    style: "expanded",
    isMultiSelect: view.maxChoices > 1,
    wrap: true,
    isRequired: true,
    errorMessage: t("cards.poll.choose-error", { count: view.maxChoices }),
    choices: view.options.map((option) => ({
      title:
        withNotes && noteOf(option, ctx) !== ""
          ? t("cards.poll.option", { title: plain(option.title), note: plain(noteOf(option, ctx)) })
          : plain(option.title),
      value: option.optionId,
    })),
    ...(view.mine === null ? {} : { value: view.mine.choices.join(",") }),
  };
}

function namedOptions(view: BallotView, ctx: CardContext): Element[] {
  return [
    ...view.options
      .slice(0, IN_VIEW)
      .flatMap((option): Element[] => [
        text(plain(option.title), { spacing: "small" }),
        ...(noteOf(option, ctx) === "" ? [] : [quiet(plain(noteOf(option, ctx)))]),
      ]),
    quiet(ctx.t("cards.more.options", { count: view.options.length - IN_VIEW }), { spacing: "small" }),
  ];
}

/** The standing vote of the reader's organisation; a card for everybody has none. */
function ownVote(view: BallotView, ctx: CardContext, stored: boolean): Element[] {
  const { mine } = view;
  // Who looks on may at least know whom to ask.
  const instead =
    view.abilities.vote || view.whoVotesForUs.length === 0
      ? []
      : [quiet(plain(ctx.t("cards.poll.who-votes", { names: sayList(view.whoVotesForUs, ctx.language) })))];
  if (mine === null) return instead;
  const titles = view.options
    .filter((option) => mine.choices.includes(option.optionId))
    .map((option) => ctx.t("cards.quoted", { title: plain(option.title) }));
  const values = {
    topics: sayList(titles, ctx.language),
    person: plain(mine.castBy),
    at: sayInstant(mine.castAt, ctx),
  };
  return stored
    ? [
        box(ctx.t("cards.poll.stored", values), "good"),
        quiet(ctx.t("cards.poll.changeable"), { spacing: "small" }),
      ]
    : [text(ctx.t("cards.poll.mine", values), { spacing: "medium" }), ...instead];
}
