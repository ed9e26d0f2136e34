import type { Action, AdaptiveCard, Element } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { cardOf, execute, heading, plain, quiet, text } from "../card-parts.ts";
import { type Command, teach } from "../commands.ts";

/** What a button does, in words. `help` is this card, and what ends something is only said. */
const WITH_BUTTONS = {
  owe: { button: "cards.welcome.owe", does: "cards.welcome.owe-does" },
  programme: { button: "cards.welcome.programme", does: "cards.welcome.programme-does" },
  topics: { button: "cards.welcome.topics", does: "cards.welcome.topics-does" },
  poll: { button: "cards.welcome.poll", does: "cards.welcome.poll-does" },
  agenda: { button: "cards.welcome.agenda", does: "cards.welcome.agenda-does" },
  next: { button: "cards.welcome.next", does: "cards.welcome.next-does" },
  changes: { button: "cards.welcome.changes", does: "cards.welcome.changes-does" },
} as const satisfies Record<Exclude<Command, "help" | "close" | "close-call">, Entry>;
type Entry = { readonly button: string; readonly does: string };

/** A card has six buttons at most: those after the fifth are behind the sixth. */
const IN_FRONT = 5;

/**
 * What one can say here, with a button for each. The one card with six buttons: it is the menu.
 * `notUnderstood` is said first when that is why it is shown.
 */
export function welcomeCard(ctx: CardContext, { notUnderstood = false } = {}): AdaptiveCard {
  const { t } = ctx;
  const button = ([command, entry]: [string, Entry]): Action =>
    execute(t(entry.button), { verb: "command", command }, { associatedInputs: "none" });
  const buttons = Object.entries(WITH_BUTTONS).map(button);
  const more: Action = {
    type: "Action.ShowCard",
    title: t("cards.welcome.more"),
    card: { type: "AdaptiveCard", body: [], actions: buttons.slice(IN_FRONT) },
  };
  return cardOf(
    {
      about: "",
      question: notUnderstood ? t("cards.welcome.not-understood") : t("cards.welcome.question"),
      body: [
        text(t("cards.welcome.what", { network: plain(ctx.networkName) }), { spacing: "small" }),
        ...Object.values(WITH_BUTTONS).map((entry) => text(t(entry.does), { spacing: "small" })),
        // Two in a row: some clients cut off what does not fit beside the others instead of wrapping it.
        ...inPairs([...buttons.slice(0, IN_FRONT), more]).map((pair): Element => ({
          type: "ActionSet",
          actions: pair,
        })),
        quiet(t("cards.welcome.which-meeting", { example: `${teach("agenda", t)} 8` }), { spacing: "small" }),
        heading(t("cards.welcome.for-coordinators")),
        text(t("cards.welcome.close-does"), { spacing: "small" }),
      ],
      actions: [],
    },
    ctx,
  );
}

const inPairs = <One>(list: readonly One[]): One[][] =>
  list.flatMap((_, at) => (at % 2 === 0 ? [list.slice(at, at + 2)] : []));
