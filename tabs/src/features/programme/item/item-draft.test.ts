import { describe, expect, it } from "@jest/globals";
import { changeOf, conflictsOf, type Draft, keepMine, takeTheirs, textIn, withTyped } from "./item-draft.ts";
import { buildItem } from "../build-item.ts";

const before = buildItem({ kind: "event", title: "Kick-off", place: "Vilnius", ordinal: 6 });
const typing = (...typed: readonly (readonly ["title" | "place" | "ordinal" | "notes", string])[]): Draft =>
  typed.reduce((draft, [name, text]) => withTyped(before, draft, name, text), {} as Draft);

describe("an item being edited", () => {
  it("sends only what was changed, with what its author saw there", () => {
    expect(changeOf(before, typing(["title", "Opening"], ["place", "Riga"], ["place", "Vilnius"]))).toEqual({
      change: { was: { title: "Kick-off" }, now: { title: "Opening" } },
    });
  });

  it("keeps what I typed when somebody else stores the same field, and says which field that is", () => {
    const draft = typing(["title", "Opening"]);
    const theirs = { ...before, title: "First meeting", place: "Tallinn" };
    expect(conflictsOf(theirs, draft)).toEqual(["title"]);
    expect([textIn(theirs, draft, "title"), textIn(theirs, draft, "place")]).toEqual(["Opening", "Tallinn"]);
  });

  it("is no conflict when they wrote what I wrote", () => {
    expect(conflictsOf({ ...before, title: "Opening" }, typing(["title", "Opening"]))).toEqual([]);
  });

  it("sends mine against theirs once I keep it, and nothing of it once I take theirs", () => {
    const draft = typing(["title", "Opening"]);
    const theirs = { ...before, title: "First meeting" };
    const kept = keepMine(theirs, draft, "title");
    expect(conflictsOf(theirs, kept)).toEqual([]);
    expect(changeOf(theirs, kept)).toEqual({
      change: { was: { title: "First meeting" }, now: { title: "Opening" } },
    });
    expect(changeOf(theirs, takeTheirs(draft, "title"))).toEqual({ change: { was: {}, now: {} } });
  });

  it("reads amounts as people group them, and names a field that holds no number", () => {
    const project = buildItem({ kind: "project", grantEU: null });
    const amount = (text: string) => changeOf(project, withTyped(project, {}, "grantEU", text));
    for (const text of ["1200000", "1 200 000", "1.200.000", "1,200,000"])
      expect(amount(text)).toEqual({ change: { was: { grantEU: null }, now: { grantEU: 1_200_000 } } });
    expect(changeOf(before, typing(["ordinal", "sixth"]))).toEqual({ unreadable: ["ordinal"] });
  });

  it("has a note a line, and nothing for an empty one", () => {
    expect(changeOf(before, typing(["notes", "First\n\n  Second "]))).toEqual({
      change: { was: { notes: [] }, now: { notes: ["First", "Second"] } },
    });
  });
});
