import type { NetworkReader } from "../../network/queries.ts";
import type { ItemView } from "../contract.ts";
import { applyDifferences, reversed } from "../difference.ts";
import { editionInForce, isStatusDue } from "../edition.ts";
import type { ProgrammeReader } from "../queries.ts";
import { weekOf } from "../week.ts";
import type { ItemStatus, ProgrammeItem } from "../work-programme.ts";
import { itemView } from "./item-view.ts";

/** What somebody said became of a piece of work. */
interface StatusSaid {
  readonly status: ItemStatus;
  /** In the words of who said it; empty where nothing was said. */
  readonly postponedTo: string;
  readonly reason: string;
  /** Whose name stands under it; empty when the item was edited instead. */
  readonly person: string;
  readonly at: Date | null;
}

export interface StatusQuestion {
  readonly item: ItemView;
  /** The group or organisation that answers for it; the words as written where the network has none so named. */
  readonly asked: string;
  readonly said: StatusSaid | null;
}

/**
 * What was due on a Monday morning: the work whose time was over and of which nobody had said what became, each
 * with what has been said since. The list of a week stays the same while its answers come in.
 */
export async function statusQuestionsOf(
  { programme, network }: { readonly programme: ProgrammeReader; readonly network: NetworkReader },
  monday: string,
): Promise<readonly StatusQuestion[]> {
  const edition = editionInForce(await programme.editions());
  if (edition === undefined || edition.state === "draft") return [];
  const { begins } = weekOf(monday, (await network.network()).timeZone);
  const items = await programme.items(edition.editionId);
  const then = applyDifferences(items, reversed(await programme.differencesSince(edition, begins)));
  const due = new Set(then.filter((item) => isStatusDue(item, monday)).map((item) => item.itemId));
  if (due.size === 0) return [];
  const reports = await programme.statusReportsSince(edition, begins);
  const people = new Map((await network.people()).map((one) => [one.personId, one.name]));
  const names = await namesOfResponsibles(network);
  const said = (item: ProgrammeItem): StatusSaid | null => {
    const report = reports.findLast((one) => one.itemId === item.itemId);
    if (report !== undefined) return { ...report, person: people.get(report.personId) ?? "" };
    if (isStatusDue(item, monday)) return null;
    return { status: item.status, postponedTo: "", reason: "", person: "", at: null };
  };
  return items
    .filter((item) => due.has(item.itemId))
    .map((item) => ({
      item: itemView(item, null),
      asked: names.get(item.responsibleRef ?? "") ?? item.responsible ?? "",
      said: said(item),
    }));
}

async function namesOfResponsibles(network: NetworkReader): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ...(await network.groups()).map((one) => [`group:${one.groupId}`, one.name] as const),
    ...(await network.organisations()).map(
      (one) => [`organisation:${one.organisationId}`, one.name] as const,
    ),
  ]);
}
