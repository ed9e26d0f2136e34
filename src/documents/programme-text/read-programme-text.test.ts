import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readProgrammeText } from "./read-programme-text.ts";

function fixture(name: string) {
  const path = join(process.cwd(), "src/documents/programme-text/fixtures", `${name}.txt`);
  return readProgrammeText(readFileSync(path, "utf8"));
}

describe("a programme with a table of topics, meetings with agendas and a schedule", () => {
  const programme = fixture("network-programme");

  test("says what it is called, whose it is and when it runs", () => {
    expect(programme.title).toBe("Lighthouse network – Work programme (draft)");
    expect(programme.organisation).toBe("Lighthouse network");
    expect(programme.period).toEqual({ text: "February – November 2026", edtf: "2026-02/2026-11" });
  });

  test("only the list that follows the aims holds objectives", () => {
    expect(programme.objectives.map(({ title }) => title)).toEqual([
      "help new members to open their first call",
      "win three more regions.",
    ]);
  });

  test("a cell with name and explanation is taken apart, and a cell that goes on below is one", () => {
    const [calls, money] = programme.workPackages;
    expect(calls).toEqual({
      kind: "topic",
      name: "Calls under way",
      description: "News from the regions, which calls are open and which will follow",
      activities: ["A shared list on the web that shows each call"],
      outputs: [],
      line: 30,
    });
    expect(money?.description).toContain("what auditors ask first and the usual mistakes");
  });

  test("a list of work packages in the text has their dates", () => {
    expect(programme.workPackages.slice(3)).toMatchObject([
      { name: "Counting soft results", kind: "work package", date: { edtf: "2026-23/.." } },
      { name: "Guide for hosts", kind: "work package", date: { edtf: "../2026-11-30" } },
    ]);
  });

  test("meetings have number, date, mode, place and agenda; a doubtful mode stays in words", () => {
    expect(programme.events).toEqual([
      {
        name: "4th meeting – joint meeting with hosts",
        ordinal: 4,
        date: { text: "11/12 March 2026", edtf: "2026-03-11/2026-03-12" },
        mode: "on site",
        agenda: ["News from the members", "Costs"],
        line: 46,
      },
      {
        name: "5th meeting",
        ordinal: 5,
        date: { text: "June 2026", edtf: "2026-06" },
        mode: "online",
        agenda: ["Guests from two other networks", "Open calls"],
        line: 51,
      },
      {
        name: "Forum of networks",
        date: { text: "1-2 Oct 2026", edtf: "2026-10-01/2026-10-02" },
        mode: "on site",
        place: "Tallinn",
        line: 57,
      },
      {
        name: "6th meeting on site",
        ordinal: 6,
        date: { text: "October/November 2026", edtf: "2026-10/2026-11" },
        mode: "on site",
        place: "tbd",
        line: 59,
      },
      {
        name: "7th meeting (online?)",
        ordinal: 7,
        date: { text: "1st week Nov 2026", edtf: "2026-11-01/2026-11-07" },
        agenda: ["Draft programme 2027"],
        line: 61,
      },
    ]);
  });

  test("the schedule keeps words without a date, and a row that is broken over lines", () => {
    expect(programme.schedule.map(({ date, activity, output }) => [date.edtf, activity, output])).toEqual([
      ["2026-02", "Survey among members", "Final programme"],
      ["2026-03-11/2026-03-12", "4th meeting of the network (on-site)", "Report"],
      ["2026-22", "Templates for the partner database", "Drafts"],
      ["[2026-09-22..2026-09-23,2026-10-21..2026-10-31]", "Meeting of the steering group", undefined],
      ["2026-11-01/2026-11-07", "7th meeting (online?)", "Report Programme 2027"],
      [null, "Visit to a project", undefined],
    ]);
  });

  test("what has no place is shown as written", () => {
    expect(programme.unplaced[0]).toEqual({ line: 4, text: "With support from\na European fund" });
    expect(programme.unplaced.map(({ text }) => text)).toContain(
      "- how calls are written and who reads them",
    );
  });
});

describe("a programme in stages", () => {
  const programme = fixture("staged-programme");

  test("takes its period from its dates when it names none", () => {
    expect(programme.period.edtf).toBe("2025-09-01/2026-09-30");
  });

  test("has priorities and stages; numbered headings are neither", () => {
    expect(programme.workPackages.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      "thematic priority: Welcome: first steps of newcomers",
      "thematic priority: Skills seen and counted",
      "stage: Stage 1 Preparation",
      "stage: Stage 2 Preparation",
      "stage: Stage 3 Visits",
      "stage: Stage 4",
    ]);
    expect(programme.workPackages[3]).toMatchObject({
      date: { edtf: "2025-09/2026-02" },
      activities: ["numbers of the region", "good examples"],
    });
  });

  test("what is dated below 'Schedule' is an event or a row, and belongs to its stage", () => {
    expect(programme.events.map(({ name, partOf, date }) => [name, partOf, date.edtf])).toEqual([
      ["Kick-off meeting", "Stage 2 Preparation", "2025-10"],
      ["Launch seminar", "Stage 2 Preparation", "2026-02"],
      ["First round of visits (two a partner)", "Stage 3 Visits", "2026-03/2026-06"],
      ["Stage 4", "Stage 4", "2026-09"],
    ]);
    expect(programme.schedule[0]).toMatchObject({
      activity: "Guide ready for print",
      partOf: "Stage 3 Visits",
    });
  });

  test("a date cell holds for the rows below it; a repeated cell is said once", () => {
    expect(programme.schedule.slice(1).map(({ date, activity }) => [date.edtf, activity])).toEqual([
      ["2025-09-01/2026-02-28", "Preparation Phase – Stage 1 and 2 – Agreements"],
      ["2026-03-01/2026-06-30", "Stage 3 – study visits"],
      ["2026-03-01/2026-06-30", "Stage 4 – Forum"],
    ]);
  });
});

describe("a yearly plan with actions, initiatives and projects", () => {
  const programme = fixture("yearly-plan");

  test("names and who is responsible for them", () => {
    expect(programme.workPackages.map(({ kind, name, responsible }) => [kind, name, responsible])).toEqual([
      ["topic", "Learners who are far away", undefined],
      ["topic", "Teachers and machines", undefined],
      ["action", "Action 1: Capacity", undefined],
      ["initiative", "Baltic Academy", undefined],
      ["initiative", "Study tour for new staff", "Working Group: Mobility"],
      ["initiative", "Barometer of learning", "Secretariat and Working Group on Data"],
      ["initiative", "Spring school", "the island members"],
      ["action", "Action 2: Projects", undefined],
      ["project", "SAIL – Skills at sea", "Harbour School (Institute for Maritime Learning)"],
    ]);
    expect(programme.objectives).toEqual([]);
    expect(programme.priorities?.map(({ title }) => title)).toEqual([
      "Strategic Priority 1: Skills for all coasts",
    ]);
  });

  test("webinars stand under their initiative, and icons are no numbers", () => {
    expect(programme.events.slice(0, 3).map(({ name, partOf, date }) => [name, partOf, date.edtf])).toEqual([
      ["Adults who come back to school", "Baltic Academy", "2026-12-03"],
      ["Small regions, big plans", "Baltic Academy", "2026-24"],
      ["Green skills", "Baltic Academy", "2027-21/2027-22"],
    ]);
  });

  test("a list of dates that runs on into January takes the next year", () => {
    expect(programme.events.slice(4).map(({ name, date }) => [name, date.edtf])).toEqual([
      ["Talks at lunch: Sailors and screens", "2026-11-05"],
      ["Talks at lunch: Closing talk", "2027-01-08"],
      ["Final conference", "2027-02-25/2027-02-26"],
    ]);
  });

  test("months over lists date what is in them", () => {
    expect(programme.schedule.slice(-3).map(({ date, activity }) => [date.edtf, activity])).toEqual([
      ["2026-10", "Webinar on islands"],
      ["2026-10", "Riga meeting"],
      ["2026-11", "Report to the members"],
    ]);
  });
});

test("another language is read by its list of words", () => {
  const programme = fixture("danish-programme");
  expect(programme).toMatchObject({
    title: "Fyrtårnet – Arbejdsprogram",
    organisation: "Fyrtårnet",
    period: { edtf: "2026-01/2026-12" },
    objectives: [{ title: "hjælpe nye medlemmer i gang" }, { title: "samle gode eksempler" }],
    workPackages: [{ name: "Fælles kort over puljer", date: { edtf: "2026-21/.." } }],
    events: [
      {
        ordinal: 3,
        date: { edtf: "2026-04-14/2026-04-15" },
        mode: "on site",
        agenda: ["Nyt fra medlemmerne"],
      },
      { ordinal: 4, date: { edtf: "2026-09-21/2026-09-30" }, mode: "online" },
    ],
    schedule: [{ output: "Overblik" }, { output: "Referat" }, { date: { edtf: "2026-12-01/2026-12-07" } }],
  });
});

test("a text without a programme is unplaced as a whole", () => {
  expect(readProgrammeText("Dear all,\nthanks for coming.\n\nYours")).toEqual({
    title: "",
    period: { text: "", edtf: null },
    objectives: [],
    workPackages: [],
    events: [],
    schedule: [],
    headings: [],
    unplaced: [
      { line: 1, text: "Dear all,\nthanks for coming." },
      { line: 4, text: "Yours" },
    ],
  });
});

test("a target may stand in a cell with its value and the day of it", () => {
  const { indicators } = readProgrammeText(
    "Work plan 2026\n\nSocial media\tWebsite\n900 readers of the letter (810 as of 10/07/2025)\tone post a week",
    { languages: ["en"] },
  );
  expect(indicators).toEqual([
    {
      name: "readers of the letter",
      target: "900",
      value: "810",
      asOf: { text: "10/07/2025", edtf: "2025-07-10" },
      line: 4,
    },
  ]);
});
