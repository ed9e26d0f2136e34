import { type Actor, SYSTEM } from "../../kernel/actor.ts";
import type { DecisionId, NetworkId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { type DecisionDeps, heldProcedure, recordSilence, tellChange } from "./commands/deps.ts";
import { putCommands } from "./commands/put.ts";
import { reasonIn } from "./commands/reason-in.ts";
import { whyNoObjection } from "./commands/why-no-objection.ts";
import { mayObject, mayRunDecisions, objectsAs } from "./policy.ts";
import type { DecisionPorts } from "./ports.ts";
import { isDue, isUnderWay, mayBecome, subjectParts } from "./silence-procedure.ts";

/** Clocks of servers that are looked after differ by less. */
const CLOCK_DIFFERENCE_MS = 60_000;

/** Write side of decisions: the silence procedure. Whoever acts is recorded with their roles and the text's hash. */
export function decisionCommands<Ports extends DecisionPorts>(deps: DecisionDeps<Ports>) {
  const { uow, clock, texts } = deps;

  return {
    ...putCommands(deps),

    /**
     * Objects with a reason: the first objection to a text stops the clock, further ones are stored beside it. The
     * same words by the same person again change nothing. Refuses `silence.observer`, `silence.not-delegate`,
     * `silence.reason-owed`, `input.too-long`, `silence.not-found`, `silence.over`.
     */
    async object(
      actor: Actor,
      input: { readonly decisionId: DecisionId; readonly reason: string },
    ): Promise<void> {
      if (!mayObject(actor)) throw await whyNoObjection(uow, actor, input.decisionId);
      const reason = reasonIn(input.reason);
      const objected = await uow.write(actor.networkId, async (ports) => {
        const procedure = await heldProcedure(ports, input.decisionId);
        const { decisionId, current } = procedure;
        const role = objectsAs(actor, procedure);
        if (role === undefined) throw new Refusal("silence.observer");
        const at = clock.now();
        if (!isUnderWay(procedure) || isDue(procedure, at)) throw new Refusal("silence.over");
        const before = (await ports.silence.objections(decisionId)).find(
          (one) => one.round === current.round && one.personId === actor.personId,
        );
        if (before?.reason === reason) return undefined;
        const { personId, organisationId } = actor;
        await ports.silence.putObjection(decisionId, {
          round: current.round,
          personId,
          organisationId,
          role,
          reason,
          at,
        });
        const stops = mayBecome(procedure, "stopped");
        if (stops) await ports.silence.stop(decisionId);
        await recordSilence(ports, "silence.objected", actor, procedure, { role, reason, stops });
        return procedure;
      });
      if (objected !== undefined) tellChange(deps, actor.networkId, objected);
    },

    /**
     * Takes the text that is open off the list of what this person owes: they have read it and have no objection. It
     * decides nothing, is nobody else's to see, and they can still object. Refuses `silence.observer`,
     * `silence.not-delegate`, `silence.not-found`, `silence.over`.
     */
    async markRead(actor: Actor, input: { readonly decisionId: DecisionId }): Promise<void> {
      const { decisionId } = input;
      if (!mayObject(actor)) throw await whyNoObjection(uow, actor, decisionId);
      await uow.write(actor.networkId, async (ports) => {
        const procedure = await ports.silence.procedure(decisionId);
        if (procedure === undefined) throw new Refusal("silence.not-found");
        if (objectsAs(actor, procedure) === undefined) throw new Refusal("silence.observer");
        if (procedure.state !== "open" || isDue(procedure, clock.now())) throw new Refusal("silence.over");
        await ports.silence.markRead(decisionId, procedure.current.round, actor.personId);
      });
    },

    /**
     * Ends a procedure without a decision, with the reason that members read. Refuses `silence.not-entitled`,
     * `silence.reason-owed`, `input.too-long`, `silence.not-found`, `silence.over`.
     */
    async endSilence(
      actor: Actor,
      input: { readonly decisionId: DecisionId; readonly reason: string },
    ): Promise<void> {
      if (!mayRunDecisions(actor)) throw new Refusal("silence.not-entitled");
      const reason = reasonIn(input.reason);
      const ended = await uow.write(actor.networkId, async (ports) => {
        const procedure = await heldProcedure(ports, input.decisionId);
        const at = clock.now();
        if (!mayBecome(procedure, "ended") || isDue(procedure, at)) throw new Refusal("silence.over");
        await ports.silence.close(procedure.decisionId, { at, because: reason });
        await recordSilence(ports, "silence.ended", actor, procedure, { reason });
        return procedure;
      });
      tellChange(deps, actor.networkId, ended);
    },

    /**
     * Takes silence for assent once the deadline has passed, and leaves the decision to be carried out; otherwise
     * does nothing. Safe to repeat.
     */
    async closeSilenceIfDue(networkId: NetworkId, decisionId: DecisionId): Promise<void> {
      const agreed = await uow.write(networkId, async (ports) => {
        const procedure = await ports.silence.holdProcedure(decisionId);
        if (procedure?.state !== "open") return undefined;
        const { closesAt, round } = procedure.current;
        const now = clock.now();
        if (!isDue(procedure, now)) {
          // The timer goes by the database's clock: where that is ahead of ours it would come once, too early.
          if (closesAt.getTime() - now.getTime() < CLOCK_DIFFERENCE_MS)
            await ports.jobs.add(
              "close-silence",
              { networkId, decisionId },
              { startAfter: closesAt, key: `${decisionId}:${round}` },
            );
          return undefined;
        }
        await ports.silence.close(decisionId, { at: now, because: null });
        await recordSilence(ports, "silence.agreed", SYSTEM, procedure, {
          deadline: closesAt.toISOString(),
          // Later than the deadline where the workspace stood still then.
          closedAt: now.toISOString(),
          electors: procedure.electors,
        });
        await texts[subjectParts(procedure.subject).kind].whenAgreed(ports, networkId, decisionId);
        return procedure;
      });
      if (agreed !== undefined) tellChange(deps, networkId, agreed);
    },
  };
}
export type DecisionCommands = ReturnType<typeof decisionCommands<DecisionPorts>>;
