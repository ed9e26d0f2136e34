import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId, ProgrammeId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { carriedOver, nextEdition } from "../edition.ts";
import { mayEditProgramme } from "../policy.ts";
import type { Edition } from "../work-programme.ts";
import { holdEdition, type ProgrammeDeps, programmeChanged } from "./deps.ts";

/** A programme's first edition by hand, and the next one from an edition. */
export const beginCommands = (deps: ProgrammeDeps) => ({
  /**
   * Begins a network's first programme by hand: an empty draft. Gives its id. Refuses `programme.not-entitled`,
   * `programme.begun-already` (somebody began or imported one), `item.title`, `edition.period`.
   */
  async beginProgramme(
    actor: Actor,
    input: { readonly title: string; readonly period: string },
  ): Promise<EditionId> {
    if (!mayEditProgramme(actor)) throw new Refusal("programme.not-entitled");
    if (plainText(input.title).trim() === "") throw new Refusal("item.title", {}, ["title"]);
    const named = readPeriod(deps, input);
    const edition: Edition = {
      ...named,
      editionId: deps.newId<EditionId>(),
      programmeId: deps.newId<ProgrammeId>(),
      number: 1,
      state: "draft",
      sourceHash: null,
      unplaced: [],
      consultedUntil: null,
      adoption: null,
      createdAt: deps.clock.now(),
    };
    await deps.uow.write(actor.networkId, async (ports) => {
      await ports.programme.holdProgramme();
      if ((await ports.programme.editions()).length > 0) throw new Refusal("programme.begun-already");
      await ports.programme.addEdition(edition, []);
      await ports.events.append({
        type: "edition.begun",
        by: actor,
        subject: `programme:${edition.programmeId}`,
        data: {
          editionId: edition.editionId,
          number: edition.number,
          title: edition.title,
          period: edition.periodText,
          items: 0,
        },
      });
    });
    programmeChanged(deps, actor.networkId);
    return edition.editionId;
  },

  /**
   * Begins a new draft from an edition: the same programme with everything in it, or, with another period, next
   * year's programme with what is not done. Gives its id. Refuses `programme.not-entitled`, `edition.not-found`,
   * `edition.period`.
   */
  async beginEdition(
    actor: Actor,
    input: {
      readonly from: EditionId;
      readonly newPeriod?: { readonly title: string; readonly period: string } | undefined;
    },
  ): Promise<EditionId> {
    if (!mayEditProgramme(actor)) throw new Refusal("programme.not-entitled");
    const editionId = deps.newId<EditionId>();
    await deps.uow.write(actor.networkId, async (ports) => {
      const before = await holdEdition(ports, input.from);
      const all = await ports.programme.items(before.editionId);
      const { newPeriod } = input;
      const newest = Math.max(
        ...(await ports.programme.editions())
          .filter((one) => one.programmeId === before.programmeId)
          .map((one) => one.number),
      );
      const edition =
        newPeriod === undefined
          ? nextEdition(before, deps.clock.now(), { editionId, number: newest + 1 })
          : nextEdition(before, deps.clock.now(), {
              editionId,
              programmeId: deps.newId<ProgrammeId>(),
              number: 1,
              ...readPeriod(deps, newPeriod),
            });
      const items = newPeriod === undefined ? all : carriedOver(all, edition.periodEdtf);
      await ports.programme.addEdition(edition, items);
      await ports.events.append({
        type: "edition.begun",
        by: actor,
        subject: `programme:${edition.programmeId}`,
        data: {
          editionId,
          number: edition.number,
          title: edition.title,
          period: edition.periodText,
          from: before.editionId,
          items: items.length,
        },
      });
    });
    programmeChanged(deps, actor.networkId);
    return editionId;
  },
});

function readPeriod(
  deps: ProgrammeDeps,
  wanted: { readonly title: string; readonly period: string },
): Pick<Edition, "title" | "periodText" | "periodEdtf"> {
  const title = plainText(wanted.title).trim();
  const periodText = plainText(wanted.period).trim();
  const periodEdtf = deps.readDate(periodText, null);
  if (title === "" || periodEdtf === null) throw new Refusal("edition.period", {}, ["period"]);
  return { title, periodText, periodEdtf };
}
