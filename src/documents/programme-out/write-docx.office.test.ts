import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { aProgramme, anItem, wordingIn } from "../../testing/programme-to-write.ts";
import { readProgramme } from "../read-programme.ts";
import { writeDocx } from "./write-docx.ts";

/** The file in a real word processor; `npm test` leaves this out where LibreOffice is not installed. */
const run = promisify(execFile);
const item = (title: string, month: number) =>
  anItem("schedule-row", title, { date: { text: "", edtf: `2034-${String(month).padStart(2, "0")}` } });
const programme = aProgramme([
  anItem("objective", "Win over further regions"),
  anItem("work-package", "Launching calls", { label: "topic", responsible: "Secretariat" }),
  anItem("work-package", "Drafts", { label: "topic", parentId: "Launching calls" }),
  anItem("activity", "Draft a scheme", { parentId: "Launching calls" }),
  item("Preparing the joint meeting", 3),
  item("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", 4),
  anItem("risk", "Too few hosts", { measure: "Ask early" }),
]);

// A profile of its own: a LibreOffice that is open elsewhere would take the file and answer nothing.
const convert = (format: string, into: string, file: string) =>
  run(
    process.env["SOFFICE"] ?? "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      into,
      file,
    ],
    { timeout: 50_000 },
  );

let folder: string;
let opened: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "workspace-office-"));
  const file = path.join(folder, "programme.docx");
  await writeFile(file, await writeDocx(programme, wordingIn("da")));
  await convert("fodt", folder, file);
  await convert("docx:MS Word 2007 XML", path.join(folder, "saved"), file);
  opened = await readFile(path.join(folder, "programme.fodt"), "utf8");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const words = (xml: string) => xml.replace(/<[^>]+>/g, "").trim();

describe("a programme in LibreOffice", () => {
  it("has its headings, at their levels", () => {
    const headings = [...opened.matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gs)];
    expect(headings.map(([, level, text = ""]) => `${level} ${words(text)}`)).toEqual([
      "1 Mål",
      "1 Arbejdspakker",
      "2 Launching calls",
      "3 Drafts",
      "1 Tidsplan",
      "1 Risici",
    ]);
  });

  it("has its lists, and tables whose header row is repeated", () => {
    const lists = [...opened.matchAll(/<text:list-item[^>]*>(.*?)<\/text:list-item>/gs)];
    expect(lists.map(([, text = ""]) => words(text))).toEqual(["Win over further regions", "Draft a scheme"]);
    const headers = [...opened.matchAll(/<table:table-header-rows>(.*?)<\/table:table-header-rows>/gs)];
    expect(
      headers.map(([, row = ""]) => row.split("</table:table-cell>").map(words).filter(Boolean)),
    ).toEqual([
      ["Dato", "Aktivitet"],
      ["Risiko", "Foranstaltning"],
    ]);
  });

  it("is the same programme when it is saved there and imported again", async () => {
    const [ours, saved] = await Promise.all(
      ["programme.docx", path.join("saved", "programme.docx")].map(async (name) =>
        readProgramme(await readFile(path.join(folder, name)), "programme.docx"),
      ),
    );
    expect(ours?.document.workPackages.map(({ name, partOf }) => [name, partOf])).toEqual([
      ["Launching calls", undefined],
      ["Drafts", "Launching calls"],
    ]);
    expect(saved).toEqual(ours);
  });

  it("gives large letters the height that they need, so that no title of two lines overlaps itself", () => {
    const heights = [...opened.matchAll(/fo:line-height="([^"]+)"/g)].map(([, height]) => height);
    expect(heights.length).toBeGreaterThan(0);
    expect(heights.filter((height) => !height?.endsWith("%"))).toEqual([]);
  });

  it("is Danish on A4, with its pages counted", () => {
    expect(opened).toMatch(/fo:language="da" fo:country="DK"/);
    expect(opened).toMatch(/fo:page-width="(21|20\.99)\d*cm"|fo:page-width="8\.26\d*in"/);
    expect(opened).toMatch(/<text:page-number [^>]*>.*<text:page-count/s);
  });
});
