import { describe, expect, test } from "@jest/globals";
import type { AgendaItemView } from "../../../../../src/capabilities/meetings/contract.ts";
import {
  type AgendaDraft,
  changeAgenda,
  isChanged,
  newDraft,
  takenOff,
  withFit,
  withTemplate,
} from "./agenda-draft.ts";
import { startTimes, totalMinutes } from "./start-times.ts";

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
  parallel: false,
});
const beside = (id: string, minutes = 30): AgendaItemView => ({ ...item(id, minutes), parallel: true });
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
  expect(startTimes([item("a", 45), beside("b", 60), item("c")], "09:30")).toEqual([
    "09:30",
    "09:30",
    "10:30",
  ]);
  expect(totalMinutes([item("a", 45), beside("b", 60), item("c", 15)])).toBe(75);
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

describe("sessions at the same time", () => {
  const slots = ({ items }: AgendaDraft) =>
    items
      .map(({ agendaItemId, parallel }) => (parallel ? "+" : " ") + agendaItemId)
      .join("")
      .trim();
  const three = newDraft([item("a"), beside("b"), item("c")]);

  test("what is moved between two of them runs with them, and elsewhere begins by itself", () => {
    const inside = changeAgenda(three, { do: "move", id: "c", to: 1 });
    expect(slots(inside)).toBe("a+c+b");
    expect(slots(changeAgenda(inside, { do: "move", id: "c", to: 0 }))).toBe("c a+b");
    expect(slots(changeAgenda(three, { do: "move", id: "b", to: 2 }))).toBe("a c b");
  });

  test("when the first of them goes, the next takes its place; undone, all is as it was", () => {
    const removed = changeAgenda(three, { do: "remove", id: "a" });
    expect(slots(removed)).toBe("b c");
    const undone = changeAgenda(removed, { do: "undo-remove" });
    expect(slots(undone)).toBe("a+b c");
    expect(isChanged(undone)).toBe(false);
    expect(slots(changeAgenda(three, { do: "move", id: "a", to: 2 }))).toBe("b c a");
  });

  test("there is nothing that the first item could run beside", () => {
    expect(slots(changeAgenda(three, { do: "edit", id: "a", part: { parallel: true } }))).toBe("a+b c");
  });
});

describe("arranging a whole agenda", () => {
  const topic = (id: string): AgendaItemView => ({ ...item(`item of ${id}`), topicId: id });
  const plain = (id: string, format: AgendaItemView["format"]) => ({ ...item(id, 10, format), title: "" });
  const ids = (items: readonly AgendaItemView[]) => items.map((one) => one.topicId ?? one.format).join(", ");

  test("a template takes the place of plain items; topics and what has a title stay, in their order", () => {
    const items = [plain("x", "welcome"), topic("t1"), item("Tour"), plain("y", "break")];
    const template = {
      before: [{ format: "presenting" as const, minutes: 15 }],
      after: [{ format: "next steps" as const, minutes: 10 }],
    };
    let id = 0;
    const arranged = withTemplate(items, template, () => `new-${(id += 1)}`);
    expect(ids(arranged)).toBe("presenting, t1, discussion, next steps");
    const done = changeAgenda(newDraft(items), { do: "arrange", how: "template", items: arranged });
    expect(isChanged(changeAgenda(done, { do: "undo-arrange" }))).toBe(false);
  });

  test("what fits comes before what closes the meeting, what was left out goes, what is there stays", () => {
    const items = [
      plain("x", "welcome"),
      topic("t1"),
      { ...topic("t2"), parallel: true },
      plain("z", "next steps"),
    ];
    const view = (topicId: string) => ({ topic: { topicId } });
    const fit = { taken: [view("t3"), view("t2")], leftOut: [view("t1")] };
    const fitted = withFit(items, fit, ({ topicId }) => topic(topicId));
    expect(ids(fitted)).toBe("welcome, t2, t3, next steps");
    expect(fitted.map(({ parallel }) => parallel)).toEqual([false, false, false, false]);
  });
});
