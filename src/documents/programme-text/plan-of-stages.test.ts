import { describe, expect, test } from "@jest/globals";
import { readProgrammeText } from "./read-programme-text.ts";

const programme = (title: string, ...table: readonly string[]) =>
  readProgrammeText([`${title} 2025`, "", ...table.map((row) => row.split(" | ").join("\t"))].join("\n"));

/** What stands over a plan by stages, and a row of it, as officials write them. */
const PLANS: readonly (readonly [string, string, string, string])[] = [
  ["Work programme", "Stage", "When | Activities | Outputs", "March 2025"],
  ["Work programme", "Step", "Period | What we do | Results", "March 2025"],
  ["Arbejdsprogram", "Fase", "Periode | Aktiviteter | Resultater", "marts 2025"],
  ["Arbejdsprogram", "Trin", "Tidspunkt | Opgaver | Leverancer", "marts 2025"],
  ["Arbeitsprogramm", "Schritt", "Zeitraum | Maßnahmen | Ergebnisse", "März 2025"],
  ["Programme de travail", "Étape", "Période | Activités | Livrables", "mars 2025"],
  ["Plan de trabajo", "Etapa", "Fechas | Actuaciones | Productos", "marzo de 2025"],
  ["Programma di lavoro", "Tappa", "Tempi | Attività | Risultati", "marzo 2025"],
  ["Darbo programa", "Etapas", "Laikas | Veiklos | Rezultatai", "2025 m. kovas"],
];

describe("a plan by stages", () => {
  test.each(PLANS)(
    "%s: '%s | %s' is the schedule, and its rows belong to the stages",
    (title, by, and, date) => {
      const { schedule, workPackages } = programme(
        title,
        `${by} | ${and}`,
        `Alpha | ${date} | Survey of the members | Report`,
        `Alpha | ${date} | Talks | Notes`,
        `Omega | ${date} | Printing | Guide`,
      );
      expect(
        schedule.map(({ date: { edtf }, activity, output, partOf }) => [edtf, activity, output, partOf]),
      ).toEqual([
        ["2025-03", "Survey of the members", "Report", "Alpha"],
        ["2025-03", "Talks", "Notes", "Alpha"],
        ["2025-03", "Printing", "Guide", "Omega"],
      ]);
      expect(
        workPackages.map(({ kind, name, date: when, activities }) => [kind, name, when?.edtf, activities]),
      ).toEqual([
        ["stage", "Alpha", "2025-03", []],
        ["stage", "Omega", "2025-03", []],
      ]);
    },
  );

  test("a stage lasts from its first row to its last", () => {
    const { workPackages } = programme(
      "Work programme",
      "Phase | Date | Task | Output",
      "Trying out | May 2025 | First round | Notes",
      "Trying out | June 2025 | Second round | Notes",
    );
    expect(workPackages.map(({ date }) => date?.edtf)).toEqual(["2025-05/2025-06"]);
  });

  test("a date and nothing else beside their names makes stages", () => {
    const { schedule, workPackages } = programme(
      "Work programme",
      "Stage | Period",
      "Preparation | March 2025",
      "Visits | June 2025",
    );
    expect(schedule).toEqual([]);
    expect(workPackages.map(({ kind, name, date }) => [kind, name, date?.edtf])).toEqual([
      ["stage", "Preparation", "2025-03"],
      ["stage", "Visits", "2025-06"],
    ]);
  });

  test("where nothing else is said of what is done, a stage is it", () => {
    const { schedule, workPackages } = programme(
      "Work programme",
      "Phase | Period | Output",
      "Survey | March 2025 | Report",
      "Visits | June 2025 | Notes",
    );
    expect(schedule.map(({ activity, output }) => [activity, output])).toEqual([
      ["Survey", "Report"],
      ["Visits", "Notes"],
    ]);
    expect(workPackages).toEqual([]);
  });

  test("numbers below the title count the rows and name no stage", () => {
    const { schedule, workPackages } = programme(
      "Work programme",
      "Phase | Period | Activities | Outputs",
      "I | March 2025 | Survey | Report",
      "II | June 2025 | Visits | Notes",
    );
    expect(schedule.map(({ activity }) => activity)).toEqual(["Survey", "Visits"]);
    expect(workPackages).toEqual([]);
  });

  test("under the heading of the milestones too, what is done and what comes of it is a plan", () => {
    const { schedule, milestones } = programme(
      "Programma di lavoro",
      "Tappe principali",
      "",
      "Tappa | Tempi | Attività | Risultati",
      "Avvio | marzo 2025 | Scelta delle botteghe | Elenco",
    );
    expect(schedule.map(({ activity }) => activity)).toEqual(["Scelta delle botteghe"]);
    expect(milestones).toBeUndefined();
  });
});
