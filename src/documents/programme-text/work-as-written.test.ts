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
