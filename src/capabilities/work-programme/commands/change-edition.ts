import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { ItemDifference } from "../difference.ts";
import { mayEditProgramme } from "../policy.ts";
import type { Edition, ProgrammeItem } from "../work-programme.ts";
import { holdOpenEdition, makeDifferences, type ProgrammeDeps, programmeChanged } from "./deps.ts";

/** What an edition is called and for when it is, in its own words. */
interface EditionName {
  readonly title: string;
  readonly period: string;
}
const NAMES = ["title", "period"] as const satisfies readonly (keyof EditionName)[];

export const changeEditionCommands = (deps: ProgrammeDeps) => ({
  /**
   * Changes what an edition is called and for when it is. Dates that have their year from the period are read
   * again. Changing nothing is no change. Refuses `programme.not-entitled`, `edition.not-found`,
   * `edition.not-open`, `edition.in-decision`, `edition.changed-meanwhile`, `item.title`, `edition.period`.
   */
  async changeEdition(
    actor: Actor,
    input: {
      readonly editionId: EditionId;
      readonly was: Partial<EditionName>;
      readonly now: Partial<EditionName>;
    },
  ): Promise<void> {
    if (!mayEditProgramme(actor)) throw new Refusal("programme.not-entitled");
    await deps.uow.write(actor.networkId, async (ports) => {
      const before = await holdOpenEdition(ports, input.editionId);
      const current: EditionName = { title: before.title, period: before.periodText };
      const now = cleaned(input.now);
      const conflicts = NAMES.filter(
        (name) => now[name] !== undefined && current[name] !== input.was[name] && current[name] !== now[name],
      );
      if (conflicts.length > 0) throw new Refusal("edition.changed-meanwhile", {}, conflicts);
      const after = renamed(deps, before, { ...current, ...now });
      if (after.title === before.title && after.periodText === before.periodText) return;
      await ports.programme.setEdition(after);
      await ports.events.append({
        type: "edition.renamed",
        by: actor,
        subject: `programme:${after.programmeId}`,
        data: {
          editionId: after.editionId,
          number: after.number,
          before: current,
          after: { title: after.title, period: after.periodText },
        },
      });
      const moved = datesReadAgain(deps, before, after, await ports.programme.items(after.editionId));
      if (moved.length > 0) await makeDifferences(ports, actor, after, moved);
    });
    programmeChanged(deps, actor.networkId);
  },
});

function cleaned({ title, period }: Partial<EditionName>): Partial<EditionName> {
  return {
    ...(title !== undefined && { title: plainText(title).trim() }),
    ...(period !== undefined && { period: plainText(period).trim() }),
  };
}

/** Refuses `item.title`, `edition.period`. */
function renamed(deps: ProgrammeDeps, before: Edition, { title, period }: EditionName): Edition {
  if (title === "") throw new Refusal("item.title", {}, ["title"]);
  if (period === before.periodText) return { ...before, title };
  const periodEdtf = deps.readDate(period, null);
  if (periodEdtf === null) throw new Refusal("edition.period", {}, ["period"]);
  return { ...before, title, periodText: period, periodEdtf };
}

/** A date that says what its words say in the former period says what they say in this one; others stay. */
const datesReadAgain = (
  deps: ProgrammeDeps,
  former: Edition,
  edition: Edition,
  items: readonly ProgrammeItem[],
): readonly ItemDifference[] =>
  items.flatMap((item) => {
    if (item.dateText === null || item.dateEdtf !== deps.readDate(item.dateText, former.periodEdtf))
      return [];
    const dateEdtf = deps.readDate(item.dateText, edition.periodEdtf);
    return dateEdtf === item.dateEdtf ? [] : [{ before: item, after: { ...item, dateEdtf } }];
  });
