import { expect, test } from "@jest/globals";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";
import { nextNumber } from "./next-number.ts";

const meeting = (
  ordinal: number | null,
  format: MeetingSummary["format"] = "network meeting",
  state: MeetingSummary["state"] = "planned",
) => ({ ordinal, format, state });

test("the next meeting of a series has one more than its highest number, in whatever order they are held", () => {
  const held = [meeting(9), meeting(6, "network meeting", "held"), meeting(null), meeting(31, "study visit")];
  expect(nextNumber(held, "network meeting")).toBe(10);
  expect(nextNumber(held, "study visit")).toBe(32);
});

test("a series without numbers begins none, and a cancelled meeting left its number", () => {
  expect(nextNumber([meeting(null, "forum"), meeting(7)], "forum")).toBeNull();
  expect(nextNumber([meeting(7), meeting(8, "network meeting", "cancelled")], "network meeting")).toBe(8);
});
