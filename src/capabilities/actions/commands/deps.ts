import type { Actor } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { EventType } from "../../../kernel/events.ts";
import type { ActionId, MeetingId, NetworkId, NewId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { Changes, UnitOfWork } from "../../../kernel/unit-of-work.ts";
import { byDate, isLive } from "../../meetings/next-meeting.ts";
import type { Action } from "../action.ts";
import type { ActionPorts, ReadDate } from "../ports.ts";

export interface ActionDeps {
  readonly uow: UnitOfWork<ActionPorts>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly changes: Changes;
  readonly readDate: ReadDate;
}

/** The action, held until the transaction ends. Refuses `action.not-found`. */
export async function heldAction(ports: ActionPorts, actionId: ActionId): Promise<Action> {
  const action = await ports.actions.hold(actionId);
  if (action === undefined) throw new Refusal("action.not-found");
  return action;
}

/** Writes what happened into the record of the action's meeting, and gives the meetings that show it. */
export async function recordAction(
  ports: ActionPorts,
  type: Extract<EventType, `action.${string}`>,
  by: Actor,
  { actionId, meetingId, what }: Action,
  data: Readonly<Record<string, unknown>>,
): Promise<readonly MeetingId[]> {
  await ports.events.append({
    type,
    by,
    subject: `meeting:${meetingId}`,
    data: { actionId, what, ...data },
  });
  const meetings = await ports.meetings.meetings();
  const own = meetings.find((one) => one.meetingId === meetingId);
  const later = meetings.filter((one) => own !== undefined && isLive(one) && byDate(own, one) < 0);
  return [meetingId, ...later.map((one) => one.meetingId)];
}

/** Tells pages and cards what changed: the action, its meeting, and those to come that count it among the open ones. */
export function tellChange(
  { changes }: ActionDeps,
  networkId: NetworkId,
  actionId: ActionId,
  shownAt: readonly MeetingId[],
): void {
  for (const subject of [`action:${actionId}`, ...shownAt.map((id) => `meeting:${id}`)])
    changes.changed(networkId, subject);
}
