import * as fc from "fast-check";
import {
  ITEM_KINDS,
  ITEM_STATUSES,
  MODES,
  PROJECT_STATES,
} from "../capabilities/work-programme/work-programme.ts";
import type {
  ItemToWrite,
  ProgrammeToWrite,
  Wording,
} from "../documents/programme-out/programme-to-write.ts";
import { formatEdtf } from "../i18n/format-edtf.ts";
import { translator } from "../i18n/translator.ts";
import { type Language, LANGUAGES } from "../kernel/actor.ts";

export const wordingIn = (language: Language): Wording => ({
  language,
  t: translator(language),
  sayDate: (edtf, words) => formatEdtf(edtf, language, words),
});
export const WORDINGS = LANGUAGES.map(wordingIn);

/** An item that says nothing but its name. */
export const anItem = (
  kind: ItemToWrite["kind"],
  title: string,
  over: Partial<ItemToWrite> = {},
): ItemToWrite => ({
  itemId: title,
  kind,
  parentId: null,
  title,
  date: null,
  responsible: null,
  status: "not started",
  reviewedOn: null,
  label: null,
  notes: [],
  ordinal: null,
  mode: null,
  place: null,
  output: null,
  measure: null,
  likelihood: null,
  impact: null,
  value: null,
  target: null,
  asOf: null,
  fundingProgramme: null,
  coordinator: null,
  grantEU: null,
  grantOwn: null,
  projectState: null,
  role: null,
  country: null,
  ...over,
});

export const aProgramme = (
  items: readonly ItemToWrite[],
  edition: Partial<ProgrammeToWrite["edition"]> = {},
): ProgrammeToWrite => ({
  network: "Test network",
  workPackageLabel: "",
  edition: {
    number: 2,
    state: "adopted",
    title: "Test network – Work programme 2034",
    period: { text: "2034", edtf: "2034" },
    adoption: { decidedOn: "2034-03-14", decidedAt: "meeting in Vilnius", decisionId: null },
    consultedUntil: null,
    ...edition,
  },
  items,
  madeOn: "2034-03-20",
});

/** Anything that people or files can bring: marks of XML, letters that no XML can hold, formulas, whole paragraphs. */
const words = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          "<b>&amp;",
          "]]>",
          "=1+1",
          "@SUM(A1)",
          "\u0000",
          "\u000B",
          "\uFFFE",
          "\uD800",
          "Ærø",
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom("\n", "\t", "\r\n") },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(" "));
const maybe = <One>(arbitrary: fc.Arbitrary<One>) => fc.option(arbitrary, { freq: 3 });
const date = fc.constantFrom("2034-06", "2034-06-11/2034-06-12", "../2034-36", "[2034-09,2034-10]");

const item = fc
  .record({
    kind: fc.constantFrom(...ITEM_KINDS),
    title: words,
    date: maybe(
      fc.oneof(
        date.map((edtf) => ({ text: edtf, edtf })),
        words.map((text) => ({ text, edtf: null })),
      ),
    ),
    responsible: maybe(words),
    status: fc.constantFrom(...ITEM_STATUSES),
    reviewedOn: maybe(fc.constant("2034-02-01")),
    label: maybe(fc.constantFrom("topic", "deliverable", "axis")),
    notes: fc.array(words, { maxLength: 3 }),
    ordinal: maybe(fc.integer({ min: 0, max: 9_999 })),
    mode: maybe(fc.constantFrom(...MODES)),
    place: maybe(words),
    output: maybe(words),
    measure: maybe(words),
    asOf: maybe(date),
    grantEU: maybe(fc.integer({ min: 0, max: 1_000_000_000 })),
    projectState: maybe(fc.constantFrom(...PROJECT_STATES)),
    country: maybe(fc.constantFrom("LT", "SE", "Elsewhere")),
    above: maybe(fc.nat(40)),
  })
  .map(({ above, kind, title, ...rest }) => ({ above, item: anItem(kind, title, rest) }));

/** A programme of all kinds of items; each may be part of one before it. */
export const anyProgramme: fc.Arbitrary<ProgrammeToWrite> = fc.array(item, { maxLength: 40 }).map((list) =>
  aProgramme(
    list.map(({ above, item: one }, at) => ({
      ...one,
      itemId: `item-${at}`,
      parentId: above !== null && above < at ? `item-${above}` : null,
    })),
  ),
);
