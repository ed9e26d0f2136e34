import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { foundInProgramme } from "../../admin/found-in-programme.ts";
import { itemsOf } from "../../capabilities/work-programme/items-of-document.ts";
import { itemView } from "../../capabilities/work-programme/queries/item-view.ts";
import {
  hasStatus,
  ITEM_KINDS,
  ITEM_STATUSES,
  type ItemKind,
  MODES,
  PROJECT_STATES,
} from "../../capabilities/work-programme/work-programme.ts";
import { sampleProgramme } from "../../sample/programme-text.ts";
import { aProgramme, anItem, WORDINGS } from "../../testing/programme-to-write.ts";
import { newId } from "../../testing/workspace.ts";
import { readProgrammeText } from "../programme-text/read-programme-text.ts";
import { readProgramme } from "../read-programme.ts";
import type { ItemToWrite, ProgrammeToWrite, Wording } from "./programme-to-write.ts";
import { writeDocx } from "./write-docx.ts";

/**
 * A programme that is taken out as a Word file and brought in again is the same programme. What a file cannot
 * keep, and what is therefore left out here:
 * - ids, and the order of things that stand apart: what is part of a work package stands below it, so the order
 *   kept is that among the parts of one thing that are of one kind;
 * - the words of a date whose meaning is known: they are those of the file's language;
 * - which of two things of one name another is part of: parts are told by name;
 * - line breaks and double spaces inside a text; the lines of a passage come back as passages of their own;
 * - an event called "6th meeting" that is not the sixth: the name says it;
 * - a dash by itself, which says that a cell is empty, and a place that is nothing but "online".
 */
const again = async (programme: ProgrammeToWrite, wording: Wording) => {
  const file = await writeDocx(programme, wording);
  const { document } = await readProgramme(file, "programme.docx");
  return { document, items: itemsIn(document) };
};

/** What `import --dry-run --json` says of activities and outputs: below what they are part of, or by themselves. */
interface Report {
  readonly workPackages: readonly Reported[];
  readonly stages: readonly Reported[];
  readonly activities: readonly { readonly name: string }[];
  readonly outputs: readonly { readonly name: string }[];
}
interface Reported {
  readonly name: string;
  readonly activities: readonly string[];
  readonly outputs: readonly string[];
}

function reported(document: Parameters<typeof foundInProgramme>[0]): object {
  const { workPackages, stages, activities, outputs } = foundInProgramme(document, "2034-03-20") as Report;
  return {
    under: Object.fromEntries(
      [...workPackages, ...stages].map(({ name, ...parts }) => [name, [parts.activities, parts.outputs]]),
    ),
    activities: activities.map(({ name }) => name),
    outputs: outputs.map(({ name }) => name),
  };
}

/** The same, as the items say it. */
function toReport(items: readonly ItemToWrite[]): object {
  const workPackages = items.filter(({ kind }) => kind === "work-package");
  const known = new Set(workPackages.map(({ itemId }) => itemId));
  const partsOf = (kind: ItemKind, parentId: string) =>
    items.filter((one) => one.kind === kind && one.parentId === parentId).map(({ title }) => title);
  const apart = (kind: ItemKind) =>
    items
      .filter((one) => one.kind === kind && (one.parentId === null || !known.has(one.parentId)))
      .map(({ title }) => title);
  return {
    under: Object.fromEntries(
      workPackages.map(({ itemId, title }) => [
        title,
        [partsOf("activity", itemId), partsOf("output", itemId)],
      ]),
    ),
    activities: apart("activity"),
    outputs: apart("output"),
  };
}

const itemsIn = (document: Parameters<typeof itemsOf>[0]): readonly ItemToWrite[] =>
  itemsOf(document, () => newId(), { groups: [], organisations: [] }).map(({ item }) => itemView(item, null));

/** The items by kind, and by what they are part of, as people would compare them. */
function kept(items: readonly ItemToWrite[]): object {
  const titles = new Map(items.map(({ itemId, title }) => [itemId, title]));
  const groups = new Map<string, object[]>();
  for (const { kind, parentId, title, date, ...rest } of items) {
    const { itemId: _id, ...said } = fieldsOf(rest);
    const under = `${kind} of ${parentId === null ? "nothing" : (titles.get(parentId) ?? "?")}`;
    const when = date === null ? null : (date.edtf ?? date.text);
    groups.set(under, [...(groups.get(under) ?? []), { title, when, ...said }]);
  }
  return Object.fromEntries([...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const fieldsOf = (item: Omit<ItemToWrite, "kind" | "parentId" | "title" | "date">) => {
  const known = anItem("risk", "");
  return Object.fromEntries(Object.entries(item).filter(([name]) => name in known)) as typeof item;
};

/** Names as people write them, and such that look like something else: a date, a label, a heading, a mark. */
const word = fc.constantFrom(
  ..."draft calls of regions young people schemes (online) Vilnius May 2034 meeting 3/4 – Ærø and/or WP2 & <b>".split(
    " ",
  ),
);
const start = fc.constantFrom(
  ..."Peer Launching Survey 6th 3. 1.2 Stage Action Status: Responsible: Period: Milestone Objectives Activities: Resultater Møde".split(
    " ",
  ),
);
const phrase = fc
  .tuple(start, fc.array(word, { minLength: 1, maxLength: 7 }))
  .map(([first, rest]) => [first, ...rest].join(" ").replace(/[ –]+$/, ""));
const maybe = <One>(arbitrary: fc.Arbitrary<One>) => fc.option(arbitrary, { freq: 2 });
const EDTF = [
  "2034",
  "2034-06",
  "2034-06-11",
  "2034-04-23/2034-04-24",
  "2034-22",
  "2034-36",
  "2034-41",
  "2034-12-01/2034-12-07",
  "2034-09/2034-10",
  "2034-06~",
  "2034-06?",
  "[2034-09,2034-11]",
  "../2034-08",
  "2034-21/..",
] as const;
const dated = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...EDTF).map((edtf) => ({ text: edtf, edtf })) },
  fc.constantFrom("tbd", "when the funds allow", "i god tid").map((text) => ({ text, edtf: null })),
);
const ordinal = fc.integer({ min: 1, max: 120 });

/** What items of each kind say, beside what all say. */
const OWN: Readonly<Record<ItemKind, fc.Arbitrary<Partial<ItemToWrite>>>> = {
  objective: fc.constant({}),
  priority: fc.constant({}),
  "work-package": fc.record({
    date: maybe(dated),
    label: maybe(fc.constantFrom("topic", "work package", "stage", "action", "thematic priority", "axis")),
  }),
  activity: fc.record({ date: maybe(dated) }),
  output: fc.record({ date: maybe(dated), label: maybe(fc.constantFrom("deliverable", "guide")) }),
  event: fc.record({
    date: maybe(dated),
    ordinal: maybe(ordinal),
    place: maybe(phrase),
    mode: maybe(fc.constantFrom(...MODES)),
  }),
  milestone: fc.record({ date: maybe(dated) }),
  "schedule-row": fc.record({ date: maybe(dated), output: maybe(phrase) }),
  risk: fc.record({ measure: maybe(phrase), likelihood: maybe(phrase), impact: maybe(phrase) }),
  indicator: fc.record({
    value: maybe(phrase),
    target: maybe(phrase),
    asOf: maybe(fc.constantFrom("2034-06-11", "2034-06")),
  }),
  project: fc.record({
    date: maybe(dated),
    fundingProgramme: maybe(phrase),
    coordinator: maybe(phrase),
    grantEU: maybe(fc.integer({ min: 0, max: 1_000_000_000 })),
    grantOwn: maybe(fc.integer({ min: 0, max: 1_000_000_000 })),
    projectState: maybe(fc.constantFrom(...PROJECT_STATES)),
  }),
  group: fc.record({ role: maybe(phrase) }),
  partner: fc.record({
    role: maybe(phrase),
    country: maybe(fc.constantFrom("LT", "SE", "GB", "DK", "Nowhere")),
  }),
};

const item = fc.constantFrom(...ITEM_KINDS).chain((kind) =>
  fc
    .record({
      above: maybe(fc.nat(20)),
      title: phrase,
      own: OWN[kind],
      responsible: maybe(phrase),
      notes: fc.oneof(fc.constant([]), fc.array(phrase, { maxLength: 3 })),
      status: hasStatus(kind) ? fc.constantFrom(...ITEM_STATUSES) : fc.constant("not started" as const),
      reviewedOn: hasStatus(kind) ? maybe(fc.constant("2034-02-01")) : fc.constant(null),
    })
    .map(({ above, title, own, ...rest }) => ({ above, item: anItem(kind, title, { ...rest, ...own }) })),
);

/** Some programmes say nothing but names, as most drafts do. */
const items = fc
  .oneof(
    fc.array(item, { minLength: 1, maxLength: 25 }),
    fc.array(
      item.map(({ above, item: { kind, title } }) => ({ above, item: anItem(kind, title) })),
      { minLength: 1, maxLength: 12 },
    ),
  )
  .map((list) =>
    list.map(({ above, item: one }, at) => ({
      ...one,
      itemId: `item-${at}`,
      // Names are told apart; the number stands at the end.
      title: `${one.title} ${String.fromCodePoint(97 + at)}`,
      ordinal: named(one) ?? one.ordinal,
      parentId: above !== null && above < at ? `item-${above}` : null,
    })),
  );
const named = ({ kind, title }: ItemToWrite) => {
  const digits = /^(\d+)(?:th|\.)(?: |$)/.exec(title)?.[1];
  return kind !== "event" || digits === undefined ? null : Number(digits);
};

const edition = fc.constantFrom(
  { state: "draft", adoption: null } as const,
  {
    state: "adopted",
    adoption: { decidedOn: "2034-03-14", decidedAt: "network meeting in Vilnius", decisionId: null },
  } as const,
  { state: "consultation", adoption: null, consultedUntil: "2034-02-28T22:59:59Z" } as const,
);

/** Words of networks: known ones, those that mean another part of a programme, and any other. */
const label = fc.constantFrom(
  "",
  "Topics",
  "action",
  "Emner",
  "Projects",
  "Aktiviteter",
  "Missions (2034)",
  "Events",
);

/** The sample, and the programmes of invented networks in seven languages. */
const folder = path.join(process.cwd(), "src/documents/programme-text/unseen");
const TEXTS = [
  ["the sample", sampleProgramme],
  ...readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => [name, readFileSync(path.join(folder, name), "utf8")] as const),
] as const;

describe.each(WORDINGS)("a programme that is imported again from its Word file, in $language", (wording) => {
  it("has the same items, each with what it says and what it is part of", async () => {
    await fc.assert(
      fc.asyncProperty(items, edition, label, phrase, async (list, state, workPackageLabel, title) => {
        const back = await again({ ...aProgramme(list, { ...state, title }), workPackageLabel }, wording);
        expect(back.document).toMatchObject({ title, period: { edtf: "2034" }, unplaced: [] });
        expect(kept(back.items)).toEqual(kept(list));
        expect(reported(back.document)).toEqual(toReport(list));
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it.each([
    ["Test network – Work programme 2034", "Test network"],
    ["Work programme of the Test network 2034", "Test network"],
    ["Work programme 2034", "Test network"],
    ["Nordic-Baltic Skills Network – Work programme 2034", "Nordic-Baltic Skills Network"],
    ["Test network – Nordic-Baltic skills – Work programme 2034", "Test network"],
    ["EU-OSHA 2034", "Test network"],
  ])("has the same title, network and period: %s", async (title, organisation) => {
    const programme = aProgramme([anItem("objective", "Win over further regions")], { title });
    const { document } = await again(programme, wording);
    expect(document).toMatchObject({ title, organisation, period: { edtf: "2034" }, events: [] });
  });

  it("keeps the baseline of an indicator apart from its value", async () => {
    const text = "Indicator\tBaseline (2022)\tTarget\tStatus (31.12.2033)\nFerries\t12\t20\t14";
    const first = readProgrammeText(`Work programme 2034\n\n${text}`);
    const { document } = await again(aProgramme(itemsIn(first)), wording);
    expect(document.indicators).toMatchObject([
      {
        baseline: "12",
        baselineCalled: "Baseline (2022)",
        target: "20",
        value: "14",
        asOf: { edtf: "2033-12-31" },
      },
    ]);
  });

  it.each(TEXTS)("has all that was found in %s", async (_name, text) => {
    const found = itemsIn(readProgrammeText(text));
    const { items: back } = await again(aProgramme(found), wording);
    expect(kept(back)).toEqual(kept(found));
  });
});
