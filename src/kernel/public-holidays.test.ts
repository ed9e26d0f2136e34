import { describe, expect, it } from "@jest/globals";
import { isPublicHoliday } from "./public-holidays.ts";

describe("a country's public holidays", () => {
  it.each([
    // As governments published them.
    ["DK", "2026-05-14", "Ascension"],
    ["DK", "2026-04-02", "Maundy Thursday"],
    ["GR", "2026-04-13", "Orthodox Easter Monday"],
    ["GR", "2026-02-23", "Clean Monday"],
    ["RO", "2025-04-18", "Orthodox Good Friday"],
    ["CY", "2024-06-24", "Orthodox Whit Monday"],
    ["PL", "2026-06-04", "Corpus Christi"],
    ["SE", "2026-06-19", "Midsummer Eve"],
    ["FI", "2025-06-20", "Midsummer Eve"],
    ["IE", "2026-10-26", "October holiday"],
    ["GB", "2026-05-25", "spring bank holiday"],
    ["GB", "2026-08-31", "summer bank holiday"],
    ["IS", "2026-04-23", "First day of summer"],
    ["LT", "2026-02-16", "State restored"],
  ])("in %s %s: %s", (country, day) => {
    expect(isPublicHoliday(day, country)).toBe(true);
  });

  it.each([
    ["DK", "2026-05-01", "General Prayer Day is none any more"],
    ["GR", "2026-04-06", "the Western Easter Monday"],
    ["SE", "2026-06-24", "Lithuania's midsummer"],
    ["PT", "2026-05-25", "Whit Monday"],
    ["XX", "2026-01-01", "no country that is known"],
  ])("in %s not %s: %s", (country, day) => {
    expect(isPublicHoliday(day, country)).toBe(false);
  });
});
