import {
  type Action,
  type ActionData,
  type AdaptiveCard,
  CARD_MOST_BYTES,
  cardBytes,
  type Colour,
  type Container,
  type Element,
  type ExecuteAction,
  type OpenUrlAction,
  type TextBlock,
} from "./adaptive-card.ts";
import type { CardContext } from "./card-context.ts";

/** How many options, topics or names a card shows before it says where the rest is. */
export const IN_VIEW = 5;

/**
 * What people wrote is shown as they wrote it, although clients read Markdown in it. No backslashes: some
 * clients would show them. So a link loses its form (a title must not hide an address behind other words),
 * and a line that begins like a list or heading keeps its first characters.
 */
export const plain = (words: string): string =>
  MAY_NOT_BE_PLAIN.test(words)
    ? words
        .replace(/\s+/gu, " ")
        .trim()
        .replace(/\](?=[([])/gu, `]${WORD_JOINER}`)
        .replace(/^(\d+[.)]|[-+*]|#+|>) /u, `$1${NO_BREAK_SPACE}`)
    : words;
/** Looked at once: most words are plain, and a card asks of each of its lines. */
const MAY_NOT_BE_PLAIN = /^[\s\d\-+*#>]|\s$|[^\S ]| {2}|\][([]/u;
const WORD_JOINER = "\u2060";
const NO_BREAK_SPACE = "\u00A0";

/** At most so many letters; counted in letters, so that none is cut in two. */
export const shortened = (words: string, most: number): string =>
  words.replace(new RegExp(`^(.{${most - 1}}).{2,}$`, "u"), "$1…");

type Look = Omit<TextBlock, "type" | "text" | "wrap">;
export const text = (words: string, look: Look = {}): TextBlock => ({
  type: "TextBlock",
  text: words,
  wrap: true,
  ...look,
});
export const quiet = (words: string, look: Look = {}): TextBlock =>
  text(words, { isSubtle: true, size: "small", spacing: "none", ...look });
export const heading = (words: string): TextBlock => text(words, { weight: "bolder", spacing: "medium" });

/** What was stored, or what is wrong: a coloured box with words, never colour alone. */
export const box = (words: string, style: "good" | "warning" | "attention"): Container => ({
  type: "Container",
  style,
  spacing: "medium",
  items: [text(words, { color: style as Colour })],
});

/** Asks the bot to do something. Old clients that know no Action.Execute send the same data as a message. */
export const execute = (
  title: string,
  data: ActionData,
  look: { readonly style?: "positive" | "destructive"; readonly associatedInputs?: "none" } = {},
): ExecuteAction => ({
  type: "Action.Execute",
  title,
  verb: data.verb,
  data,
  ...look,
  fallback: { type: "Action.Submit", title, data, ...look },
});

export const open = (title: string, url: string): OpenUrlAction => ({ type: "Action.OpenUrl", title, url });

export interface CardParts {
  /** The grey line's second half: which meeting it is about. */
  readonly about: string;
  readonly question: string;
  /** What is read out, and shown in the notification; else about and question. */
  readonly spoken?: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
}

/** A whole card: grey line, question, body. Read out and shown where cards are not: about and question. */
export function cardOf(parts: CardParts, ctx: CardContext): AdaptiveCard {
  const { about, question, body, actions } = parts;
  const spoken = parts.spoken ?? sayAbout(about, question, ctx);
  const grey =
    about === ""
      ? plain(ctx.networkName)
      : ctx.t("cards.header", { network: plain(ctx.networkName), about: plain(about) });
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: ctx.language,
    speak: spoken,
    fallbackText: ctx.t("cards.fallback", { text: spoken }),
    body: [
      quiet(grey),
      text(plain(question), { weight: "bolder", size: "medium", style: "heading", spacing: "small" }),
      ...body,
    ],
    ...(actions === undefined || actions.length === 0 ? {} : { actions }),
    msteams: { width: "Full" },
  };
}

const sayAbout = (about: string, question: string, ctx: CardContext): string =>
  about === "" ? question : ctx.t("cards.spoken", { about, question });

/** The richest of the variants that Teams accepts: a card must never be refused for its length. */
export function firstThatFits(
  ...variants: readonly [() => AdaptiveCard, ...(() => AdaptiveCard)[]]
): AdaptiveCard {
  let card = variants[0]();
  for (const draw of variants.slice(1)) {
    if (cardBytes(card) <= CARD_MOST_BYTES) return card;
    card = draw();
  }
  return card;
}
