import type { Translate } from "../src/i18n/translator.ts";

/** What can be said to the bot. */
export const COMMANDS = [
  "owe",
  "programme",
  "next",
  "changes",
  "topics",
  "poll",
  "close",
  "close-call",
  "agenda",
  "actions",
  "help",
] as const;
export type Command = (typeof COMMANDS)[number];

/** The words for each, comma-separated in every language's catalogue; the first is the one we teach. */
const WORD_KEYS = {
  owe: "cards.commands.owe",
  programme: "cards.commands.programme",
  next: "cards.commands.next",
  changes: "cards.commands.changes",
  topics: "cards.commands.topics",
  poll: "cards.commands.poll",
  close: "cards.commands.close",
  "close-call": "cards.commands.close-call",
  agenda: "cards.commands.agenda",
  actions: "cards.commands.actions",
  help: "cards.commands.help",
} as const satisfies Record<Command, string>;

/** Commands whose words are passed over after another one: 'close poll'. The others' occur in meetings' titles. */
const MEETING_COMMANDS = ["topics", "poll", "close", "agenda", "help"] as const satisfies readonly Command[];

export const isCommand = (word: string): word is Command => (COMMANDS as readonly string[]).includes(word);

export interface Said {
  readonly command: Command;
  /** What followed, small and without punctuation, the mention and words that mean nothing here. */
  readonly about: readonly string[];
  /** What followed, as it was written. */
  readonly rest: string;
  /** A colon stood between: what followed is no meeting, but words to be used. */
  readonly quoted: boolean;
  /** What followed 'since', as it was written. */
  readonly since?: string | undefined;
}

/**
 * Which command a message means, and about what. Words of every language are understood whoever speaks; case,
 * the mention and punctuation are ignored. Only the first words are the command: 'no topics please' must not
 * open a call for topics.
 */
export function commandIn(message: string, translators: readonly Translate[]): Said | undefined {
  const said = normal(message).split(" ");
  const wordsOf = (key: string) => translators.flatMap((t) => t(key).split(",").map(normal));
  const beginning = (phrase: string) => said.slice(0, phrase.split(" ").length).join(" ");
  const [meant] = COMMANDS.flatMap((command) =>
    wordsOf(WORD_KEYS[command])
      .filter((phrase) => beginning(phrase) === phrase)
      .map((phrase) => ({ command, words: phrase.split(" ").length })),
  ).toSorted((a, b) => b.words - a.words);
  if (meant === undefined) return undefined;
  const passedOver = new Set(
    [...MEETING_COMMANDS.map((one) => WORD_KEYS[one]), "cards.commands.passed-over"].flatMap(wordsOf),
  );
  const written = message.trim().split(/\s+/u);
  return {
    command: meant.command,
    rest: written.slice(meant.words).join(" "),
    quoted: written[meant.words - 1]?.endsWith(":") === true,
    about: said.slice(meant.words).filter((word) => !passedOver.has(word)),
    since: wordsAfter(message, wordsOf("cards.commands.since")),
  };
}

/** Dates keep their points and strokes, so this is what was written and not what `normal` makes of it. */
function wordsAfter(message: string, markers: readonly string[]): string | undefined {
  const words = message.trim().split(/\s+/u);
  const at = words.findIndex((word) => markers.includes(normal(word)));
  const after = words
    .slice(at + 1)
    .join(" ")
    .replace(/[?!.]+$/u, "");
  return at < 0 || after === "" ? undefined : after;
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
