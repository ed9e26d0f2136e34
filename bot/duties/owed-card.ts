import type { DutyView } from "../../src/capabilities/duties/contract.ts";
import type { AdaptiveCard, Element, OpenUrlAction } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, execute, firstThatFits, IN_VIEW, open, plain, quiet, text } from "../card-parts.ts";
import { sayDue, sayDuty } from "./words.ts";

/** Everything that waits for one person, for them alone. */
export function owedCard(duties: readonly DutyView[], ctx: CardContext): AdaptiveCard {
  const { t } = ctx;
  const count = duties.length;
  if (count === 0)
    return cardOf(
      {
        about: "",
        question: t("cards.owe.nothing"),
        body: [text(t("cards.owe.nothing-text"), { spacing: "small" })],
        actions: opening(ctx),
      },
      ctx,
    );
  const draw = (shown: number) => () =>
    cardOf(
      {
        about: "",
        question: t("cards.owe.question", { count }),
        body: [
          ...duties.slice(0, shown).flatMap((duty) => row(duty, ctx)),
          ...(count > shown
            ? [quiet(t("cards.owe.more", { count: count - shown }), { spacing: "medium" })]
            : []),
        ],
        actions: opening(ctx),
      },
      ctx,
    );
  return firstThatFits(draw(IN_VIEW), draw(1));
}

/** The page, and when one is told: whoever gets a digest can stop it from there. */
const opening = ({ t, link }: CardContext): OpenUrlAction[] => [
  open(t("cards.action.open-tab"), link("owed")),
  open(t("cards.owe.digest"), link("owed", undefined, { settings: "digest" })),
];

/** What to do, linked to where it is done; what it is; until when, and whether that is over. */
function row(duty: DutyView, ctx: CardContext): Element[] {
  const { t } = ctx;
  const { page, query } = duty.link;
  const { item, ...more } = query;
  const about = [duty.title, duty.about].filter((words) => words !== "").map(plain);
  const late = duty.urgency === "overdue";
  const when = [
    ...(late ? [t("cards.owe.overdue")] : duty.urgency === "today" ? [t("cards.owe.today")] : []),
    sayDue(duty, ctx),
    ...(duty.optional ? [t("cards.owe.optional")] : []),
  ].filter((words) => words !== "");
  return [
    text(`[${sayDuty(duty, ctx)}](${ctx.link(page, item, more)})`, {
      spacing: "medium",
      separator: true,
      weight: "bolder",
    }),
    ...(about.length === 0 ? [] : [text(about.join(" · "), { spacing: "none" })]),
    ...(when.length === 0
      ? []
      : [quiet(when.join(" · "), late ? { color: "attention", isSubtle: false } : {})]),
  ];
}

/** The answer where others read along: what somebody owes is shown to them alone, when they press. */
export function askAloneCard(ctx: CardContext): AdaptiveCard {
  const { t } = ctx;
  return cardOf(
    {
      about: "",
      question: t("cards.owe.alone"),
      body: [text(t("cards.owe.alone-text"), { spacing: "small" })],
      actions: [
        execute(t("cards.owe.show-me"), { verb: "command", command: "owe" }, { associatedInputs: "none" }),
        open(t("cards.action.open-tab"), ctx.link("owed")),
      ],
    },
    ctx,
  );
}
