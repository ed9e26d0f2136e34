import type { Actor, System } from "../../../kernel/actor.ts";
import type { EditionId, PollId } from "../../../kernel/ids.ts";
import type { EventType } from "../../../kernel/events.ts";
import { checkDeadline } from "../../../kernel/deadline.ts";
import { isIsoDay } from "../../../kernel/iso-day.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { todayOf } from "../../network/queries.ts";
import { mayBecome } from "../edition.ts";
import { mayEditProgramme } from "../policy.ts";
import type { ProgrammePorts } from "../ports.ts";
import type { Edition, EditionState } from "../work-programme.ts";
import { holdFreeEdition, type ProgrammeDeps, programmeChanged } from "./deps.ts";

/** An edition's way from draft to closed. */
export const editionCommands = (deps: ProgrammeDeps) => ({
  /**
   * Invites the members to comment until a deadline, by a card in the channel. Refuses
   * `programme.not-entitled`, `edition.not-found`, `edition.state`, `edition.deadline-passed`, `deadline.too-far`,
   * and while members decide on it `edition.in-decision`, `edition.decision-stopped`, as all its steps do.
   */
  consult: (actor: Actor, input: { readonly editionId: EditionId; readonly until: Date }) =>
    moveOn(deps, actor, input.editionId, "consultation", "edition.consulted", (edition) => {
      checkDeadline(input.until, deps.clock.now(), "edition.deadline-passed", "until");
      return { ...edition, consultedUntil: input.until };
    }),

  /** Takes an edition back from consultation to the drawing board; suggestions stay. Refuses as `consult`. */
  returnToDraft: (actor: Actor, input: { readonly editionId: EditionId }) =>
    moveOn(deps, actor, input.editionId, "draft", "edition.returned", (edition) => edition),

  /**
   * Records that an edition was adopted: the day and place of the decision, and the poll where there was one. Its
   * earlier editions are closed with it. Refuses `programme.not-entitled`, `edition.not-found`, `edition.state`,
   * `edition.decision-date` (a day to come, or none).
   */
  adopt: (
    actor: Actor,
    input: {
      readonly editionId: EditionId;
      /** ISO day, of the network's time zone. */
      readonly decidedOn: string;
      readonly decidedAt: string;
      readonly pollId?: PollId | undefined;
    },
  ) =>
    moveOn(deps, actor, input.editionId, "adopted", "edition.adopted", async (edition, ports) => {
      const today = await todayOf(ports, deps.clock);
      if (!isIsoDay(input.decidedOn) || input.decidedOn > today)
        throw new Refusal("edition.decision-date", {}, ["decidedOn"]);
      const decidedAt = plainText(input.decidedAt).trim();
      return {
        ...edition,
        adoption: { decidedOn: input.decidedOn, decidedAt, pollId: input.pollId ?? null, decisionId: null },
      };
    }),

  /** Closes an adopted edition: its period is over. Refuses as `consult`. */
  closeEdition: (actor: Actor, input: { readonly editionId: EditionId }) =>
    moveOn(deps, actor, input.editionId, "closed", "edition.closed", (edition) => edition),

  /**
   * Drops a draft that should not be, such as a wrong import. The record keeps that it was. Refuses
   * `programme.not-entitled`, `edition.not-found`, `edition.not-open`.
   */
  async dropEdition(actor: Actor, input: { readonly editionId: EditionId }): Promise<void> {
    if (!mayEditProgramme(actor)) throw new Refusal("programme.not-entitled");
    await deps.uow.write(actor.networkId, async (ports) => {
      const edition = await holdFreeEdition(ports, input.editionId);
      if (edition.state !== "draft") throw new Refusal("edition.not-open", {}, ["editionId"]);
      await ports.programme.dropEdition(edition.editionId);
      await ports.events.append({
        type: "edition.dropped",
        by: actor,
        subject: `programme:${edition.programmeId}`,
        data: { editionId: edition.editionId, number: edition.number, title: edition.title },
      });
    });
    programmeChanged(deps, actor.networkId);
  },
});

async function moveOn(
  deps: ProgrammeDeps,
  actor: Actor,
  editionId: EditionId,
  state: EditionState,
  type: EventType,
  prepare: (edition: Edition, ports: ProgrammePorts) => Edition | Promise<Edition>,
): Promise<void> {
  if (!mayEditProgramme(actor)) throw new Refusal("programme.not-entitled");
  const changed = await deps.uow.write(actor.networkId, async (ports) => {
    const before = await holdFreeEdition(ports, editionId);
    if (!mayBecome(before, state)) throw new Refusal("edition.state", {}, ["editionId"]);
    const edition: Edition = { ...(await prepare(before, ports)), state };
    const stepped = await stepTo(ports, actor, edition, type);
    if (state === "consultation")
      await ports.cards.post(
        "consultation",
        `edition:${editionId}`,
        `edition.consulted:${editionId}:${edition.consultedUntil?.toISOString()}`,
      );
    return stepped;
  });
  programmeChanged(deps, actor.networkId);
  for (const id of changed) deps.changes.changed(actor.networkId, `edition:${id}`);
}

/**
 * Stores an edition in its new state, with its event. With an adopted one all earlier ones of its programme are
 * closed: drafts and consultations too, because nothing can come of them any more. Gives the editions that it changed.
 */
export async function stepTo(
  ports: ProgrammePorts,
  by: Actor | System,
  edition: Edition,
  type: EventType,
): Promise<readonly EditionId[]> {
  const superseded = edition.state === "adopted" ? await earlierEditions(ports, edition) : [];
  for (const earlier of superseded)
    await recordStep(ports, by, { ...earlier, state: "closed" }, "edition.closed");
  await recordStep(ports, by, edition, type);
  return [...superseded, edition].map(({ editionId }) => editionId);
}

/** Those of the same programme that are not closed yet: earlier ones by number, and what is adopted at all. */
const earlierEditions = async (ports: ProgrammePorts, { editionId, programmeId, number }: Edition) =>
  (await ports.programme.editions()).filter(
    (one) =>
      one.programmeId === programmeId &&
      one.editionId !== editionId &&
      one.state !== "closed" &&
      (one.number < number || one.state === "adopted"),
  );

async function recordStep(
  ports: ProgrammePorts,
  by: Actor | System,
  edition: Edition,
  type: EventType,
): Promise<void> {
  await ports.programme.setEdition(edition);
  await ports.events.append({
    type,
    by,
    subject: `programme:${edition.programmeId}`,
    data: {
      editionId: edition.editionId,
      number: edition.number,
      title: edition.title,
      consultedUntil: edition.consultedUntil?.toISOString() ?? null,
      adoption: edition.adoption,
    },
  });
}
