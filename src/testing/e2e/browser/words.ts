import { readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../../kernel/actor.ts";
import { ROOT } from "../program.ts";

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, before = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
}
const catalogue = (language: Language) =>
  new Map(flat(JSON.parse(readFileSync(path.join(ROOT, "src/i18n", language, "tabs.json"), "utf8")) as Tree));

const english = new Map([...catalogue("en")].map(([key, text]) => [text, key]));
const catalogues = { en: catalogue("en"), da: catalogue("da") };

/**
 * The page's own words in a language, found by the English ones, so that a test reads as the page does:
 * `words("da")("Propose a topic")`.
 */
export const words =
  (language: Language) =>
  (text: string): string => {
    const key = english.get(text);
    const said = key === undefined ? undefined : catalogues[language].get(key);
    if (said === undefined) throw new Error(`No page says '${text}'`);
    return said;
  };
