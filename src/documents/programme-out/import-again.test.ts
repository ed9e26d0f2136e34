import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { itemsOf } from "../../capabilities/work-programme/items-of-document.ts";
import type { ProgrammeDocument } from "../../capabilities/work-programme/programme-document.ts";
import { itemView } from "../../capabilities/work-programme/queries/item-view.ts";
import { sampleProgramme } from "../../sample/programme-text.ts";
import { aProgramme, WORDINGS } from "../../testing/programme-to-write.ts";
import { newId } from "../../testing/workspace.ts";
import { readProgrammeText } from "../programme-text/read-programme-text.ts";
import { type Block, outlineOf } from "./outline.ts";
import type { ItemToWrite, ProgrammeToWrite, Wording } from "./programme-to-write.ts";

/** What is taken out and brought in again is the same programme: here for the parts that text can carry. */
function textOf(programme: ProgrammeToWrite, wording: Wording): string {
  const { title, front, sections } = outlineOf(programme, wording);
  return [title, ...[front, ...sections].flat().map(blockText)].join("\n\n");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "fact":
      return `${block.label}: ${block.text}`;
    case "lead":
      return `${block.text}:`;
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "table":
      return [
        block.columns.map(({ heading }) => heading),
        ...block.rows.map((row) => row.map((cell) => cell.join("; "))),
      ]
        .map((cells) => cells.join("\t"))
        .join("\n");
    default:
      return block.text;
  }
}

const itemsIn = (document: ProgrammeDocument): readonly ItemToWrite[] =>
  itemsOf(document, () => newId(), { groups: [], organisations: [] }).map(({ item }) => itemView(item, null));

const aDraft = (items: readonly ItemToWrite[]) => aProgramme(items, { state: "draft", adoption: null });

/** What must stay, whatever the words of a date in the file's language. */
const kept = (items: readonly ItemToWrite[]) =>
  items.map(({ kind, title, date, output, ordinal }) => ({ kind, title, edtf: date?.edtf, output, ordinal }));

const again = (programme: ProgrammeToWrite, wording: Wording) =>
  readProgrammeText(textOf(programme, wording));

const name = fc
  .tuple(
    fc.constantFrom("Peer", "Launching", "Review", "Survey", "Ærlig", "Guidance"),
    fc.array(fc.constantFrom("draft", "calls", "of", "regions", "young", "people", "schemes"), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map(([first, rest]) => [first, ...rest].join(" "));
const dated = fc
  .constantFrom(
    "2034-06",
    "2034-06-11",
    "2034-04-23/2034-04-24",
    "2034-22",
    "2034-36",
    "2034-12-01/2034-12-07",
    "2034-09/2034-10",
    "[2034-09,2034-11]",
    "../2034-08",
  )
  .map((edtf) => ({ text: edtf, edtf }));
const programmes = fc
  .record({
    objectives: fc.array(
      name.map((title) => ({ title, line: 1 })),
      { minLength: 1, maxLength: 5 },
    ),
    events: fc.array(
      fc.record({ name: name.map((title) => `${title} meeting`), date: dated, line: fc.constant(1) }),
      { minLength: 1, maxLength: 5 },
    ),
    schedule: fc.array(fc.record({ activity: name, date: dated, output: name, line: fc.constant(1) }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map((found) =>
    aDraft(
      itemsIn({ ...found, title: "", period: { text: "", edtf: null }, workPackages: [], unplaced: [] }),
    ),
  );

describe.each(WORDINGS)("a programme that is imported again from its own words, in $language", (wording) => {
  it("has the same objectives, events and schedule, with the same dates", () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        expect(kept(itemsIn(again(programme, wording)))).toEqual(kept(programme.items));
      }),
      { numRuns: 200 },
    );
  });

  it("has the same title, network and period", () => {
    const document = again(aDraft([]), wording);
    expect(document).toMatchObject({ title: "Test network – Work programme 2034", period: { edtf: "2034" } });
  });

  it("has the sample's objectives and schedule", () => {
    const sample = itemsIn(readProgrammeText(sampleProgramme));
    const of = (items: readonly ItemToWrite[]) =>
      kept(items.filter(({ kind }) => kind === "objective" || kind === "schedule-row"));
    expect(of(sample)).toHaveLength(10);
    expect(of(itemsIn(again(aDraft(sample), wording)))).toEqual(of(sample));
  });
});
