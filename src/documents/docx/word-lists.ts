import { xmlReader } from "./word-xml.ts";
import type { WordPackage } from "./open-package.ts";

/** How an item of a list is marked: with a number that is counted up, or with a bullet. */
export interface ListLevel {
  readonly isNumbered: boolean;
  /** "%1." or "Stage %1:" – letters in it belong to the text that readers see. */
  readonly pattern: string;
}

/** Word has nine levels of a list (ECMA-376 part 1, 17.9.6). */
export const MOST_LEVELS = 9;

/** Reads the lists of a document; the answer is `undefined` for a list that the document doesn't define. */
export async function readLists(
  word: WordPackage,
): Promise<(list: string, level: number) => ListLevel | undefined> {
  const abstracts = new Map<string, Map<number, { isNumbered: boolean; pattern: string }>>();
  const lists = new Map<string, string>();
  if (!word.has("word/numbering.xml")) return () => undefined;
  let levels = new Map<number, { isNumbered: boolean; pattern: string }>();
  let level = { isNumbered: false, pattern: "" };
  let list = "";
  const reader = xmlReader({
    open: (name, attributes) => {
      const value = attributes["w:val"] ?? "";
      if (name === "w:abstractNum") abstracts.set(attributes["w:abstractNumId"] ?? "", (levels = new Map()));
      else if (name === "w:lvl")
        levels.set(Number(attributes["w:ilvl"]), (level = { isNumbered: false, pattern: "" }));
      else if (name === "w:numFmt") level.isNumbered = value !== "bullet" && value !== "none";
      else if (name === "w:lvlText") level.pattern = value;
      else if (name === "w:num") list = attributes["w:numId"] ?? "";
      else if (name === "w:abstractNumId") lists.set(list, value);
    },
    close: () => undefined,
  });
  await word.read("word/numbering.xml", reader.write);
  reader.end();
  return (id, at) => abstracts.get(lists.get(id) ?? "")?.get(at);
}
