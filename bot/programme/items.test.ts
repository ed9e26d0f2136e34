import { describe, expect, test } from "@jest/globals";
import { anItem } from "../testing/programme-builders.ts";
import { comingUp, searchItems } from "./items.ts";

const titled = (title: string, over = {}) => anItem({ itemId: title, title, ...over });
const titles = (items: readonly { readonly title: string }[]) => items.map(({ title }) => title);

describe("what is coming up", () => {
  const on = (title: string, edtf: string | null, over = {}) =>
    titled(title, { date: { text: title, edtf }, ...over });
  const coming = (...items: ReturnType<typeof on>[]) => titles(comingUp(items, "2026-11-20", "2027-01-19"));

  test("is what begins or falls due in the time, the soonest first", () => {
    expect(
      coming(
        on("next year's spring", "2027-21"),
        on("by the end of the year", "2026", { kind: "output" }),
        on("today", "2026-11-20"),
        on("yesterday", "2026-11-19"),
        on("under way since October", "2026-10-01/2026-12-05"),
        on("the last day", "2027-01-19"),
        on("a day too late", "2027-01-20"),
        on("by 1 December", "../2026-12-01", { kind: "milestone" }),
        on("some time", null),
      ),
    ).toEqual([
      "today",
      "by 1 December",
      "under way since October",
      "by the end of the year",
      "the last day",
    ]);
  });

  test("is not what is done or cancelled, nor work that only goes on", () => {
    const december = "2026-12";
    expect(
      coming(
        on("done", december, { status: "done" }),
        on("cancelled", december, { status: "cancelled" }),
        on("a work package", december, { kind: "work-package" }),
        on("postponed to December", december, { status: "postponed" }),
      ),
    ).toEqual(["postponed to December"]);
  });
});

describe("a search", () => {
  const items = [
    titled("Læringsforum i København", { place: "Brøndby" }),
    titled("Mødet i Århus", { responsible: "Ministerstwo Łódź" }),
    titled("Launching calls", { place: "Brussels", responsible: "Styregruppen" }),
    titled("Forum for styregruppen"),
  ];
  const found = (words: string) => titles(searchItems(items, words));

  test.each([
    ["københavn", 0],
    ["KØBENHAVN", 0],
    ["Kobenhavn", 0],
    ["koebenhavn", 0],
    ["laering", 0],
    ["læring", 0],
    ["brondby forum", 0],
    ["aarhus", 1],
    ["Arhus", 1],
    ["møde".normalize("NFD"), 1],
    ["lodz", 1],
    ["calls brussels", 2],
  ])("%s finds it by title, place or responsible, however its letters are typed", (words, at) => {
    expect(found(words)).toEqual([items[at]?.title]);
  });

  test("shows what has the words in its title first", () => {
    expect(found("styregruppen")).toEqual(["Forum for styregruppen", "Launching calls"]);
  });

  test("wants all the words, and takes them for words", () => {
    expect(found("calls copenhagen")).toEqual([]);
    expect(found(".*")).toHaveLength(items.length);
    expect(found("(calls)")).toEqual(["Launching calls"]);
  });
});
