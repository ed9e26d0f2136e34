import { describe, expect, test } from "@jest/globals";
import { readProgrammeText } from "./read-programme-text.ts";

const namesIn = (text: string): readonly string[] =>
  readProgrammeText(`Work programme 2025\n\n${text}`).workPackages.map(({ name }) => name);

describe("what a document numbers in its own words", () => {
  test("is its work where each has text of its own", () => {
    expect(
      namesIn(
        "Adventure 1: Jobs\nLead: Ostend\nWe compare contracts.\n\nAdventure 2 – Shops\nLead: Esbjerg\nWe count them.",
      ),
    ).toEqual(["Adventure 1: Jobs", "Adventure 2 – Shops"]);
  });

  test("is no work where it counts a list, events, or parts of the document", () => {
    expect(namesIn("Wish 1: Jobs\nWish 2: Shops\nWish 3: Boats")).toEqual([]);
    expect(namesIn("Annex 1: Budget\nIt is small.\n\nAnnex 2: Members\nThey are many.")).toEqual([]);
    expect(namesIn("Seminar 1: Jobs\nIt is on site.\n\nSeminar 2: Shops\nIt is online.")).toEqual([]);
  });

  test("may be numbered by letters", () => {
    expect(namesIn("Work packages\n\nA. Training\nCourses are held.\n\nB. Advice\nDesks are open.")).toEqual([
      "Training",
      "Advice",
    ]);
  });
});

describe("text that was wrapped at the edge of a page", () => {
  const SENTENCE = [
    "The network aims to train one hundred mentors in five cities, to involve",
    "employers and to publish a handbook.",
  ];

  test("is one paragraph", () => {
    const { objectives, unplaced } = readProgrammeText(
      `Work programme 2025\n\nObjectives\n\n${SENTENCE.join("\n")}`,
    );
    expect(objectives.map(({ title }) => title)).toEqual([
      "Train one hundred mentors in five cities",
      "Involve employers",
      "Publish a handbook",
    ]);
    expect(unplaced).toEqual([]);
  });

  test("goes on the item of a list", () => {
    const { risks } = readProgrammeText(
      "Work programme 2025\n\nRisks\n\n- Employers in the smaller cities find no time for the visits of the\n  young people: visits of one hour",
    );
    expect(risks).toMatchObject([
      {
        risk: "Employers in the smaller cities find no time for the visits of the young people",
        measure: "visits of one hour",
      },
    ]);
  });

  test("does not swallow a heading, a row or the next item", () => {
    const { unplaced } = readProgrammeText(
      "A line of words that are long enough to reach the edge of the page\nHeading\n- item",
    );
    expect(unplaced.flatMap(({ text }) => text.split("\n"))).toHaveLength(3);
  });
});

describe("dates before what is done", () => {
  test("make a plan below any heading, where several stand together", () => {
    const { schedule } = readProgrammeText(
      "Work programme 2025\n\nOur long way\n\nJanuary to March: writing\nApril 2025: test in Riga\nBy the end of November 2025: handbook printed",
    );
    expect(schedule.map(({ date, activity }) => [date.edtf, activity])).toEqual([
      ["2025-01/2025-03", "writing"],
      ["2025-04", "test in Riga"],
      ["../2025-11-30", "handbook printed"],
    ]);
  });

  test("a month that heads a line says less than the day in it", () => {
    const { events } = readProgrammeText(
      "Work programme 2025\n\nMeetings\n\nJanuary: board meeting (22 January, Trieste)\nApril: meeting of directors, Klagenfurt, 16-17 April",
    );
    expect(events.map(({ date }) => date.edtf)).toEqual(["2025-01-22", "2025-04-16/2025-04-17"]);
  });
});

test.each([
  ["en", "Objective", "To make archives places where all can learn."],
  ["fr", "Objectif général", "Développer l'emploi dans les villes d'eaux."],
  ["es", "Objetivo general", "Crear empleo protegido en los huertos."],
])(
  "%s: a sentence below the heading of the objectives may be nothing but the aim",
  (language, heading, aim) => {
    const { objectives } = readProgrammeText(`Programme 2025\n\n${heading}\n\n${aim}`, {
      languages: [language],
    });
    expect(objectives.map(({ title }) => title)).toEqual([aim.slice(0, -1)]);
  },
);

test("a season behind a dash is what the event is called", () => {
  const { events } = readProgrammeText(
    "Work programme 2026\n\nMeetings\n\nmid-August 2026 – summer school, Riga",
  );
  expect(events.map(({ date, place }) => [date.edtf, place])).toEqual([["2026-08-11/2026-08-20", "Riga"]]);
});

test("the period of a work package is not that of the programme", () => {
  const { period } = readProgrammeText(
    "Work programme 2026-2027\n\nWork packages\n\nSkills\nPeriod: January 2026 – June 2027\n\nThe members learn together.",
  );
  expect(period.edtf).toBe("2026/2027");
});

test("an aim may end with its verb, and another follow it", () => {
  const { objectives } = readProgrammeText(
    "Arbeitsprogramm 2025\n\nZiele\n\nDas Netzwerk will die Zahl der Abbrüche senken und den Austausch von Lehrkräften ausweiten.",
  );
  expect(objectives.map(({ title }) => title)).toEqual([
    "Die Zahl der Abbrüche senken",
    "Den Austausch von Lehrkräften ausweiten",
  ]);
});
