/** A document of Word with its pictures; ask a file's size before reading it. */
export const PROGRAMME_FILE_MOST_BYTES = 20_000_000;
/** A programme of a hundred pages has under 0.3 MB of text. */
export const PROGRAMME_TEXT_MOST_BYTES = 5_000_000;

export type ProgrammeFileCheck =
  | { readonly ok: true; readonly kind: "text"; readonly text: string }
  | { readonly ok: true; readonly kind: "word" }
  | {
      readonly ok: false;
      readonly code: "import.empty" | "import.binary" | "import.protected" | "import.not-text";
    }
  | { readonly ok: false; readonly code: "import.too-large"; readonly most: number };

/** First bytes of ZIP, which DOCX is. */
const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
/** First bytes of old Office files; Word also wraps a document with a password in one. */
const OLD_OFFICE_START = [0xd0, 0xcf, 0x11, 0xe0];
/** First bytes of empty ZIP, PDF, RTF, PNG, JPEG and gzip files. */
const BINARY_STARTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x05, 0x06],
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];

const BINARY_NAMES = /\.(?:doc[xm]?|dotx?m?|xls[xm]?|ppt[xm]?|odt|ods|pdf|rtf|zip|gz|png|jpe?g)$/i;

/**
 * Takes the bytes of an uploaded programme and gives its text (UTF-8, without byte order mark), or says that
 * it looks like a document of Word, or gives the code of the refusal. Other documents are refused as binary,
 * by their name even where they are damaged.
 */
export function checkProgrammeFile(bytes: Uint8Array, fileName: string): ProgrammeFileCheck {
  if (bytes.length > PROGRAMME_FILE_MOST_BYTES)
    return { ok: false, code: "import.too-large", most: PROGRAMME_FILE_MOST_BYTES };
  if (bytes.length === 0) return { ok: false, code: "import.empty" };
  if (startsWith(bytes, OLD_OFFICE_START)) return { ok: false, code: "import.protected" };
  // Another kind of package is found out when it is opened.
  if (startsWith(bytes, ZIP_START)) return { ok: true, kind: "word" };
  if (BINARY_NAMES.test(fileName) || startsBinary(bytes) || bytes.includes(0)) {
    return { ok: false, code: "import.binary" };
  }
  if (bytes.length > PROGRAMME_TEXT_MOST_BYTES)
    return { ok: false, code: "import.too-large", most: PROGRAMME_TEXT_MOST_BYTES };
  const text = decode(bytes);
  if (text === null) return { ok: false, code: "import.not-text" };
  return text.trim() === "" ? { ok: false, code: "import.empty" } : { ok: true, kind: "text", text };
}

function startsBinary(bytes: Uint8Array): boolean {
  return BINARY_STARTS.some((start) => startsWith(bytes, start));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
