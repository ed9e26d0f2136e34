import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { readDateIn } from "../read-date.ts";
import { DOCUMENT_LANGUAGES } from "../words/word-lists.ts";

/**
 * What the conventions of the field (beginning, mid and end of a month, first week, seasons 21-24, quarters
 * 33-36, half-years 40-41, `../X`, `X/..`, `[A,B]`, `{A,B}`, day first) make of expressions, all in the year
 * 2025 unless they name another. NONE is for words that are no date.
 */
const expectedOf = (language: string) =>
  JSON.parse(
    readFileSync(join(process.cwd(), "src/documents/date-phrases/conventions", `${language}.json`), "utf8"),
  ) as readonly (readonly [string, string])[];

describe.each([...DOCUMENT_LANGUAGES])("%s", (language) => {
  test.each([...expectedOf(language)])("'%s' is %s", (words, edtf) => {
    expect(readDateIn(language, words, 2025) ?? "NONE").toBe(edtf);
  });
});

test("no words make the reader throw", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ".",
      "/",
      "-",
      ",",
      "(",
      ")",
      "'",
      "°",
      "&",
      "+",
      " ",
      "12",
      "2025",
      "31",
      "99",
      "I",
      "mi-",
      "d'ici ",
      "w/c ",
      "KW",
      "iki ",
      "1er ",
    ),
    fc.constantFrom("May ", "marzo ", "juin ", "birželio ", "Ende ", "or ", "et ", "Q", "first ", "week "),
    fc.string({ unit: "grapheme", maxLength: 4 }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...DOCUMENT_LANGUAGES),
      fc.array(piece, { maxLength: 20 }),
      (language, pieces) => {
        const edtf = readDateIn(language, pieces.join(""), 2025);
        expect(edtf === null || edtf.length > 3).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
