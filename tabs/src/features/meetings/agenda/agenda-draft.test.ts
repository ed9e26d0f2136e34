import { describe, expect, test } from "@jest/globals";
import type { AgendaItemView } from "../../../../../src/capabilities/meetings/contract.ts";
import { type AgendaDraft, changeAgenda, isChanged, newDraft, takenOff } from "./agenda-draft.ts";
import { startTimes } from "./start-times.ts";

const item = (
  agendaItemId: string,
  minutes = 30,
  format: AgendaItemView["format"] = "discussion",
): AgendaItemView => ({
  agendaItemId,
  topicId: null,
  title: agendaItemId,
  minutes,
  presenter: "",
  format,
});
const draft = (...ids: string[]): AgendaDraft => newDraft(ids.map((id) => item(id)));
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
    expect(isChanged(mine)).toBe(true);
    expect(isChanged(changeAgenda(mine, { do: "replace", items: [item("x")] }))).toBe(false);
  });

  test("what was moved and moved back, or removed and brought back, is nothing to store", () => {
    const moved = changeAgenda(draft("a", "b"), { do: "move", id: "a", to: 1 });
    expect(isChanged(moved)).toBe(true);
    expect(isChanged(changeAgenda(moved, { do: "move", id: "a", to: 0 }))).toBe(false);
    const removed = changeAgenda(draft("a", "b"), { do: "remove", id: "a" });
    expect(isChanged(removed)).toBe(true);
    expect(isChanged(changeAgenda(removed, { do: "undo-remove" }))).toBe(false);
  });

  test("a welcome comes first, the next steps last, everything else between them", () => {
    const kinds = [
      item("talk"),
      item("next", 15, "next steps"),
      item("pause", 15, "break"),
      item("welcome", 15, "welcome"),
    ];
    const added = kinds.reduce((agenda, each) => changeAgenda(agenda, { do: "add", item: each }), draft());
    expect(order(added)).toBe("welcome talk pause next");
  });
});

test("each item begins when the one before it ends; without a start nobody knows", () => {
  expect(startTimes([item("a", 45), item("b", 15), item("c")], "09:30")).toEqual(["09:30", "10:15", "10:30"]);
  expect(startTimes([item("a")], null)).toEqual([]);
});

describe("topics that go off the agenda", () => {
  const topic = (topicId: string): AgendaItemView => ({ ...item(`item of ${topicId}`), topicId });
  const off = (one: AgendaDraft) => takenOff(one).map(({ topicId }) => topicId);

  test("are those that the stored one has and mine has not; a break owes nobody a reason", () => {
    const before = newDraft([topic("t1"), topic("t2"), item("break", 15, "break")]);
    const without = ["item of t2", "break"].reduce(
      (one, id) => changeAgenda(one, { do: "remove", id }),
      before,
    );
    expect(off(without)).toEqual(["t2"]);
    expect(
      off(changeAgenda(without, { do: "add", item: { ...topic("t2"), agendaItemId: "again" } })),
    ).toEqual([]);
  });

  test("are also those that somebody else has put on it meanwhile, when mine goes in its place", () => {
    const mine = newDraft([topic("t1")]);
    expect(off(changeAgenda(mine, { do: "rebase", stored: [topic("t1"), topic("t3")] }))).toEqual(["t3"]);
  });
});
