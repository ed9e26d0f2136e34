import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compareItems } from "../capabilities/work-programme/difference.ts";
import { whatChanged } from "../capabilities/work-programme/what-changed.ts";
import type { ProgrammeItem } from "../capabilities/work-programme/work-programme.ts";
import { LANGUAGES } from "../kernel/actor.ts";
import { aProgrammeItem as item } from "../testing/builders.ts";
import { someProgramme } from "../testing/programmes.ts";
import { sayChange, textsOf } from "./say-change.ts";

const meeting = item("m", {
  kind: "event",
  title: "June meeting",
  dateText: "11 June 2034",
  dateEdtf: "2034-06-11",
});
const said = (before: ProgrammeItem | null, after: ProgrammeItem | null) =>
  whatChanged(compareItems(before === null ? [] : [before], after === null ? [] : [after])).flatMap((one) =>
    LANGUAGES.map((language) => sayChange(one, language)),
  );

describe("a change in a sentence", () => {
  it("says when and where first, all of an item at once", () => {
    const after = {
      ...meeting,
      dateText: "18 June 2034",
      dateEdtf: "2034-06-18",
      details: { place: "Vilnius" },
    };
    expect(said(meeting, after)).toEqual([
      "“June meeting” moved from 11 to 18 June 2034; its place is now Vilnius.",
      "»June meeting« er flyttet fra 11. til 18. juni 2034; stedet er nu Vilnius.",
    ]);
  });

  it.each<[string, Partial<ProgrammeItem>, string, string]>([
    [
      "other months, another name",
      { dateEdtf: "2034-22", title: "Summer meeting" },
      "“June meeting” moved from 11 June 2034 to summer 2034; it is now called “Summer meeting”.",
      "»June meeting« er flyttet fra 11. juni 2034 til sommeren 2034; navnet er nu »Summer meeting«.",
    ],
    [
      "a date that is open again",
      { dateText: "tbd", dateEdtf: null },
      "The date of “June meeting” is now tbd (before: 11 June 2034).",
      "»June meeting«: datoen er nu tbd (før: 11. juni 2034).",
    ],
    [
      "a date that is gone",
      { dateText: null, dateEdtf: null },
      "The date of “June meeting” is no longer given (before: 11 June 2034).",
      "»June meeting«: datoen er ikke længere angivet (før: 11. juni 2034).",
    ],
    [
      "a status, in the reader's words",
      { status: "under way" },
      "The status of “June meeting” is now under way (before: not started).",
      "»June meeting«: status er nu i gang (før: ikke begyndt).",
    ],
    [
      "who answers for it",
      { responsible: "Task force Mobility", details: { mode: "online" } },
      "The meeting format of “June meeting” is now online; Task force Mobility is now responsible for it.",
      "»June meeting«: mødeformen er nu online; ansvaret ligger nu hos Task force Mobility.",
    ],
    [
      "amounts",
      { details: { grantEU: 120_000 } },
      "The EU grant of “June meeting” is now €120,000.",
      "»June meeting«: EU-tilskuddet er nu 120.000 €.",
    ],
    [
      "longer texts, without their words",
      { details: { notes: ["Updates", "Project visit"] } },
      "The description of “June meeting” has been added.",
      "»June meeting«: beskrivelsen er tilføjet.",
    ],
  ])("%s", (_, over, english, danish) => {
    expect(said(meeting, { ...meeting, ...over }).map((text) => text.replaceAll("\u00A0", " "))).toEqual([
      english,
      danish,
    ]);
  });

  it("says what came and what went", () => {
    expect(said(null, meeting)).toEqual([
      "“June meeting” is new (11 June 2034).",
      "»June meeting« er kommet til (11. juni 2034).",
    ]);
    const older = [item("wp", { title: "Validation" }), item("a", { parentId: item("wp").itemId })];
    const [change] = whatChanged(compareItems(older, []));
    if (change === undefined) throw new Error("no change");
    expect(LANGUAGES.map((language) => sayChange(change, language))).toEqual([
      "“Validation” was taken out, with its 1 part.",
      "»Validation« er taget ud sammen med 1 underpunkt.",
    ]);
  });

  it("gives longer texts for a comparison word by word", () => {
    const older = { ...meeting, details: { notes: ["Updates", "Visit"], measure: "Ask early" } };
    const newer = { ...meeting, details: { notes: ["Updates", "Project visit"], measure: "Ask early" } };
    const [change] = whatChanged(compareItems([older], [newer]));
    expect(change && textsOf(change, "da")).toEqual([
      { name: "beskrivelsen", before: "Updates\nVisit", after: "Updates\nProject visit" },
    ]);
  });

  it("leaves nothing open in any language, whatever changed", () => {
    fc.assert(
      fc.property(someProgramme, someProgramme, fc.constantFrom(...LANGUAGES), (older, newer, language) => {
        for (const one of whatChanged(compareItems(older, newer), newer)) {
          const sentence = sayChange(one, language);
          expect(sentence).toMatch(/^[\p{Lu}“»\d].*[^.;:,( ]\.$/u);
          expect(sentence).not.toMatch(/\{\{|“”|»«|undefined|null| {2}|\( ?\)/);
        }
      }),
    );
  });
});
