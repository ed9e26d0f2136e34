import { beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Actor } from "../../kernel/actor.ts";
import type { EditionId, ItemId, NetworkId } from "../../kernel/ids.ts";
import { aDocument } from "../../testing/builders.ts";
import { dumpOf } from "../../testing/dump.ts";
import { MINUTE } from "../../testing/fixed-clock.ts";
import {
  asFile,
  composeWorkspace,
  loadNetwork,
  planFromProgramme,
  refusalOf,
} from "../../testing/workspace.ts";
import { type ItemIds, itemsOf, keepIds } from "./items-of-document.ts";
import type { ProgrammeDocument } from "./programme-document.ts";
import type { ProgrammeItem } from "./work-programme.ts";

const workspace = composeWorkspace();
const { programme, meetings, clock, told } = workspace;

let actor: (person: string) => Promise<Actor>;
let networkId: NetworkId;
beforeEach(async () => {
  ({ actor, networkId } = await loadNetwork(workspace));
  told.length = 0;
});

const importDocument = async (document: ProgrammeDocument, person = "rasa") => {
  clock.pass(MINUTE);
  return planFromProgramme(workspace, await actor(person), document);
};
const view = async (person = "rasa") => programme.view(await actor(person));
const titles = async () => (await view()).items.map((item) => [item.kind, item.title]);

describe("a programme's import", () => {
  it("makes a draft edition with all its items in the document's order", async () => {
    const imported = await importDocument(aDocument());
    expect(imported).toMatchObject({
      changed: true,
      title: "Draft work programme",
      found: { objectives: 1, workPackages: 1, events: 2, schedule: 1 },
      unplaced: [{ text: "A line of its own", line: 14 }],
    });
    expect(await titles()).toEqual([
      ["objective", "Win over further regions"],
      ["work-package", "Launching calls"],
      ["activity", "Draft a scheme"],
      ["output", "Scheme"],
      ["event", "7th meeting"],
      ["event", "Forum"],
      ["schedule-row", "Prepare the website"],
    ]);
    const { edition, items } = await view();
    expect(edition).toMatchObject({ number: 1, state: "draft", period: { text: "2034", edtf: "2034" } });
    const [workPackage] = items.filter((item) => item.kind === "work-package");
    expect(items.filter((item) => item.parentId !== null).map((item) => [item.title, item.parentId])).toEqual(
      [
        ["Draft a scheme", workPackage?.itemId],
        ["Scheme", workPackage?.itemId],
      ],
    );
  });

  it("plans a meeting for each event that people meet at, and the page leads from the event to it", async () => {
    await importDocument(aDocument());
    const list = await meetings.list({ networkId });
    expect(list.map((one) => [one.title, one.ordinal, one.format, one.date.edtf])).toEqual([
      ["7th meeting", 7, "network meeting", "2034-06"],
      ["Forum", null, "forum", "2034-10-02/2034-10-03"],
    ]);
    const events = (await view()).items.filter((item) => item.kind === "event");
    expect(events.map((item) => item.meetingId)).toEqual(list.map((one) => one.meetingId));
  });

  it("plans no meeting for a deadline among the events", async () => {
    const deadline = { name: "Policy paper due", date: { text: "May 2034", edtf: "2034-05" }, line: 11 };
    await importDocument(aDocument({ events: [deadline] }));
    expect(await meetings.list({ networkId })).toEqual([]);
  });

  it("keeps what the document says beyond names: descriptions and a meeting's points", async () => {
    const [event] = aDocument().events;
    const [workPackage] = aDocument().workPackages;
    if (event === undefined || workPackage === undefined) throw new Error("a document without events");
    await importDocument(
      aDocument({
        events: [{ ...event, agenda: ["Updates", "Project visit"] }],
        workPackages: [{ ...workPackage, description: "Calculation, legal basis" }],
      }),
    );
    const notes = (await view()).items.map((item) => [item.kind, item.notes]);
    expect(notes).toContainEqual(["event", ["Updates", "Project visit"]]);
    expect(notes).toContainEqual(["work-package", ["Calculation, legal basis"]]);
  });

  it("of the very same text again changes nothing and tells nobody", async () => {
    await importDocument(aDocument());
    const before = await dumpOf(networkId);
    told.length = 0;
    const again = await programme.importProgramme(
      await actor("hanne"),
      asFile(aDocument(), "another-name.txt"),
    );
    expect(again).toMatchObject({ changed: false, found: { events: 2 } });
    expect(await dumpOf(networkId)).toEqual(before);
    expect(told).toEqual([]);
  });

  it("of the same text twice at the same moment makes one edition", async () => {
    const rasa = await actor("rasa");
    const results = await Promise.all([1, 2].map(() => programme.importProgramme(rasa, asFile(aDocument()))));
    expect(results.filter((one) => one.changed)).toHaveLength(1);
    expect((await dumpOf(networkId))["programme_editions"]).toHaveLength(1);
  });

  it("of a changed document makes the next edition, in which the same items keep their ids", async () => {
    await importDocument(aDocument());
    const first = await view();
    const [meeting, forum] = aDocument().events;
    if (meeting === undefined || forum === undefined) throw new Error("two events");
    await importDocument(
      aDocument({
        objectives: [{ title: "A new one before it", line: 2 }, ...aDocument().objectives],
        // The series' number says which meeting it is, whatever its title and date have become.
        events: [
          { ...meeting, name: "7th network meeting in Riga", date: { text: "July 2034", edtf: "2034-07" } },
          forum,
        ],
      }),
    );
    const second = await view();
    expect(second.edition).toMatchObject({ number: 2 });
    expect(second.edition?.editionId).not.toBe(first.edition?.editionId);
    const idOf = (items: typeof first.items, title: string) =>
      items.find((item) => item.title === title)?.itemId;
    for (const title of ["Win over further regions", "Launching calls", "Draft a scheme", "Scheme", "Forum"])
      expect(idOf(second.items, title)).toBe(idOf(first.items, title));
    expect(idOf(second.items, "7th network meeting in Riga")).toBe(idOf(first.items, "7th meeting"));
    expect(first.items.map((item) => item.itemId)).not.toContain(idOf(second.items, "A new one before it"));
  });

  it("of a changed document plans the meetings that are new, once it is more than a draft", async () => {
    await importDocument(aDocument());
    const before = await meetings.list({ networkId });
    const { editionId } = await importDocument(
      aDocument({
        events: [
          ...aDocument().events,
          { name: "8th meeting", ordinal: 8, date: { text: "December 2034", edtf: "2034-12" }, line: 11 },
        ],
      }),
    );
    expect(await meetings.list({ networkId })).toEqual(before);
    await programme.adopt(await actor("rasa"), {
      editionId: editionId as EditionId,
      decidedOn: clock.now().toISOString().slice(0, 10),
      decidedAt: "in writing",
    });
    await meetings.followProgramme(networkId);
    const after = await meetings.list({ networkId });
    expect(after.map((one) => one.title)).toEqual(["7th meeting", "Forum", "8th meeting"]);
    expect(after.slice(0, 2)).toEqual(before);
    expect((await view()).items.filter((item) => item.kind === "event" && item.meetingId === null)).toEqual(
      [],
    );
  });

  it("whose period is said in other words is an edition of the same programme", async () => {
    const march = "2034-03/2034-12";
    await importDocument(aDocument({ period: { text: "March – December 2034", edtf: march } }));
    await importDocument(aDocument({ period: { text: "marts – december 2034", edtf: march } }));
    expect((await view()).edition).toMatchObject({ number: 2, period: { edtf: march } });
  });

  it("of another period begins a programme of its own", async () => {
    await importDocument(aDocument());
    const first = await view();
    await importDocument(aDocument({ period: { text: "2035", edtf: "2035" } }));
    const second = await view();
    expect(second.edition).toMatchObject({ number: 1, period: { text: "2035" } });
    const known = new Set(first.items.map((item) => item.itemId));
    expect(second.items.filter((item) => known.has(item.itemId))).toEqual([]);
  });

  it("is for those who coordinate; the administrator at the server imports as nobody", async () => {
    const before = await dumpOf(networkId);
    for (const person of ["jonas", "claire", "sven", "mette"]) {
      const refusal = await refusalOf(importDocument(aDocument(), person));
      expect(refusal.code).toBe("import.not-entitled");
      // Who coordinates and the thematic expert, to whom the file can be sent.
      expect(refusal.values["names"]).toBe("Hanne, Rasa");
    }
    expect(await dumpOf(networkId)).toEqual(before);
    await programme.importProgramme({ networkId, administrator: true }, asFile(aDocument()));
    const record = await workspace.network.record(await actor("rasa"), { limit: 1 });
    expect(record.events).toMatchObject([
      { type: "programme.imported", person: null, data: { number: 1, file: "programme.txt", events: 2 } },
    ]);
  });

  it("shows what found no place to those who import, to nobody else", async () => {
    await importDocument(aDocument());
    expect((await view("hanne")).unplaced).toEqual([{ text: "A line of its own", line: 14 }]);
    for (const person of ["jonas", "mette", "claire"])
      expect(await view(person)).toMatchObject({ unplaced: [], abilities: { import: false } });
    expect(await programme.view({ networkId })).toMatchObject({ unplaced: [], abilities: { import: false } });
  });
});

it("a network without a programme shows an empty one", async () => {
  expect(await view()).toEqual({
    edition: null,
    decision: null,
    adoptionPoll: null,
    editions: [],
    items: [],
    unplaced: [],
    findings: [],
    talk: [],
    mine: [],
    answering: [],
    abilities: { import: true, edit: false, suggest: false },
  });
});

describe("ids of items over editions", () => {
  const aTitle = fc.constantFrom("Calls", "Costs", "Needs");
  const someDocument = fc
    .record({
      objectives: fc.array(aTitle, { maxLength: 5 }),
      events: fc.array(fc.record({ name: aTitle, ordinal: fc.option(fc.integer({ min: 1, max: 3 })) }), {
        maxLength: 5,
      }),
      packages: fc.array(fc.record({ name: aTitle, activities: fc.array(aTitle, { maxLength: 3 }) }), {
        maxLength: 3,
      }),
    })
    .map(({ objectives, events, packages }): ProgrammeDocument =>
      aDocument({
        objectives: objectives.map((title, line) => ({ title, line })),
        workPackages: packages.map(({ name, activities }, line) => ({
          name,
          kind: "topic",
          activities,
          outputs: activities,
          line,
        })),
        events: events.map(({ name, ordinal }, line) => ({
          name,
          ...(ordinal === null ? {} : { ordinal }),
          date: { text: "tbd", edtf: null },
          line,
        })),
        schedule: [],
      }),
    );
  const numbered = (from: number) => {
    let next = from;
    return <Id extends string>() => `id-${next++}` as Id;
  };
  const of = (document: ProgrammeDocument, given: ItemIds) =>
    itemsOf(document, given, { groups: [], organisations: [] }).map((found) => found.item);
  const ids = (items: readonly ProgrammeItem[]): ItemId[] => items.map((item) => item.itemId);

  it("are never given twice in one edition, whatever its titles", () => {
    fc.assert(
      fc.property(someDocument, someDocument, (first, second) => {
        const before = of(first, keepIds([], numbered(0)));
        const after = of(second, keepIds(before, numbered(1_000)));
        expect(new Set(ids(after)).size).toBe(after.length);
      }),
    );
  });

  it("all stay when the document has not changed", () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        const before = of(document, keepIds([], numbered(0)));
        expect(ids(of(document, keepIds(before, numbered(1_000))))).toEqual(ids(before));
      }),
    );
  });
});
