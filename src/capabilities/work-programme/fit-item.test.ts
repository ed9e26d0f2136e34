import { expect, it } from "@jest/globals";
import * as fc from "fast-check";
import type { ItemId } from "../../kernel/ids.ts";
import { checkedFields, FIELD_MOST } from "./check-fields.ts";
import { fitted, pieces } from "./fit-item.ts";
import { fieldsOf } from "./item-fields.ts";
import type { ProgrammeItem } from "./work-programme.ts";

const item = (more: Partial<ProgrammeItem>): ProgrammeItem => ({
  itemId: "item-1" as ItemId,
  kind: "event",
  parentId: null,
  position: 0,
  title: "Forum",
  dateText: null,
  dateEdtf: null,
  responsible: null,
  responsibleRef: null,
  status: "not started",
  reviewedOn: null,
  details: {},
  ...more,
});
const letters = (text: string) => text.replaceAll(/\s/g, "");

it("what a document says at length is stored, and loses no letter", () => {
  const passage = fc.string({ unit: fc.constantFrom("a", "é", "😀", ".", " ", "\n"), maxLength: 300 });
  const long = fc.tuple(passage, fc.integer({ min: 1, max: 90 })).map(([one, times]) => one.repeat(times));
  fc.assert(
    fc.property(long, long, fc.array(long, { maxLength: 4 }), (title, place, notes) => {
      const found = item({ title: `x${title}`, details: { place: `y${place}`, notes } });
      const stored = fitted(found);
      expect(() => checkedFields(stored, fieldsOf(stored), new Map())).not.toThrow();
      const all = [stored.title, stored.details.place, ...(stored.details.notes ?? [])].join("");
      const were = [found.title, found.details.place, ...notes].join("");
      expect(Array.from(letters(all)).toSorted()).toEqual(Array.from(letters(were)).toSorted());
    }),
    { numRuns: 60 },
  );
});

it("a thousand points of an agenda are notes that can be stored", () => {
  const notes = Array.from({ length: 1_000 }, (_, at) => `point ${at}`);
  const stored = fitted(item({ details: { notes } }));
  expect(stored.details.notes?.join("\n").split("\n")).toEqual(notes);
  expect(stored.details.notes?.length).toBeLessThanOrEqual(FIELD_MOST.notes);
});

it("a passage is cut where a sentence ends", () => {
  const [first, second] = pieces(`${"One sentence of it. ".repeat(8)}The end`, 100);
  expect([first?.endsWith("."), second?.startsWith("One sentence")]).toEqual([true, true]);
});

it("what fits is left as it is", () => {
  const found = item({ dateText: "June 2034", details: { place: "Riga", notes: ["one", "two"] } });
  expect(fitted(found)).toEqual(found);
});
