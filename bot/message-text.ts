import { plainText } from "../src/kernel/plain-text.ts";
import { type Fields, fieldsOf } from "./untrusted.ts";

/** A message may have 28 KB; nobody makes a topic of more than this. */
const MOST_LETTERS = 2_000;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** What a message of Teams says, as words: lines stay lines, everything else of its form is left behind. */
export function textOfMessage(payload: Fields): string {
  const body = fieldsOf(payload["body"]);
  const content = typeof body["content"] === "string" ? body["content"].slice(0, 10 * MOST_LETTERS) : "";
  const words = body["contentType"] === "text" ? content : wordsOfHtml(content);
  return plainText(words)
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter(Boolean)
    .join("\n")
    .slice(0, MOST_LETTERS);
}

const wordsOfHtml = (html: string): string =>
  html
    .replace(/\s+/gu, " ")
    .replace(/<(?:br|\/p|\/div|\/li|\/h\d|\/tr)\b[^<>]*>/giu, "\n")
    .replace(/<[^<>]*>/gu, "")
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/giu,
      (whole, decimal, hex, name) => characterOf(decimal, hex, name) ?? whole,
    );

function characterOf(decimal: unknown, hex: unknown, name: unknown): string | undefined {
  if (typeof name === "string") return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
