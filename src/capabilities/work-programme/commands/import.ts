import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId, ItemId, ProgrammeId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { checkedFields } from "../check-fields.ts";
import type { DateView, ImportResult, Reading } from "../contract.ts";
import { findings } from "../consistency.ts";
import { type ItemFields, withFields } from "../item-fields.ts";
import { itemsOf, keepIds } from "../items-of-document.ts";
import { mayImportProgramme } from "../policy.ts";
import type { ProgrammePorts } from "../ports.ts";
import type { ProgrammeDocument } from "../programme-document.ts";
import { findingView, itemView } from "../queries/item-view.ts";
import {
  type Edition,
  type ItemKind,
  type ProgrammeItem,
  responsibleNamed,
  type Unplaced,
} from "../work-programme.ts";
import { type Importer, type ProgrammeDeps, programmeChanged, recordedAs } from "./deps.ts";

export interface ProgrammeFile {
  readonly fileName: string;
  readonly content: Uint8Array;
}

/** A reading as the coordinator left it after the review: items in order, ids of their own making. */
export interface ReviewedProgramme {
  readonly fileName: string;
  /** The reading's hash: the same file again is known by it. */
  readonly hash: string;
  readonly title: string;
  readonly period: string;
  readonly items: readonly {
    readonly itemId: ItemId;
    readonly kind: ItemKind;
    readonly fields: Partial<ItemFields>;
  }[];
  readonly unplaced: readonly Unplaced[];
}

export interface Imported extends ImportResult {
  /** The edition's items, so that meetings can be planned from its events. */
  readonly items: readonly ProgrammeItem[];
}

/** From a document to a draft edition, straight or by way of a review. */
export const importCommands = (deps: ProgrammeDeps) => ({
  /**
   * Reads a document for review and writes nothing. Refuses `import.not-entitled` and what the reader refuses.
   */
  async readForReview(actor: Actor, file: ProgrammeFile): Promise<Reading> {
    if (!mayImportProgramme(actor)) throw new Refusal("import.not-entitled");
    const { document, hash, source } = await deps.readProgramme(file.content, file.fileName);
    return deps.uow.read(actor.networkId, async (ports) => {
      const found = itemsOf(document, (...of) => keepIds([], deps.newId)(...of), await responsibles(ports));
      const items = found.map((one) => one.item);
      return {
        fileName: file.fileName,
        hash,
        title: document.title,
        period: { text: document.period.text, edtf: document.period.edtf },
        items: found.map(({ item, line }) => ({ ...itemView(item, null), line })),
        unplaced: document.unplaced.map((passage) => ({ ...passage })),
        findings: findings({ items, periodEdtf: document.period.edtf, today: today(deps) }).map(findingView),
        source: source.map((line) => ({ ...line })),
        knownAs: (await ports.programme.editionBySource(hash))?.editionId ?? null,
      };
    });
  },

  /** How words of a review would be read as a date. Refuses `import.not-entitled`. */
  readDateWords(actor: Actor, words: string, period: string | null): DateView {
    if (!mayImportProgramme(actor)) throw new Refusal("import.not-entitled");
    const text = plainText(words).trim();
    return { text, edtf: text === "" ? null : deps.readDate(text, period) };
  },

  /**
   * Makes a draft edition of a document. The very same text again changes nothing. Without an actor it is the
   * administrator at the server who imports. Refuses `import.not-entitled` and what the reader refuses.
   */
  async importProgramme(by: Importer, file: ProgrammeFile): Promise<Imported> {
    if (!("administrator" in by) && !mayImportProgramme(by)) throw new Refusal("import.not-entitled");
    const { document, hash } = await deps.readProgramme(file.content, file.fileName);
    return store(deps, by, { fileName: file.fileName, hash, ...heading(document) }, async (ports, before) =>
      itemsOf(document, keepIds(before, deps.newId), await responsibles(ports)).map((one) => one.item),
    );
  },

  /**
   * Makes a draft edition of a reading that was reviewed. Refuses `import.not-entitled`, `import.nothing-found`,
   * `edition.period`, `item.title`, `item.parent`, `item.field-invalid`, `input.too-large`.
   */
  async importReviewed(actor: Actor, reviewed: ReviewedProgramme): Promise<Imported> {
    if (!mayImportProgramme(actor)) throw new Refusal("import.not-entitled");
    if (reviewed.items.length === 0) throw new Refusal("import.nothing-found");
    const title = plainText(reviewed.title).trim();
    const text = plainText(reviewed.period).trim();
    if (title === "") throw new Refusal("item.title", {}, ["title"]);
    const head = {
      fileName: reviewed.fileName,
      hash: reviewed.hash,
      title,
      period: { text, edtf: deps.readDate(text, null) },
      unplaced: reviewed.unplaced,
    };
    return store(deps, actor, head, (ports, before) =>
      reviewedItems(deps, ports, reviewed, before, head.period.edtf),
    );
  },
});

const today = (deps: ProgrammeDeps): string => deps.clock.now().toISOString().slice(0, 10);

const heading = ({ title, period, unplaced }: ProgrammeDocument) => ({ title, period, unplaced });

const responsibles = async (ports: ProgrammePorts) => ({
  groups: await ports.network.groups(),
  organisations: await ports.network.organisations(),
});

interface Head {
  readonly fileName: string;
  readonly hash: string;
  readonly title: string;
  readonly period: ProgrammeDocument["period"];
  readonly unplaced: readonly Unplaced[];
}

async function store(
  deps: ProgrammeDeps,
  by: Importer,
  head: Head,
  make: (ports: ProgrammePorts, before: readonly ProgrammeItem[]) => Promise<readonly ProgrammeItem[]>,
): Promise<Imported> {
  const imported = await deps.uow.write(by.networkId, async (ports): Promise<Imported> => {
    await ports.programme.holdProgramme();
    const known = await ports.programme.editionBySource(head.hash);
    if (known !== undefined) {
      const items = await ports.programme.items(known.editionId);
      return { ...resultOf(head, items, known.editionId), changed: false, items };
    }
    const [newest] = await ports.programme.editions();
    // A programme is one per period: another period's document begins a programme of its own.
    const samePeriod = newest !== undefined && isSamePeriod(newest, head.period);
    const before = samePeriod ? await ports.programme.items(newest.editionId) : [];
    const items = await make(ports, before);
    const edition = {
      editionId: deps.newId<EditionId>(),
      programmeId: samePeriod ? newest.programmeId : deps.newId<ProgrammeId>(),
      number: samePeriod ? newest.number + 1 : 1,
      state: "draft" as const,
      title: head.title,
      periodText: head.period.text,
      periodEdtf: head.period.edtf,
      sourceHash: head.hash,
      unplaced: head.unplaced,
      consultedUntil: null,
      adoption: null,
      createdAt: deps.clock.now(),
    };
    await ports.programme.addEdition(edition, items);
    const result = resultOf(head, items, edition.editionId);
    await ports.events.append({
      type: "programme.imported",
      by: recordedAs(by),
      subject: `programme:${edition.programmeId}`,
      data: {
        editionId: edition.editionId,
        number: edition.number,
        file: head.fileName,
        hash: head.hash,
        ...result.found,
      },
    });
    return { ...result, changed: true, items };
  });
  if (imported.changed) programmeChanged(deps, by.networkId);
  return imported;
}

/** The same dates, or the same words: "March 2034" and "marts 2034" are one period. */
const isSamePeriod = (edition: Edition, { text, edtf }: ProgrammeDocument["period"]): boolean =>
  edition.periodText === text || (edtf !== null && edition.periodEdtf === edtf);

function resultOf(
  head: Head,
  items: readonly ProgrammeItem[],
  editionId: EditionId,
): Omit<ImportResult, "changed"> {
  const count = (kind: ItemKind) => items.filter((item) => item.kind === kind).length;
  return {
    editionId,
    title: head.title,
    found: {
      objectives: count("objective") + count("priority"),
      workPackages: count("work-package"),
      events: count("event"),
      schedule: count("schedule-row"),
    },
    unplaced: head.unplaced.map((passage) => ({ ...passage })),
  };
}

/** The reviewed lines as items; ids of the edition before are kept, the review's own stand for the rest. */
async function reviewedItems(
  deps: ProgrammeDeps,
  ports: ProgrammePorts,
  reviewed: ReviewedProgramme,
  before: readonly ProgrammeItem[],
  periodEdtf: string | null,
): Promise<readonly ProgrammeItem[]> {
  const ids = keepIds(before, deps.newId);
  const kept = new Map(
    reviewed.items.map((one) => [
      one.itemId,
      ids(one.kind, one.fields.title?.trim() ?? "", one.fields.ordinal ?? undefined),
    ]),
  );
  if (kept.size !== reviewed.items.length) throw new Refusal("input.invalid", {}, ["items"]);
  const blank = reviewed.items.map((one, position): ProgrammeItem => ({
    itemId: kept.get(one.itemId) ?? one.itemId,
    kind: one.kind,
    parentId: one.fields.parentId == null ? null : (kept.get(one.fields.parentId) ?? one.fields.parentId),
    position,
    title: one.fields.title ?? "",
    dateText: null,
    dateEdtf: null,
    responsible: null,
    responsibleRef: null,
    status: "not started",
    reviewedOn: null,
    details: {},
  }));
  const among = await responsibles(ports);
  const items: ProgrammeItem[] = [];
  for (const [index, item] of blank.entries()) {
    const wanted = reviewed.items[index]?.fields ?? {};
    const fields = checkedFields(item, { ...wanted, title: item.title, parentId: item.parentId }, blank);
    const dateEdtf = fields.dateText == null ? null : deps.readDate(fields.dateText, periodEdtf);
    const responsibleRef = responsibleNamed(fields.responsible ?? null, among);
    items.push(withFields(item, fields, { dateEdtf, responsibleRef }));
  }
  return items;
}
