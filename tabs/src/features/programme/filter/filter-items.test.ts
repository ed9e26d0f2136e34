import { describe, expect, test } from "@jest/globals";
import { buildItem } from "../build-item.ts";
import { filterItems, type ItemFilter } from "./filter-items.ts";

const pack = buildItem({
  kind: "work-package",
  title: "Partnersøgning",
  responsible: "Outreach group",
  responsibleRef: "group:outreach",
});
const activity = buildItem({ kind: "activity", parentId: pack.itemId, title: "Online map", status: "done" });
const output = buildItem({
  kind: "output",
  parentId: activity.itemId,
  title: "Template",
  responsible: "ESFA",
  responsibleRef: "organisation:esfa",
});
const meeting = buildItem({ kind: "event", title: "Network meeting", place: "Θεσσαλονίκη" });
const risk = buildItem({ kind: "risk", title: "Nobody comes", responsible: "Marta Kowalczyk" });
const all = [meeting, pack, activity, output, risk];

const answering = {
  mine: ["organisation:esfa"],
  answering: [
    { ref: "group:outreach", name: "Outreach group", people: ["Marta Kowalczyk", "Jonas Lindqvist"] },
    { ref: "organisation:esfa", name: "ESFA", people: ["Rasa Petrauskaitė"] },
  ],
};
const nothing: ItemFilter = { search: "", responsible: null, status: null, person: null, mine: false };
const find = (filter: Partial<ItemFilter>) => filterItems(all, { ...nothing, ...filter }, answering);

describe("search", () => {
  test("finds what is under a hit, and shows a hit under the work package it belongs to", () => {
    expect(find({ search: "map" })).toEqual({ found: [activity, output], inPlace: [pack, activity, output] });
  });

  test("accents, case and the Greek final sigma make no difference", () => {
    expect(find({ search: "ΘΕΣΣΑΛΟΝΙΚΗ" }).found).toEqual([meeting]);
    expect(find({ search: "partnerSØGNING" }).found).toEqual([pack, activity, output]);
  });

  test("every word has to be found, in any order", () => {
    expect(find({ search: "meeting network" }).found).toEqual([meeting]);
    expect(find({ search: "meeting offline" }).found).toEqual([]);
  });

  test("an empty search shows everything", () => {
    expect(find({ search: "  " }).found).toEqual(all);
  });
});

describe("who answers", () => {
  test("what names nobody is answered for by whoever answers for the item above it", () => {
    expect(find({ responsible: "group:outreach" }).found).toEqual([pack, activity]);
  });

  test("what I answer for is what names my group or organisation", () => {
    expect(find({ mine: true })).toEqual({ found: [output], inPlace: [pack, activity, output] });
  });

  test("a person is found by their group, and by their name in the words", () => {
    expect(find({ person: "Marta Kowalczyk" }).found).toEqual([pack, activity, risk]);
  });
});

describe("status", () => {
  test("only work has one: a risk is not among what is not started", () => {
    expect(find({ status: "not started" }).found).toEqual([meeting, pack, output]);
  });

  test("two filters have to hold both", () => {
    expect(find({ status: "done", responsible: "organisation:esfa" }).found).toEqual([]);
    expect(find({ status: "done", responsible: "group:outreach" }).found).toEqual([activity]);
  });
});
