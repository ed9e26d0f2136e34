import { describe, expect, it } from "@jest/globals";
import { clocksAgree, sayDate, sayZone } from "./dates-in-zones.ts";

/** Spaces of any width, and any dash, are equal here: engines differ in them. */
const plain = (text: string) => text.replaceAll(/\s+/gu, " ").replaceAll(/\s*[–-]\s*/gu, "-");

describe("a date of a poll", () => {
  it("is said on the reader's clock", () => {
    const at = "2026-12-03T08:00:00Z";
    expect(plain(sayDate(at, null, "en", "Europe/Vilnius"))).toContain("3 Dec 2026, 10:00");
    expect(plain(sayDate(at, null, "en", "Atlantic/Azores"))).toContain("3 Dec 2026, 07:00");
    expect(plain(sayDate(at, null, "en", "Asia/Kathmandu"))).toContain("3 Dec 2026, 13:45");
  });

  it("may be another day elsewhere", () => {
    const at = "2026-12-03T23:30:00Z";
    expect(sayDate(at, null, "en", "Europe/Lisbon")).toContain("3 Dec");
    expect(sayDate(at, null, "en", "Europe/Helsinki")).toContain("4 Dec");
  });

  it("ends on the clock that holds by then, also in the night in which clocks go back", () => {
    // In Copenhagen clocks go from 03:00 back to 02:00: an hour and a half after 02:30 they show 03:00.
    const said = plain(sayDate("2026-10-25T00:30:00Z", 90, "en", "Europe/Copenhagen"));
    expect(said).toMatch(/02:30-03:00$/);
  });
});

describe("a zone", () => {
  it("has one name over dates on both sides of a change of its clocks", () => {
    const [winter, summer] = ["2026-03-26T08:00:00Z", "2026-03-30T08:00:00Z"] as const;
    expect(sayZone("Europe/Brussels", "en", winter)).toBe("Central European Time");
    expect(sayZone("Europe/Brussels", "en", summer)).toBe("Central European Time");
    expect(sayZone("Europe/Brussels", "da", summer)).toBe("Centraleuropæisk tid");
    expect(sayZone("Europe/Brussels", "en", summer, "short")).toBe("CEST");
  });
});

describe("two zones", () => {
  it("agree where their clocks show the same at each of the dates", () => {
    expect(clocksAgree("Europe/Vilnius", "Europe/Helsinki", ["2026-12-03T08:00:00Z"])).toBe(true);
    expect(clocksAgree("Europe/Lisbon", "Europe/London", ["2026-07-03T08:00:00Z"])).toBe(true);
    expect(clocksAgree("Europe/Copenhagen", "Europe/Vilnius", ["2026-07-03T08:00:00Z"])).toBe(false);
  });

  it("that agree in winter only do not agree over both dates", () => {
    const both = ["2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z"];
    expect(clocksAgree("Africa/Lagos", "Europe/Copenhagen", both)).toBe(false);
    expect(clocksAgree("Africa/Lagos", "Europe/Copenhagen", both.slice(0, 1))).toBe(true);
  });
});
