import { expect, test } from "@jest/globals";
import { readProgrammeText } from "./read-programme-text.ts";

const read = (...lines: readonly string[]) =>
  readProgrammeText(["Harbour network", "Work programme 2031", "", ...lines].join("\n"));

test("a period whose end is before its start is kept in its words, so that it can be put right", () => {
  const { workPackages, unplaced } = read(
    "Work packages",
    "",
    "WP 1: Quays",
    "Activities:",
    "- Survey",
    "Period: October 2031 – April 2031",
  );
  expect(workPackages).toMatchObject([{ date: { text: "October 2031 – April 2031", edtf: null } }]);
  expect(unplaced).toEqual([]);
});

test("a table of work packages with one dated row each is not their schedule as well", () => {
  const { workPackages, schedule } = read(
    "Work package\tActivities\tResults\tResponsible\tPeriod",
    "WP1 Quays\tSurvey of quays\tMap\tOslo\tMarch 2031",
    "WP2 Ferries\tTimetables\tGuide\tBergen\tMay 2031",
  );
  expect(workPackages).toMatchObject([
    { name: "WP1 Quays", activities: ["Survey of quays"], outputs: ["Map"], date: { edtf: "2031-03" } },
    { name: "WP2 Ferries", date: { edtf: "2031-05" } },
  ]);
  expect(schedule).toEqual([]);
});

test.each([
  ["Who", "What", "When", "Calendar of events", "March 2031"],
  ["Hvem", "Hvad", "Hvornår", "Møder", "marts 2031"],
  ["Wer", "Was", "Wann", "Veranstaltungen", "März 2031"],
  ["Qui", "Quoi", "Quand", "Réunions", "mars 2031"],
  ["Quién", "Qué", "Cuándo", "Reuniones", "marzo 2031"],
  ["Chi", "Cosa", "Quando", "Riunioni", "marzo 2031"],
  ["Kas", "Ką", "Kada", "Renginiai", "2031 m. kovo mėn."],
])("%s | %s | %s: what is to be done is no event, wherever it stands", (who, what, when, heading, date) => {
  const languages = ["en", "da", "de", "fr", "es", "it", "lt"];
  const text = [
    "Work programme 2031",
    "",
    heading,
    "",
    `${who}\t${what}\t${when}`,
    `Oslo\tQuay list\t${date}`,
  ];
  const { schedule, events } = readProgrammeText(text.join("\n"), { languages });
  expect(schedule).toMatchObject([{ activity: "Quay list", responsible: "Oslo", date: { edtf: "2031-03" } }]);
  expect(events).toEqual([]);
});

test.each([
  "As of",
  "Stand",
  "Opgjort",
  "Date de la valeur",
  "Fecha del valor",
  "Data del valore",
  "Reikšmės data",
])("%s: the day of an indicator's value is not the value", (asOf) => {
  const languages = ["en", "da", "de", "fr", "es", "it", "lt"];
  const text = [
    "Work programme 2031",
    "",
    `Indicator\tBaseline\tTarget\t${asOf}`,
    "Ferries\t3\t9\t01.02.2031",
  ];
  const { indicators } = readProgrammeText(text.join("\n"), { languages });
  expect(indicators).toMatchObject([{ baseline: "3", target: "9", asOf: { edtf: "2031-02-01" } }]);
  expect(indicators?.[0]).not.toHaveProperty("value");
});

test.each([
  ["Indicator\tBaseline\tTarget\tStatus (31.12.2023)", "Baseline"],
  ["Indicator\tBaseline (June 2022)\tTarget\tValue as of 31 December 2023", "Baseline (June 2022)"],
  ["Indikator\tUdgangspunkt\tMål\tStatus pr. 31.12.2023", "Udgangspunkt"],
  ["Indikator\tAusgangswert 2022\tZiel\tStand 31.12.2023", "Ausgangswert 2022"],
  ["Indicateur\tValeur initiale\tCible\tStatut (au 31.12.2023)", "Valeur initiale"],
])(
  "the day in a column's title is that of its values, and the baseline is no value: %s",
  (titles, called) => {
    const text = ["Work programme 2031", "", titles, "Ferries\t12\t20\t14"];
    const { indicators } = readProgrammeText(text.join("\n"), { languages: ["en", "da", "de", "fr"] });
    expect(indicators).toEqual([
      {
        name: "Ferries",
        baseline: "12",
        baselineCalled: called,
        target: "20",
        value: "14",
        asOf: { text: expect.stringMatching(/2023$/), edtf: "2023-12-31" },
        line: 4,
      },
    ]);
  },
);

test.each([
  ["Work package", "WP1", "WP 1: Quays"],
  ["WP", "1", "WP 1: Quays"],
  ["Work package", "WP2", "Work package 2 – Piers"],
  ["Part of", "Work package 2", "Work package 2 – Piers"],
  ["Workstream", "Quays", "WP 1: Quays"],
])("a milestone is part of what its column names: %s %s", (title, words, partOf) => {
  const { milestones } = read(
    `Milestone\t${title}\tDue`,
    `M1 Map ready\t${words}\t31 May 2031`,
    "",
    "WP 1: Quays",
    "- Map",
    "",
    "Work package 2 – Piers",
    "- Plan",
    "",
    "WP 10: Ferries",
    "- Timetable",
  );
  expect(milestones).toMatchObject([{ name: "M1 Map ready", partOf, date: { edtf: "2031-05-31" } }]);
  expect(milestones?.[0]).not.toHaveProperty("notes");
});

test("what names no work package, or several, is kept as it was written", () => {
  const { milestones, risks } = read(
    "Milestone\tWork package\tDue",
    "Map ready\tWP1, WP2\t31 May 2031",
    "",
    "Risk\tWP\tMeasure",
    "Storm\tWP7\tA second harbour",
    "Ice\tWP1\tAn icebreaker",
    "",
    "WP1: Quays",
    "- Map",
  );
  expect(milestones).toMatchObject([{ name: "Map ready", notes: ["Work package: WP1, WP2"] }]);
  expect(risks).toMatchObject([
    { risk: "Storm", notes: ["WP: WP7"] },
    { risk: "Ice", partOf: "WP1: Quays" },
  ]);
});

const PROJECTS = [
  ["en", ["Project", "Programme", "Lead partner", "Status"], ["running", "submitted", "planned"]],
  ["da", ["Projekt", "Program", "Projektleder", "Status"], ["igangværende", "indsendt", "planlagt"]],
  ["de", ["Projekt", "Programm", "Federführung", "Status"], ["laufend", "eingereicht", "geplant"]],
  ["fr", ["Projet", "Programme", "Chef de file", "Statut"], ["en cours", "soumis", "envisagé"]],
] as const;
const BEHIND = ["Tallinn University", "Rødby", "Turku"];

test.each(PROJECTS)(
  "%s: who leads a project, and how far it is, has a column",
  (language, titles, states) => {
    const rows = states.map((state, at) => [`Quays ${at}`, "Interreg", BEHIND[at], state].join("\t"));
    const text = ["Work programme 2031", "", titles.join("\t"), ...rows].join("\n");
    const { projects } = readProgrammeText(text, { languages: [language] });
    expect(projects?.map(({ coordinator, state, details }) => [coordinator, state, details])).toEqual([
      ["Tallinn University", "current", undefined],
      ["Rødby", "submitted", undefined],
      ["Turku", "in the pipeline", undefined],
    ]);
  },
);

test("of a project that is done, or whose state is a word of the network's own, nothing is lost", () => {
  const { projects } = read(
    "Project\tProgramme\tLead partner\tStatus",
    "Quays\tInterreg\tTurku\tcompleted",
    "Piers\tInterreg\tTurku\twaiting for the wind",
  );
  expect(projects).toMatchObject([
    { name: "Quays", status: "done" },
    { name: "Piers", details: "waiting for the wind" },
  ]);
});

test.each([
  "Afværgeforanstaltning",
  "Gegenmaßnahme",
  "Mesure d'atténuation",
  "Medida de mitigación",
  "Misura di mitigazione",
  "Rizikos mažinimo priemonė",
])("%s: what is done against a risk", (measure) => {
  const languages = ["en", "da", "de", "fr", "es", "it", "lt"];
  const text = ["Work programme 2031", "", `Risk\tColour\t${measure}`, "Storm\tRed\tA second harbour"];
  expect(readProgrammeText(text.join("\n"), { languages }).risks).toMatchObject([
    { risk: "Storm", measure: "A second harbour", details: "Red" },
  ]);
});

test("a date or unit in brackets belongs to a column's title; a second column of a kind is not lost", () => {
  const { indicators } = read(
    "KPI\tBaseline (June 2030)\tTarget (June 2031)\tTarget (ferries)",
    "Ferries\t3\t9\t12",
  );
  expect(indicators).toMatchObject([{ name: "Ferries", baseline: "3", target: "9", details: "12" }]);
});

test("lists with codes instead of bullets are the activities and outputs of their work package", () => {
  const { workPackages, objectives, events, unplaced } = read(
    "Specific objectives",
    "SO1 Quieter quays",
    "SO2 Cleaner ferries",
    "",
    "Workstream A – Quays",
    "Start: March 2031  End: May 2031",
    "Tasks",
    "A.1 Survey of quays (March 2031)",
    "T1.2 Peer review in Bergen (April 2031)",
    "Deliverables",
    "D A.1 Map of quays (May 2031)",
  );
  expect(objectives.map(({ title }) => title)).toEqual(["SO1 Quieter quays", "SO2 Cleaner ferries"]);
  expect(workPackages).toMatchObject([
    {
      name: "Workstream A – Quays",
      date: { edtf: "2031-03/2031-05" },
      activities: ["A.1 Survey of quays (March 2031)", "T1.2 Peer review in Bergen (April 2031)"],
      outputs: ["D A.1 Map of quays (May 2031)"],
    },
  ]);
  expect([events, unplaced]).toEqual([[], []]);
});

test("a number behind its meeting, a doubt before its date, and milestones that begin with their date", () => {
  const { events, milestones } = read(
    "Calendar of events",
    "",
    "5 Feb: Harbour meeting #14 (online)",
    "8 May: Harbour meeting No. 15",
    "tbc (Nov): Annual forum in Bergen",
    "",
    "Milestones",
    "31 May: survey closed",
    "30 Sep: report published",
  );
  expect(events).toMatchObject([
    { ordinal: 14, date: { edtf: "2031-02-05" } },
    { ordinal: 15, date: { edtf: "2031-05-08" } },
    { name: "Annual forum in Bergen", place: "Bergen", date: { edtf: "2031-11?" } },
  ]);
  expect(milestones).toMatchObject([
    { name: "survey closed", date: { edtf: "2031-05-31" } },
    { name: "report published", date: { edtf: "2031-09-30" } },
  ]);
});

test.each([
  ["en", "Activities", "Visits to shipyards throughout 2031", "2031"],
  ["en", "Activities", "Three workshops between February and October", "2031-02/2031-10"],
  ["da", "Aktiviteter", "Besøg på værfter, hele 2031", "2031"],
  ["fr", "Actions", "visites de chantiers tout au long de 2031", "2031"],
])(
  "%s: what is visited or met for most of the year is work of the schedule, no event",
  (language, heading, item, edtf) => {
    const text = [
      "Harbour network",
      "Work programme 2031",
      "",
      "WP 1: Quays",
      `${heading}:`,
      `- ${item}`,
    ].join("\n");
    const { events, schedule } = readProgrammeText(text, { languages: [language, "en"] });
    expect(events).toEqual([]);
    expect(schedule).toMatchObject([{ date: { edtf }, partOf: "WP 1: Quays" }]);
  },
);

test("risks and what is done about them may stand on lines of their own", () => {
  const { risks, unplaced } = read(
    "Risks and how we deal with them",
    "Storms – dates in reserve",
    "Few pilots: courses",
  );
  expect(risks).toMatchObject([
    { risk: "Storms", measure: "dates in reserve" },
    { risk: "Few pilots", measure: "courses" },
  ]);
  expect(unplaced).toEqual([]);
});

test("letters with a bracket make a list", () => {
  const { workPackages } = read("WP 1: Quays", "Activities:", "a) survey of quays", "b) training of pilots");
  expect(workPackages).toMatchObject([{ activities: ["survey of quays", "training of pilots"] }]);
});

test("dates below a heading of deadlines are milestones", () => {
  const { milestones } = read(
    "Reporting deadlines",
    "",
    "28 February 2031 – annual report",
    "31 August 2031 – interim report",
  );
  expect(milestones).toMatchObject([
    { name: "annual report", date: { edtf: "2031-02-28" } },
    { name: "interim report", date: { edtf: "2031-08-31" } },
  ]);
});

test("a milestone may follow its date without a mark", () => {
  const { milestones } = read("Milestones", "31.03. Survey of quays done", "31.10. Handbook published");
  expect(milestones).toMatchObject([
    { name: "Survey of quays done", date: { edtf: "2031-03-31" } },
    { name: "Handbook published", date: { edtf: "2031-10-31" } },
  ]);
});

test("several days behind one name are as many events", () => {
  const { events } = read("Meetings", "Board: 20 January (online), 21 April (Oslo), 8 September, Riga");
  expect(events).toMatchObject([
    { name: "Board", date: { edtf: "2031-01-20" }, mode: "online" },
    { name: "Board", date: { edtf: "2031-04-21" }, place: "Oslo" },
    { name: "Board", date: { edtf: "2031-09-08" }, place: "Riga" },
  ]);
});
