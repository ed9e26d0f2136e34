import { describe, expect, it } from "@jest/globals";
import { inBothZones } from "./instants.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const NETWORK = "Europe/Brussels";
const said = (instant: string, own: string, language: "en" | "da" = "en", network = NETWORK) =>
  inBothZones(instant, language, network, own, NOW);

describe("an instant for who lives by another clock", () => {
  const deadline = "2026-12-03T16:00:00Z";

  it.each([
    ["Atlantic/Azores", "15:00"],
    ["Europe/Lisbon", "16:00"],
    ["Europe/Helsinki", "18:00"],
    ["Asia/Kathmandu", "21:45"],
  ])("says the network's time with its zone, and theirs in %s", (own, time) => {
    expect(said(deadline, own)).toEqual({ moment: "Thu 3 Dec, 17:00", zone: "CET", own: time });
  });

  it("says it once where both clocks show the same, whatever the zones are called", () => {
    expect(said(deadline, NETWORK)).toBeNull();
    expect(said(deadline, "Europe/Copenhagen")).toBeNull();
    expect(said(deadline, "Africa/Lagos")).toBeNull();
    expect(said("2026-07-03T16:00:00Z", "Africa/Lagos")).toMatchObject({ zone: "CEST", own: "17:00" });
  });

  it("says the day too where it is another one there", () => {
    expect(said("2026-12-03T22:30:00Z", "Europe/Helsinki")?.own).toBe("Fri 4 Dec, 00:30");
    expect(said("2026-12-02T23:30:00Z", "Atlantic/Azores")).toMatchObject({
      moment: "Thu 3 Dec, 00:30",
      own: "Wed 2 Dec, 22:30",
    });
  });

  it("tells the two half past twos of the night in which clocks go back from each other", () => {
    // At 01:00 UTC Brussels goes from 03:00 CEST to 02:00 CET; Kathmandu knows no summer time.
    const [first, second] = ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"].map((at) =>
      said(at, "Asia/Kathmandu"),
    );
    expect(first).toEqual({ moment: "Sun 25 Oct, 02:30", zone: "CEST", own: "06:15" });
    expect(second).toEqual({ moment: "Sun 25 Oct, 02:30", zone: "CET", own: "07:15" });
  });

  it("keeps the hour of a weekly deadline on the network's clocks when they change", () => {
    const weeks = ["2026-10-22T15:00:00Z", "2026-10-29T16:00:00Z"].map((at) => said(at, "Asia/Kathmandu"));
    expect(weeks.map((one) => one?.moment.slice(-5))).toEqual(["17:00", "17:00"]);
    expect(weeks.map((one) => one?.own)).toEqual(["20:45", "21:45"]);
  });

  it("is in Danish as an official writes it", () => {
    expect(said("2026-12-03T08:00:00Z", "Atlantic/Azores", "da")).toEqual({
      moment: "tors. 3. dec. kl. 9.00",
      zone: "CET",
      own: "kl. 7.00",
    });
    expect(said(deadline, "Europe/Copenhagen", "da", "Asia/Kathmandu")).toMatchObject({
      zone: "GMT+5.45",
      own: "kl. 17.00",
    });
  });
});
