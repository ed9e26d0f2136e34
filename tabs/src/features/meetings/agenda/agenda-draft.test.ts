import { describe, expect, test } from "@jest/globals";
import type { AgendaItemView } from "../../../../../src/capabilities/meetings/contract.ts";
import { type AgendaDraft, changeAgenda } from "./agenda-draft.ts";
import { startTimes } from "./start-times.ts";

const item = (agendaItemId: string, minutes = 30): AgendaItemView => ({
  agendaItemId,
  topicId: null,
  title: agendaItemId,
  minutes,
  presenter: "",
  format: "discussion",
});
const draft = (...ids: string[]): AgendaDraft => ({
  items: ids.map((id) => item(id)),
  removed: undefined,
  changed: false,
});
const order = ({ items }: AgendaDraft) => items.map(({ agendaItemId }) => agendaItemId).join(" ");

describe("an agenda being edited", () => {
  test("an item moves to any place, and never beyond the ends", () => {
    expect(order(changeAgenda(draft("a", "b", "c"), { do: "move", id: "a", to: 2 }))).toBe("b c a");
    expect(order(changeAgenda(draft("a", "b", "c"), { do: "move", id: "c", to: 0 }))).toBe("c a b");
    const before = draft("a", "b");
    expect(changeAgenda(before, { do: "move", id: "a", to: -1 })).toBe(before);
    expect(changeAgenda(before, { do: "move", id: "b", to: 2 })).toBe(before);
  });

  test("what was removed last comes back to its place", () => {
    const removed = changeAgenda(draft("a", "b", "c"), { do: "remove", id: "b" });
    expect(order(removed)).toBe("a c");
    expect(order(changeAgenda(removed, { do: "undo-remove" }))).toBe("a b c");
  });

  test("somebody else's agenda, once taken, is nothing that must be stored", () => {
    const mine = changeAgenda(draft("a"), { do: "edit", id: "a", part: { minutes: 45 } });
    expect(mine.changed).toBe(true);
    expect(changeAgenda(mine, { do: "replace", items: [item("x")] })).toEqual(draft("x"));
  });
});

test("each item begins when the one before it ends; without a start nobody knows", () => {
  expect(startTimes([item("a", 45), item("b", 15), item("c")], "09:30")).toEqual(["09:30", "10:15", "10:30"]);
  expect(startTimes([item("a")], null)).toEqual([]);
});
