import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { Parser } from "htmlparser2";
import mammoth from "mammoth";
import { aProgramme, anItem, anyProgramme, WORDINGS, wordingIn } from "../../testing/programme-to-write.ts";
import { zipParts } from "../../testing/zip-parts.ts";
import { linesOf, oneLine } from "./file-text.ts";
import { type Block, outlineOf } from "./outline.ts";
import type { ProgrammeToWrite } from "./programme-to-write.ts";
import { writeDocx } from "./write-docx.ts";

/** What another reader of Word files finds in one: each heading, paragraph, list item and cell, with what it is. */
async function readBack(file: Uint8Array): Promise<readonly string[]> {
  const html = await mammoth.convertToHtml(
    { buffer: Buffer.from(file) },
    { styleMap: ["p[style-name='Title'] => h6"] },
  );
  const found: string[] = [];
  let cell: string | null = null;
  let open: { is: string; text: string } | null = null;
  const parser = new Parser({
    onopentag: (tag) => {
      if (tag === "td" || tag === "th") cell = tag;
      else if (/^(h\d|p|li)$/.test(tag)) open = { is: cell ?? tag, text: "" };
    },
    ontext: (text) => {
      if (open !== null) open.text += text;
    },
    onclosetag: (tag) => {
      if (tag === "td" || tag === "th") cell = null;
      else if (/^(h\d|p|li)$/.test(tag) && open !== null) {
        if (open.text !== "") found.push(`${open.is}: ${open.text}`);
        open = null;
      }
    },
  });
  parser.end(html.value);
  return found;
}

const lines = (is: string, texts: readonly string[]) =>
  texts.flatMap(linesOf).flatMap((line) => (line === "" ? [] : [`${is}: ${line}`]));

function expected(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return lines(`h${block.level}`, [oneLine(block.text)]);
    case "fact":
      return [`p: ${block.label}: ${oneLine(block.text)}`];
    case "lead":
      return [`p: ${block.text}:`];
    case "paragraph":
      return lines("p", [block.text]);
    case "list":
      return lines("li", block.items.map(oneLine));
    default:
      return [
        ...lines(
          "th",
          block.columns.map(({ heading }) => heading),
        ),
        ...block.rows.flatMap((row) => row.flatMap((cell) => lines("td", cell))),
      ];
  }
}

const contentOf = (programme: ProgrammeToWrite, wording: (typeof WORDINGS)[number]) => {
  const { title, front, sections } = outlineOf(programme, wording);
  return [`h6: ${title}`, ...[front, ...sections].flat().flatMap(expected)];
};

describe("a programme as a Word file", () => {
  it.each(WORDINGS)(
    "keeps headings, lists, tables and header rows for who reads it again, in $language",
    async (wording) => {
      await fc.assert(
        fc.asyncProperty(anyProgramme, async (programme) => {
          expect(await readBack(await writeDocx(programme, wording))).toEqual(contentOf(programme, wording));
        }),
        { numRuns: 15 },
      );
    },
  );

  it.each([
    ["en", "en-GB", "Page ", " of "],
    ["da", "da-DK", "Side ", " af "],
  ] as const)("says its language, edition, state, date and pages, in %s", async (language, tag, page, of) => {
    const file = await zipParts(
      await writeDocx(aProgramme([anItem("risk", "Too few hosts")]), wordingIn(language)),
      ".xml",
    );
    const part = (name: string) => file.get(`word/${name}.xml`) ?? "";
    expect(part("styles")).toContain(`<w:lang w:val="${tag}"/>`);
    expect(part("header1").replace(/<[^>]+>/g, "")).toContain(
      language === "en" ? "Edition 2, adopted – 20 March 2034" : "Udgave 2, vedtaget – 20. marts 2034",
    );
    const footer = part("footer1")
      .replace(/<w:instrText[^>]*>([^<]+)<\/w:instrText>/g, "[$1]")
      .replace(/<[^>]+>/g, "");
    expect(footer).toBe(`${page}[PAGE]${of}[NUMPAGES]`);
  });

  it.each([
    ["en", "Topics", "Topics"],
    ["en", "action", "Actions"],
    ["en", "Pillar", "Pillars"],
    ["en", "", "Work packages"],
    ["en", "missions", "Missions (work packages)"],
    ["en", "Projects", "Projects (work packages)"],
    ["da", "missioner", "Missioner (arbejdspakker)"],
    ["da", "Emner", "Emner"],
    ["da", "Topics", "Emner"],
  ] as const)(
    "calls work packages as the network does, in %s: '%s'",
    (language, workPackageLabel, heading) => {
      const programme = { ...aProgramme([anItem("work-package", "Mobility")]), workPackageLabel };
      expect(contentOf(programme, wordingIn(language))).toContain(`h1: ${heading}`);
    },
  );

  it("marks the header row of every table, so that it is repeated on each page", async () => {
    const items = [
      anItem("event", "7th meeting", { date: { text: "June 2034", edtf: "2034-06" } }),
      anItem("risk", "Too few hosts", { measure: "Ask early" }),
    ];
    const parts = await zipParts(await writeDocx(aProgramme(items), wordingIn("en")), "document.xml");
    const body = parts.get("word/document.xml") ?? "";
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(
      tables.map((table) =>
        (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) => row.includes("<w:tblHeader/>")),
      ),
    ).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it("sets a table of many columns on a wide page, and goes back after it", async () => {
    const items = [
      anItem("project", "SMALEI", {
        date: { text: "2034", edtf: "2034" },
        fundingProgramme: "Erasmus+",
        coordinator: "EAEA",
        grantEU: 1_250_000,
        grantOwn: 98_000,
        projectState: "current",
        notes: ["A matrix"],
      }),
      anItem("group", "Working group on mobility"),
    ];
    const parts = await zipParts(await writeDocx(aProgramme(items), wordingIn("en")), "document.xml");
    const sizes = [...(parts.get("word/document.xml") ?? "").matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)];
    expect(sizes.map(([, width, height]) => Number(width) > Number(height))).toEqual([false, true, false]);
  });
});
