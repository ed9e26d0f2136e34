import type { StatusQuestion } from "../../src/capabilities/work-programme/queries/status-questions.ts";
import type { AdaptiveCard, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { box, cardOf, execute, firstThatFits, IN_VIEW, open, plain, quiet, text } from "../card-parts.ts";
import { moreInTab } from "./programme-cards.ts";
import { sayItemDate, sayStatus } from "./words.ts";

/** What a card lets people say; to cancel work is said in the tab, where one sees what hangs on it. */
export const SAYABLE = ["done", "under way", "postponed"] as const;
/** A sentence or two: who has more to say writes it in the tab. */
export const REASON_MOST = 500;
export const WHEN_MOST = 100;

/** The names of an item's inputs: each must be its own on the card. */
export const inputsOf = (itemId: string) => ({
  status: `status-${itemId}`,
  postponedTo: `when-${itemId}`,
  reason: `why-${itemId}`,
});

/**
 * Asks those responsible what became of work whose time is over, and shows what was said and by whom.
 * `stored` is the item about which something was said just now.
 */
export function statusCard(
  questions: readonly StatusQuestion[],
  monday: string,
  ctx: CardContext,
  stored?: string,
): AdaptiveCard {
  const { t } = ctx;
  const waiting = questions.filter(({ said }) => said === null);
  const answered = questions
    .filter(({ said }) => said !== null)
    .toSorted((a, b) => (b.said?.at?.getTime() ?? 0) - (a.said?.at?.getTime() ?? 0));
  const draw = (shown: number) => () =>
    cardOf(
      {
        about: t("cards.status.about"),
        question: waiting.length > 0 ? t("cards.status.question") : t("cards.status.all-said"),
        body: [
          ...(waiting.length > 0 ? [text(t("cards.status.what-happens"), { spacing: "small" })] : []),
          ...waiting.slice(0, shown).flatMap((one) => asked(one, monday, ctx)),
          ...moreInTab(waiting.length - shown, ctx),
          ...answered.slice(0, shown).flatMap((one) => answer(one, ctx, one.item.itemId === stored)),
        ],
        actions: [open(t("cards.action.open-tab"), ctx.link("programme"))],
      },
      ctx,
    );
  return firstThatFits(draw(IN_VIEW), draw(1));
}

function asked({ item, asked: whom }: StatusQuestion, monday: string, ctx: CardContext): Element[] {
  const { t } = ctx;
  const note = t("cards.status.due", {
    date: sayItemDate(item, ctx),
    whom: whom === "" ? t("cards.status.coordinator") : whom,
  });
  return [
    text(plain(item.title), { spacing: "medium", separator: true, weight: "bolder" }),
    quiet(plain(note)),
    {
      type: "ActionSet",
      actions: [
        {
          type: "Action.ShowCard",
          title: t("cards.status.answer"),
          card: {
            type: "AdaptiveCard",
            body: form(item.itemId, ctx),
            actions: [
              execute(
                t("cards.status.store"),
                { verb: "status.report", itemId: item.itemId, monday },
                { style: "positive" },
              ),
              open(t("cards.action.open-tab"), ctx.link("programme", item.itemId)),
            ],
          },
        },
      ],
    },
  ];
}

function form(itemId: string, { t }: CardContext): Element[] {
  const inputs = inputsOf(itemId);
  return [
    {
      type: "Input.ChoiceSet",
      id: inputs.status,
      label: t("cards.status.what"),
      style: "expanded",
      wrap: true,
      choices: SAYABLE.map((status) => ({ title: sayStatus(status, t), value: status })),
      isRequired: true,
      errorMessage: t("cards.status.what-error"),
    },
    {
      type: "Input.Text",
      id: inputs.postponedTo,
      label: t("cards.status.when"),
      placeholder: t("cards.status.when-example"),
      maxLength: WHEN_MOST,
    },
    {
      type: "Input.Text",
      id: inputs.reason,
      label: t("cards.status.why"),
      isMultiline: true,
      maxLength: REASON_MOST,
    },
  ];
}

function answer({ item, said }: StatusQuestion, ctx: CardContext, stored: boolean): Element[] {
  if (said === null) return [];
  const { t } = ctx;
  // In the reader's language, as long as the item's date is the one that was said then.
  const when = item.date?.text === said.postponedTo ? sayItemDate(item, ctx) : said.postponedTo;
  const what =
    said.status === "postponed" && when !== ""
      ? t("cards.status.postponed-to", { when: plain(when) })
      : sayStatus(said.status, t);
  const words = said.person === "" ? what : t("cards.status.said-by", { what, person: plain(said.person) });
  return [
    text(plain(item.title), { spacing: "medium", separator: true, weight: "bolder" }),
    ...(stored
      ? [box(t("cards.status.stored", { what: words }), "good")]
      : [text(words, { spacing: "none" })]),
    ...(said.reason === "" ? [] : [quiet(plain(said.reason))]),
  ];
}
