import type { BallotView, OwnBallot } from "../../src/capabilities/polls/contract.ts";
import type { Unit } from "../../src/capabilities/polls/poll.ts";
import type { QuestionId } from "../../src/kernel/ids.ts";
import type { Element, TextBlock } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { plain, quiet, text } from "../card-parts.ts";
import { sayInstant, sayList } from "../say-date.ts";
import { sayAnswer } from "./option-words.ts";

const STORED_KEYS = {
  organisation: "cards.poll.stored",
  person: "cards.poll.stored-person",
  country: "cards.poll.stored-country",
} as const satisfies Record<Unit, string>;
const STANDING_KEYS = {
  organisation: "cards.poll.mine",
  person: "cards.poll.mine-person",
  country: "cards.poll.mine-country",
} as const satisfies Record<Unit, string>;
const VOTED_KEYS = {
  organisation: "cards.poll.voted",
  person: "cards.poll.voted-person",
  country: "cards.poll.voted-country",
} as const satisfies Record<Unit, string>;
const CHANGEABLE_KEYS = {
  organisation: "cards.poll.changeable",
  person: "cards.poll.changeable-person",
  country: "cards.poll.changeable-country",
} as const satisfies Record<Unit, string>;

/** The standing vote of the reader's organisation, country or own; a card for everybody has none. */
export function ownVote(view: BallotView, ctx: CardContext, stored: boolean): Element[] {
  const { mine, unit, anonymous } = view;
  // Who looks on may at least know whom to ask.
  const instead =
    view.abilities.vote || view.whoVotesForUs.length === 0
      ? []
      : [quiet(plain(ctx.t("cards.poll.who-votes", { names: sayList(view.whoVotesForUs, ctx.language) })))];
  if (mine === null || !mine.voted) return instead;
  if (anonymous) return [good([text(ctx.t(VOTED_KEYS[unit]))])];
  if (!stored)
    return [...said(ctx.t(STANDING_KEYS[unit], whoAndWhen(mine, ctx)), mine, view, ctx), ...instead];
  return [
    good(said(ctx.t(STORED_KEYS[unit], whoAndWhen(mine, ctx)), mine, view, ctx)),
    ...(mine.changeable ? [quiet(ctx.t(CHANGEABLE_KEYS[unit]), { spacing: "small" })] : []),
  ];
}

/** The vote that the reader's organisation cast for another one, or that this one cast itself meanwhile. */
export function proxyVote(view: BallotView, ctx: CardContext, stored: boolean): Element[] {
  const { proxy, anonymous } = view;
  if (proxy === null || !proxy.voted) return [];
  const organisation = plain(proxy.elector.name) || ctx.t("cards.poll.proxy-organisation");
  if (anonymous) return [good([text(ctx.t("cards.poll.proxy-voted", { organisation }))])];
  const words = ctx.t(stored ? "cards.poll.proxy-stored" : "cards.poll.proxy-mine", {
    organisation,
    ...whoAndWhen(proxy, ctx),
  });
  return stored ? [good(said(words, proxy, view, ctx))] : said(words, proxy, view, ctx);
}

const whoAndWhen = ({ castBy, castAt }: OwnBallot, ctx: CardContext) => ({
  person: plain(castBy ?? ""),
  at: castAt === null ? "" : sayInstant(castAt, ctx),
});

/** Whose vote it is, and under it what was answered. */
function said(
  whose: string,
  { answers }: OwnBallot,
  { questions }: BallotView,
  ctx: CardContext,
): TextBlock[] {
  return [
    text(whose, { spacing: "medium" }),
    ...questions.flatMap((question): TextBlock[] => {
      const answer = answers?.[question.questionId as QuestionId];
      if (answer === undefined) return [];
      const words = sayAnswer(question, answer, ctx);
      const line =
        questions.length === 1
          ? words
          : ctx.t("cards.poll.answer-to", { question: plain(question.text), answer: words });
      return line === "" ? [] : [text(plain(line), { spacing: "small" })];
    }),
  ];
}

/** A coloured box with words, never colour alone. */
const good = (items: readonly TextBlock[]): Element => ({
  type: "Container",
  style: "good",
  spacing: "medium",
  items: items.map((item) => ({ ...item, color: "good" as const })),
});
