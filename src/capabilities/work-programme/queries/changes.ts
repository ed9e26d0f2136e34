import type { EditionId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { ChangesView } from "../contract.ts";
import { applyDifferences, compareItems, reversed } from "../difference.ts";
import { editionInForce } from "../edition.ts";
import { editionsThen } from "../edition-then.ts";
import type { ProgrammeReader } from "../queries.ts";
import { whatChanged } from "../what-changed.ts";
import type { Edition, ProgrammeItem } from "../work-programme.ts";
import { editionView } from "./item-view.ts";

export interface ChangesWanted {
  readonly from?: EditionId;
  readonly to?: EditionId;
  readonly since?: Date;
  /** Only with `since`: what came after this instant is left out. */
  readonly until?: Date;
}

type Reads = Pick<ProgrammeReader, "editions" | "items" | "differencesSince" | "editionSteps">;

/** What changed between two editions, or between two instants. Refuses `edition.not-found`. */
export async function changesBetween(programme: Reads, wanted: ChangesWanted): Promise<ChangesView> {
  const { since, until } = wanted;
  const editions = await programme.editions();
  const inForceAt = async (instant: Date) =>
    editionInForce(editionsThen(editions, await programme.editionSteps(instant), instant));
  const named = (id: EditionId): Edition => {
    const found = editions.find((one) => one.editionId === id);
    if (found === undefined) throw new Refusal("edition.not-found");
    return found;
  };
  const itemsAt = async (edition: Edition | undefined, instant: Date | undefined) => {
    if (edition === undefined) return [];
    const items: readonly ProgrammeItem[] = await programme.items(edition.editionId);
    return instant === undefined
      ? items
      : applyDifferences(items, reversed(await programme.differencesSince(edition, instant)));
  };
  const to =
    wanted.to !== undefined
      ? named(wanted.to)
      : until === undefined
        ? editionInForce(editions)
        : await inForceAt(until);
  const from =
    wanted.from !== undefined
      ? named(wanted.from)
      : since === undefined
        ? editions.find((one) => to !== undefined && one.createdAt < to.createdAt)
        : await inForceAt(since);
  const newer = await itemsAt(to, until);
  const differences = compareItems(await itemsAt(from, since), newer);
  return {
    from: from === undefined ? null : editionView(from),
    since: since?.toISOString() ?? null,
    to: to === undefined ? null : editionView(to),
    changes: whatChanged(differences, newer).map((one) => ({ ...one, values: { ...one.values } })),
  };
}
