import type { SilenceDetail, SilenceView } from "../../src/capabilities/decisions/contract.ts";
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
/** As much of a text as shows what it is about; who decides on it reads the whole. */
const TEXT_SHOWN = 500;

type Words = Readonly<Record<SilenceView["state"] | "about" | "again" | "happens", string>>;
/** What differs by what is decided on. */
const WORDS = {
  edition: ({ about, number }, deadline, { t }) => {
    const which = { number: number ?? "" };
    return {
      about,
      open: t("cards.silence.question", which),
      again: t("cards.silence.again", which),
      stopped: t("cards.silence.stopped", which),
      agreed: t("cards.silence.agreed", which),
      ended: t("cards.silence.ended", which),
      happens: t("cards.silence.what-happens", { ...which, deadline }),
    };
  },
  text: ({ about: title }, deadline, { t }) => ({
    about: t("cards.silence.own.about"),
    open: title,
    again: t("cards.silence.own.again", { title }),
    stopped: t("cards.silence.own.stopped", { title }),
    agreed: t("cards.silence.own.agreed", { title }),
    ended: t("cards.silence.own.ended", { title }),
    happens: t("cards.silence.own.what-happens", { deadline }),
  }),
} as const satisfies Record<
  SilenceView["kind"],
  (view: SilenceView, deadline: string, ctx: CardContext) => Words
>;

/**
 * A silence procedure: what is decided, and in one sentence what will happen when it closes.
 * @param stored the name of the person whose objection was stored just now
 */
export function silenceCard(view: SilenceDetail, ctx: CardContext, stored?: string): AdaptiveCard {
  const draw = (most: number) => () => drawSilence(view, ctx, most, stored);
  return firstThatFits(draw(REASON_MOST_LETTERS), draw(REASON_SHORT));
}

/** Under the card of a text that was objected to: that it was amended and the clock runs again, or what came of it. */
export function amendedCard(view: SilenceDetail, ctx: CardContext): AdaptiveCard {
  const { t } = ctx;
  const deadline = sayInstant(view.closesAt, ctx);
  const words = WORDS[view.kind](view, deadline, ctx);
  return cardOf(
    {
      about: words.about,
      question: view.state === "open" ? words.again : words[view.state],
      body: [
        ...(view.state === "open" ? [text(words.happens, { spacing: "small" })] : []),
        quiet(t("cards.silence.text", { hash: view.hash.slice(0, HASH_SHOWN), count: view.round }), {
          spacing: "small",
        }),
      ],
      actions: [open(t("cards.silence.open"), ctx.link(view.link.page, view.link.item))],
    },
    ctx,
  );
}

function drawSilence(
  view: SilenceDetail,
  ctx: CardContext,
  most: number,
  stored: string | undefined,
): AdaptiveCard {
  const { t } = ctx;
  const deadline = sayInstant(view.closesAt, ctx);
  const words = WORDS[view.kind](view, deadline, ctx);
  const frozen = view.texts.at(-1);
  return cardOf(
    {
      about: words.about,
      question: words[view.state],
      body: [
        ...(stored === undefined ? [] : [box(t("cards.silence.stored", { person: plain(stored) }), "good")]),
        ...(frozen === undefined
          ? []
          : [text(shortened(plain(frozen.text), TEXT_SHOWN), { spacing: "small" })]),
        ...news(view, { ...words, deadline, most }, ctx),
        quiet(t("cards.silence.text", { hash: view.hash.slice(0, HASH_SHOWN), count: view.round }), {
          spacing: "small",
        }),
        ...(view.state === "open"
          ? [quiet(t("cards.silence.who", { count: view.electors }), { spacing: "small" })]
          : []),
      ],
      actions: [
        open(t("cards.silence.open"), ctx.link(view.link.page, view.link.item)),
        ...(view.state === "open" ? [objectHere(view, ctx)] : []),
      ],
    },
    ctx,
  );
}

/** What will happen, or what did. */
function news(
  view: SilenceView,
  { happens, deadline, most }: Pick<Words, "happens"> & { readonly deadline: string; readonly most: number },
  ctx: CardContext,
): Element[] {
  const { t } = ctx;
  if (view.state === "open") return [text(happens, { spacing: "small" })];
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
