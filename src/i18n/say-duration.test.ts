import { expect, it } from "@jest/globals";
import { sayDuration } from "./say-duration.ts";

it("says hours and minutes, and only those that there are", () => {
  expect([0, 45, 60, 255].map((minutes) => sayDuration(minutes, "en"))).toEqual([
    "0 min",
    "45 min",
    "1 h",
    "4 h 15 min",
  ]);
  expect([45, 60, 255].map((minutes) => sayDuration(minutes, "da"))).toEqual([
    "45 min.",
    "1 t.",
    "4 t. 15 min.",
  ]);
});
