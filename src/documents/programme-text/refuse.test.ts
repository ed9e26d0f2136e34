import { expect, test } from "@jest/globals";
import { checkProgrammeFile, PROGRAMME_FILE_MOST_BYTES, PROGRAMME_TEXT_MOST_BYTES } from "./refuse.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("text in UTF-8 is taken, without its byte order mark", () => {
  expect(checkProgrammeFile(bytesOf("\uFEFFÅrsprogram 2025\n"), "programme.txt")).toEqual({
    ok: true,
    kind: "text",
    text: "Årsprogram 2025\n",
  });
});

test("a package is opened before it is judged", () => {
  expect(checkProgrammeFile(bytesOf("PK\u0003\u0004rest"), "a.docx")).toEqual({ ok: true, kind: "word" });
});

test.each([
  ["nothing", bytesOf(""), "a.txt", "import.empty"],
  ["only blank lines", bytesOf(" \n\t\r\n"), "a.txt", "import.empty"],
  ["an old or protected Word document", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "a.doc", "import.protected"],
  ["a PDF", bytesOf("%PDF-1.7"), "a.txt", "import.binary"],
  ["a damaged Word document", bytesOf("text"), "Programme 2025.DOCX", "import.binary"],
  ["a NUL byte", bytesOf("text\u0000text"), "a.txt", "import.binary"],
  ["windows-1252", Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20), "a.txt", "import.not-text"],
  ["too many bytes", new Uint8Array(PROGRAMME_TEXT_MOST_BYTES + 1).fill(97), "a.txt", "import.too-large"],
  ["too large a file", new Uint8Array(PROGRAMME_FILE_MOST_BYTES + 1), "a.docx", "import.too-large"],
])("%s is refused", (_what, bytes, name, code) => {
  expect(checkProgrammeFile(bytes, name)).toMatchObject({ ok: false, code });
});

test("the limit itself is allowed", () => {
  expect(checkProgrammeFile(new Uint8Array(PROGRAMME_TEXT_MOST_BYTES).fill(97), "a.txt").ok).toBe(true);
});
