import { type Actor, SYSTEM, type System } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { EditionId, ItemId, NetworkId, NewId, ProgrammeId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { Changes, UnitOfWork } from "../../kernel/unit-of-work.ts";
import type { ImportResult } from "./contract.ts";
import { mayImportProgramme } from "./policy.ts";
import type { ProgrammePorts, ReadProgramme } from "./ports.ts";
import type { DatedWords, ProgrammeDocument } from "./programme-document.ts";
import type { ItemDetails, ItemKind, ProgrammeItem } from "./work-programme.ts";

export interface ProgrammeFile {
  readonly fileName: string;
  readonly content: Uint8Array;
}

interface Deps {
  readonly uow: UnitOfWork<ProgrammePorts>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly changes: Changes;
  readonly readProgramme: ReadProgramme;
}

export interface Imported extends ImportResult {
  /** The edition's items, so that meetings can be planned from its events. */
  readonly items: readonly ProgrammeItem[];
}

/** Write side of the work programme. */
export const programmeCommands = ({ uow, clock, newId, changes, readProgramme }: Deps) => ({
  /**
   * Makes a draft edition of a document. The very same text again changes nothing. Without an actor it is the
   * administrator at the server who imports. Refuses `import.not-entitled`, `import.empty`, `import.binary`,
   * `import.not-text`, `import.too-large`, `import.nothing-found`.
   */
  async importProgramme(
    by: Actor | { readonly networkId: NetworkId; readonly administrator: true },
    file: ProgrammeFile,
  ): Promise<Imported> {
    if (!("administrator" in by) && !mayImportProgramme(by)) throw new Refusal("import.not-entitled");
    const { document, hash } = await readProgramme(file.content, file.fileName);
    const who: Actor | System = "administrator" in by ? SYSTEM : by;
    const imported = await uow.write(by.networkId, async (ports): Promise<Imported> => {
      await ports.programme.holdProgramme();
      const known = await ports.programme.editionBySource(hash);
      if (known !== undefined)
        return { ...resultOf(document), changed: false, items: await ports.programme.items(known.editionId) };

      const newest = await ports.programme.newestEdition();
      // A programme is one per period: another period's document begins a programme of its own.
      const samePeriod = newest !== undefined && newest.periodText === document.period.text;
      const before = samePeriod ? await ports.programme.items(newest.editionId) : [];
      const items = itemsOf(document, keepIds(before, newId));
      const edition = {
        editionId: newId<EditionId>(),
        programmeId: samePeriod ? newest.programmeId : newId<ProgrammeId>(),
        number: samePeriod ? newest.number + 1 : 1,
        state: "draft" as const,
        title: document.title,
        periodText: document.period.text,
        periodEdtf: document.period.edtf,
        sourceHash: hash,
        unplaced: document.unplaced,
        createdAt: clock.now(),
      };
      await ports.programme.addEdition(edition, items);
      await ports.events.append({
        type: "programme.imported",
        by: who,
        subject: `programme:${edition.programmeId}`,
        data: {
          editionId: edition.editionId,
          number: edition.number,
          file: file.fileName,
          hash,
          ...resultOf(document).found,
        },
      });
      return { ...resultOf(document), changed: true, items };
    });
    if (imported.changed) changes.changed(by.networkId, "programme:all");
    return imported;
  },
});
export type ProgrammeCommands = ReturnType<typeof programmeCommands>;

function resultOf(document: ProgrammeDocument): Omit<ImportResult, "changed"> {
  return {
    title: document.title,
    found: {
      objectives: document.objectives.length,
      workPackages: document.workPackages.length,
      events: document.events.length,
      schedule: document.schedule.length,
    },
    unplaced: document.unplaced.map((passage) => ({ ...passage })),
  };
}

/** Hands out the id that an item had in the edition before, so that meetings and links stay with it. */
export type ItemIds = (kind: ItemKind, title: string, ordinal: number | undefined) => ItemId;

export function keepIds(before: readonly ProgrammeItem[], newId: NewId): ItemIds {
  const free = [...before];
  return (kind, title, ordinal) => {
    const same = (item: ProgrammeItem) =>
      item.kind === kind &&
      (ordinal === undefined || item.details.ordinal === undefined
        ? item.title === title
        : item.details.ordinal === ordinal);
    const index = free.findIndex(same);
    const [known] = index < 0 ? [] : free.splice(index, 1);
    return known?.itemId ?? newId<ItemId>();
  };
}

/** The document's lines as items, in the document's order, activities and outputs under their work package. */
export function itemsOf(document: ProgrammeDocument, ids: ItemIds): ProgrammeItem[] {
  const item = (
    kind: ItemKind,
    title: string,
    more: {
      readonly date?: DatedWords | undefined;
      readonly responsible?: string | undefined;
      readonly parentId?: ItemId;
      readonly details?: ItemDetails;
    } = {},
  ): ProgrammeItem => ({
    itemId: ids(kind, title, more.details?.ordinal),
    kind,
    parentId: more.parentId ?? null,
    title,
    dateText: more.date?.text ?? null,
    dateEdtf: more.date?.edtf ?? null,
    responsible: more.responsible ?? null,
    status: "not started",
    details: more.details ?? {},
  });
  return [
    ...document.objectives.map((objective) => item("objective", objective.title)),
    ...document.workPackages.flatMap((found) => {
      const workPackage = item("work-package", found.name, {
        date: found.date,
        responsible: found.responsible,
        details: notesOf(found.description === undefined ? [] : [found.description]),
      });
      const parentId = workPackage.itemId;
      return [
        workPackage,
        ...found.activities.map((title) => item("activity", title, { parentId })),
        ...found.outputs.map((title) => item("output", title, { parentId })),
      ];
    }),
    ...document.events.map(({ name, date, ordinal, mode, place, agenda }) =>
      item("event", name, {
        date,
        details: {
          ...(ordinal === undefined ? {} : { ordinal }),
          ...(mode === undefined ? {} : { mode }),
          ...(place === undefined ? {} : { place }),
          ...notesOf(agenda ?? []),
        },
      }),
    ),
    ...document.schedule.map(({ activity, date, output }) =>
      item("schedule-row", activity, { date, details: output === undefined ? {} : { output } }),
    ),
  ];
}

const notesOf = (notes: readonly string[]): ItemDetails => (notes.length === 0 ? {} : { notes });
