import { describe, expect, test } from "@jest/globals";
import { readProgrammeText } from "./read-programme-text.ts";

const read = (text: string, ...languages: readonly string[]) =>
  readProgrammeText(`Programme 2025\n\n${text}`, languages.length > 0 ? { languages } : {});

describe("groups below their heading", () => {
  test.each([
    ["en", "Who does what", "The Youth Panel scrutinises all drafts.", "Youth Panel"],
    ["da", "Organisering", "Uddannelsesgruppen tager sig af kurserne.", "Uddannelsesgruppen"],
    ["de", "Gremien", "Die Koordinierungsgruppe wacht über die Termine.", "Koordinierungsgruppe"],
    ["fr", "Instances", "Un conseil scientifique relit les productions.", "Conseil scientifique"],
    ["es", "Organización", "El grupo temático de lengua revisa los cursos.", "Grupo temático de lengua"],
    ["it", "Organi", "Il gruppo tematico sceglie le botteghe.", "Gruppo tematico"],
    ["lt", "Valdymas", "Jaunimo grupė – rengia stovyklą.", "Jaunimo grupė"],
  ])(
    "%s: a name that ends as those of groups do is one, whatever is said of it",
    (language, heading, line, name) => {
      expect(read(`${heading}\n\n${line}`, language).groups?.map((one) => one.name)).toEqual([name]);
    },
  );

  test.each([
    [
      "es",
      "Organización",
      "El grupo temático de alojamiento prepara la línea 1.\nEl grupo temático de lengua prepara la línea 2.",
    ],
    [
      "fr",
      "Instances",
      "Le groupe de travail de la mer prépare le volet 1.\nLe groupe de travail des ports prépare le volet 2.",
    ],
    [
      "it",
      "Organi",
      "Il gruppo tematico della pesca prepara il corso 1.\nIl gruppo tematico dei porti prepara il corso 2.",
    ],
  ])("%s: two groups of a kind differ by what they are about", (language, heading, lines) => {
    expect(read(`${heading}\n\n${lines}`, language).groups).toHaveLength(2);
  });

  test("whom the work is for, and whose the group is, is no group and no part of its name", () => {
    expect(
      read("Gremien\n\nDie Zielgruppe besteht aus Jugendlichen ohne Abschluss.", "de").groups,
    ).toBeUndefined();
    expect(
      read("Organización\n\nEl comité de seguimiento de la red aprueba los informes.", "es").groups?.map(
        (one) => one.name,
      ),
    ).toEqual(["Comité de seguimiento"]);
  });
});

describe("lines below the heading of a list", () => {
  test("a risk and what is done about it are labelled lines, or sentences", () => {
    const { risks } = read(
      "Risks\n\nRisk: few replies\nMitigation: calls\nRisk: storms\nMitigation: dates in reserve\n\n- Members leave. The board finds others.",
    );
    expect(risks?.map(({ risk, measure }) => [risk, measure])).toEqual([
      ["few replies", "calls"],
      ["storms", "dates in reserve"],
      ["Members leave", "The board finds others."],
    ]);
  });

  test("an indicator stands before what it shall be", () => {
    const { indicators } = read("Indicators\n\nPlaces counted: 1,200 in 2026\nCourses: 80");
    expect(indicators?.map(({ name, target }) => [name, target])).toEqual([
      ["Places counted", "1,200 in 2026"],
      ["Courses", "80"],
    ]);
  });

  test("a milestone may have its date behind it", () => {
    const { milestones } = read(
      "Milestones\n\nSurvey closed – end of May 2025\nGuide printed: 3 June 2025\nCourse held (July 2025)",
    );
    expect(milestones?.map(({ name, date }) => [name, date?.edtf])).toEqual([
      ["Survey closed", "2025-05-21/2025-05-31"],
      ["Guide printed", "2025-06-03"],
      ["Course held", "2025-07"],
    ]);
  });

  test("a sentence before a list of objectives leaves them objectives", () => {
    const { objectives } = read(
      "What we want to achieve\n\nBy the end of 2027 we want to:\n- open the ports;\n- train the pilots.",
    );
    expect(objectives.map(({ title }) => title)).toEqual(["open the ports", "train the pilots."]);
  });

  test("a long row of partners on one line is as many partners", () => {
    const names = [
      "Parc naturel régional du Queyras",
      "Communauté de communes du Briançonnais",
      "Canton du Valais",
    ];
    const { partners } = read(
      `Territoires membres\n\n${names.map((name) => `${name} (France)`).join(", ")}`,
      "fr",
    );
    expect(partners?.map(({ name }) => name)).toEqual(names);
  });

  test("tasks for members are no members", () => {
    expect(
      read("Key tasks for members\n\n1. Send practices\n2. Comment on the review").partners,
    ).toBeUndefined();
  });
});

describe("tables below a heading that says what their rows are", () => {
  const table = (heading: string, ...rows: readonly string[]) =>
    read([heading, "", ...rows.map((row) => row.split(" | ").join("\t"))].join("\n"));

  test("the first column names the partners", () => {
    expect(table("Members", "Name | Country", "Malmö stad | Sweden").partners).toMatchObject([
      { name: "Malmö stad", countryCode: "SE" },
    ]);
  });

  test("years over columns are where an indicator starts and what it shall reach", () => {
    expect(
      table("Indicators", "What we count | 2024 | 2025", "Young people | 12 | 40").indicators,
    ).toMatchObject([{ name: "Young people", baseline: "12", target: "40" }]);
  });

  test("two columns below risks are the risk and what is done about it", () => {
    expect(
      table(
        "Risks",
        "What may happen? | What do we do?",
        "Storms in the week of the course | Dates in reserve",
      ).risks,
    ).toMatchObject([{ risk: "Storms in the week of the course", measure: "Dates in reserve" }]);
  });

  test("the first column names the work packages", () => {
    expect(
      table("Work packages", "Field | Activities | Results", "Skills | Courses | Guide").workPackages,
    ).toMatchObject([{ name: "Skills", activities: ["Courses"], outputs: ["Guide"] }]);
  });
});
