import { describe, expect, test } from "@jest/globals";
import { LANGUAGES } from "../../kernel/actor.ts";
import { bullet, heading, paragraph, tableOf, wordDocument } from "../../testing/word-document.ts";
import { readDate } from "../read-date.ts";
import { readProgramme } from "../read-programme.ts";
import { readProgrammeText } from "./read-programme-text.ts";

const read = async (body: string) => (await readProgramme(wordDocument(body), "programme.docx")).document;

describe("a chapter that is marked as such in the file", () => {
  test("has work packages at two levels, and keeps what somebody has written on below them", async () => {
    const { workPackages, unplaced } = await read(
      heading(1, "Arbejdspakker") +
        heading(2, "Status of Objectives") +
        paragraph("Ansvarlig: Sekretariatet") +
        paragraph("Status: i gang") +
        paragraph("The survey is late.") +
        heading(3, "Evaluation") +
        paragraph("Periode: maj 2034") +
        paragraph("Aktiviteter:") +
        bullet("3 May 2034: survey"),
    );
    expect(unplaced).toEqual([]);
    expect(workPackages).toMatchObject([
      {
        name: "Status of Objectives",
        responsible: "Sekretariatet",
        status: "under way",
        notes: ["The survey is late."],
      },
      { name: "Evaluation", partOf: "Status of Objectives", date: { edtf: "2034-05" } },
    ]);
  });

  test("gives priorities, and keeps words that are no status, mode or country of ours", async () => {
    const { priorities, milestones, partners, events } = await read(
      heading(1, "Strategic priorities") +
        bullet("Skills for all") +
        heading(1, "Milestones") +
        tableOf([
          ["Milestone", "Status"],
          ["Half way", "nearly there"],
        ]) +
        heading(1, "Meetings") +
        tableOf([
          ["Date", "Meeting", "Place", "Mode"],
          ["3 May 2034", "Forum (online), Riga", "Turku", "on a boat"],
        ]) +
        heading(1, "Partners") +
        tableOf([
          ["Partner", "Country"],
          ["Harbour School", "Latvia"],
          ["Sea School", "Atlantis"],
        ]),
    );
    expect(priorities).toMatchObject([{ title: "Skills for all" }]);
    expect(milestones).toMatchObject([{ name: "Half way", notes: ["nearly there"] }]);
    expect(events).toMatchObject([{ name: "Forum (online), Riga", place: "Turku", notes: ["on a boat"] }]);
    expect(partners).toMatchObject([{ country: "Latvia", countryCode: "LV" }, { country: "Atlantis" }]);
  });
});

describe("a table of any programme", () => {
  const rows = (...lines: readonly string[]) =>
    readProgrammeText(["Work programme March 2034 – December 2035", "", ...lines].join("\n"), {
      languages: LANGUAGES,
    });

  test("says how far its rows are", () => {
    const { schedule } = rows(
      "Date\tActivity\tStatus",
      "May 2034\tSurvey\tcompleted",
      "June 2034\tGuide\ti gang",
      "July 2034\tForum\tperhaps",
    );
    expect(schedule.map(({ activity, status }) => [activity, status])).toEqual([
      ["Survey", "done"],
      ["Guide", "under way"],
      ["Forum – perhaps", undefined],
    ]);
  });

  test("may count the months of the programme, where its period says which is the first", () => {
    const table = ["Period\tActivity", "M1–M6\tSurvey", "M 11\tGuide", "M0\tNothing"];
    expect(rows(...table).schedule.map(({ date }) => date)).toEqual([
      { text: "M1–M6", edtf: "2034-03/2034-08" },
      { text: "M 11", edtf: "2035-01" },
      { text: "M0", edtf: null },
    ]);
    expect(readDate("M1–M6", "2034-03/2035-12")).toBe("2034-03/2034-08");
    const undated = readProgrammeText(["Work programme 2034", "", ...table].join("\n"), {
      languages: ["en"],
    });
    expect(undated.schedule.map(({ date }) => date.edtf)).toEqual([null, null, null]);
  });
});
