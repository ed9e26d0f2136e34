import type { Translate } from "../src/i18n/translator.ts";

/** What can be said to the bot. */
export const COMMANDS = ["topics", "poll", "close", "agenda", "help"] as const;
export type Command = (typeof COMMANDS)[number];

/** The words for each, comma-separated in every language's catalogue; the first is the one we teach. */
const WORD_KEYS = {
  topics: "cards.commands.topics",
  poll: "cards.commands.poll",
  close: "cards.commands.close",
  agenda: "cards.commands.agenda",
  help: "cards.commands.help",
} as const satisfies Record<Command, string>;

export const isCommand = (word: string): word is Command => (COMMANDS as readonly string[]).includes(word);

/**
 * Which command a message means. Words of every language are understood whoever speaks; case, the mention,
 * punctuation and what follows the first word are ignored. Only the first word counts: 'no topics please'
 * must not open a call for topics.
 */
export function commandIn(message: string, translators: readonly Translate[]): Command | undefined {
  const said = normal(message);
  const first = said.split(" ")[0] ?? "";
  return COMMANDS.find((command) =>
    translators.some((t) => {
      const words = t(WORD_KEYS[command]).split(",").map(normal);
      return words.includes(said) || words.includes(first);
    }),
  );
}

const normal = (words: string): string =>
  words
    .normalize("NFC")
    // Letters and digits of any script; everything else is a space.
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .toLocaleLowerCase("en");

/** The word that is taught for a command in this language. */
export const teach = (command: Command, t: Translate): string =>
  t(WORD_KEYS[command]).split(",")[0]?.trim() ?? command;
