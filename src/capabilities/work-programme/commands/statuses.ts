import type { Actor } from "../../../kernel/actor.ts";
import type { ItemId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { todayOf } from "../../network/queries.ts";
import { answersFor } from "../queries/answering.ts";
import type { ProgrammePorts } from "../ports.ts";
import { mayReportStatus } from "../policy.ts";
import { SUGGESTION_MOST_LETTERS } from "../suggestion.ts";
import { hasStatus, type ItemStatus, type ProgrammeItem } from "../work-programme.ts";
import { makeDifferences, type ProgrammeDeps, programmeChanged } from "./deps.ts";
import { itemIn } from "./edit-items.ts";

/** What became of the work: said by those who answer for it, whatever state the edition is in. */
export const statusCommands = (deps: ProgrammeDeps) => ({
  /**
   * Says what became of an item, in every edition of its programme that is not closed: the text of an adopted
   * edition stands, its status follows the work. Postponing and cancelling owe a reason. Refuses
   * `status.not-entitled`, `item.not-found`, `status.reason-owed`, `item.field-invalid`.
   */
  async reportStatus(
    actor: Actor,
    input: {
      readonly itemId: ItemId;
      readonly status: ItemStatus;
      /** When it is expected now, in words; only with `postponed`. */
      readonly postponedTo?: string | undefined;
      readonly reason?: string | undefined;
    },
  ): Promise<void> {
    await deps.uow.write(actor.networkId, async (ports) => {
      await ports.programme.holdProgramme();
      const editions = await ports.programme.editionsWith(input.itemId);
      const newest = editions[0];
      const item = newest && itemIn(await ports.programme.items(newest.editionId), input.itemId);
      const answers = answersFor(actor, await ports.network.groups()).some(
        (ref) => ref === item?.responsibleRef,
      );
      if (!mayReportStatus(actor, answers))
        throw new Refusal("status.not-entitled", await whoAnswers(ports, item));
      if (item === undefined) throw new Refusal("item.not-found");
      if (!hasStatus(item.kind)) throw new Refusal("item.field-invalid", {}, ["status"]);
      const reason = plainText(input.reason ?? "").trim();
      const postponedTo = plainText(input.postponedTo ?? "").trim();
      if (Math.max(reason.length, postponedTo.length) > SUGGESTION_MOST_LETTERS)
        throw new Refusal("input.too-long", { most: SUGGESTION_MOST_LETTERS }, ["reason"]);
      if ((input.status === "postponed" || input.status === "cancelled") && reason === "")
        throw new Refusal("status.reason-owed", {}, ["reason"]);
      const reviewedOn = await todayOf(ports, deps.clock);
      const moved =
        input.status === "postponed" && postponedTo !== ""
          ? { dateText: postponedTo, dateEdtf: deps.readDate(postponedTo, newest?.periodEdtf ?? null) }
          : {};
      for (const edition of editions) {
        const before = itemIn(await ports.programme.items(edition.editionId), input.itemId);
        await makeDifferences(
          ports,
          actor,
          edition,
          [{ before, after: { ...before, ...moved, status: input.status, reviewedOn } }],
          {
            type: "programme.status-reported",
            itemId: input.itemId,
            status: input.status,
            postponedTo,
            reason,
          },
        );
      }
    });
    programmeChanged(deps, actor.networkId);
    deps.changes.changed(actor.networkId, "status:all");
  },
});

/** As many as a sentence holds. */
const MOST_NAMED = 4;

/** Whom to ask instead: who answers for the item, where nobody does the coordinators. */
async function whoAnswers(
  ports: ProgrammePorts,
  item: ProgrammeItem | undefined,
): Promise<{ names: string }> {
  const [kind, id] = (item?.responsibleRef ?? "").split(":");
  const people = (await ports.network.people()).filter((one) => one.left === null);
  const group = (await ports.network.groups()).find((one) => kind === "group" && one.groupId === id);
  const responsible = people.filter((one) =>
    kind === "organisation" ? one.organisationId === id : group?.members.includes(one.personId),
  );
  const asked =
    responsible.length > 0 ? responsible : people.filter((one) => one.roles.includes("coordinator"));
  return {
    names: asked
      .slice(0, MOST_NAMED)
      .map((one) => one.name)
      .join(", "),
  };
}
