import type { SilenceView } from "../../src/capabilities/decisions/contract.ts";
import { REASON_MOST_LETTERS } from "../../src/capabilities/decisions/silence-procedure.ts";
import type { Action, AdaptiveCard, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import {
  box,
  cardOf,
  execute,
  firstThatFits,
  IN_VIEW,
  open,
  plain,
  quiet,
  shortened,
  text,
} from "../card-parts.ts";
import { sayInstant } from "../say-date.ts";

/** As much of a hash as people compare; the whole is on the page and in the record. */
const HASH_SHOWN = 8;
/** How much of a reason stands on a card when all of them together would be too long. */
const REASON_SHORT = 300;

/**
 * A silence procedure: what is decided, and in one sentence what will happen when it closes.
 * @param stored the name of the person whose objection was stored just now
 */
export function silenceCard(view: SilenceView, ctx: CardContext, stored?: string): AdaptiveCard {
  const draw = (most: number) => () => drawSilence(view, ctx, most, stored);
  return firstThatFits(draw(REASON_MOST_LETTERS), draw(REASON_SHORT));
}

function drawSilence(
  view: SilenceView,
  ctx: CardContext,
  most: number,
  stored: string | undefined,
): AdaptiveCard {
  const { t } = ctx;
  return cardOf(
    {
      about: view.about,
      question: sayQuestion(view, ctx),
      body: [
        ...(stored === undefined ? [] : [box(t("cards.silence.stored", { person: plain(stored) }), "good")]),
        ...news(view, ctx, most),
        quiet(t("cards.silence.text", { hash: view.hash.slice(0, HASH_SHOWN), count: view.round }), {
          spacing: "small",
        }),
        ...(view.state === "open"
          ? [quiet(t("cards.silence.who", { count: view.electors }), { spacing: "small" })]
          : []),
      ],
      actions: [
        open(t("cards.silence.open"), ctx.link("programme", `edition:${view.editionId}`)),
        ...(view.state === "open" ? [objectHere(view, ctx)] : []),
      ],
    },
    ctx,
  );
}

function sayQuestion({ state, number }: SilenceView, { t }: CardContext): string {
  const sentences = {
    open: () => t("cards.silence.question", { number }),
    stopped: () => t("cards.silence.stopped", { number }),
    agreed: () => t("cards.silence.agreed", { number }),
    ended: () => t("cards.silence.ended", { number }),
  } satisfies Record<SilenceView["state"], () => string>;
  return sentences[state]();
}

/** What will happen, or what did. */
function news(view: SilenceView, ctx: CardContext, most: number): Element[] {
  const { t } = ctx;
  const deadline = sayInstant(view.closesAt, ctx);
  if (view.state === "open")
    return [text(t("cards.silence.what-happens", { deadline, number: view.number }), { spacing: "small" })];
  if (view.state === "agreed") return [text(t("cards.silence.nobody", { deadline }), { spacing: "small" })];
  if (view.state === "ended")
    return [
      text(t("cards.silence.because", { reason: shortened(plain(view.endedBecause ?? ""), most) }), {
        spacing: "small",
      }),
    ];
  const objections = view.objections.filter((one) => one.round === view.round);
  return [
    ...objections.slice(0, IN_VIEW).map(({ organisation, reason }) =>
      text(
        t("cards.silence.objection", {
          organisation: plain(organisation),
          reason: shortened(plain(reason), most),
        }),
        { spacing: "small" },
      ),
    ),
    ...(objections.length > IN_VIEW
      ? [quiet(t("cards.silence.more", { count: objections.length - IN_VIEW }))]
      : []),
    text(t("cards.silence.what-now"), { spacing: "small" }),
  ];
}

const objectHere = ({ decisionId }: SilenceView, { t }: CardContext): Action => ({
  type: "Action.ShowCard",
  title: t("cards.silence.object"),
  card: {
    type: "AdaptiveCard",
    body: [
      {
        type: "Input.Text",
        id: "reason",
        label: t("cards.silence.reason"),
        isMultiline: true,
        maxLength: REASON_MOST_LETTERS,
        isRequired: true,
        errorMessage: t("cards.silence.reason-error"),
      },
    ],
    actions: [execute(t("cards.silence.send"), { verb: "silence.object", decisionId })],
  },
});
