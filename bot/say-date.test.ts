import { expect, test } from "@jest/globals";
import { aContext } from "./testing/builders.ts";
import { timeAfter } from "../src/capabilities/meetings/agenda-times.ts";
import { sayInstant, sayList } from "./say-date.ts";
import { browserTabLink, teamsTabLink } from "./tab-link.ts";

const [english, danish] = [aContext("en"), aContext("da")];

test("a deadline is said in the network's time zone, with the zone", () => {
  expect(sayInstant("2026-12-04T16:00:00Z", english)).toBe("Fri 4 Dec, 17:00 CET");
  expect(sayInstant("2026-12-04T16:00:00Z", danish)).toBe("fre. 4. dec. kl. 17.00 CET");
  expect(sayInstant("2026-07-03T15:00:00Z", english)).toContain("17:00 CEST");
});

test("the year is said when it is another one, as the network's calendar has it", () => {
  expect(sayInstant("2027-01-08T16:00:00Z", english)).toContain("2027");
  expect(sayInstant("2026-12-31T23:30:00Z", english)).toContain("2027");
});

test("lengths and lists are said as people say them", () => {
  expect(sayList(["A", "B", "C"], "da")).toBe("A, B og C");
});

test("an agenda runs past midnight if it must", () => {
  expect(timeAfter("09:30", 75)).toBe("10:45");
  expect(timeAfter("23:30", 45)).toBe("00:15");
});

test("a link opens the tab at the item, in Teams or in a browser", () => {
  expect(browserTabLink("http://127.0.0.1:3978")("meetings", "meeting-3")).toBe(
    "http://127.0.0.1:3978/tabs/meetings?item=meeting-3",
  );
  const link = new URL(teamsTabLink("app-1", "https://network.example")("meetings", "meeting-3"));
  expect(link.origin + link.pathname).toBe("https://teams.microsoft.com/l/entity/app-1/meetings");
  expect(link.searchParams.get("webUrl")).toBe("https://network.example/tabs/meetings?item=meeting-3");
  expect(JSON.parse(link.searchParams.get("context") ?? "")).toEqual({ subEntityId: "meeting-3" });
  const part = new URL(
    teamsTabLink("app-1", "https://network.example")("meetings", "meeting-3", { section: "poll" }),
  );
  expect(part.searchParams.get("webUrl")).toBe(
    "https://network.example/tabs/meetings?item=meeting-3&section=poll",
  );
  expect(JSON.parse(part.searchParams.get("context") ?? "")).toEqual({
    subEntityId: "?item=meeting-3&section=poll",
  });
});
