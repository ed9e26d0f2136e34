import { describe, expect, it } from "@jest/globals";
import type { PollId } from "../../kernel/ids.ts";
import { EVERYTHING, listed, type Listing, type PollLine } from "./poll-list.ts";

const day = (number: number) => new Date(Date.UTC(2034, 4, number));
const line = (pollId: string, over: Partial<PollLine> = {}): PollLine => ({
  pollId: pollId as PollId,
  state: "open",
  question: pollId,
  words: "",
  openedAt: day(1),
  closesAt: day(9),
  closedAt: null,
  electors: 4,
  answered: 0,
  owed: false,
  ...over,
});
const order = (lines: readonly PollLine[], over: Partial<Listing> = {}) =>
  listed(lines, { ...EVERYTHING, ...over }).map(({ pollId }) => pollId);
const by = (column: NonNullable<Listing["sort"]>["column"], descending = false): Partial<Listing> => ({
  sort: { column, descending },
});

describe("the list of polls", () => {
  const closed = (pollId: string, on: number) => line(pollId, { state: "closed", closedAt: day(on) });
  const scheduled = line("soon", { state: "scheduled", openedAt: day(3), electors: 0 });

  it("puts what waits for the reader first, by deadline; then what is open, opens, and was closed last", () => {
    const lines = [
      closed("long ago", 2),
      scheduled,
      closed("just now", 4),
      line("others", { closesAt: day(5) }),
      line("ours, later", { owed: true, closesAt: day(8) }),
      line("ours", { owed: true, closesAt: day(6) }),
    ];
    expect(order(lines)).toEqual(["ours", "ours, later", "others", "soon", "just now", "long ago"]);
  });

  it("sorts questions as the reader's language does, and numbers by their size", () => {
    const lines = ["Åbne møder", "10. møde", "Ærø", "2. møde", "bus", "Zoo"].map((words) => line(words));
    expect(order(lines, { ...by("question"), language: "da" })).toEqual([
      "2. møde",
      "10. møde",
      "bus",
      "Zoo",
      "Ærø",
      "Åbne møder",
    ]);
    expect(order(lines, { ...by("question"), language: "en" })[2]).toBe("Åbne møder");
  });

  it("sorts by the share that has voted, either way with those last that nobody can vote in yet", () => {
    const lines = [
      scheduled,
      line("half", { answered: 2 }),
      line("most", { answered: 9, electors: 10 }),
      line("none"),
    ];
    expect(order(lines, by("coverage"))).toEqual(["none", "half", "most", "soon"]);
    expect(order(lines, by("coverage", true))).toEqual(["most", "half", "none", "soon"]);
  });

  it("sorts by the instant that a line names: opening, deadline or closing", () => {
    const lines = [line("open", { closesAt: day(5) }), closed("closed early", 2), scheduled];
    expect(order(lines, by("when"))).toEqual(["closed early", "soon", "open"]);
  });

  it("keeps the usual order among equals", () => {
    const lines = [closed("long ago", 2), closed("just now", 4)];
    expect(order(lines, by("state", true))).toEqual(["just now", "long ago"]);
  });

  it("finds polls in which every word occurs, whatever its case or accents, in any of their words", () => {
    const lines = [line("Where do we meet?", { words: "Málaga Rīga" }), line("When do we meet?")];
    expect(order(lines, { search: " MEET  riga" })).toEqual(["Where do we meet?"]);
    expect(order(lines, { search: "meet nowhere" })).toEqual([]);
  });

  it("is narrowed to a state, and to what waits for the reader", () => {
    const lines = [scheduled, line("ours", { owed: true }), line("others"), closed("past", 2)];
    expect(order(lines, { state: "open" })).toEqual(["ours", "others"]);
    expect(order(lines, { owed: true })).toEqual(["ours"]);
  });
});
