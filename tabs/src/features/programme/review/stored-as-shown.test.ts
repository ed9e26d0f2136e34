import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "@jest/globals";
import { Compile } from "typebox/compile";
import { ReviewedRequest } from "../../../../../src/capabilities/work-programme/contract/requests.ts";
import type { ItemFields } from "../../../../../src/capabilities/work-programme/item-fields.ts";
import { itemsOf, keepIds } from "../../../../../src/capabilities/work-programme/items-of-document.ts";
import type { ProgrammeDocument } from "../../../../../src/capabilities/work-programme/programme-document.ts";
import {
  MOST_ITEMS,
  type ProgrammeItem,
} from "../../../../../src/capabilities/work-programme/work-programme.ts";
import { readProgramme } from "../../../../../src/documents/read-programme.ts";
import type { Actor } from "../../../../../src/kernel/actor.ts";
import type { ItemId, ProgrammeId } from "../../../../../src/kernel/ids.ts";
import { aDocument } from "../../../../../src/testing/builders.ts";
import {
  asFile,
  composeWorkspace,
  loadNetwork,
  newId,
  refusalOf,
} from "../../../../../src/testing/workspace.ts";
import { beginReview, requestOf, reviewed, type ReviewStep } from "./review-draft.ts";

const workspace = composeWorkspace();
const { programme } = workspace;

let rasa: Actor;
beforeEach(async () => {
  rasa = await (await loadNetwork(workspace)).actor("rasa");
});

const isRequest = Compile(ReviewedRequest);
const store = async (request: ReviewedRequest) => {
  expect(isRequest.Check(request)).toBe(true);
  return programme.importReviewed(rasa, {
    ...request,
    editionOf: request.editionOf as ProgrammeId | null,
    items: request.items.map(({ itemId, fields, ...read }) => ({
      ...read,
      itemId: itemId as ItemId,
      fields: fields as Partial<ItemFields>,
    })),
  });
};
const review = async (document: ProgrammeDocument, ...steps: readonly ReviewStep[]) =>
  requestOf(steps.reduce(reviewed, beginReview(await programme.readForReview(rasa, asFile(document)))));
const edition = async () => (await programme.view(rasa)).edition;

/** Without ids of their own: each says in which place its parent stands. */
const content = (items: readonly ProgrammeItem[]) =>
  items.map(({ itemId: _itemId, parentId, ...item }) => ({
    ...item,
    parent: items.findIndex((one) => one.itemId === parentId),
  }));

async function expectStoredAsRead(text: string): Promise<void> {
  const { document } = await readProgramme(Buffer.from(text), "programme.txt");
  const { groups, organisations } = await workspace.uow.read(rasa.networkId, async ({ network }) => ({
    groups: await network.groups(),
    organisations: await network.organisations(),
  }));
  const read = itemsOf(document, keepIds([], newId), { groups, organisations });
  const { items } = await store(await review(document));
  expect(content(items)).toEqual(content(read.map((one) => one.item)));
  expect((await edition())?.period).toEqual({ text: document.period.text, edtf: document.period.edtf });
}

const texts = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => [name, join(folder, name)] as const);
const documents = join(process.cwd(), "src/documents/programme-text");
const seeds = join(process.cwd(), "../shared/seeds");
if (!existsSync(seeds)) process.stdout.write("skipped: no seeds\n");

describe("a review without a correction stores what was read, in every field", () => {
  it.each([
    ...texts(join(documents, "fixtures")),
    ...texts(join(documents, "unseen")),
    ...(existsSync(seeds) ? texts(seeds).filter(([name]) => /^00[023]/.test(name)) : []),
  ])("%s", async (_name, file) => expectStoredAsRead(readFileSync(file, "utf8")));
});

describe("a review", () => {
  // Read where "the year after" was known; its words alone would say 2034.
  const forum = { name: "Forum", date: { text: "February", edtf: "2035-02" }, line: 11 };
  const document = aDocument({ events: [forum] });
  const dateOf = async (request: ReviewedRequest) =>
    (await store(request)).items.find((one) => one.kind === "event")?.dateEdtf;

  it("keeps a date as it was read as long as its words stay", async () => {
    expect(await dateOf(await review(document))).toBe("2035-02");
  });

  it("reads new words anew, with the year of the period", async () => {
    const reading = await programme.readForReview(rasa, asFile(document));
    const itemId = reading.items.find((one) => one.kind === "event")?.itemId ?? "";
    const to = { date: { text: "March", edtf: null } };
    const corrected = reviewed(beginReview(reading), { type: "change", itemId, to });
    expect(await dateOf(requestOf(corrected))).toBe("2034-03");
  });

  it("reads dates without a year anew where the period was corrected, as it then shows them", async () => {
    expect(await dateOf(await review(document, { type: "name", period: "2036" }))).toBe("2036-02");
    expect((await edition())?.period).toEqual({ text: "2036", edtf: "2036" });
  });

  it.each([
    ["date", { readDate: { text: "February", edtf: "2035-02-31" } }],
    ["reviewedOn", { reviewedOn: "yesterday" }],
  ])("with a %s that is no EDTF is refused", async (field, wrong) => {
    const request = await review(document);
    const items = request.items.map((one) => ({ ...one, ...wrong }));
    const refusal = await refusalOf(store({ ...request, items }));
    expect([refusal.code, refusal.fields]).toEqual(["item.field-invalid", [field]]);
  });
});

describe("a document of very many rows", () => {
  const rows = (count: number) =>
    aDocument({
      objectives: [],
      workPackages: [],
      events: [],
      schedule: Array.from({ length: count }, (_, index) => ({
        activity: `Visit ${index + 1}`,
        date: { text: "May 2034", edtf: "2034-05" },
        line: index + 1,
      })),
    });

  it("is read as long as an edition has room", async () => {
    const { items } = await review(rows(MOST_ITEMS));
    expect(items).toHaveLength(MOST_ITEMS);
  });

  it("is stored, row for row", async () => {
    const request = await review(rows(6_000));
    const { items } = await store(request);
    expect(items.map(({ title }) => title)).toEqual(request.items.map(({ fields }) => fields.title));
  });

  it("is refused when it is read, with the number that there is room for", async () => {
    const file = asFile(rows(MOST_ITEMS + 1));
    for (const work of [programme.readForReview(rasa, file), programme.importProgramme(rasa, file)]) {
      const refusal = await refusalOf(work);
      expect([refusal.code, refusal.values]).toEqual([
        "import.too-many-items",
        { found: MOST_ITEMS + 1, most: MOST_ITEMS },
      ]);
    }
    expect(await edition()).toBeNull();
  });
});
