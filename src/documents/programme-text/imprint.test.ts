import { describe, expect, test } from "@jest/globals";
import { readProgrammeText } from "./read-programme-text.ts";

const read = (language: string, ...lines: readonly string[]) =>
  readProgrammeText(["Ferry network", "Work programme 2031", ...lines].join("\n"), {
    languages: [language, "en"],
  });

describe("the day of the file is no event and no period", () => {
  test.each([
    ["en", "Version of 3 March 2031, prepared by the steering committee"],
    ["en", "Adopted by the General Assembly in Riga on 12 May 2031"],
    ["en", "Vilnius, 12 May 2031"],
    ["da", "Godkendt på styregruppemødet i Horsens den 9. januar 2031"],
    ["de", "Stand: 14. Januar 2031"],
    ["de", "Beschlossen von der Mitgliederversammlung, Passau, 3. Februar 2031"],
    ["fr", "Boulogne-sur-Mer, le 4 février 2031"],
    ["es", "Jaén, 20 de enero de 2031"],
    ["it", "Versione del 2 febbraio 2031"],
    ["lt", "Vilnius, 2031 m. sausio 12 d."],
  ])("%s: %s", (language, imprint) => {
    const { events, schedule, period, unplaced } = read(language, imprint, "", "1. Introduction");
    expect({ events, schedule, period: period.edtf }).toEqual({ events: [], schedule: [], period: "2031" });
    expect(unplaced.map(({ text }) => text)).not.toContain(imprint);
  });

  test("on the line of the title", () => {
    const { period } = readProgrammeText("Ferry network\nWork programme 2031 – draft of 3 March 2030\n");
    expect(period.edtf).toBe("2031");
  });

  test("below the text, as a letter has it", () => {
    const { events } = read(
      "en",
      "",
      "Meetings",
      "",
      "4 June, Oslo: board meeting",
      "",
      "Enjoy.",
      "",
      "Riga, 1 May 2031",
    );
    expect(events.map(({ name }) => name)).toEqual(["board meeting"]);
  });
});

test("a place and a day in a list of meetings are a meeting", () => {
  const { events } = read(
    "en",
    "",
    "Meetings",
    "",
    "Board meeting, Oslo, 4 June 2031",
    "",
    "Annual forum, Riga, 1 May 2031",
  );
  expect(events).toHaveLength(2);
});
