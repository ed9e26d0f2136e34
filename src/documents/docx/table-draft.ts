/** Word has at most 63 columns in a table; more are an attack on memory. */
const MOST_COLUMNS = 63;

interface Cell {
  readonly texts: string[];
  span: number;
  merge: "restart" | "continue" | null;
}

/** A table while it is read: resolves merged cells as its rows end. */
export class TableDraft {
  readonly rows: string[][] = [];
  private cells: Cell[] = [];
  private isDropped = false;
  private before = 0;

  openRow(): void {
    this.cells = [];
    this.isDropped = false;
    this.before = 0;
  }

  /** A tracked change has deleted the row. */
  dropRow(): void {
    this.isDropped = true;
  }

  openCell(): void {
    this.cells.push({ texts: [], span: 1, merge: null });
  }

  span(columns: number): void {
    const cell = this.cells.at(-1);
    if (cell && columns > 0) cell.span = Math.min(columns, MOST_COLUMNS);
  }

  skip(columns: number): void {
    if (columns > 0) this.before = Math.min(columns, MOST_COLUMNS);
  }

  merge(begins: boolean): void {
    const cell = this.cells.at(-1);
    if (cell) cell.merge = begins ? "restart" : "continue";
  }

  addText(text: string, isItem: boolean): void {
    const plain = text.replaceAll("\t", " ").trim();
    if (plain !== "") this.cells.at(-1)?.texts.push(isItem ? `- ${plain}` : plain);
  }

  closeRow(): void {
    if (this.isDropped) return;
    const above = this.rows.at(-1) ?? [];
    const row: string[] = Array.from({ length: this.before }, () => "");
    for (const cell of this.cells.slice(0, MOST_COLUMNS)) {
      row.push(cell.merge === "continue" ? (above[row.length] ?? "") : cell.texts.join("\n"));
      for (let more = 1; more < cell.span && row.length < MOST_COLUMNS; more += 1) row.push("");
    }
    if (row.some((cell) => cell !== "")) this.rows.push(row);
  }
}
