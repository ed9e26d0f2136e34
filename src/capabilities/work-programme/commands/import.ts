import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId, ProgrammeId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { refusalNaming, todayOf } from "../../network/queries.ts";
import type { DateView, ImportResult, Reading } from "../contract.ts";
import { findings } from "../consistency.ts";
import { isOpen } from "../edition.ts";
import { editionGoneOnWith } from "../matching-programme.ts";
import { FIELD_MOST } from "../check-fields.ts";
import { pieces } from "../fit-item.ts";
import { itemsOf, keepIds } from "../items-of-document.ts";
import { IMPORTERS, mayImportProgramme } from "../policy.ts";
import type { ProgrammePorts } from "../ports.ts";
import type { ProgrammeDocument } from "../programme-document.ts";
import { findingView, itemView } from "../queries/item-view.ts";
import {
  type Edition,
  type ItemKind,
  MOST_ITEMS,
  type ProgrammeItem,
  type Unplaced,
} from "../work-programme.ts";
import { type Importer, type ProgrammeDeps, programmeChanged, recordedAs } from "./deps.ts";
import { reviewedItems, reviewedPeriod, type ReviewedProgramme } from "./reviewed-items.ts";

export interface ProgrammeFile extends EditionWish {
  readonly fileName: string;
  readonly content: Uint8Array;
}

export interface EditionWish {
  /** The programme of which it becomes the next edition; null for a new one, absent where the document tells. */
  readonly editionOf?: ProgrammeId | null | undefined;
}

export interface Imported extends ImportResult {
  /** The edition's items, so that meetings can be planned from its events. */
  readonly items: readonly ProgrammeItem[];
}

/** From a document to a draft edition, straight or by way of a review. */
export const importCommands = (deps: ProgrammeDeps) => ({
  /**
   * Reads a document for review and writes nothing. Refuses `import.not-entitled`, `import.too-many-items` and what
   * the reader refuses.
   */
  async readForReview(actor: Actor, file: ProgrammeFile): Promise<Reading> {
    if (!mayImportProgramme(actor)) throw await notEntitled(deps, actor);
    const { document, hash, source } = await deps.readProgramme(file.content, file.fileName);
    return deps.uow.read(actor.networkId, async (ports) => {
      const found = itemsOf(document, (...of) => keepIds([], deps.newId)(...of), await responsibles(ports));
      const items = found.map((one) => one.item);
      checkRoom(items);
      const { title } = heading(document);
      const goneOnWith = editionGoneOnWith(await ports.programme.editions(), { ...document, title });
      return {
        fileName: file.fileName,
        hash,
        title,
        period: { text: document.period.text, edtf: document.period.edtf },
        items: found.map(({ item, line }) => ({ ...itemView(item, null), line })),
        unplaced: document.unplaced.map((passage) => ({ ...passage })),
        findings: findings({
          items,
          periodEdtf: document.period.edtf,
          today: await todayOf(ports, deps.clock),
        }).map(findingView),
        source: source.map((line) => ({ ...line })),
        editionOf: goneOnWith?.programmeId ?? null,
        knownAs: (await ports.programme.editionBySource(hash))?.editionId ?? null,
      };
    });
  },

  /** How words of a review would be read as a date. Refuses `import.not-entitled`. */
  async readDateWords(actor: Actor, words: string, period: string | null): Promise<DateView> {
    if (!mayImportProgramme(actor)) throw await notEntitled(deps, actor);
    const text = plainText(words).trim();
    return { text, edtf: text === "" ? null : deps.readDate(text, period) };
  },

  /**
   * Makes a draft edition of a document. The very same text again changes nothing. Without an actor it is the
   * administrator at the server who imports. Refuses `import.not-entitled`, `import.too-many-items`,
   * `programme.not-found` and what the reader refuses.
   */
  async importProgramme(by: Importer, file: ProgrammeFile): Promise<Imported> {
    if (!("administrator" in by) && !mayImportProgramme(by)) throw await notEntitled(deps, by);
    const { document, hash } = await deps.readProgramme(file.content, file.fileName);
    return store(deps, by, { ...file, hash, ...heading(document) }, async (ports, before) =>
      itemsOf(document, keepIds(before, deps.newId), await responsibles(ports)).map((one) => one.item),
    );
  },

  /**
   * Makes a draft edition of a reading that was reviewed. Refuses `import.not-entitled`, `import.nothing-found`,
   * `import.too-many-items`, `programme.not-found`, `item.title`, `item.parent`, `item.field-invalid`, `input.invalid`, `input.too-long`.
   */
  async importReviewed(actor: Actor, reviewed: ReviewedProgramme): Promise<Imported> {
    if (!mayImportProgramme(actor)) throw await notEntitled(deps, actor);
    if (reviewed.items.length === 0) throw new Refusal("import.nothing-found");
    const title = plainText(reviewed.title).trim();
    if (title === "") throw new Refusal("item.title", {}, ["title"]);
    const head = {
      fileName: reviewed.fileName,
      hash: reviewed.hash,
      editionOf: reviewed.editionOf,
      title,
      period: reviewedPeriod(reviewed, deps.readDate),
      unplaced: reviewed.unplaced,
    };
    return store(deps, actor, head, async (ports, before) =>
      reviewedItems(reviewed, before, await responsibles(ports), deps),
    );
  },
});

/** Names who may. */
const notEntitled = (deps: ProgrammeDeps, actor: Actor): Promise<Refusal> =>
  refusalNaming(deps.uow, actor, "import.not-entitled", ...IMPORTERS);

/** Refuses `import.too-many-items`. */
function checkRoom({ length }: { readonly length: number }): void {
  if (length > MOST_ITEMS)
    throw new Refusal("import.too-many-items", { found: length, most: MOST_ITEMS }, ["content"]);
}

/** What stands as the document's title may be a paragraph. */
const heading = ({ title, period, unplaced }: ProgrammeDocument) => ({
  title: pieces(title, FIELD_MOST.title)[0] ?? "",
  period,
  unplaced,
});

const responsibles = async (ports: ProgrammePorts) => ({
  groups: await ports.network.groups(),
  organisations: await ports.network.organisations(),
});

interface Head extends EditionWish {
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
    const editions = () => ports.programme.editions();
    const known = await ports.programme.editionBySource(head.hash);
    if (known !== undefined) {
      const items = await ports.programme.items(known.editionId);
      return { ...resultOf(head, items, known, await editions()), changed: false, items };
    }
    const newest = editionBefore(await editions(), head);
    const before = newest === undefined ? [] : await ports.programme.items(newest.editionId);
    const items = await make(ports, before);
    checkRoom(items);
    const edition = {
      editionId: deps.newId<EditionId>(),
      programmeId: newest?.programmeId ?? deps.newId<ProgrammeId>(),
      number: (newest?.number ?? 0) + 1,
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
    const result = resultOf(head, items, edition, await editions());
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

/** The newest edition of the programme that goes on; none for a new one. Refuses `programme.not-found`. */
function editionBefore(editions: readonly Edition[], head: Head): Edition | undefined {
  const { editionOf } = head;
  if (editionOf === null) return undefined;
  if (editionOf === undefined) return editionGoneOnWith(editions, head);
  const newest = editions.find((one) => one.programmeId === editionOf);
  if (newest === undefined) throw new Refusal("programme.not-found", {}, ["editionOf"]);
  return newest;
}

function resultOf(
  head: Head,
  items: readonly ProgrammeItem[],
  { editionId, programmeId, number }: Edition,
  editions: readonly Edition[],
): Omit<ImportResult, "changed"> {
  const count = (kind: ItemKind) => items.filter((item) => item.kind === kind).length;
  return {
    editionId,
    programmeId,
    number,
    openEditions: editions
      .filter((one) => one.programmeId === programmeId && one.editionId !== editionId && isOpen(one))
      .map((one) => one.number)
      .toSorted((a, b) => a - b),
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
