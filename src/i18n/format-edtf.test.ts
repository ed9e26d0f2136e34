import { describe, expect, test } from "@jest/globals";
import danish from "./da/dates.json" with { type: "json" };
import english from "./en/dates.json" with { type: "json" };
import { formatEdtf } from "./format-edtf.ts";

describe("a date is said as people write it", () => {
  test.each([
    ["2024", "2024", "2024"],
    ["2024-06", "June 2024", "juni 2024"],
    ["2024-04-23", "23 April 2024", "23. april 2024"],
    ["2024-04-23/2024-04-24", "23–24 April 2024", "23.-24. april 2024"],
    ["2024-02-28/2024-03-02", "28 February – 2 March 2024", "28. februar – 2. marts 2024"],
    ["2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025", "30. december 2024 – 2. januar 2025"],
    ["2024-09/2024-10", "September–October 2024", "september-oktober 2024"],
    ["2024-11/2025-02", "November 2024 – February 2025", "november 2024 – februar 2025"],
    ["2008/2011", "2008–2011", "2008-2011"],
    ["2024-22", "summer 2024", "sommeren 2024"],
    ["2024-24", "winter 2024/2025", "vinteren 2024/2025"],
    ["2025-21/2025-22", "spring–summer 2025", "forår-sommer 2025"],
    ["2024-23/2025-21", "autumn 2024 – spring 2025", "efteråret 2024 – foråret 2025"],
    ["2024-36", "Q4 2024", "4. kvartal 2024"],
    ["2024-33/2024-34", "Q1–Q2 2024", "1. kvartal – 2. kvartal 2024"],
    ["2024-41", "second half of 2024", "andet halvår 2024"],
    ["2024-12-01/2024-12-07", "first week of December 2024", "første uge af december 2024"],
    ["2024-06-01/2024-06-10", "beginning of June 2024", "begyndelsen af juni 2024"],
    ["2024-06-11/2024-06-20", "mid June 2024", "midten af juni 2024"],
    ["2024-02-21/2024-02-29", "end of February 2024", "slutningen af februar 2024"],
    ["2023-02-21/2023-02-27", "21–27 February 2023", "21.-27. februar 2023"],
    ["../2024-36", "by Q4 2024", "senest 4. kvartal 2024"],
    ["2024-21/..", "from spring 2024 on", "fra foråret 2024 og frem"],
    ["2025-06?", "June 2025 (to be confirmed)", "juni 2025 (skal bekræftes)"],
    ["2024-06-08~/2024-06-14~", "around 8–14 June 2024", "omkring 8.-14. juni 2024"],
    ["2024%", "around 2024 (to be confirmed)", "omkring 2024 (skal bekræftes)"],
    [
      "[2024-10-22..2024-10-23,2024-09-21..2024-09-30]",
      "22–23 October 2024 or end of September 2024",
      "22.-23. oktober 2024 eller slutningen af september 2024",
    ],
    ["{2024-03,2024-07}", "March 2024 and July 2024", "marts 2024 og juli 2024"],
  ])("%s is '%s'", (edtf, inEnglish, inDanish) => {
    expect(formatEdtf(edtf, "en")).toBe(inEnglish);
    expect(formatEdtf(edtf, "da")).toBe(inDanish);
  });
});

test("without a date the words stay as they were written", () => {
  expect(formatEdtf(null, "en", "place tbd")).toBe("place tbd");
  expect(formatEdtf("2023-02-29", "en", "29 February 2023")).toBe("29 February 2023");
  expect(formatEdtf("2024-06", "en", "in June")).toBe("June 2024");
});

test("every language has every phrase, with the same placeholders", () => {
  expect(shape(danish)).toEqual(shape(english));
});

function shape(phrases: Readonly<Record<string, string>>): unknown {
  return Object.entries(phrases).map(([key, text]) => [key, (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()]);
}
