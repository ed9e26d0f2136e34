import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId, ItemId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { todayOf } from "../../network/queries.ts";
import type { ItemDifference } from "../difference.ts";
import { checkedFields, parentsOf } from "../check-fields.ts";
import { conflictsOf, type FieldChange, fieldsOf, type ItemFields, withFields } from "../item-fields.ts";
import { mayEditProgramme } from "../policy.ts";
import type { ProgrammePorts } from "../ports.ts";
import type { Edition, ItemKind, ProgrammeItem } from "../work-programme.ts";
import {
  holdOpenEdition,
  makeDifferences,
  type ProgrammeDeps,
  programmeChanged,
  responsibleIn,
} from "./deps.ts";

/** Items are a step apart, so that one can be put between two. */
const STEP = 1;

/** Changes of the items of an edition that is still open. */
export const editItemsCommands = (deps: ProgrammeDeps) => ({
  /**
   * Changes fields of an item. What somebody else changed meanwhile in the same fields is not overwritten:
   * `item.changed-meanwhile` names the fields. Changing nothing is no change. Refuses `programme.not-entitled`,
   * `edition.not-found`, `edition.not-open`, `item.not-found`, `item.title`, `item.parent`, `item.field-invalid`.
   */
  async changeItem(
    actor: Actor,
    input: { readonly editionId: EditionId; readonly itemId: ItemId; readonly change: FieldChange },
  ): Promise<void> {
    if (!mayEditProgramme(actor)) throw new Refusal("programme.not-entitled");
    await deps.uow.write(actor.networkId, async (ports) => {
      const edition = await holdOpenEdition(ports, input.editionId);
      const difference = await changedItem(deps, ports, edition, input);
      if (difference !== undefined) await makeDifferences(ports, actor, edition, [difference]);
    });
    programmeChanged(deps, actor.networkId);
  },

  /**
   * Adds an item under its parent, after `afterId` or as the last one. Gives its id. Refuses as `changeItem`
   * does.
   */
  async addItem(
    actor: Actor,
    input: {
      readonly editionId: EditionId;
      readonly kind: ItemKind;
      readonly afterId?: ItemId | undefined;
      readonly fields: Partial<ItemFields>;
    },
  ): Promise<ItemId> {
    if (!mayEditProgramme(actor)) throw new Refusal("programme.not-entitled");
    const itemId = deps.newId<ItemId>();
    await deps.uow.write(actor.networkId, async (ports) => {
      const edition = await holdOpenEdition(ports, input.editionId);
      const items = await ports.programme.items(edition.editionId);
      const empty: ProgrammeItem = {
        itemId,
        kind: input.kind,
        parentId: null,
        position: positionAfter(items, input.afterId),
        title: "",
        dateText: null,
        dateEdtf: null,
        responsible: null,
        responsibleRef: null,
        status: "not started",
        reviewedOn: null,
        details: {},
      };
      const after = await read(deps, ports, edition, empty, input.fields, items);
      if (after.title === "") throw new Refusal("item.title", {}, ["title"]);
      await makeDifferences(ports, actor, edition, [{ before: null, after }]);
    });
    programmeChanged(deps, actor.networkId);
    return itemId;
  },

  /**
   * Moves an item before or after others: right behind `afterId`, or to the top of all. Refuses
   * `programme.not-entitled`, `edition.not-found`, `edition.not-open`, `item.not-found`.
   */
  async moveItem(
    actor: Actor,
    input: { readonly editionId: EditionId; readonly itemId: ItemId; readonly afterId: ItemId | null },
  ): Promise<void> {
    if (!mayEditProgramme(actor)) throw new Refusal("programme.not-entitled");
    await deps.uow.write(actor.networkId, async (ports) => {
      const edition = await holdOpenEdition(ports, input.editionId);
      const items = await ports.programme.items(edition.editionId);
      const before = itemIn(items, input.itemId);
      const others = items.filter((item) => item.itemId !== input.itemId);
      const position =
        input.afterId === null ? (others[0]?.position ?? STEP) - STEP : positionAfter(others, input.afterId);
      if (position === before.position) return;
      await makeDifferences(ports, actor, edition, [{ before, after: { ...before, position } }]);
    });
    programmeChanged(deps, actor.networkId);
  },

  /**
   * Removes an item; with `andParts` its parts too. Refuses `programme.not-entitled`, `edition.not-found`,
   * `edition.not-open`, `item.not-found`, `item.has-parts`.
   */
  async removeItem(
    actor: Actor,
    input: {
      readonly editionId: EditionId;
      readonly itemId: ItemId;
      readonly andParts?: boolean | undefined;
    },
  ): Promise<void> {
    if (!mayEditProgramme(actor)) throw new Refusal("programme.not-entitled");
    await deps.uow.write(actor.networkId, async (ports) => {
      const edition = await holdOpenEdition(ports, input.editionId);
      const items = await ports.programme.items(edition.editionId);
      itemIn(items, input.itemId);
      const gone = withParts(items, input.itemId);
      if (gone.length > 1 && input.andParts !== true)
        throw new Refusal("item.has-parts", { parts: gone.length - 1 });
      await makeDifferences(
        ports,
        actor,
        edition,
        gone.map((before): ItemDifference => ({ before, after: null })),
      );
    });
    programmeChanged(deps, actor.networkId);
  },
});

/** Refuses `item.not-found`. */
export function itemIn(items: readonly ProgrammeItem[], itemId: ItemId): ProgrammeItem {
  const found = items.find((item) => item.itemId === itemId);
  if (found === undefined) throw new Refusal("item.not-found");
  return found;
}

function withParts(items: readonly ProgrammeItem[], itemId: ItemId): readonly ProgrammeItem[] {
  const ids = new Set([itemId]);
  // Parts stand behind what they belong to only in imported order: look until nothing is added.
  for (let known = 0; known !== ids.size;) {
    known = ids.size;
    for (const item of items) if (item.parentId !== null && ids.has(item.parentId)) ids.add(item.itemId);
  }
  return items.filter((item) => ids.has(item.itemId));
}

/** Between `afterId` and what follows it; at the end without one. */
function positionAfter(items: readonly ProgrammeItem[], afterId: ItemId | undefined): number {
  const last = items.at(-1);
  if (afterId === undefined) return last === undefined ? 0 : last.position + STEP;
  const index = items.indexOf(itemIn(items, afterId));
  const [here, next] = [items[index]?.position ?? 0, items[index + 1]?.position];
  return next === undefined ? here + STEP : (here + next) / 2;
}

/** The difference that a change makes; undefined where it makes none. Refuses as `changeItem` does. */
export async function changedItem(
  deps: ProgrammeDeps,
  ports: ProgrammePorts,
  edition: Edition,
  { itemId, change }: { readonly itemId: ItemId; readonly change: FieldChange },
): Promise<ItemDifference | undefined> {
  const items = await ports.programme.items(edition.editionId);
  const before = itemIn(items, itemId);
  const current = fieldsOf(before);
  const conflicts = conflictsOf(current, change);
  if (conflicts.length > 0) throw new Refusal("item.changed-meanwhile", {}, conflicts);
  const after = await read(deps, ports, edition, before, change.now, items);
  return JSON.stringify(fieldsOf(after)) === JSON.stringify(current) ? undefined : { before, after };
}

async function read(
  deps: ProgrammeDeps,
  ports: ProgrammePorts,
  edition: Edition,
  item: ProgrammeItem,
  fields: Partial<ItemFields>,
  items: readonly ProgrammeItem[],
): Promise<ProgrammeItem> {
  const now = checkedFields(item, fields, parentsOf(items));
  const dateEdtf =
    now.dateText === undefined || now.dateText === item.dateText
      ? item.dateEdtf
      : now.dateText === null
        ? null
        : deps.readDate(now.dateText, edition.periodEdtf);
  const responsibleRef =
    now.responsible === undefined || now.responsible === item.responsible
      ? item.responsibleRef
      : await responsibleIn(ports, now.responsible);
  const reviewed = now.status !== undefined && now.status !== item.status;
  const after = withFields(item, now, { dateEdtf, responsibleRef });
  return reviewed ? { ...after, reviewedOn: await todayOf(ports, deps.clock) } : after;
}
