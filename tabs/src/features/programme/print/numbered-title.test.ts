import { expect, test } from "@jest/globals";
import { numberedTitle } from "./numbered-title.ts";

test.each([
  ["Network meeting", 6, "6. Network meeting"],
  ["1st network meeting", 1, "1st network meeting"],
  ["6. netværksmøde", 6, "6. netværksmøde"],
  ["Harbour meeting No. 15", 15, "Harbour meeting No. 15"],
  ["Forum 2034", 20, "20. Forum 2034"],
  ["Kick-off", null, "Kick-off"],
])("%s is number %s and says so once", (title, ordinal, said) => {
  expect(numberedTitle({ title, ordinal })).toBe(said);
});
