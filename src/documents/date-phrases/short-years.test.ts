import { describe, expect, test } from "@jest/globals";
import { readDatePhrase, type DateContext } from "./read-date-phrase.ts";
import { shortYearsIn } from "./short-years.ts";

const PERIOD: DateContext = { languages: ["en"], period: "2024-09/2025-08" };

/** What a document whose dates are these makes of its first. */
const firstOf = (texts: readonly string[], context = PERIOD): string | null =>
  readDatePhrase(texts[0] ?? "", { ...context, shortYears: shortYearsIn(texts, context) }).edtf;

describe("two figures behind a month", () => {
  test("are a year where all of them make months of the programme's period", () => {
    expect(firstOf(["Oct 24", "Nov 24", "Feb 25"])).toBe("2024-10");
    expect(firstOf(["Sep 24 – Jan 25", "Feb. 25"])).toBe("2024-09/2025-01");
  });

  test("are a year behind a day", () => {
    expect(firstOf(["3 Oct 24"])).toBe("2024-10-03");
  });

  test("are a day where one of them can be nothing else", () => {
    expect(firstOf(["Oct 24", "Nov 24", "June 12"])).toBe("2024-10-24");
    expect(firstOf(["Oct 24", "May 24"])).toBe("2024-10-24");
  });

  test("are a day where they stand alone, run on to another or have a year behind them", () => {
    expect(firstOf(["Oct 24"])).toBe("2024-10-24");
    expect(firstOf(["Oct 24-26", "Oct 24", "Nov 24"])).toBe("2024-10-24/2024-10-26");
    expect(firstOf(["Oct 24, 2024", "Nov 24", "Dec 24"])).toBe("2024-10-24");
  });

  test.each(["da", "de", "fr", "es", "it"])(
    "alone are a year in %s, which writes no day behind its month",
    (language) => {
      const context = { languages: [language, "en"], period: "2026" };
      expect(firstOf(["nov 26"], context)).toBe("2026-11");
    },
  );

  test("are a day in a programme whose period nobody knows", () => {
    expect(firstOf(["Oct 24", "Nov 24"], { languages: ["en"], year: 2025 })).toBe("2025-10-24");
  });
});
