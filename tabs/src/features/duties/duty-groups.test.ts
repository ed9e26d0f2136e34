import { expect, it } from "@jest/globals";
import type { DutyView } from "../../../../src/capabilities/duties/contract.ts";
import { groupDuties } from "./duty-groups.ts";
import { zoneGroups } from "./time-zones.ts";

const duty = (title: string, urgency: DutyView["urgency"]): DutyView => ({
  kind: "vote",
  subject: title,
  title,
  about: "",
  count: null,
  due: null,
  urgency,
  optional: false,
  link: { page: "meetings", query: {} },
});

it("what is overdue stands with what is due today, and a time for which nothing waits has no heading", () => {
  const shown = groupDuties([
    duty("a", "overdue"),
    duty("b", "today"),
    duty("c", "later"),
    duty("d", "later"),
  ]);
  expect(shown.map(({ group, duties }) => [group, duties.map(({ title }) => title).join("")])).toEqual([
    ["now", "ab"],
    ["later", "cd"],
  ]);
});

it("a time zone that the browser calls otherwise can still be chosen, once, with its part of the world", () => {
  const groups = zoneGroups("Asia/Kathmandu", "Europe/Helsinki");
  const places = (area: string) =>
    groups.find((one) => one.area === area)?.zones.map(({ place }) => place) ?? [];
  expect(places("Asia").filter((place) => place === "Kathmandu")).toEqual(["Kathmandu"]);
  expect(places("Europe").filter((place) => place === "Helsinki")).toEqual(["Helsinki"]);
  expect(places("America")).toContain("Argentina, Salta");
});
