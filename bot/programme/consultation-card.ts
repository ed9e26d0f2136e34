import type { EditionView, ItemView } from "../../src/capabilities/work-programme/contract.ts";
import { SUGGESTION_MOST_LETTERS } from "../../src/capabilities/work-programme/suggestion.ts";
import { formatEdtf } from "../../src/i18n/format-edtf.ts";
import type { Action, AdaptiveCard, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { box, cardOf, execute, firstThatFits, open, plain, shortened, text } from "../card-parts.ts";
import { sayInstant } from "../say-date.ts";
import { sayState } from "./words.ts";

/** What members have something to say about; the other lines are commented on in the tab. */
const CHOOSABLE: readonly ItemView["kind"][] = ["work-package", "event"];
const MOST_CHOICES = 40;
/** A choice stands on one line, however narrow the card. */
const CHOICE_MOST = 32;

export interface Consulted {
  readonly edition: EditionView;
  readonly items: readonly ItemView[];
  /** How many suggestions and comments were made, whatever became of them. */
  readonly suggestions: number;
}

/** What was taken back does not count. */
export const countMade = ({
  suggestions,
}: {
  readonly suggestions: readonly { readonly state: string }[];
}): number => suggestions.filter(({ state }) => state !== "withdrawn").length;

/** Invites the members to say what they think of an edition, and says what came of it. */
export function consultationCard(
  consulted: Consulted,
  ctx: CardContext,
  stored?: { readonly item: string; readonly person: string },
): AdaptiveCard {
  const draw = (choices: number) => () => drawConsultation(consulted, ctx, choices, stored);
  return firstThatFits(draw(MOST_CHOICES), draw(10));
}

/** What stands where the consultation on a draft was, once that draft was dropped. */
export const droppedCard = (ctx: CardContext): AdaptiveCard =>
  cardOf(
    {
      about: ctx.t("cards.status.about"),
      question: ctx.t("cards.consultation.dropped"),
      body: [],
      actions: [open(ctx.t("cards.consultation.open"), ctx.link("programme"))],
    },
    ctx,
  );

function drawConsultation(
  { edition, items, suggestions }: Consulted,
  ctx: CardContext,
  choices: number,
  stored: { readonly item: string; readonly person: string } | undefined,
): AdaptiveCard {
  const { t } = ctx;
  const isOpen = edition.state === "consultation";
  const choosable = items.filter((item) => CHOOSABLE.includes(item.kind)).slice(0, choices);
  const period = formatEdtf(edition.period.edtf, ctx.language, edition.period.text);
  return cardOf(
    {
      about: period === "" ? edition.title : `${edition.title} · ${period}`,
      question: isOpen ? t("cards.consultation.question") : sayState(edition, ctx),
      body: [
        ...(stored === undefined
          ? []
          : [
              box(
                t("cards.consultation.stored", { item: plain(stored.item), person: plain(stored.person) }),
                "good",
              ),
            ]),
        ...(isOpen && edition.consultedUntil !== null
          ? [
              text(
                t("cards.consultation.what-happens", {
                  deadline: sayInstant(edition.consultedUntil, ctx),
                }),
                { spacing: "small" },
              ),
            ]
          : []),
        ...(edition.state === "draft" ? [text(t("cards.consultation.returned"), { spacing: "small" })] : []),
        text(
          isOpen
            ? t("cards.consultation.suggestions", { count: suggestions })
            : t("cards.consultation.made", { count: suggestions }),
          { spacing: "small" },
        ),
      ],
      actions: [
        open(t("cards.consultation.open"), ctx.link("programme")),
        ...(isOpen && choosable.length > 0 ? [suggestHere(edition, choosable, ctx)] : []),
      ],
    },
    ctx,
  );
}

const suggestHere = (edition: EditionView, items: readonly ItemView[], { t }: CardContext): Action => ({
  type: "Action.ShowCard",
  title: t("cards.consultation.suggest"),
  card: {
    type: "AdaptiveCard",
    body: suggestForm(items, t),
    actions: [
      execute(
        t("cards.consultation.send"),
        { verb: "programme.comment", editionId: edition.editionId },
        { style: "positive" },
      ),
    ],
  },
});

const suggestForm = (items: readonly ItemView[], t: CardContext["t"]): Element[] => [
  {
    type: "Input.ChoiceSet",
    id: "itemId",
    label: t("cards.consultation.item"),
    style: "compact",
    wrap: true,
    choices: items.map(({ itemId, title }) => ({
      title: shortened(plain(title), CHOICE_MOST),
      value: itemId,
    })),
    isRequired: true,
    errorMessage: t("cards.consultation.item-error"),
  },
  {
    type: "Input.Text",
    id: "text",
    label: t("cards.consultation.text"),
    isMultiline: true,
    maxLength: SUGGESTION_MOST_LETTERS,
    isRequired: true,
    errorMessage: t("cards.consultation.text-error"),
  },
];
