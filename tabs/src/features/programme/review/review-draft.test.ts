import { describe, expect, it } from "@jest/globals";
import type { Reading } from "../../../../../src/capabilities/work-programme/contract.ts";
import { blankItem } from "../item/blank-item.ts";
import {
  beginReview,
  type Passage,
  requestOf,
  type Review,
  reviewed,
  type ReviewStep,
  stillUnplaced,
  untitled,
} from "./review-draft.ts";
import { reviewSections } from "./review-sections.ts";

type Item = Reading["items"][number];
const item = (itemId: string, kind: Item["kind"], line: number, more: Partial<Item> = {}): Item => ({
  ...blankItem(kind),
  itemId,
  title: `Title of ${itemId}`,
  line,
  ...more,
});

const passage: Passage = { text: "A study visit in May", line: 5 };
const READING: Reading = {
  fileName: "programme.txt",
  hash: "0".repeat(64),
  title: "Work programme",
  period: { text: "2027", edtf: "2027" },
  items: [
    item("calls", "work-package", 3),
    item("list", "activity", 4, { parentId: "calls" }),
    item("forum", "event", 6, {
      parentId: "calls",
      date: { text: "3 May", edtf: "2028-05-03" },
      place: "Riga",
      mode: "on site",
    }),
  ],
  unplaced: [passage],
  findings: [],
  source: [],
  editionOf: "skills",
  knownAs: null,
};
const after = (...steps: readonly ReviewStep[]): Review => steps.reduce(reviewed, beginReview(READING));
const sent = (review: Review) => requestOf(review).items.map(({ itemId }) => itemId);

describe("a review", () => {
  it("without a correction sends what was read", () => {
    const { items, unplaced, title, period } = requestOf(after());
    expect(items.map(({ itemId }) => itemId)).toEqual(["calls", "list", "forum"]);
    expect({ unplaced, title, period }).toEqual({
      unplaced: [passage],
      title: "Work programme",
      period: "2027",
    });
    expect(items[2]).toEqual({
      itemId: "forum",
      kind: "event",
      fields: {
        title: "Title of forum",
        dateText: "3 May",
        status: "not started",
        notes: [],
        parentId: "calls",
        place: "Riga",
        mode: "on site",
      },
      readDate: { text: "3 May", edtf: "2028-05-03" },
      reviewedOn: null,
    });
  });

  it("that drops a work package drops its activities, and lets its meetings stand by themselves", () => {
    const review = after({ type: "drop", itemId: "calls" });
    expect(requestOf(review).items).toMatchObject([{ itemId: "forum", fields: { parentId: null } }]);
    const section = reviewSections(review.rows).find(({ name }) => name === "workPackages");
    expect(section).toMatchObject({ kept: 0, rows: [{ row: { dropped: true }, partsDropped: 1 }] });
  });

  it("that takes a drop back has everything as it was", () => {
    const back = after({ type: "drop", itemId: "calls" }, { type: "keep", itemId: "calls" });
    expect(requestOf(back)).toEqual(requestOf(after()));
  });

  it("puts what is made of a passage where the passage stands, an activity under its work package", () => {
    const review = after({ type: "make", passage, kind: "activity", itemId: "visit" });
    expect(sent(review)).toEqual(["calls", "list", "visit", "forum"]);
    expect(requestOf(review).items[2]?.fields).toMatchObject({
      title: "A study visit in May",
      parentId: "calls",
    });
    expect(stillUnplaced(review)).toEqual([]);
  });

  it("does not lose a passage of which nothing is left, nor take it twice", () => {
    const made: ReviewStep = { type: "make", passage, kind: "event", itemId: "visit" };
    const dropped = after(made, { type: "drop", itemId: "visit" });
    expect(stillUnplaced(dropped)).toEqual([passage]);
    const again = reviewed(dropped, { type: "make", passage, kind: "milestone", itemId: "again" });
    expect(sent(again)).toEqual(["calls", "list", "again", "forum"]);
  });

  it("keeps all words of a passage that is too long for a title", () => {
    const long = { text: "words ".repeat(200).trim(), line: 5 };
    const review = after({ type: "make", passage: long, kind: "event", itemId: "long" });
    const { title, notes } = requestOf(review).items.find(({ itemId }) => itemId === "long")?.fields ?? {};
    expect(title?.length).toBeLessThanOrEqual(500);
    expect([title, ...(notes ?? [])].join(" ").split(/\s+/)).toHaveLength(200);
  });

  it("leaves behind what the new kind does not have: no place stays where nobody sees it", () => {
    const review = after({ type: "change", itemId: "forum", to: { kind: "objective" } });
    expect(requestOf(review).items[2]).toMatchObject({
      kind: "objective",
      fields: { title: "Title of forum" },
    });
    expect(requestOf(review).items[2]?.fields).not.toHaveProperty("place");
  });

  it("sends new words of a date beside what was read, so that they are read anew", () => {
    const change = { date: { text: "4 May", edtf: null } };
    const review = after({ type: "change", itemId: "forum", to: change });
    expect(requestOf(review).items[2]).toMatchObject({
      fields: { dateText: "4 May" },
      readDate: { text: "3 May", edtf: "2028-05-03" },
    });
  });

  it("asks for the titles of what is kept, not of what is dropped", () => {
    const blank: ReviewStep = { type: "change", itemId: "list", to: { title: " " } };
    expect(untitled(after(blank)).map((row) => row.item.itemId)).toEqual(["list"]);
    expect(untitled(after(blank, { type: "drop", itemId: "list" }))).toEqual([]);
  });
});

it("is stored as what the reading goes on with, or as the coordinator says", () => {
  expect(requestOf(after()).editionOf).toBe("skills");
  expect(requestOf(after({ type: "place", editionOf: null })).editionOf).toBeNull();
});
