import type { Actor } from "../../kernel/actor.ts";
import type { ActionId, AgendaItemId, MeetingId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { namesActingFor, namesInRoles, refusalNaming } from "../network/queries.ts";
import { type Action, type Evidence, opened, type Owner } from "./action.ts";
import { type ActionDeps, heldAction, recordAction, tellChange } from "./commands/deps.ts";
import {
  type ActionFields,
  checkedFields,
  dueOf,
  evidenceIn,
  ownerOf,
  reasonIn,
  sameWords,
} from "./commands/fields.ts";
import { mayCloseAction, mayRunActions, RUN_ACTIONS } from "./policy.ts";
import type { ActionPorts } from "./ports.ts";

export type { ActionFields };

export type NewAction = ActionFields & {
  readonly meetingId: MeetingId;
  readonly agendaItemId: AgendaItemId | null;
};

export interface ActionChange {
  readonly actionId: ActionId;
  /** What its author saw in the fields that they change. */
  readonly was: Partial<ActionFields>;
  readonly now: Partial<ActionFields>;
}

const FIELDS = [
  "what",
  "organisationId",
  "personId",
  "due",
] as const satisfies readonly (keyof ActionFields)[];

const notEntitled = (deps: ActionDeps, actor: Actor) =>
  refusalNaming(deps.uow, actor, "action.not-entitled", ...RUN_ACTIONS);

/** Write side of actions: what was agreed at a meeting, who owes it, and what became of it. */
export const actionCommands = (deps: ActionDeps) => ({
  /**
   * Records an action that was agreed at a meeting, optionally at an item of its agenda. Refuses
   * `action.not-entitled`, `action.what`, `action.due-owed`, `action.due-unread`, `input.too-long`,
   * `meeting.not-found`, `meeting.not-open` (it was cancelled), `action.item-unknown`, `action.owner-unknown`,
   * `action.person-unknown`, `action.already-added` (open, at this meeting, with these words and this owner).
   */
  async addAction(actor: Actor, input: NewAction): Promise<ActionId> {
    if (!mayRunActions(actor)) throw await notEntitled(deps, actor);
    const { what, due } = checkedFields(input);
    const actionId = deps.newId<ActionId>();
    const shownAt = await deps.uow.write(actor.networkId, async (ports) => {
      const meeting = await ports.meetings.hold(input.meetingId);
      if (meeting === undefined) throw new Refusal("meeting.not-found");
      if (meeting.state === "cancelled") throw new Refusal("meeting.not-open", { meeting: meeting.title });
      const { agendaItemId } = input;
      const agenda = agendaItemId === null ? [] : await ports.meetings.agenda(meeting.meetingId);
      if (agendaItemId !== null && !agenda.some((item) => item.agendaItemId === agendaItemId))
        throw new Refusal("action.item-unknown", {}, ["agendaItemId"]);
      const owner = await ownerOf(ports, input);
      const alike = (await ports.actions.actionsOf(meeting.meetingId)).some(
        (one) =>
          one.state === "open" && one.organisationId === owner.organisationId && sameWords(one.what, what),
      );
      if (alike) throw new Refusal("action.already-added", { meeting: meeting.title }, ["what"]);
      const now = deps.clock.now();
      const action: Action = {
        actionId,
        meetingId: meeting.meetingId,
        agendaItemId,
        what,
        ...owner,
        ...dueOf(deps.readDate, due, { after: meeting.dateEdtf, now }),
        addedBy: actor.personId,
        addedAt: now,
        state: "open",
      };
      await ports.actions.add(action);
      return recordAction(ports, "action.added", actor, action, { ...owner, due });
    });
    tellChange(deps, actor.networkId, actionId, shownAt);
    return actionId;
  },

  /**
   * Changes what an open action says, who owns it or until when. What is left out stays, and what is so already
   * changes nothing; a field that by now holds what its author did not see is refused, see decision 017. Another
   * organisation takes it without a person, unless one is named. Refuses `action.not-entitled`, `action.not-found`,
   * `action.not-open`, `action.changed-meanwhile`, `action.what`, `action.due-owed`, `action.due-unread`,
   * `input.too-long`, `action.owner-unknown`, `action.person-unknown`.
   */
  async changeAction(actor: Actor, { actionId, was, now: wanted }: ActionChange): Promise<void> {
    if (!mayRunActions(actor)) throw await notEntitled(deps, actor);
    const shownAt = await deps.uow.write(actor.networkId, async (ports) => {
      const action = await heldAction(ports, actionId);
      if (action.state !== "open") throw await closedAlready(ports, action);
      const before = fieldsOf(action);
      const lost = FIELDS.filter(
        (field) =>
          wanted[field] !== undefined && before[field] !== wanted[field] && before[field] !== was[field],
      );
      if (lost.length > 0) throw new Refusal("action.changed-meanwhile", {}, lost);
      const passedOn = wanted.organisationId !== undefined && wanted.organisationId !== before.organisationId;
      const after = { ...before, ...(passedOn && { personId: null }), ...wanted };
      const { what, due } = checkedFields(after);
      const owner = sameOwner(after, before) ? before : after;
      const meeting = await ports.meetings.meeting(action.meetingId);
      const changed: Action = {
        ...action,
        what,
        ...(owner === before ? {} : await ownerOf(ports, after)),
        ...(due === action.dueText
          ? {}
          : dueOf(deps.readDate, due, { after: meeting?.dateEdtf ?? null, now: deps.clock.now() })),
      };
      const to = fieldsOf(changed);
      if (FIELDS.every((field) => before[field] === to[field])) return undefined;
      await ports.actions.put(changed);
      return recordAction(ports, "action.changed", actor, changed, { from: before, to });
    });
    if (shownAt !== undefined) tellChange(deps, actor.networkId, actionId, shownAt);
  },

  /**
   * Closes an action as done, with what shows it: a link, a note, or both. The same by the same person again changes
   * nothing. Refuses `action.not-found`, `action.not-yours`, `action.evidence-owed`, `action.link`,
   * `input.too-long`, `action.not-open`.
   */
  async closeAction(
    actor: Actor,
    { actionId, ...shown }: Evidence & { readonly actionId: ActionId },
  ): Promise<void> {
    const shownAt = await deps.uow.write(actor.networkId, async (ports) => {
      const action = await heldAction(ports, actionId);
      if (!mayCloseAction(actor, action))
        throw new Refusal("action.not-yours", { names: await namesOfOwner(ports, action) });
      const evidence = evidenceIn(shown);
      if (
        action.state === "done" &&
        action.closedBy === actor.personId &&
        sameEvidence(action.evidence, evidence)
      )
        return undefined;
      if (action.state !== "open") throw await closedAlready(ports, action);
      const done = { closedBy: actor.personId, closedAt: deps.clock.now(), evidence };
      await ports.actions.put({ ...action, ...done, state: "done" });
      return recordAction(ports, "action.done", actor, action, { evidence });
    });
    if (shownAt !== undefined) tellChange(deps, actor.networkId, actionId, shownAt);
  },

  /**
   * Drops an action, with the reason that everybody reads. Refuses `action.not-entitled`, `action.reason-owed`,
   * `input.too-long`, `action.not-found`, `action.not-open`.
   */
  async dropAction(
    actor: Actor,
    input: { readonly actionId: ActionId; readonly reason: string },
  ): Promise<void> {
    if (!mayRunActions(actor)) throw await notEntitled(deps, actor);
    const reason = reasonIn(input.reason);
    const shownAt = await deps.uow.write(actor.networkId, async (ports) => {
      const action = await heldAction(ports, input.actionId);
      if (action.state !== "open") throw await closedAlready(ports, action);
      const dropped = { closedBy: actor.personId, closedAt: deps.clock.now(), reason };
      await ports.actions.put({ ...action, ...dropped, state: "dropped" });
      return recordAction(ports, "action.dropped", actor, action, { reason });
    });
    tellChange(deps, actor.networkId, input.actionId, shownAt);
  },

  /**
   * Opens a closed action again, with a reason; what had closed it stays in the record. Refuses
   * `action.not-entitled`, `action.reason-owed`, `input.too-long`, `action.not-found`, `action.not-closed`.
   */
  async reopenAction(
    actor: Actor,
    input: { readonly actionId: ActionId; readonly reason: string },
  ): Promise<void> {
    if (!mayRunActions(actor)) throw await notEntitled(deps, actor);
    const reason = reasonIn(input.reason);
    const shownAt = await deps.uow.write(actor.networkId, async (ports) => {
      const action = await heldAction(ports, input.actionId);
      if (action.state === "open") throw new Refusal("action.not-closed");
      await ports.actions.put(opened(action));
      return recordAction(ports, "action.reopened", actor, action, { from: action.state, reason });
    });
    tellChange(deps, actor.networkId, input.actionId, shownAt);
  },
});
export type ActionCommands = ReturnType<typeof actionCommands>;

const fieldsOf = ({ what, organisationId, personId, dueText }: Action): ActionFields => ({
  what,
  organisationId,
  personId,
  due: dueText,
});

const sameOwner = (a: Owner, b: Owner): boolean =>
  a.organisationId === b.organisationId && a.personId === b.personId;

const sameEvidence = (a: Evidence, b: Evidence): boolean => a.link === b.link && a.note === b.note;

/** Somebody was faster: who, so that one can ask them. */
async function closedAlready({ network }: ActionPorts, action: Action): Promise<Refusal> {
  const by = action.state === "open" ? undefined : await network.person(action.closedBy);
  return new Refusal("action.not-open", { name: by?.name ?? "" });
}

/** Who can close it: its person, and who acts for its organisation; where nobody does, who runs actions. */
async function namesOfOwner(ports: ActionPorts, { organisationId, personId }: Owner): Promise<string> {
  const person = personId === null ? undefined : await ports.network.person(personId);
  const own = person === undefined || person.left !== null ? [] : [person.name];
  const owners = [...new Set([...own, ...(await namesActingFor(ports, organisationId))])].join(", ");
  return owners === "" ? namesInRoles(ports, ...RUN_ACTIONS) : owners;
}
