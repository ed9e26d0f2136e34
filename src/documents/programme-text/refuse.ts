/** A programme of a hundred pages has under 0.3 MB of text; ask a file's size before reading it. */
export const PROGRAMME_FILE_MOST_BYTES = 5_000_000;

export type ProgrammeFileCheck =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly code: "import.empty" | "import.binary" | "import.too-large" | "import.not-text";
    };

/** First bytes of ZIP (also DOCX, XLSX), PDF, old Office, RTF, PNG, JPEG and gzip files. */
const BINARY_STARTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];

const BINARY_NAMES = /\.(?:docx?|xlsx?|pptx?|odt|ods|pdf|rtf|zip|gz|png|jpe?g)$/i;

/**
 * Takes the bytes of an uploaded programme and gives its text (UTF-8, without byte order mark), or the code
 * of the refusal. A document of Word or Excel is refused as binary by its name even where it is damaged.
 */
export function checkProgrammeFile(bytes: Uint8Array, fileName: string): ProgrammeFileCheck {
  if (bytes.length > PROGRAMME_FILE_MOST_BYTES) return { ok: false, code: "import.too-large" };
  if (bytes.length === 0) return { ok: false, code: "import.empty" };
  if (BINARY_NAMES.test(fileName) || startsBinary(bytes) || bytes.includes(0)) {
    return { ok: false, code: "import.binary" };
  }
  const text = decode(bytes);
  if (text === null) return { ok: false, code: "import.not-text" };
  return text.trim() === "" ? { ok: false, code: "import.empty" } : { ok: true, text };
}

function startsBinary(bytes: Uint8Array): boolean {
  return BINARY_STARTS.some((start) => start.every((byte, at) => bytes[at] === byte));
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
