import { describe, expect, test } from "@jest/globals";
import { findDates, readDatePhrase } from "./read-date-phrase.ts";

const english = { languages: ["en"], period: "2024-03/2024-12" };

describe("dates as work programmes write them", () => {
  test.each([
    ["23/24 April 2024", "2024-04-23/2024-04-24"],
    ["23-24 April 2024", "2024-04-23/2024-04-24"],
    ["June 2024", "2024-06"],
    ["Summer 2024", "2024-22"],
    ["in the summer of 2025", "2025-22"],
    ["1st week Dec 2024", "2024-12-01/2024-12-07"],
    ["1 st week Dec 2024", "2024-12-01/2024-12-07"],
    ["first week of December 2024", "2024-12-01/2024-12-07"],
    ["second week of December 2024", "2024-12-08~/2024-12-14~"],
    ["last week of February 2024", "2024-02-23~/2024-02-29~"],
    ["September/October 2024", "2024-09/2024-10"],
    ["2-3 Oct 2024", "2024-10-02/2024-10-03"],
    ["22/23 October 2024 (or end September)", "[2024-10-22..2024-10-23,2024-09-21..2024-09-30]"],
    ["March – December 2024", "2024-03/2024-12"],
    ["1.11.2008-30.04.2009", "2008-11-01/2009-04-30"],
    ["01.05.2009 – 01.05.2010", "2009-05-01/2010-05-01"],
    ["10/07/2024", "2024-07-10"],
    ["10.7.24", "2024-07-10"],
    ["2024-10-03", "2024-10-03"],
    ["2024-10", "2024-10"],
    ["10/2024", "2024-10"],
    ["May 2009- September 2009", "2009-05/2009-09"],
    ["from October 2009 until May 2010", "2009-10/2010-05"],
    ["between March and June 2024", "2024-03/2024-06"],
    ["Winter 2024/2025", "2024-24"],
    ["Winter 2024/25", "2024-24"],
    ["Winter 2025", "2025-24"],
    ["Winter 2024 / beginning of 2025", "2024-24/2025-33"],
    ["Spring/Summer 2025", "2025-21/2025-22"],
    ["Autumn 2024/Spring 2025", "2024-23/2025-21"],
    ["18 – 22 November 2024", "2024-11-18/2024-11-22"],
    ["3 December 2024", "2024-12-03"],
    ["Thursday, 5 December 2024", "2024-12-05"],
    ["06 November 2024", "2024-11-06"],
    ["19 December, 2024", "2024-12-19"],
    ["May 13-15 2025", "2025-05-13/2025-05-15"],
    ["October 25'", "2025-10"],
    ["October '25", "2025-10"],
    ["starting spring 2024", "2024-21/.."],
    ["starting end of 2024", "2024-36/.."],
    ["from June 2024 on", "2024-06/.."],
    ["by Q4 of 2024", "../2024-36"],
    ["by end of September 2024", "../2024-09-30"],
    ["Q2 of 2024", "2024-34"],
    ["4th quarter 2024", "2024-36"],
    ["H1 2025", "2025-40"],
    ["second half of 2025", "2025-41"],
    ["end of 2024", "2024-36"],
    ["beginning of June 2024", "2024-06-01/2024-06-10"],
    ["mid-June 2024", "2024-06-11/2024-06-20"],
    ["end of February 2023", "2023-02-21/2023-02-28"],
    ["end of May - 3 June 2024", "2024-05-21/2024-06-03"],
    ["28 February - 2 March 2024", "2024-02-28/2024-03-02"],
    ["30 December 2024 - 2 January 2025", "2024-12-30/2025-01-02"],
    ["30 December - 2 January 2025", "2024-12-30/2025-01-02"],
    ["November – February 2025", "2024-11/2025-02"],
    ["December 2024 – February", "2024-12/2025-02"],
    ["May, June or July 2025", "[2025-05,2025-06,2025-07]"],
    ["13 and 14 May 2025", "{2025-05-13,2025-05-14}"],
    ["3, 4 and 10 June 2024", "{2024-06-03,2024-06-04,2024-06-10}"],
    ["June 2025 TBC", "2025-06?"],
    ["around 3 June 2024 (tbc)", "2024-06-03%"],
    ["2024", "2024"],
    ["2024/25", "2024/2025"],
    ["2023 - 2028", "2023/2028"],
  ])("'%s' is %s", (text, edtf) => {
    expect(readDatePhrase(text, english)).toEqual({ text, edtf });
  });
});

test.each([
  "place tbd",
  "tbd",
  "ongoing",
  "twice a year",
  "every June",
  "monthly",
  "not before June 2024",
  "29 February 2023",
  "31 April 2024",
  "30.2.2024",
  "32 May 2024",
  "13/13/2024",
  "June 2024 – May 2024",
  "June 2024 and 3 meetings",
  "8th September/October 2024",
  "Summer 2024/2025",
  "fifth week of June 2024",
  "16.30",
  "",
])("'%s' keeps its words and has no date", (text) => {
  expect(readDatePhrase(text, english)).toEqual({ text, edtf: null });
});

describe("a date without a year", () => {
  const twoYears = { languages: ["en"], period: "2024/2025" };

  test("takes the year of its period", () => {
    expect(readDatePhrase("23/24 April", english).edtf).toBe("2024-04-23/2024-04-24");
    expect(readDatePhrase("June", english).edtf).toBe("2024-06");
    expect(readDatePhrase("February", { languages: ["en"], period: "2024-10/2025-09" }).edtf).toBe("2025-02");
  });

  test("takes none where the period offers two, unless the list before it has come further", () => {
    expect(readDatePhrase("January 9", twoYears).edtf).toBeNull();
    expect(readDatePhrase("January 9", { ...twoYears, after: "2024-12-19" }).edtf).toBe("2025-01-09");
    expect(readDatePhrase("January 9", { ...twoYears, year: 2024 }).edtf).toBe("2024-01-09");
    expect(readDatePhrase("January", { languages: ["en"] }).edtf).toBeNull();
  });
});

describe("other languages are lists of words", () => {
  test.each([
    ["da", "23.-24. april 2024", "2024-04-23/2024-04-24"],
    ["da", "sommeren 2024", "2024-22"],
    ["da", "første uge af december 2024", "2024-12-01/2024-12-07"],
    ["da", "1. uge i december 2024", "2024-12-01/2024-12-07"],
    ["da", "fra foråret 2024 og frem", "2024-21/.."],
    ["da", "senest 4. kvartal 2024", "../2024-36"],
    ["da", "ultimo maj eller primo juni 2024", "[2024-05-21..2024-05-31,2024-06-01..2024-06-10]"],
    ["da", "marts til juni 2024", "2024-03/2024-06"],
    ["de", "1.-3.10.2024", "2024-10-01/2024-10-03"],
    ["de", "1. bis 3. Oktober 2024", "2024-10-01/2024-10-03"],
    ["de", "Ende September 2024", "2024-09-21/2024-09-30"],
    ["de", "ab Mai 2024", "2024-05/.."],
    ["de", "von März bis Juni 2024", "2024-03/2024-06"],
    ["de", "bis Ende 2024", "../2024-36"],
    ["de", "2. Halbjahr 2025", "2025-41"],
    ["de", "Frühjahr/Sommer 2025", "2025-21/2025-22"],
  ])("%s: '%s' is %s", (language, text, edtf) => {
    expect(readDatePhrase(text, { languages: [language] }).edtf).toBe(edtf);
  });

  test("a language without words reads figures only", () => {
    expect(readDatePhrase("3.10.2024", { languages: ["xx"] }).edtf).toBe("2024-10-03");
    expect(readDatePhrase("3 October 2024", { languages: ["xx"] }).edtf).toBeNull();
  });
});

describe("dates inside a line", () => {
  test.each([
    ["6th meeting 23/24 April 2024 (on-site)", ["23/24 April 2024"]],
    ["8th September/October 2024 online meeting", ["September/October 2024"]],
    ["9th meeting 1st week Dec 2024 (on-site?)", ["1st week Dec 2024"]],
    ["Measuring outcomes => starting spring 2024", ["starting spring 2024"]],
    ["Contribution, Winter 2024 / beginning of 2025", ["Winter 2024 / beginning of 2025"]],
    ["Survey. Launched June 2024 – November 2024.", ["June 2024 – November 2024"]],
    ["May 13-15 2025, Sweden and 2 June 2025 on line", ["May 13-15 2025", "2 June 2025"]],
    ["The work programme 2024 may 3 times march on", []],
    ["held every June 2024 in Rome", []],
    ["a meeting in June 2024 on skills", ["June 2024"]],
    ["16 September 2024, 10 am – Webinar", ["16 September 2024, 10 am"]],
  ])("'%s' has %j", (line, dates) => {
    expect(findDates(line, english).map(({ text }) => text)).toEqual(dates);
  });

  test("a day that never was is found, without a date", () => {
    expect(findDates("Forum on 29 February 2023", english)).toMatchObject([
      { text: "29 February 2023", edtf: null },
    ]);
  });
});

test.each([
  ["fr", "avant le 30 juin 2025", "../2025-06-30"],
  ["fr", "d'ici à la fin juin 2025", "../2025-06-30"],
  ["es", "antes del 30 de junio de 2025", "../2025-06-30"],
  ["da", "9/6-11/6 2025", "2025-06-09/2025-06-11"],
  ["da", "12/5 2025", "2025-05-12"],
  ["da", "12/5-2025", "2025-05-12"],
  ["da", "d. 12/5-14/5 2025", "2025-05-12/2025-05-14"],
  ["en", "TBC June 2025", "2025-06?"],
  ["en", "to be confirmed in June 2025", null],
])("%s: %s", (language, words, edtf) => {
  expect(readDatePhrase(words, { languages: [language] }).edtf).toBe(edtf);
});
