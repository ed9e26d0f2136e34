import { type Attributes, xmlReader } from "./word-xml.ts";
import type { WordPackage } from "./open-package.ts";

/** What a paragraph's style says about its place in the document. */
export interface ParagraphStyle {
  /** 1 for the highest heading; undefined for text. */
  readonly heading?: number;
  /** The style of a document's own title. */
  readonly isTitle?: boolean;
  readonly list?: { readonly id: string; readonly level: number };
}

type Draft = { basedOn?: string; heading?: number; isTitle?: boolean; list?: { id: string; level: number } };

/** Chains of styles are short; a circle of styles that name each other ends here. */
const MOST_ANCESTORS = 10;

/** Reads the styles of a document: which are headings, and of what level, in any language of Word. */
export async function readStyles(word: WordPackage): Promise<(id: string) => ParagraphStyle> {
  const styles = new Map<string, Draft>();
  if (word.has("word/styles.xml")) {
    let style: Draft = {};
    const reader = xmlReader({
      open: (name, attributes) => {
        if (name === "w:style") styles.set(attributes["w:styleId"] ?? "", (style = {}));
        else readProperty(style, name, attributes);
      },
      close: () => undefined,
    });
    await word.read("word/styles.xml", reader.write);
    reader.end();
  }
  return (id) => inherited(styles, id);
}

function readProperty(style: Draft, name: string, attributes: Attributes): void {
  const value = attributes["w:val"] ?? "";
  if (name === "w:basedOn") style.basedOn = value;
  // Word keeps the English names of its own styles in every language.
  if (name === "w:name") {
    const level = /^heading (\d)$/i.exec(value)?.[1];
    if (level !== undefined) style.heading = Number(level);
    else if (/^title$/i.test(value)) {
      style.heading = 1;
      style.isTitle = true;
    }
  }
  if (name === "w:outlineLvl" && Number(value) < 9) style.heading = Number(value) + 1;
  if (name === "w:numId") style.list = { id: value, level: style.list?.level ?? 0 };
  if (name === "w:ilvl") style.list = { id: style.list?.id ?? "0", level: Number(value) };
}

function inherited(styles: ReadonlyMap<string, Draft>, id: string): ParagraphStyle {
  let found: ParagraphStyle = {};
  let next: string | undefined = id;
  for (let depth = 0; next !== undefined && depth < MOST_ANCESTORS; depth += 1) {
    const style: Draft | undefined = styles.get(next);
    if (!style) break;
    const { basedOn, ...own }: Draft = style;
    found = { ...own, ...found };
    next = basedOn;
  }
  return found;
}
