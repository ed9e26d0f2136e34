import { type Actor, SYSTEM } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { DecisionId, EditionId, NetworkId, NewId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { Changes, UnitOfWork } from "../../kernel/unit-of-work.ts";
import { reasonIn } from "./commands/reason-in.ts";
import { whyNoObjection } from "./commands/why-no-objection.ts";
import { mayObject, mayRunDecisions, objectsAs } from "./policy.ts";
import type { DecidedTexts, DecisionPorts } from "./ports.ts";
import { deadlineIn } from "./queries.ts";
import {
  type DecisionSubject,
  isDue,
  isUnderWay,
  mayBecome,
  type SilenceProcedure,
  type SilenceRound,
} from "./silence-procedure.ts";

/** Clocks of servers that are looked after differ by less. */
const CLOCK_DIFFERENCE_MS = 60_000;

interface Deps<Ports extends DecisionPorts> {
  readonly uow: UnitOfWork<Ports>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly changes: Changes;
  readonly texts: DecidedTexts<Ports>;
  /** SHA-256, hexadecimal. */
  readonly hash: (text: string) => string;
}

/** Write side of decisions: the silence procedure. Whoever acts is recorded with their roles and the text's hash. */
export function decisionCommands<Ports extends DecisionPorts>(deps: Deps<Ports>) {
  const { uow, clock, newId, changes, texts, hash } = deps;
  const changed = (networkId: NetworkId, decisionId: DecisionId) => {
    changes.changed(networkId, `silence:${decisionId}`);
    changes.changed(networkId, "programme:all");
  };

  /** Sets the timer of a text that was put to the members just now, and posts its card. */
  async function announce(ports: Ports, networkId: NetworkId, decisionId: DecisionId, put: SilenceRound) {
    const key = `${decisionId}:${put.round}`;
    await ports.jobs.add("close-silence", { networkId, decisionId }, { startAfter: put.closesAt, key });
    await ports.cards.post("silence", `silence:${decisionId}`, `silence.opened:${key}`);
  }

  const record = (
    ports: Ports,
    type: "silence.opened" | "silence.objected" | "silence.resumed" | "silence.agreed" | "silence.ended",
    by: Actor | typeof SYSTEM,
    procedure: SilenceProcedure,
    data: Readonly<Record<string, unknown>>,
  ) =>
    ports.events.append({
      type,
      by,
      subject: `silence:${procedure.decisionId}`,
      data: {
        about: procedure.subject,
        number: procedure.number,
        hash: procedure.current.hash,
        roles: by === SYSTEM ? [] : [...by.roles],
        ...data,
      },
    });

  async function held(ports: Ports, decisionId: DecisionId): Promise<SilenceProcedure> {
    const procedure = await ports.silence.holdProcedure(decisionId);
    if (procedure === undefined) throw new Refusal("silence.not-found");
    return procedure;
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
      const decisionId = newId<DecisionId>();
      const subject: DecisionSubject = `edition:${input.editionId}`;
      const { workingDays } = input;
      await uow.write(actor.networkId, async (ports) => {
        const openedAt = clock.now();
        const closesAt = await deadlineIn(ports.network, openedAt, workingDays);
        const { text, ...frozen } = await texts.freeze(ports, subject);
        if (isUnderWay(await ports.silence.procedureAbout(subject)))
          throw new Refusal("silence.already-open", {}, ["editionId"]);
        const today = openedAt.toISOString().slice(0, 10);
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
        await record(ports, "silence.opened", actor, procedure, { electors, workingDays, deadline });
        await announce(ports, actor.networkId, decisionId, procedure.current);
      });
      changed(actor.networkId, decisionId);
      return decisionId;
    },

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
      await uow.write(actor.networkId, async (ports) => {
        const procedure = await held(ports, input.decisionId);
        const { decisionId, current } = procedure;
        const role = objectsAs(actor, procedure);
        if (role === undefined) throw new Refusal("silence.observer");
        const at = clock.now();
        if (!isUnderWay(procedure) || isDue(procedure, at)) throw new Refusal("silence.over");
        const before = (await ports.silence.objections(decisionId)).find(
          (one) => one.round === current.round && one.personId === actor.personId,
        );
        if (before?.reason === reason) return;
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
        await record(ports, "silence.objected", actor, procedure, { role, reason, stops });
      });
      changed(actor.networkId, input.decisionId);
    },

    /**
     * Puts the amended text to the members, with a new deadline; what was amended stands in the record. Refuses
     * `silence.not-entitled`, `silence.working-days`, `silence.not-found`, `silence.not-stopped`,
     * `silence.unchanged`, and what can't be decided on as its owner does.
     */
    async resumeSilence(
      actor: Actor,
      input: { readonly decisionId: DecisionId; readonly workingDays: number },
    ): Promise<void> {
      if (!mayRunDecisions(actor)) throw new Refusal("silence.not-entitled");
      const { decisionId, workingDays } = input;
      await uow.write(actor.networkId, async (ports) => {
        const openedAt = clock.now();
        const closesAt = await deadlineIn(ports.network, openedAt, workingDays);
        const known = await ports.silence.procedure(decisionId);
        if (known === undefined) throw new Refusal("silence.not-found");
        if (known.state !== "stopped") throw new Refusal("silence.not-stopped");
        // What is decided on is held before its procedure, as everywhere: two orders would be a deadlock.
        const { text } = await texts.freeze(ports, known.subject);
        const procedure = await held(ports, decisionId);
        if (procedure.state !== "stopped") throw new Refusal("silence.not-stopped");
        const before = procedure.current;
        if (text === before.text) throw new Refusal("silence.unchanged");
        const round = before.round + 1;
        const openedBy = actor.personId;
        const current = { round, text, hash: hash(text), workingDays, openedBy, openedAt, closesAt };
        await ports.silence.addRound(decisionId, current);
        const amended = { ...procedure, current };
        await record(ports, "silence.resumed", actor, amended, {
          hashBefore: before.hash,
          differences: texts.differences(before.text, text),
          workingDays,
          deadline: closesAt.toISOString(),
        });
        await announce(ports, actor.networkId, decisionId, current);
      });
      changed(actor.networkId, decisionId);
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
      await uow.write(actor.networkId, async (ports) => {
        const procedure = await held(ports, input.decisionId);
        const at = clock.now();
        if (!mayBecome(procedure, "ended") || isDue(procedure, at)) throw new Refusal("silence.over");
        await ports.silence.close(procedure.decisionId, { at, because: reason });
        await record(ports, "silence.ended", actor, procedure, { reason });
      });
      changed(actor.networkId, input.decisionId);
    },

    /**
     * Takes silence for assent once the deadline has passed, and leaves the decision to be carried out; otherwise
     * does nothing. Safe to repeat.
     */
    async closeSilenceIfDue(networkId: NetworkId, decisionId: DecisionId): Promise<void> {
      const agreed = await uow.write(networkId, async (ports) => {
        const procedure = await ports.silence.holdProcedure(decisionId);
        if (procedure?.state !== "open") return false;
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
          return false;
        }
        await ports.silence.close(decisionId, { at: now, because: null });
        await record(ports, "silence.agreed", SYSTEM, procedure, {
          deadline: closesAt.toISOString(),
          // Later than the deadline where the workspace stood still then.
          closedAt: now.toISOString(),
          electors: procedure.electors,
        });
        await ports.jobs.add("take-decision", { networkId, decisionId });
        return true;
      });
      if (agreed) changed(networkId, decisionId);
    },
  };
}
export type DecisionCommands = ReturnType<typeof decisionCommands<DecisionPorts>>;
