import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { LANGUAGES } from "../kernel/actor.ts";
import { REFUSALS } from "../kernel/refusal.ts";

/** Every string that a person reads is in the catalogue of every language, and every string there is read. */
const ROOT = process.cwd();
const SURFACES = ["tabs", "cards", "documents", "fields", "refusals", "dates", "programme", "rules"] as const;

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, before = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") found.set(before + key, value);
    else for (const [inner, text] of flat(value, `${before}${key}.`)) found.set(inner, text);
  }
  return found;
}

const catalogue = (language: string, surface: string) =>
  flat(JSON.parse(readFileSync(path.join(ROOT, "src/i18n", language, `${surface}.json`), "utf8")) as Tree);

/** `count_one` and `count_other` are forms of one key. */
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w-]+)/g)]
    .map((match) => match[1])
    .sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));

const sources = ["src", "bot", "tabs/src"]
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8")),
  )
  .join("\n");
/** Keys are written out in the code, never put together: so each can be found, and each found be checked. */
const literals = new Set(
  [...sources.matchAll(/["'`]([\w-]+(?:\.[\w-]+)*)["'`]/g)].map((match) => match[1] ?? ""),
);

describe.each(SURFACES)("catalogue %s", (surface) => {
  const english = catalogue("en", surface);

  it.each(LANGUAGES)("has in %s the keys of English, and each says something", (language) => {
    const other = catalogue(language, surface);
    expect([...other.keys()].map(base).sort()).toEqual([...english.keys()].map(base).sort());
    expect([...other].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
  });

  it.each(LANGUAGES)("names in %s the values that English names", (language) => {
    const other = catalogue(language, surface);
    const wrong = [...english.keys()].filter(
      (key) =>
        JSON.stringify(placeholders(english.get(key) ?? "")) !==
        JSON.stringify(placeholders(other.get(key) ?? "")),
    );
    expect(wrong).toEqual([]);
  });
});

describe("keys in the code", () => {
  it("are all in the catalogue of their surface", () => {
    const missing = (["tabs", "cards", "documents", "fields", "refusals"] as const).flatMap((surface) => {
      const known = new Set([...catalogue("en", surface).keys()].map(base));
      return [...literals].filter(
        (literal) =>
          literal.startsWith(`${surface}.`) &&
          !known.has(literal.slice(surface.length + 1)) &&
          /\.[a-z]/.test(literal),
      );
    });
    expect(missing.filter((key) => !key.endsWith(".json"))).toEqual([]);
  });

  it.each(["tabs", "cards", "documents", "fields", "dates", "programme", "rules"] as const)(
    "are all that the catalogue %s has",
    (surface) => {
      const unused = [...new Set([...catalogue("en", surface).keys()].map(base))].filter(
        (key) => !literals.has(key) && !literals.has(`${surface}.${key}`),
      );
      expect(unused).toEqual([]);
    },
  );

  it("the refusals' sentences are those of the refusal codes", () => {
    const codes = [...Object.keys(REFUSALS), "failed"].sort();
    expect([...catalogue("en", "refusals").keys()].sort()).toEqual(codes);
  });
});
