import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import { Refusal } from "../../kernel/refusal.ts";

/** Word writes 12 to 200 parts, pictures included; a package of thousands is made to tie up the reader. */
const MOST_PARTS = 2_000;
/**
 * The XML of one part, unpacked. A programme of 200 pages with its formatting has about 10 MB; 32 MB are read
 * in four seconds. Only parts with text are unpacked, so pictures don't count.
 */
const MOST_PART_BYTES = 32_000_000;

/** Word's content type of a document that carries macros (ECMA-376 part 1, 15.2; [MS-OFFMACRO2] 2.2.1). */
const MACRO_TYPE = /macroEnabled|vbaProject/i;

/** Gives the parts of a DOCX package by name, as streams of pieces of text. */
export interface WordPackage {
  /** Name of the part that holds the text; usually word/document.xml. */
  readonly mainPart: string;
  readonly has: (name: string) => boolean;
  /** Passes the text of a part on, piece by piece; refuses a damaged part. */
  readonly read: (name: string, take: (piece: string) => void) => Promise<void>;
}

/**
 * Opens a DOCX. Refuses what is no package of Word, what is damaged, what would unpack to more than a document
 * has, and what carries macros. Nothing outside the package is ever fetched.
 */
export async function openWordPackage(bytes: Uint8Array): Promise<WordPackage> {
  const zip = await open(bytes);
  const entries = await entriesOf(zip);
  if (!entries.has("[Content_Types].xml")) throw new Refusal("import.binary");
  const read = async (name: string, take: (piece: string) => void): Promise<void> => {
    const entry = entries.get(name);
    if (!entry) throw new Refusal("import.damaged");
    if (entry.uncompressedSize > MOST_PART_BYTES) throw new Refusal("import.unpacks-too-large");
    await readEntry(zip, entry, take);
  };
  let types = "";
  await read("[Content_Types].xml", (piece) => (types += piece));
  const hasMacros = [...entries.keys()].some((name) => MACRO_TYPE.test(name)) || MACRO_TYPE.test(types);
  if (hasMacros) throw new Refusal("import.macros");
  const mainPart = mainPartOf(types);
  if (mainPart === undefined) throw new Refusal("import.binary");
  return { mainPart, has: (name) => entries.has(name), read };
}

/** The part that the package says is a document's or template's text; no other kind of package has one. */
function mainPartOf(types: string): string | undefined {
  const override = /<Override\b[^>]*wordprocessingml\.(?:document|template)\.main\+xml[^>]*>/.exec(
    types,
  )?.[0];
  return /PartName="\/([^"]+)"/.exec(override ?? "")?.[1];
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // yauzl checks that a part unpacks to exactly the size it declares.
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true },
      (error, zip) => (error ? reject(new Refusal("import.damaged")) : resolve(zip)),
    );
  });
}

function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > MOST_PARTS) throw new Refusal("import.unpacks-too-large");
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      if (entry.isEncrypted()) return reject(new Refusal("import.protected"));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once("end", () => resolve(entries));
    zip.once("error", () => reject(new Refusal("import.damaged")));
    zip.readEntry();
  });
}

function readEntry(zip: ZipFile, entry: Entry, take: (piece: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(new Refusal("import.damaged"));
      const decoder = new TextDecoder("utf-8");
      stream.on("data", (piece: Buffer) => {
        try {
          take(decoder.decode(piece, { stream: true }));
        } catch (problem) {
          stream.destroy();
          reject(problem instanceof Error ? problem : new Refusal("import.damaged"));
        }
      });
      stream.once("end", resolve);
      stream.once("error", () => reject(new Refusal("import.damaged")));
    });
  });
}
