import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { aProgramme, anItem, anyProgramme, WORDINGS, wordingIn } from "../../testing/programme-to-write.ts";
import { zipParts } from "../../testing/zip-parts.ts";
import type { ProgrammeToWrite } from "./programme-to-write.ts";
import { writeXlsx } from "./write-xlsx.ts";

const unescaped = (xml: string) =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** A workbook's sheets as rows of cells, as a spreadsheet program reads them: shared strings and numbers. */
async function workbook(programme: ProgrammeToWrite, language: "en" | "da" = "en") {
  const parts = await zipParts(await writeXlsx(programme, wordingIn(language)), ".xml");
  const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, xml = ""]) => unescaped(xml.replace(/<[^>]+>/g, "")),
  );
  const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name = ""]) => unescaped(name),
  );
  const sheets = [...parts.keys()].filter((name) => name.startsWith("xl/worksheets/sheet"));
  const rows = (xml: string) =>
    [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<c [^>]*?r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/gs)].map(
        ([, , attributes = "", inner = ""]) => {
          const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? "";
          return attributes.includes('t="s"') ? strings[Number(value)] : Number(value);
        },
      ),
    );
  return { names, parts, sheets: sheets.map((name) => rows(parts.get(name) ?? "")) };
}

describe("a programme as a workbook", () => {
  it("has a sheet a kind, its header row frozen; amounts are numbers, dates words and ISO", async () => {
    const { names, sheets, parts } = await workbook(
      aProgramme([
        anItem("project", "SMALEI", { grantEU: 1_250_000, date: { text: "from 2034", edtf: "2034/.." } }),
        anItem("partner", "ESFA", { country: "LT" }),
      ]),
    );
    expect(names).toEqual(["Projects", "Partners"]);
    expect(sheets).toEqual([
      [
        ["Project", "Date", "Date (ISO 8601)", "EU grant (euro)"],
        ["SMALEI", "from 2034 on", "2034/..", 1_250_000],
      ],
      [
        ["Partner", "Country"],
        ["ESFA", "Lithuania"],
      ],
    ]);
    expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it.each([
    ["Topics", "Topics"],
    ["Pillars/actions: [new]?", "Pillars actions"],
    ["x".repeat(60), `X${"x".repeat(30)}`],
  ])(
    "names the sheet of work packages as the network does, as far as Excel can: '%s'",
    async (label, name) => {
      const programme = { ...aProgramme([anItem("work-package", "Mobility")]), workPackageLabel: label };
      const { names } = await workbook(programme);
      expect(names[0]?.startsWith(name)).toBe(true);
      expect(names[0]).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
    },
  );

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"])(
    "never reckons with the words %s",
    async (title) => {
      const { sheets, parts } = await workbook(aProgramme([anItem("risk", title)]));
      expect(sheets).toEqual([[["Risk"], [title]]]);
      expect([...parts.values()].join("")).not.toContain("<f>");
    },
  );

  it("holds every item, whatever people wrote, in XML that can be read", async () => {
    await fc.assert(
      fc.asyncProperty(anyProgramme, fc.constantFrom(...WORDINGS), async (programme, { language }) => {
        const { sheets, parts } = await workbook(programme, language);
        const kinds = new Set(programme.items.map((item) => item.kind));
        expect(sheets.flat()).toHaveLength(programme.items.length + kinds.size);
        const letters = Array.from([...parts.values()].join(""));
        expect(letters.filter((letter) => letter < " " && !"\t\r\n".includes(letter))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
