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

export interface Said {
  readonly command: Command;
  /** What followed, small and without punctuation, the mention and words that mean nothing here. */
  readonly about: readonly string[];
}

/**
 * Which command a message means, and about what. Words of every language are understood whoever speaks; case,
 * the mention and punctuation are ignored. Only the first word is the command: 'no topics please' must not
 * open a call for topics.
 */
export function commandIn(message: string, translators: readonly Translate[]): Said | undefined {
  const [first = "", ...rest] = normal(message).split(" ");
  const wordsOf = (key: string) => translators.flatMap((t) => t(key).split(",").map(normal));
  const command = COMMANDS.find((one) => wordsOf(WORD_KEYS[one]).includes(first));
  if (command === undefined) return undefined;
  const passedOver = new Set(
    [...Object.values(WORD_KEYS), "cards.commands.passed-over"].flatMap((key) => wordsOf(key)),
  );
  return { command, about: rest.filter((word) => !passedOver.has(word)) };
}

/** Small letters, one space between words, nothing else. */
export const normal = (words: string): string =>
  words
    .normalize("NFC")
    // Letters and digits of any script; everything else is a space.
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .toLocaleLowerCase("en");

/** The word that is taught for a command in this language. */
export const teach = (command: Command, t: Translate): string =>
  t(WORD_KEYS[command]).split(",")[0]?.trim() ?? command;
