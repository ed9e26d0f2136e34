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
  actions: { button: "cards.welcome.actions", does: "cards.welcome.actions-does" },
  next: { button: "cards.welcome.next", does: "cards.welcome.next-does" },
  changes: { button: "cards.welcome.changes", does: "cards.welcome.changes-does" },
} as const satisfies Record<Exclude<Command, "help" | "close" | "close-call">, Entry>;
type Entry = { readonly button: string; readonly does: string };

/** A card has four buttons at most: those after the third are behind the fourth. */
const IN_FRONT = 3;

/**
 * What one can say here, with a button for each: the first three at once, the others with all that is less often
 * needed behind `More`. `notUnderstood` is said first when that is why it is shown.
 */
export function welcomeCard(ctx: CardContext, { notUnderstood = false } = {}): AdaptiveCard {
  const { t } = ctx;
  const lines = (entries: readonly [string, Entry][]): Element[] =>
    entries.map(([, { does }]) => text(t(does), { spacing: "small" }));
  const buttons = (entries: readonly [string, Entry][]): Action[] =>
    entries.map(([command, { button }]) =>
      execute(t(button), { verb: "command", command }, { associatedInputs: "none" }),
    );
  const entries = Object.entries(WITH_BUTTONS);
  const [front, behind] = [entries.slice(0, IN_FRONT), entries.slice(IN_FRONT)];
  const more: Action = {
    type: "Action.ShowCard",
    title: t("cards.welcome.more"),
    card: {
      type: "AdaptiveCard",
      body: [
        ...lines(behind),
        ...inPairs(buttons(behind)),
        quiet(t("cards.welcome.which-meeting", { example: `${teach("agenda", t)} 8` }), { spacing: "small" }),
        heading(t("cards.welcome.for-coordinators")),
        text(t("cards.welcome.close-does"), { spacing: "small" }),
      ],
      actions: [],
    },
  };
  return cardOf(
    {
      about: "",
      question: notUnderstood ? t("cards.welcome.not-understood") : t("cards.welcome.question"),
      body: [
        text(t("cards.welcome.what", { network: plain(ctx.networkName) }), { spacing: "small" }),
        ...lines(front),
        ...inPairs([...buttons(front), more]),
      ],
      actions: [],
    },
    ctx,
  );
}

/** Two in a row: some clients cut off what does not fit beside the others instead of wrapping it. */
const inPairs = (actions: readonly Action[]): Element[] =>
  actions.flatMap((_, at): Element[] =>
    at % 2 === 0 ? [{ type: "ActionSet", actions: actions.slice(at, at + 2) }] : [],
  );
