import { describe, expect, test } from "@jest/globals";
import {
  bullet,
  cell,
  heading,
  paragraph,
  row,
  run,
  table,
  tableOf,
  wordDocument,
} from "../testing/word-document.ts";
import { readProgramme } from "./read-programme.ts";

const read = async (body: string) => (await readProgramme(wordDocument(body), "programme.docx")).document;

describe("a Word document with headings, lists and tables", () => {
  const body =
    heading(1, "Work programme 2026") +
    paragraph("Network of Ferry Towns") +
    heading(1, "Objectives") +
    bullet("keep ferries running in winter") +
    bullet("train young sailors") +
    heading(1, "Work packages") +
    heading(2, "Safe crossings") +
    paragraph("Towns compare their rules. A guide follows.") +
    paragraph("Lead: Town of Rødby") +
    heading(3, "Activities") +
    bullet("survey of rules") +
    heading(3, "Outputs") +
    bullet("guide") +
    heading(2, "Sailors of tomorrow") +
    paragraph("Schools open their doors.") +
    heading(1, "Meetings") +
    table([
      row([cell("Date"), cell("Meeting"), cell("Place"), cell("Format")]),
      row([
        cell("3–4 February 2026", `<w:vMerge w:val="restart"/>`),
        cell("Kick-off meeting"),
        cell("Turku"),
        cell("on site"),
      ]),
      row([cell("", `<w:vMerge/>`), cell("Training for captains"), cell("Turku"), cell("on site")]),
      row([cell("mid-June 2026"), cell("Webinar on winter routes"), cell("–"), cell("online")]),
    ]) +
    heading(1, "Work plan") +
    table([
      row([cell("Work package"), cell("Activity"), cell("Period"), cell("Output")]),
      row([
        cell("Safe crossings", `<w:vMerge w:val="restart"/>`),
        cell("Survey of rules"),
        cell("January – March 2026"),
        cell("Overview"),
      ]),
      row([cell("", `<w:vMerge/>`), cell("Guide"), cell("by September 2026"), cell("Guide in print")]),
      row([cell("Sailors of tomorrow"), cell("Open days"), cell("Q2 2026"), cell("")]),
    ]) +
    heading(1, "Risks") +
    tableOf([
      ["Risk", "Mitigation"],
      ["Storms stop the ferries", "Meetings move online"],
    ]);

  test("objectives, work packages with their activities and outputs, and who leads them", async () => {
    const { objectives, workPackages } = await read(body);
    expect(objectives.map(({ title }) => title)).toEqual([
      "keep ferries running in winter",
      "train young sailors",
    ]);
    expect(workPackages).toMatchObject([
      {
        name: "Safe crossings",
        responsible: "Town of Rødby",
        activities: ["survey of rules", "Survey of rules", "Guide"],
        outputs: ["guide", "Overview", "Guide in print"],
      },
      { name: "Sailors of tomorrow", activities: ["Open days"] },
    ]);
  });

  test("events of a table whose date spans two rows", async () => {
    const { events } = await read(body);
    expect(events.map(({ name, date, place, mode }) => [name, date.edtf, place, mode])).toEqual([
      ["Kick-off meeting", "2026-02-03/2026-02-04", "Turku", "on site"],
      ["Training for captains", "2026-02-03/2026-02-04", "Turku", "on site"],
      ["Webinar on winter routes", "2026-06-11/2026-06-20", undefined, "online"],
    ]);
  });

  test("the schedule says what it belongs to", async () => {
    const { schedule, risks } = await read(body);
    expect(
      schedule.map(({ activity, date, output, partOf }) => [activity, date.edtf, output, partOf]),
    ).toEqual([
      ["Survey of rules", "2026-01/2026-03", "Overview", "Safe crossings"],
      ["Guide", "../2026-09", "Guide in print", "Safe crossings"],
      ["Open days", "2026-34", undefined, "Sailors of tomorrow"],
    ]);
    expect(risks).toMatchObject([{ risk: "Storms stop the ferries", measure: "Meetings move online" }]);
  });

  test("no word is lost", async () => {
    const document = await read(body);
    const kept = JSON.stringify(document).toLowerCase();
    const words =
      body
        .replace(/<[^>]+>/g, " ")
        .toLowerCase()
        .match(/\p{L}{3,}/gu) ?? [];
    expect(words.filter((word) => !kept.includes(word) && word !== "lead")).toEqual([]);
  });
});

describe("a table of work packages of which one spans two rows", () => {
  const titles = ["Work package", "Activities", "Outputs", "Lead", "Timing"];
  const first = (title: string, ...more: string[]) =>
    row([cell(title, `<w:vMerge w:val="restart"/>`), ...more.map((one) => cell(one))]);
  const next = (...more: string[]) => row([cell("", "<w:vMerge/>"), ...more.map((one) => cell(one))]);
  const programme = (...rows: string[]) =>
    read(
      paragraph("Ferry network") +
        paragraph("Work programme 2025") +
        heading(1, "Work packages") +
        table([row(titles.map((one) => cell(one))), ...rows]),
    );

  test("each has its period, and what its rows date apart keeps its own date", async () => {
    const { workPackages, activities, schedule } = await programme(
      first("WP 1: Crossings", "Survey", "Report", "Rødby", "Q1 2025"),
      next("Workshop", "Guide", "Rødby", "Q2 2025"),
      row(
        ["WP 2: Sailors", "Website", "Website online", "Turku", "from autumn 2025"].map((one) => cell(one)),
      ),
    );
    expect(workPackages.map(({ name, date, responsible }) => [name, date?.edtf, responsible])).toEqual([
      ["WP 1: Crossings", "2025-33/2025-34", "Rødby"],
      ["WP 2: Sailors", "2025-23/..", "Turku"],
    ]);
    expect(workPackages.map(({ activities: own, outputs }) => [own, outputs])).toEqual([
      [[], ["Report", "Guide"]],
      [["Website"], ["Website online"]],
    ]);
    expect(activities?.map(({ title, date, partOf }) => [title, date?.edtf, partOf])).toEqual([
      ["Survey", "2025-33", "WP 1: Crossings"],
      ["Workshop", "2025-34", "WP 1: Crossings"],
    ]);
    expect(schedule).toEqual([]);
  });

  test("a period that the rows share is the work package's alone", async () => {
    const { workPackages, activities } = await programme(
      first("WP 1: Crossings", "Survey", "Report", "Rødby", "March 2025"),
      next("Workshop", "Guide", "Rødby", "March 2025"),
    );
    expect(workPackages).toMatchObject([{ date: { edtf: "2025-03" }, activities: ["Survey", "Workshop"] }]);
    expect(workPackages[0]).not.toHaveProperty("description");
    expect(activities).toBeUndefined();
  });
});

test.each([["Lead partner"], ["Coordinator"]])(
  "in a chapter of projects: %s, and the state under a column of statuses",
  async (lead) => {
    const { projects, unplaced } = await read(
      paragraph("Ferry network") +
        paragraph("Work programme 2025") +
        heading(1, "Projects") +
        tableOf([
          ["Project", "Programme", lead, "Duration", "EU grant", "Status"],
          ["SkillUp", "Erasmus+", "Tallinn University", "01/2024 – 12/2026", "€ 400.000", "running"],
          ["BalticJobs", "Interreg", "STAR", "2025-2027", "1.2 M€", "submitted"],
        ]),
    );
    expect(projects).toMatchObject([
      { name: "SkillUp", coordinator: "Tallinn University", state: "current" },
      { name: "BalticJobs", coordinator: "STAR", state: "submitted" },
    ]);
    expect(projects?.flatMap(({ notes, responsible }) => [notes, responsible])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(unplaced).toEqual([]);
  },
);

test("a status of other work that is a word for projects stays a note", async () => {
  const { milestones } = await read(
    paragraph("Ferry network") +
      paragraph("Work programme 2025") +
      heading(1, "Milestones") +
      tableOf([
        ["Milestone", "Date", "Status"],
        ["Guide in print", "May 2025", "submitted"],
      ]),
  );
  expect(milestones).toMatchObject([{ name: "Guide in print", notes: ["submitted"] }]);
});

test("the same text saved again by another program is the same programme", async () => {
  const first = await readProgramme(wordDocument(paragraph("Forum, 3 May 2026")), "a.docx");
  const again = await readProgramme(
    wordDocument(paragraph(`${run("Forum, ")}${run("3 May 2026")}`)),
    "b.docx",
  );
  expect(again.hash).toBe(first.hash);
});
