import { describe, expect, it } from "@jest/globals";
import type { ActionView } from "../../../../src/capabilities/actions/contract.ts";
import { type ActionColumn, sortActions } from "./sort-actions.ts";

const anAction = (what: string, over: Partial<ActionView> = {}): ActionView => ({
  actionId: what,
  meeting: { meetingId: "7", title: "7th meeting" },
  item: null,
  what,
  owner: { organisationId: "se", organisation: "Authority", country: "SE", person: null },
  due: { text: "", edtf: null, day: null },
  overdue: false,
  state: "open",
  addedBy: "Rasa",
  addedAt: "2034-06-11T10:00:00.000Z",
  closed: null,
  abilities: { change: false, close: false, drop: false, reopen: false },
  ...over,
});
const dueOn = (day: string): ActionView["due"] => ({ text: day, edtf: day, day });
const ACTIONS = [
  anAction("Undated"),
  anAction("Late", { due: dueOn("2034-05-01"), overdue: true }),
  anAction("Sent", { due: dueOn("2034-04-01"), state: "done" }),
  anAction("Ændret", { due: dueOn("2034-09-01") }),
];
const sorted = (column: ActionColumn, descending = false) =>
  sortActions(ACTIONS, { column, descending }).map(({ what }) => what);

describe("actions in a table", () => {
  it("keep their own order until somebody sorts them", () => {
    expect(sortActions(ACTIONS, null)).toEqual(ACTIONS);
  });
  it("by date: what has none is last, either way", () => {
    expect(sorted("due")).toEqual(["Sent", "Late", "Ændret", "Undated"]);
    expect(sorted("due", true)).toEqual(["Ændret", "Late", "Sent", "Undated"]);
  });
  it("by state: what is overdue first, what is closed last", () => {
    expect(sorted("state")).toEqual(["Late", "Undated", "Ændret", "Sent"]);
  });
});
