import { describe, expect, test } from "@jest/globals";
import { edtfView } from "./edtf-view.ts";

describe("what a page draws of a date", () => {
  test("one day and a span of days are exact", () => {
    expect(edtfView("2024-04-23/2024-04-24")).toEqual({
      earliest: "2024-04-23",
      latest: "2024-04-24",
      exact: true,
      open: null,
      alternatives: [],
      together: [],
    });
  });

  test.each(["2024-06", "2024-22", "2024", "2024-09/2024-10", "2024-12-01/2024-12-07", "2024-06-03?"])(
    "%s is not exact: people said less than a day",
    (text) => expect(edtfView(text)?.exact).toBe(false),
  );

  test("'from 15 March on' is open at the end, and certain where it begins", () => {
    expect(edtfView("2024-03-15/..")).toMatchObject({
      earliest: "2024-03-15",
      latest: null,
      exact: true,
      open: "end",
    });
  });

  test("'by the end of 2024' is open at the start", () => {
    expect(edtfView("../2024-36")).toMatchObject({
      earliest: null,
      latest: "2024-12-31",
      exact: false,
      open: "start",
    });
  });

  test("'A or B' is two alternatives, each with days of its own", () => {
    expect(edtfView("[2024-10-22..2024-10-23,2024-09-21..2024-09-30]")?.alternatives).toEqual([
      { earliest: "2024-10-22", latest: "2024-10-23", exact: true },
      { earliest: "2024-09-21", latest: "2024-09-30", exact: false },
    ]);
  });

  test("'March and July' is both; 'the 13th and the 14th' is one run of days", () => {
    expect(edtfView("{2024-03,2024-07}")?.together).toHaveLength(2);
    expect(edtfView("{2024-05-13,2024-05-14}")).toMatchObject({ exact: true, together: [] });
  });

  test("words that are no date give nothing to draw", () => {
    expect(edtfView("spring 2024")).toBeNull();
  });
});
