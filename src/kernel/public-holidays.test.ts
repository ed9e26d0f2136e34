import { expect, it } from "@jest/globals";
import { isPublicHoliday } from "./public-holidays.ts";

/** From the countries' own calendars. */
it.each([
  ["2026-04-06", "LT", "Easter Monday"],
  ["2026-04-10", "GR", "Orthodox Good Friday"],
  ["2026-02-23", "GR", "Clean Monday"],
  ["2027-05-03", "RO", "Orthodox Easter Monday"],
  ["2024-05-06", "CY", "Orthodox Easter Monday"],
  ["2026-06-04", "PL", "Corpus Christi"],
  ["2026-05-14", "DK", "Ascension"],
  ["2026-10-26", "IE", "October bank holiday"],
  ["2026-06-19", "FI", "Midsummer Eve"],
  ["2026-04-23", "IS", "First day of summer"],
  ["2026-07-21", "BE", "National Day"],
])("%s is a public holiday in %s: %s", (day, country) => {
  expect(isPublicHoliday(day, country)).toBe(true);
});

it.each([
  ["2026-07-21", "LT"],
  ["2026-04-06", "GR"],
  ["2026-04-03", "FR"],
  ["2026-06-04", "SE"],
  ["2026-12-25", "ZZ"],
])("%s is a day like others in %s", (day, country) => {
  expect(isPublicHoliday(day, country)).toBe(false);
});
