import { type Reader, readerActor } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { MeetingId } from "../../../kernel/ids.ts";
import type { AgendaItem } from "../../meetings/meeting.ts";
import { todayOf } from "../../network/queries.ts";
import { type Action, dueDay, isOverdue } from "../action.ts";
import type { ActionView } from "../contract.ts";
import { mayCloseAction, mayRunActions } from "../policy.ts";
import type { ActionQueryPorts } from "../queries.ts";

/** Draws actions as their reader may see them: who owns them by name, and what the reader can do. */
export async function actionPresenter(
  ports: ActionQueryPorts,
  reader: Reader,
  clock: Clock,
): Promise<(actions: readonly Action[]) => Promise<ActionView[]>> {
  const actor = readerActor(reader);
  const runs = actor !== undefined && mayRunActions(actor);
  const today = await todayOf(ports, clock);
  return async (actions) => {
    if (actions.length === 0) return [];
    const organisations = new Map(
      (await ports.network.organisations()).map((one) => [one.organisationId, one]),
    );
    const people = new Map((await ports.network.people()).map((one) => [one.personId, one]));
    const titles = new Map((await ports.meetings.meetings()).map((one) => [one.meetingId, one.title]));
    const items = await itemsOf(ports, actions);
    return actions.map((action) => {
      const { organisationId, personId, state } = action;
      const organisation = organisations.get(organisationId);
      const person = personId === null ? undefined : people.get(personId);
      const item = action.agendaItemId === null ? undefined : items.get(keyOf(action));
      return {
        actionId: action.actionId,
        meeting: { meetingId: action.meetingId, title: titles.get(action.meetingId) ?? "" },
        item:
          item === undefined
            ? null
            : { agendaItemId: item.agendaItemId, title: item.title, format: item.format },
        what: action.what,
        owner: {
          organisationId,
          organisation: organisation?.name ?? "",
          country: organisation?.country ?? "",
          person:
            person === undefined
              ? null
              : { personId: person.personId, name: person.name, left: person.left !== null },
        },
        due: { text: action.dueText, edtf: action.dueEdtf, day: dueDay(action) },
        overdue: isOverdue(action, today),
        state,
        addedBy: people.get(action.addedBy)?.name ?? "",
        addedAt: action.addedAt.toISOString(),
        closed: closedOf(action, (id) => people.get(id)?.name ?? ""),
        abilities: {
          change: runs && state === "open",
          close: actor !== undefined && state === "open" && mayCloseAction(actor, action),
          drop: runs && state === "open",
          reopen: runs && state !== "open",
        },
      };
    });
  };
}

const keyOf = ({ meetingId, agendaItemId }: Pick<Action, "meetingId" | "agendaItemId">): string =>
  `${meetingId} ${agendaItemId ?? ""}`;

/** The items that the actions came from, of the agendas as they stand now. */
async function itemsOf(
  { meetings }: Pick<ActionQueryPorts, "meetings">,
  actions: readonly Action[],
): Promise<ReadonlyMap<string, AgendaItem>> {
  const found = new Map<string, AgendaItem>();
  const ids = new Set<MeetingId>(
    actions.flatMap((one) => (one.agendaItemId === null ? [] : [one.meetingId])),
  );
  for (const meetingId of ids)
    for (const item of await meetings.agenda(meetingId))
      found.set(keyOf({ meetingId, agendaItemId: item.agendaItemId }), item);
  return found;
}

function closedOf(action: Action, nameOf: (id: Action["addedBy"]) => string): ActionView["closed"] {
  if (action.state === "open") return null;
  const { link, note } = action.state === "done" ? action.evidence : { link: null, note: null };
  return {
    by: nameOf(action.closedBy),
    at: action.closedAt.toISOString(),
    link,
    note,
    reason: action.state === "dropped" ? action.reason : null,
  };
}
