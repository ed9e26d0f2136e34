import { Parser } from "htmlparser2";

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads XML as it streams in, so that memory does not grow with the document: a tree of ten thousand table
 * rows takes 480 MB. Entities of a document type are not expanded.
 */
export function xmlReader({ open, close, text }: XmlHandler): {
  readonly write: (piece: string) => void;
  readonly end: () => void;
} {
  const parser = new Parser(
    { onopentag: open, onclosetag: close, ...(text ? { ontext: text } : {}) },
    { xmlMode: true, decodeEntities: true, recognizeCDATA: true },
  );
  return { write: (piece) => parser.write(piece), end: () => parser.end() };
}

/** `w:b` without a value is on; Word writes "0" or "false" to turn off what a style turned on. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes["w:val"];
  return value !== "0" && value !== "false" && value !== "none";
}
