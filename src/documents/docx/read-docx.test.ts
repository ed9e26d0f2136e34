import { describe, expect, test } from "@jest/globals";
import { Refusal } from "../../kernel/refusal.ts";
import {
  bullet,
  cell,
  heading,
  numbered,
  paragraph,
  row,
  run,
  table,
  tableOf,
  wordDocument,
  wordParts,
  zipOf,
} from "../../testing/word-document.ts";
import { readProgramme } from "../read-programme.ts";
import { readDocx } from "./read-docx.ts";

const linesOf = async (body: string) => (await readDocx(wordDocument(body))).lines;
const writtenOf = async (body: string) => (await linesOf(body)).map(({ written }) => written);

describe("a Word document becomes lines", () => {
  test("paragraphs, headings, items and rows in their order", async () => {
    const lines = await linesOf(
      heading(1, "Objectives") +
        bullet("learn") +
        numbered("first") +
        numbered("second") +
        paragraph("A text") +
        tableOf([
          ["Date", "Event"],
          ["3 May 2026", "Forum"],
        ]),
    );
    expect(lines.map(({ text, marker, heading: level, cells }) => [text, marker.kind, level, cells])).toEqual(
      [
        ["Objectives", "none", 1, []],
        ["learn", "bullet", undefined, []],
        ["first", "numbered", undefined, []],
        ["second", "numbered", undefined, []],
        ["A text", "none", undefined, []],
        ["Date Event", "none", undefined, ["Date", "Event"]],
        ["3 May 2026 Forum", "none", undefined, ["3 May 2026", "Forum"]],
      ],
    );
    expect(lines.map(({ marker }) => (marker.kind === "numbered" ? marker.number : 0))).toEqual([
      0, 0, 1, 2, 0, 0, 0,
    ]);
  });

  test("a label that Word counts is text that readers see", async () => {
    const staged = (text: string) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>`);
    expect((await linesOf(staged("Preparation") + staged("Visits"))).map(({ text }) => text)).toEqual([
      "Stage 1: Preparation",
      "Stage 2: Visits",
    ]);
  });

  test("a cell that spans rows stands in each, one that spans columns once", async () => {
    const lines = await linesOf(
      table([
        row([cell("Spring 2026", `<w:vMerge w:val="restart"/>`), cell("Visit")]),
        row([cell("", `<w:vMerge/>`), cell("Report")]),
        row([cell("All year", `<w:gridSpan w:val="2"/>`)]),
      ]),
    );
    expect(lines.map(({ cells }) => cells)).toEqual([
      ["Spring 2026", "Visit"],
      ["Spring 2026", "Report"],
      ["All year", ""],
    ]);
  });

  test("tracked changes are read as accepted", async () => {
    const changed =
      `${run("Forum in ")}<w:del w:id="1"><w:r><w:delText>May</w:delText></w:r></w:del>` +
      `<w:ins w:id="2">${run("June 2026")}</w:ins>`;
    const moved = `<w:moveFrom w:id="3">${run("old place")}</w:moveFrom><w:moveTo w:id="4">${run("new place")}</w:moveTo>`;
    const joined =
      paragraph("The report is", `<w:rPr><w:del w:id="5"/></w:rPr>`) + paragraph(" ready in May 2026.");
    const rows = table([
      row([cell("kept"), cell("row")]),
      row([cell("gone"), cell("row")], `<w:del w:id="6"/>`),
      row([cell("new"), cell("row")], `<w:ins w:id="7"/>`),
    ]);
    expect(await writtenOf(paragraph(changed) + paragraph(moved) + joined + rows)).toEqual([
      "Forum in June 2026",
      "new place",
      "The report is ready in May 2026.",
      "kept\trow",
      "new\trow",
    ]);
  });

  test("text boxes, links, fields, footnotes and other scripts are text; what repeats or is hidden is not", async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph("boxed")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph("boxed")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    const link = `<w:hyperlink r:id="rId9">${run("site")}</w:hyperlink><w:r><w:instrText> HYPERLINK "http://x.example" </w:instrText></w:r>`;
    const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>${run("seen")}`;
    const notes = {
      name: "word/footnotes.xml",
      content: `<w:footnotes><w:footnote>${paragraph("a note")}</w:footnote></w:footnotes>`,
    };
    const body =
      paragraph(box + run("around")) + paragraph(link) + paragraph(hidden) + paragraph("اجتماع الشبكة");
    const { lines } = await readDocx(zipOf([...wordParts(body), notes]));
    expect(lines.map(({ text }) => text)).toEqual([
      "boxed",
      "around",
      "site",
      "seen",
      "اجتماع الشبكة",
      "a note",
    ]);
  });
});

describe("what is refused, with a reason", () => {
  const codeOf = async (file: Buffer): Promise<string> => {
    try {
      await readProgramme(file, "programme.docx");
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
    return "read";
  };
  const programme = paragraph("Meeting of the network, 3 May 2026");

  test("a plain document is read", async () => {
    expect(await codeOf(wordDocument(programme))).toBe("read");
  });

  test.each<[string, string, Buffer]>([
    [
      "macros by type",
      "import.macros",
      zipOf(wordParts(programme, "application/vnd.ms-word.document.macroEnabled.main+xml")),
    ],
    [
      "macros by part",
      "import.macros",
      zipOf([...wordParts(programme), { name: "word/vbaProject.bin", content: "x" }]),
    ],
    [
      "a workbook",
      "import.binary",
      zipOf(
        wordParts(programme, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
      ),
    ],
    ["a ZIP of other things", "import.binary", zipOf([{ name: "a.txt", content: "x" }])],
    ["half a file", "import.damaged", wordDocument(programme).subarray(0, 400)],
    [
      "no main part",
      "import.damaged",
      zipOf(wordParts(programme).filter(({ name }) => name !== "word/document.xml")),
    ],
    ["a password", "import.protected", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["nothing but space", "import.empty", wordDocument(paragraph(" "))],
    [
      "thousands of parts",
      "import.unpacks-too-large",
      zipOf([
        ...wordParts(programme),
        ...Array.from({ length: 2_100 }, (_none, at) => ({ name: `word/media/${at}.png`, content: "x" })),
      ]),
    ],
    ["a part of 50 MB of nothing", "import.unpacks-too-large", wordDocument(" ".repeat(50_000_000))],
    ["text of 6 MB", "import.too-large", wordDocument(paragraph("word ".repeat(1_200_000)))],
    [
      "a part that is larger than it says",
      "import.damaged",
      zipOf(
        wordParts(" ".repeat(50_000_000)).map((part) =>
          part.name === "word/document.xml" ? { ...part, declaredSize: 900 } : part,
        ),
      ),
    ],
  ])("%s: %s", async (_what, code, file) => {
    expect(await codeOf(file)).toBe(code);
  });

  test("ten thousand rows are read", async () => {
    const rows = Array.from({ length: 10_000 }, (_none, at) => ["12 March 2026", `Meeting ${at}`, "Report"]);
    const { document } = await readProgramme(
      wordDocument(tableOf([["Date", "Activities", "Output"], ...rows])),
      "programme.docx",
    );
    expect(document.schedule).toHaveLength(10_000);
  });

  test("deep nesting is read", async () => {
    const nested =
      "<w:sdt><w:sdtContent>".repeat(5_000) + programme + "</w:sdtContent></w:sdt>".repeat(5_000);
    expect(await codeOf(wordDocument(nested))).toBe("read");
  });
});
