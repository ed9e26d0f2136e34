import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { ProgrammeDocument } from "../../capabilities/work-programme/programme-document.ts";
import { DOCUMENT_LANGUAGES, wordListsOf } from "../words/word-lists.ts";
import { MOST_LINES } from "./source-lines.ts";
import { readProgrammeText } from "./read-programme-text.ts";

/** Words that only label what was found, such as the "Period" before a period. */
const LABELS = new Set(
  "schedule place th st p grant t coordinator network programme year publisher netværk programperiode organised proposed by"
    .split(" ")
    // "(online)" became the mode, "The event will take place" the event of its stage.
    .concat("online", "fysisk", "event", "take"),
);

/** Without the marks of lists, and the 17 that is a calendar icon. */
function wordsOf(text: string, glued = false): string[] {
  const unmarked = text.replaceAll(glued ? /\d+[.)] /g : /^[\s-]*(?:\d+[.)] |17 )/gm, " ");
  // "2024May" is read as the year and the month that it is.
  return unmarked.toLowerCase().match(glued ? /\p{L}+|\p{N}+/gu : /[\p{L}\p{N}]+/gu) ?? [];
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Words of the source that the document has lost. */
function lostWords(source: string, document: ProgrammeDocument, glued = false): string[] {
  const kept = new Set(textsOf(document).flatMap((text) => wordsOf(text, glued)));
  const ordinals = new Set(document.events.map(({ ordinal }) => String(ordinal)));
  return wordsOf(source, glued).filter((word) => {
    const bare = word.replace(/^(\d+)(?:st|nd|rd|th)$/, "$1");
    return !kept.has(word) && !kept.has(bare) && !LABELS.has(word) && !ordinals.has(bare);
  });
}

// Each line carries words that stand nowhere else, so that a dropped line can't hide behind another.
let counter = 0;
const unique = fc.constant(null).map(() => {
  counter += 1;
  return `word${counter}x`;
});
const cell = fc.oneof(unique, fc.constant(""), fc.constantFrom("June 2026", "3 May 2026", "Summer 2026"));
const line: fc.Arbitrary<string> = fc.oneof(
  unique,
  unique.map((word) => `- ${word}`),
  unique.map((word) => `- ${word}, 3 May 2026`),
  fc.tuple(fc.integer({ min: 1, max: 9 }), unique).map(([number, word]) => `${number}. ${word}`),
  unique.map((word) => `The ${word} says something. It goes on.`),
  unique.map((word) => `Objectives ${word}`),
  unique.map((word) => `${word} with these work packages:`),
  unique.map((word) => `Meetings ${word}`),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), unique)
    .map(([number, word]) => `${number}th meeting ${word} June 2026 (online)`),
  fc.tuple(fc.integer({ min: 1, max: 4 }), unique).map(([number, word]) => `Stage ${number} ${word}`),
  unique.map((word) => `Working Group: ${word}`),
  unique.map((word) => `◆ ${word}`),
  unique.map((word) => `${word} *Secretariat*`),
  fc.constantFrom(
    "",
    "",
    "Schedule:",
    "October 2026",
    "Time\tActivities\tOutput",
    "Topics\tActivities",
    "Event\tPeriod",
  ),
  fc.array(cell, { minLength: 2, maxLength: 4 }).map((cells) => cells.join("\t")),
);

test("whatever lines a programme has, each of its words is found again", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const source = lines.join("\n");
      const document = readProgrammeText(source, { languages: ["en"] });
      expect(lostWords(source, document)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a project's body on two lines below a row keeps both", () => {
  const source = ["◆ word1x", "word2x\t", "Working Group: word3x", "Working Group: word4x"].join("\n");
  expect(lostWords(source, readProgrammeText(source, { languages: ["en"] }))).toEqual([]);
});

test("no text makes the reader throw or lose a line", () => {
  const piece = fc.constantFrom(
    "\t",
    "\n",
    " ",
    "- ",
    "1. ",
    ":",
    "*",
    "(",
    "6th ",
    "May ",
    "2024",
    "/",
    "Action 1",
    "x",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const source = pieces.join("");
      const document = readProgrammeText(source, { languages: ["en"] });
      expect(lostWords(source, document, true)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

describe.each(readdirSync(join(process.cwd(), "src/documents/programme-text/fixtures")))("%s", (name) => {
  test("loses no word", () => {
    const source = readFileSync(join(process.cwd(), "src/documents/programme-text/fixtures", name), "utf8");
    expect(lostWords(source, readProgrammeText(source))).toEqual([]);
  });
});

/** Every word by which programmes are read, in all languages. */
const WORDS = new Set(
  textsOf(wordListsOf(DOCUMENT_LANGUAGES)).flatMap((text) => wordsOf(text.replaceAll("*", ""), true)),
);
const unseen = join(process.cwd(), "src/documents/programme-text/unseen");

describe.each(readdirSync(unseen).filter((name) => name.endsWith(".txt")))("%s", (name) => {
  test("loses nothing but labels, the numbers of lines and the crosses of calendars", () => {
    const source = readFileSync(join(unseen, name), "utf8");
    const lost = lostWords(source, readProgrammeText(source), true);
    expect(lost.filter((word) => !WORDS.has(word) && !/^(?:\d{1,2}|[a-h]|x)$/.test(word))).toEqual([]);
  });
});

test.each([
  ["tabs", "\t"],
  ["stars", "*"],
  ["open brackets", "("],
  ["dashes", "- "],
  ["days without a month", "3/"],
  ["letters", "a"],
  ["months", "May "],
  ["new lines", "\nx"],
  ["lines full of dates", `${"- meeting May 3 / ".repeat(20)}\n`],
  ["rows", "June 2026\tx\n"],
  ["headings", "Stage 1 x\n"],
  ["unended lists", "May, "],
])("five megabytes of %s are read", (_what, piece) => {
  const source = piece.repeat(Math.floor(5_000_000 / piece.length));
  const { title, unplaced } = readProgrammeText(source, { languages: ["en"] });
  expect(title).toBe("");
  // Beyond the lines that are read, the text is one passage.
  if (source.split("\n").length > MOST_LINES + 1) expect(unplaced.at(-1)?.line).toBe(MOST_LINES + 1);
});

const seeds = join(process.cwd(), "../shared/seeds");
if (existsSync(seeds)) {
  const seed = (number: string) => {
    const name = readdirSync(seeds).find((one) => one.startsWith(number)) ?? "";
    return readFileSync(join(seeds, name), "utf8");
  };

  describe("the programmes of the field", () => {
    test.each(["000", "002", "003"])("%s loses no word", (number) => {
      const source = seed(number);
      expect(lostWords(source, readProgrammeText(source))).toEqual([]);
    });

    test("000: two objectives, seven topics, two work packages, five events, eight rows", () => {
      const programme = readProgrammeText(seed("000"));
      const kinds = programme.workPackages.map(({ kind }) => kind);
      expect(programme.organisation).toBe("ALMA network");
      expect(programme.title).toBe("ALMA network – Draft work programme");
      expect(programme.period.edtf).toBe("2024-03/2024-12");
      expect(programme.objectives).toHaveLength(2);
      expect([kinds.filter((kind) => kind === "topic").length, kinds.length]).toEqual([7, 9]);
      expect(programme.workPackages.slice(7).map(({ date }) => date?.edtf)).toEqual([
        "2024-21/..",
        "2024-36/..",
      ]);
      expect(
        programme.events.map(({ ordinal, date, mode, place }) => [ordinal, date.edtf, mode, place]),
      ).toEqual([
        [6, "2024-04-23/2024-04-24", "on site", undefined],
        [7, "2024-06", "on site", "tbd"],
        [undefined, "2024-10-02/2024-10-03", "on site", "Brussels"],
        [8, "2024-09/2024-10", "online", undefined],
        [9, "2024-12-01/2024-12-07", undefined, undefined],
      ]);
      expect(programme.events.map(({ agenda }) => agenda?.length)).toEqual([5, 4, 2, 3, 3]);
      expect(programme.schedule.map(({ date }) => date.edtf)).toEqual([
        "2024-03",
        "2024-04-23/2024-04-24",
        "2024-06",
        "2024-22",
        "2024-10-02/2024-10-03",
        "[2024-10-22..2024-10-23,2024-09-21..2024-09-30]",
        "2024-11",
        "2024-12-01/2024-12-07",
      ]);
    });

    test("002: three priorities, ten stages, nine events, thirteen rows", () => {
      const programme = readProgrammeText(seed("002"));
      const kinds = programme.workPackages.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "thematic priority")).toHaveLength(3);
      expect(kinds.filter((kind) => kind === "stage")).toHaveLength(10);
      expect(programme.events).toHaveLength(9);
      expect(programme.schedule).toHaveLength(13);
      expect(programme.period.edtf).toBe("2008-11-01/2011-10-31");
    });

    test("003: five actions, initiatives with their groups, webinars, months", () => {
      const programme = readProgrammeText(seed("003"));
      const ofKind = (kind: string) => programme.workPackages.filter((one) => one.kind === kind);
      expect([ofKind("action").length, ofKind("topic").length, ofKind("project").length]).toEqual([5, 6, 6]);
      expect(ofKind("initiative").filter(({ responsible }) => responsible).length).toBeGreaterThanOrEqual(28);
      expect(programme.events.filter(({ partOf }) => partOf === "EARLALL Academy")).toHaveLength(6);
      expect(
        programme.schedule.filter(({ date }) => /^2025-(?:09|10|11)$/.test(date.edtf ?? "")),
      ).toHaveLength(9);
    });
  });
} else {
  // Only the authors' machines have the programmes; the fixtures above have the same shapes.
  process.stdout.write("skipped: no seeds\n");
}
