import { describe, expect, test } from "@jest/globals";
import { buildItem } from "../build-item.ts";
import { layOut } from "./timeline-layout.ts";
import { openingMonth } from "./timeline-opening.ts";
import { monthOf, scaleFor } from "./timeline-scale.ts";

const event = (edtf: string) => buildItem({ kind: "event", when: [edtf, edtf] });

/** Two years by quarters, with a meeting in March 2024 and a workshop in October 2025. */
const scale = scaleFor("quarter", { earliest: "2024-01-01", latest: "2025-12-31" }, "2024-01-01");
const placed = layOut([event("2024-03-12"), event("2025-10-07")], scale).rows.flatMap((row) => row.placed);
const opensAt = (today: string) => openingMonth(scale, placed, monthOf(today));

describe("the quarter opens", () => {
  test("at the month of today, when something is in view from there", () => {
    expect(opensAt("2024-02-20")).toBe(monthOf("2024-02-01"));
    expect(opensAt("2025-10-30")).toBe(monthOf("2025-10-01"));
  });

  test("at the nearest month with something in it, when today's quarter is empty", () => {
    expect(opensAt("2024-06-15")).toBe(monthOf("2024-03-01"));
    expect(opensAt("2025-05-15")).toBe(monthOf("2025-10-01"));
  });

  test("at the first or the last such month, when today is before or after the programme", () => {
    expect(opensAt("2022-01-01")).toBe(monthOf("2024-03-01"));
    expect(opensAt("2026-11-22")).toBe(monthOf("2025-10-01"));
  });

  test("with three whole months, also at the end of the programme", () => {
    const rows = layOut([event("2025-12-09")], scale).rows;
    const opening = openingMonth(scale, rows[0]?.placed ?? [], monthOf("2026-11-22"));
    expect(opening).toBe(monthOf("2025-10-01"));
  });
});
