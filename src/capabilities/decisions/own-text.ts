import { plainText } from "../../kernel/plain-text.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { TEXT_MOST_LETTERS, TITLE_MOST_LETTERS } from "./silence-procedure.ts";

/** A text of the coordinator's own, in plain paragraphs. */
export interface OwnText {
  readonly title: string;
  readonly text: string;
}

/**
 * What a person wrote as it will stand: one line of title, paragraphs with at most one empty line between them.
 * Refuses `silence.title-owed`, `silence.text-owed`, `input.too-long`.
 */
export function ownTextIn(written: OwnText): OwnText {
  const title = plainText(written.title).replace(/\s+/gu, " ").trim();
  const text = plainText(written.text)
    .replace(/\r\n?/gu, "\n")
    .replace(/[^\S\n]+$/gmu, "")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  if (title === "") throw new Refusal("silence.title-owed", {}, ["title"]);
  if (title.length > TITLE_MOST_LETTERS)
    throw new Refusal("input.too-long", { most: TITLE_MOST_LETTERS }, ["title"]);
  if (text === "") throw new Refusal("silence.text-owed", {}, ["text"]);
  if (text.length > TEXT_MOST_LETTERS)
    throw new Refusal("input.too-long", { most: TEXT_MOST_LETTERS }, ["text"]);
  return { title, text };
}

const BETWEEN = "\n\n";

/** The one form that is frozen and hashed: title, empty line, text; anybody can reckon its hash again. */
export const frozenOwnText = ({ title, text }: OwnText): string => `${title}${BETWEEN}${text}`;

/** The title of a frozen text. */
export const titleOf = (frozen: string): string => frozen.slice(0, frozen.indexOf(BETWEEN));

/** The paragraphs of a frozen text, without its title. */
export const bodyOf = (frozen: string): string => frozen.slice(frozen.indexOf(BETWEEN) + BETWEEN.length);
