import { crc32, deflateRawSync } from "node:zlib";

/** A file of a ZIP; `declaredSize` lies about its size, as a zip bomb does. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly declaredSize?: number;
}

/** A ZIP of parts (PKWARE APPNOTE 4.3), enough for what readers of documents must take or refuse. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declaredSize ?? bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, nameBytes);
    locals.push(Buffer.from("PK\x03\x04", "latin1"), common, nameBytes, packed);
    offset += 30 + nameBytes.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[one] ?? "&quot;");

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/** A paragraph; its text, or runs already made. */
export const paragraph = (content: string, properties = ""): string =>
  `<w:p w:rsidR="00A1">${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;

export const heading = (level: number, text: string): string =>
  paragraph(text, `<w:pStyle w:val="Heading${level}"/>`);

export const bullet = (text: string): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`);

export const numbered = (text: string): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>`);

/** A cell of a table; properties such as `<w:vMerge/>` or `<w:gridSpan w:val="2"/>`. */
export const cell = (text: string, properties = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000"/>${properties}</w:tcPr>${text
    .split("\n")
    .map((one) => paragraph(one))
    .join("")}</w:tc>`;

export const row = (cells: readonly string[], properties = ""): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join("")}</w:tr>`;

export const table = (rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;

export const tableOf = (rows: readonly (readonly string[])[]): string =>
  table(rows.map((cells) => row(cells.map((one) => cell(one)))));

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const STYLES = [1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  .join("");

const level = (format: string, text: string) =>
  `<w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = [level("bullet", "•"), level("decimal", "%1."), level("decimal", "Stage %1:")]
  .map((one, at) => `<w:abstractNum w:abstractNumId="${at}">${one}</w:abstractNum>`)
  .concat([0, 1, 2].map((at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`))
  .join("");

/** The parts of a DOCX as Word writes them, with this body. */
export function wordParts(body: string, mainType = `${TYPE}.document.main+xml`): readonly ZipPart[] {
  return [
    {
      name: "[Content_Types].xml",
      content: `<Types><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    },
    { name: "word/styles.xml", content: `<w:styles xmlns:w="${WORD}">${STYLES}</w:styles>` },
    { name: "word/numbering.xml", content: `<w:numbering xmlns:w="${WORD}">${NUMBERING}</w:numbering>` },
    {
      name: "word/document.xml",
      content: `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    },
  ];
}

export const wordDocument = (body: string): Buffer => zipOf(wordParts(body));
