import { Refusal } from "../../kernel/refusal.ts";
import { PROGRAMME_TEXT_MOST_BYTES } from "../programme-text/refuse.ts";
import { TableDraft } from "./table-draft.ts";
import type { WordBlock, WordParagraph } from "./word-blocks.ts";
import type { ParagraphStyle } from "./word-styles.ts";
import { type Attributes, isOn, type XmlHandler } from "./word-xml.ts";

/**
 * What a tracked change has taken away, what another form of the same content repeats, and what is no text
 * but an instruction. The document is read as if all its changes were accepted.
 */
const LEFT_OUT = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:delText"]);

type ParagraphDraft = {
  text: string;
  heading?: number;
  isTitle?: boolean;
  list?: { id: string; level: number };
  /** Its end was deleted by a tracked change, so that it runs on into the next paragraph. */
  runsOn: boolean;
};

/** Takes the elements of WordprocessingML as they come, and gives paragraphs and tables in their order. */
export class BlockReader implements XmlHandler {
  readonly blocks: WordBlock[] = [];
  private readonly styleOf: (id: string) => ParagraphStyle;
  /** Text boxes stand inside paragraphs, tables inside cells. */
  private readonly paragraphs: ParagraphDraft[] = [];
  private readonly tables: TableDraft[] = [];
  private leftOut = 0;
  private inText = false;
  private inParagraphMark = false;
  private inRun = false;
  private isHidden = false;
  private carried = "";
  private letters = 0;

  constructor(styleOf: (id: string) => ParagraphStyle) {
    this.styleOf = styleOf;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.inParagraphMark && name === "w:del") {
      const paragraph = this.paragraphs.at(-1);
      if (paragraph) paragraph.runsOn = true;
    }
    if (LEFT_OUT.has(name)) {
      this.openLeftOut(name);
      return;
    }
    if (this.leftOut > 0) return;
    this.openStructure(name, attributes);
    this.openInline(name, attributes);
  };

  readonly close = (name: string): void => {
    if (LEFT_OUT.has(name)) {
      this.leftOut = Math.max(0, this.leftOut - 1);
      return;
    }
    if (this.leftOut > 0) return;
    if (name === "w:t") this.inText = false;
    else if (name === "w:r") this.inRun = this.isHidden = false;
    else if (name === "w:rPr") this.inParagraphMark = false;
    else if (name === "w:p") this.closeParagraph();
    else if (name === "w:tr") this.tables.at(-1)?.closeRow();
    else if (name === "w:tbl") this.closeTable();
  };

  readonly text = (text: string): void => {
    if (this.inText && this.leftOut === 0 && !this.isHidden) this.add(text);
  };

  /** A deleted row is marked in its properties, so what it holds is known only when it ends. */
  private openLeftOut(name: string): void {
    if (name === "w:del" && this.leftOut === 0 && !this.inRun && this.paragraphs.length === 0)
      this.tables.at(-1)?.dropRow();
    this.leftOut += 1;
  }

  private openStructure(name: string, attributes: Attributes): void {
    const table = this.tables.at(-1);
    if (name === "w:p") {
      this.paragraphs.push({ text: this.carried, runsOn: false });
      this.carried = "";
    } else if (name === "w:tbl") this.tables.push(new TableDraft());
    else if (name === "w:tr") table?.openRow();
    else if (name === "w:tc") table?.openCell();
    else if (name === "w:gridSpan") table?.span(Number(attributes["w:val"]));
    else if (name === "w:gridBefore") table?.skip(Number(attributes["w:val"]));
    else if (name === "w:vMerge") table?.merge(attributes["w:val"] === "restart");
    else this.readParagraphProperty(name, attributes);
  }

  private readParagraphProperty(name: string, attributes: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    const value = attributes["w:val"] ?? "";
    if (name === "w:pStyle") Object.assign(paragraph, this.styleOf(value));
    else if (name === "w:outlineLvl" && Number(value) < 9) paragraph.heading = Number(value) + 1;
    else if (name === "w:numId") paragraph.list = { id: value, level: paragraph.list?.level ?? 0 };
    else if (name === "w:ilvl") paragraph.list = { id: paragraph.list?.id ?? "0", level: Number(value) };
    else if (name === "w:rPr" && !this.inRun) this.inParagraphMark = true;
  }

  private openInline(name: string, attributes: Attributes): void {
    if (name === "w:r") this.inRun = true;
    else if (name === "w:t") this.inText = true;
    else if (name === "w:vanish" && this.inRun) this.isHidden = isOn(attributes);
    else if (!this.inRun) return;
    else if (name === "w:tab") this.add("\t");
    else if (name === "w:br" || name === "w:cr") this.add("\n");
    else if (name === "w:noBreakHyphen") this.add("-");
  }

  private add(text: string): void {
    this.letters += text.length;
    if (this.letters > PROGRAMME_TEXT_MOST_BYTES)
      throw new Refusal("import.too-large", { megabytes: Math.round(PROGRAMME_TEXT_MOST_BYTES / 1_000_000) });
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  private closeParagraph(): void {
    const draft = this.paragraphs.pop();
    if (!draft) return;
    const { runsOn, ...paragraph } = draft;
    const table = this.tables.at(-1);
    if (runsOn) this.carried = paragraph.text;
    // A text box inside a cell's paragraph belongs to the cell too.
    else if (table) table.addText(paragraph.text, paragraph.list !== undefined);
    else this.addBlock({ kind: "paragraph", ...paragraph });
  }

  private addBlock(paragraph: WordParagraph): void {
    if (paragraph.text.trim() !== "") this.blocks.push(paragraph);
  }

  private closeTable(): void {
    const table = this.tables.pop();
    const outer = this.tables.at(-1);
    if (!table) return;
    // A table inside a cell is layout: its text is the cell's.
    if (outer) for (const row of table.rows) outer.addText(row.filter(Boolean).join(" "), false);
    else if (table.rows.length > 0) this.blocks.push({ kind: "table", rows: table.rows });
  }
}
