import { expect, test } from "@jest/globals";
import { readProgrammeText } from "./read-programme-text.ts";

const read = (language: string, ...lines: readonly string[]) =>
  readProgrammeText(["Ferry network", "Work programme", "", ...lines].join("\n"), {
    languages: [language, "en"],
  });

test.each([
  ["en", "Year\tPeriod\tActivity\tOutput", "January–March", "1st half"],
  ["da", "År\tPeriode\tAktivitet\tProdukt", "januar-marts", "1. halvår"],
  ["de", "Jahr\tZeitraum\tAktivität\tErgebnis", "Januar bis März", "1. Halbjahr"],
  ["fr", "Année\tPériode\tAction\tLivrable", "janvier-mars", "1er semestre"],
  ["es", "Año\tPeriodo\tActividad\tProducto", "enero-marzo", "1.er semestre"],
  ["it", "Anno\tPeriodo\tAttività\tProdotto", "gennaio-marzo", "1° semestre"],
  ["lt", "Metai\tLaikotarpis\tVeikla\tRezultatas", "sausis–kovas", "1 pusmetis"],
])(
  "%s: a column of years gives its year to the period beside it, and to the rows below",
  (language, titles, first, half) => {
    const rows = [`2031\t${first}\tMap\tAtlas`, `\t\tPilots abroad\tReport`, `2032\t${half}\tTest\tGuide`];
    expect(read(language, titles, ...rows)).toMatchObject({
      period: { edtf: "2031-01-01/2032-06-30" },
      schedule: [
        { activity: "Map", date: { edtf: "2031-01/2031-03" }, output: "Atlas" },
        { activity: "Pilots abroad", date: { edtf: "2031" } },
        { activity: "Test", date: { edtf: "2032-40" } },
      ],
    });
  },
);

test.each([
  ["en", "Year: 2031"],
  ["fr", "Année : 2031"],
  ["fr", "Année\t2031"],
  ["es", "Año: 2031"],
  ["it", "Anno: 2031"],
])("%s: '%s' on the title page is the period of the programme", (language, line) => {
  expect(read(language, line).period.edtf).toBe("2031");
});

test.each([
  ["en", "Diary 2031", "Diary 2032", "15 January – board meeting, Oslo", "14 January – board meeting, Riga"],
  [
    "de",
    "Termine 2031",
    "Termine 2032",
    "15. Januar: Netzwerktreffen, Oslo",
    "14. Januar: Netzwerktreffen, Riga",
  ],
  ["es", "Año 2031", "Año 2032", "15 de enero: reunión en Oslo", "14 de enero: reunión en Riga"],
  ["fr", "2031", "2032", "15 janvier : réunion à Oslo", "14 janvier : réunion à Riga"],
])(
  "%s: a heading such as '%s' gives its year to the dates below it",
  (language, one, other, first, second) => {
    const { events } = read(
      language,
      "Period: 2031-2032",
      "",
      "Calendar of meetings",
      "",
      one,
      `- ${first}`,
      other,
      `- ${second}`,
    );
    expect(events.map(({ date }) => date.edtf)).toEqual(["2031-01-15", "2032-01-14"]);
  },
);

test("a title may end with the abbreviation of 'year'", () => {
  const text = "Uostų tinklas\nVeiklos planas 2031 m.\n\nSusitikimai\n\nBirželio 4 d. posėdis, Ryga";
  expect(readProgrammeText(text)).toMatchObject({
    title: "Uostų tinklas – Veiklos planas 2031 m.",
    period: { edtf: "2031" },
    events: [{ date: { edtf: "2031-06-04" } }],
  });
});
