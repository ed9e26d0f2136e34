import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId, ItemId } from "../../../kernel/ids.ts";
import type { NetworkReader } from "../../network/queries.ts";
import type { SuggestionView } from "../contract.ts";
import type { ProgrammeReader } from "../queries.ts";
import type { Suggestion } from "../suggestion.ts";
import { changeView } from "./item-view.ts";

/** Suggestions with the names of who made and answered them, as the reader may see them. */
export async function suggestionViews(
  { programme, network }: { readonly programme: ProgrammeReader; readonly network: NetworkReader },
  actor: Actor | undefined,
  list: readonly Suggestion[],
): Promise<SuggestionView[]> {
  if (list.length === 0) return [];
  const people = new Map((await network.people()).map((one) => [one.personId, one.name]));
  const organisations = new Map((await network.organisations()).map((one) => [one.organisationId, one]));
  const titles = new Map<EditionId, ReadonlyMap<ItemId, string>>();
  for (const { editionId } of list)
    if (!titles.has(editionId))
      titles.set(
        editionId,
        new Map((await programme.items(editionId)).map((one) => [one.itemId, one.title])),
      );
  return list.map((one) => ({
    suggestionId: one.suggestionId,
    editionId: one.editionId,
    itemId: one.itemId,
    itemTitle: titles.get(one.editionId)?.get(one.itemId) ?? "",
    person: people.get(one.personId) ?? "",
    organisation: organisations.get(one.organisationId)?.name ?? "",
    country: organisations.get(one.organisationId)?.country ?? "",
    own: one.personId === actor?.personId,
    change: one.change && changeView(one.change),
    text: one.text,
    state: one.state,
    answer: one.answer,
    createdAt: one.createdAt.toISOString(),
    decidedAt: one.decidedAt?.toISOString() ?? null,
    decidedBy: one.decidedBy === null ? null : (people.get(one.decidedBy) ?? null),
  }));
}
