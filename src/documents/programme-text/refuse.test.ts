import { expect, test } from "@jest/globals";
import { checkProgrammeFile, PROGRAMME_FILE_MOST_BYTES } from "./refuse.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("text in UTF-8 is taken, without its byte order mark", () => {
  expect(checkProgrammeFile(bytesOf("\uFEFFÅrsprogram 2025\n"), "programme.txt")).toEqual({
    ok: true,
    text: "Årsprogram 2025\n",
  });
});

test.each([
  ["nothing", bytesOf(""), "a.txt", "import.empty"],
  ["only blank lines", bytesOf(" \n\t\r\n"), "a.txt", "import.empty"],
  ["a Word document", bytesOf("PK\u0003\u0004rest"), "a.txt", "import.binary"],
  ["a PDF", bytesOf("%PDF-1.7"), "a.txt", "import.binary"],
  ["a damaged Word document", bytesOf("text"), "Programme 2025.DOCX", "import.binary"],
  ["a NUL byte", bytesOf("text\u0000text"), "a.txt", "import.binary"],
  ["windows-1252", Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20), "a.txt", "import.not-text"],
  ["too many bytes", new Uint8Array(PROGRAMME_FILE_MOST_BYTES + 1).fill(97), "a.txt", "import.too-large"],
])("%s is refused", (_what, bytes, name, code) => {
  expect(checkProgrammeFile(bytes, name)).toEqual({ ok: false, code });
});

test("the limit itself is allowed", () => {
  expect(checkProgrammeFile(new Uint8Array(PROGRAMME_FILE_MOST_BYTES).fill(97), "a.txt").ok).toBe(true);
});
