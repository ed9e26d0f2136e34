import type { Actor } from "../../../kernel/actor.ts";
import type { DecisionId, EditionId, NetworkId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { todayOf } from "../../network/queries.ts";
import type { OwnText } from "../own-text.ts";
import { mayRunDecisions } from "../policy.ts";
import type { DecisionPorts } from "../ports.ts";
import { deadlineIn } from "../queries.ts";
import {
  type DecisionSubject,
  isUnderWay,
  type SilenceProcedure,
  type SilenceRound,
  subjectParts,
} from "../silence-procedure.ts";
import { type DecisionDeps, heldProcedure, recordSilence, tellChange } from "./deps.ts";

interface Asked {
  readonly decisionId: DecisionId;
  readonly subject: DecisionSubject;
  readonly written: OwnText | undefined;
  readonly workingDays: number;
}

/** Sets the timer of a text that was put to the members just now, and posts its card: an amended one's under the first. */
async function announce(
  ports: DecisionPorts,
  networkId: NetworkId,
  decisionId: DecisionId,
  put: SilenceRound,
) {
  const key = `${decisionId}:${put.round}`;
  await ports.jobs.add("close-silence", { networkId, decisionId }, { startAfter: put.closesAt, key });
  const kind = put.round === 1 ? "silence" : "silence-amended";
  await ports.cards.post(kind, `silence:${decisionId}`, `silence.opened:${key}`);
}

/** Puts texts to the members: for the first time, or amended after an objection. */
export function putCommands<Ports extends DecisionPorts>(deps: DecisionDeps<Ports>) {
  const { uow, clock, newId, texts, hash } = deps;

  async function open(
    actor: Actor,
    { decisionId, subject, written, workingDays }: Asked,
  ): Promise<DecisionId> {
    const { kind, id } = subjectParts(subject);
    await uow.write(actor.networkId, async (ports) => {
      const openedAt = clock.now();
      const closesAt = await deadlineIn(ports.network, openedAt, workingDays);
      const { text, ...frozen } = await texts[kind].freeze(ports, id, written);
      if (isUnderWay(await ports.silence.procedureAbout(subject)))
        throw new Refusal("silence.already-open", {}, ["editionId"]);
      const today = await todayOf(ports, clock);
      const electors = (await ports.network.organisations())
        .filter((one) => one.group === "core" && (one.left === null || one.left > today))
        .map((one) => one.organisationId);
      const openedBy = actor.personId;
      const procedure: SilenceProcedure = {
        decisionId,
        subject,
        ...frozen,
        state: "open",
        electors,
        current: { round: 1, text, hash: hash(text), workingDays, openedBy, openedAt, closesAt },
        closedAt: null,
        endedBecause: null,
      };
      await ports.silence.addProcedure(procedure);
      const deadline = closesAt.toISOString();
      await recordSilence(ports, "silence.opened", actor, procedure, { electors, workingDays, deadline });
      await announce(ports, actor.networkId, decisionId, procedure.current);
    });
    tellChange(deps, actor.networkId, { decisionId, subject });
    return decisionId;
  }

  return {
    /**
     * Puts an edition to the members: freezes its text and the electorate (the core group's organisations that are
     * in the network), sets the timer and posts the card. Gives its id. Refuses `silence.not-entitled`,
     * `silence.working-days`, `silence.already-open`, and what can't be decided on as its owner does.
     */
    async openSilence(
      actor: Actor,
      input: { readonly editionId: EditionId; readonly workingDays: number },
    ): Promise<DecisionId> {
      if (!mayRunDecisions(actor)) throw new Refusal("silence.not-entitled");
      const { editionId, workingDays } = input;
      const decisionId = newId<DecisionId>();
      return open(actor, { decisionId, subject: `edition:${editionId}`, written: undefined, workingDays });
    },

    /**
     * Puts a text of the coordinator's own to the members, in the same way. Gives its id. Refuses
     * `silence.not-entitled`, `silence.working-days`, `silence.title-owed`, `silence.text-owed`, `input.too-long`.
     */
    async openSilenceOnText(
      actor: Actor,
      input: OwnText & { readonly workingDays: number },
    ): Promise<DecisionId> {
      if (!mayRunDecisions(actor)) throw new Refusal("silence.not-entitled");
      const { workingDays, ...written } = input;
      const decisionId = newId<DecisionId>();
      return open(actor, { decisionId, subject: `text:${decisionId}`, written, workingDays });
    },

    /**
     * Puts the amended text to the members, with a new deadline; what was amended stands in the record. A text of
     * the coordinator's own comes with the request, and a title where that is amended too; an edition is amended in
     * the programme. Refuses `silence.not-entitled`, `silence.working-days`, `silence.not-found`, `silence.not-stopped`,
     * `silence.unchanged`, and what can't be decided on as its owner does.
     */
    async resumeSilence(
      actor: Actor,
      input: Partial<OwnText> & { readonly decisionId: DecisionId; readonly workingDays: number },
    ): Promise<void> {
      if (!mayRunDecisions(actor)) throw new Refusal("silence.not-entitled");
      const { decisionId, workingDays, title, text: amended } = input;
      const subject = await uow.write(actor.networkId, async (ports) => {
        const openedAt = clock.now();
        const closesAt = await deadlineIn(ports.network, openedAt, workingDays);
        const known = await ports.silence.procedure(decisionId);
        if (known === undefined) throw new Refusal("silence.not-found");
        if (known.state !== "stopped") throw new Refusal("silence.not-stopped");
        const { kind, id } = subjectParts(known.subject);
        const written = amended === undefined ? undefined : { title: title ?? known.about, text: amended };
        // What is decided on is held before its procedure, as everywhere: two orders would be a deadlock.
        const { about, text } = await texts[kind].freeze(ports, id, written);
        const procedure = await heldProcedure(ports, decisionId);
        if (procedure.state !== "stopped") throw new Refusal("silence.not-stopped");
        const before = procedure.current;
        if (text === before.text) throw new Refusal("silence.unchanged", {}, ["text"]);
        const round = before.round + 1;
        const openedBy = actor.personId;
        const current = { round, text, hash: hash(text), workingDays, openedBy, openedAt, closesAt };
        await ports.silence.addRound(decisionId, about, current);
        await recordSilence(
          ports,
          "silence.resumed",
          actor,
          { ...procedure, about, current },
          {
            hashBefore: before.hash,
            differences: texts[kind].differences(before.text, text),
            workingDays,
            deadline: closesAt.toISOString(),
          },
        );
        await announce(ports, actor.networkId, decisionId, current);
        return known.subject;
      });
      tellChange(deps, actor.networkId, { decisionId, subject });
    },
  };
}
