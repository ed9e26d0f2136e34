import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { aProgrammeItem as item } from "../../testing/builders.ts";
import { someProgramme } from "../../testing/programmes.ts";
import { conflictsOf, differingFields, fieldsOf, withFields } from "./item-fields.ts";
import type { ProgrammeItem } from "./work-programme.ts";

const asRead = ({ dateEdtf, responsibleRef }: ProgrammeItem) => ({ dateEdtf, responsibleRef });
const someItem = someProgramme.filter((items) => items.length > 0).map(([first]) => first ?? item("a"));

describe("a change of an item's fields", () => {
  const current = fieldsOf(
    item("a", { title: "Calls", responsible: "Task force", details: { place: "Riga", notes: ["Visit"] } }),
  );

  it("conflicts where somebody else wrote something else meanwhile, in these fields only", () => {
    expect(conflictsOf(current, { was: { title: "Call" }, now: { title: "All calls" } })).toEqual(["title"]);
    expect(conflictsOf(current, { was: { title: "Calls" }, now: { title: "All calls" } })).toEqual([]);
    // What was seen in a field that is not to be changed is of no account.
    expect(conflictsOf(current, { was: { title: "Calls", place: "Oslo" }, now: { title: "All" } })).toEqual(
      [],
    );
  });

  it("does not conflict where the others already wrote what is wanted", () => {
    expect(conflictsOf(current, { was: { place: "Oslo" }, now: { place: "Riga" } })).toEqual([]);
    expect(conflictsOf(current, { was: { notes: [] }, now: { notes: ["Visit"] } })).toEqual([]);
  });

  it("takes nothing and a field left out for the same", () => {
    expect(conflictsOf(current, { was: {}, now: { output: "Report" } })).toEqual([]);
    expect(conflictsOf(current, { was: {}, now: { place: "Oslo" } })).toEqual(["place"]);
  });

  it("never conflicts for who saw what is there", () => {
    fc.assert(
      fc.property(someItem, someItem, (one, other) => {
        expect(conflictsOf(fieldsOf(one), { was: fieldsOf(one), now: fieldsOf(other) })).toEqual([]);
      }),
    );
  });

  it("makes the item that was wanted, and of another kind nothing", () => {
    fc.assert(
      fc.property(someItem, someItem, (one, other) => {
        const made = withFields(one, fieldsOf(other), asRead(other));
        expect(differingFields(fieldsOf(made), fieldsOf(other))).toEqual([]);
        expect(made).toEqual({
          ...other,
          itemId: one.itemId,
          kind: one.kind,
          position: one.position,
          reviewedOn: one.reviewedOn,
        });
      }),
    );
  });

  it("of nothing leaves the item as it is, and an emptied field is gone", () => {
    fc.assert(fc.property(someItem, (one) => expect(withFields(one, {}, asRead(one))).toEqual(one)));
    const emptied = withFields(
      item("a", { responsible: "Task force", details: { place: "Riga", notes: ["Visit"] } }),
      { place: null, notes: [], responsible: "" },
      { dateEdtf: null, responsibleRef: null },
    );
    expect(emptied).toMatchObject({ responsible: null, details: {} });
    expect(Object.keys(emptied.details)).toEqual([]);
  });
});
