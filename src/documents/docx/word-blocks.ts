/** A piece of a document in reading order. */
export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly kind: "paragraph";
  /** Line breaks inside it are kept. */
  readonly text: string;
  readonly heading?: number;
  readonly isTitle?: boolean;
  readonly list?: { readonly id: string; readonly level: number };
}

export interface WordTable {
  readonly kind: "table";
  /** Cells of each row; a cell that spans rows stands in each of them, one that spans columns in its first. */
  readonly rows: readonly (readonly string[])[];
}
