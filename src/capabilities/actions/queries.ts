import { type Actor, type Reader, readerActor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { ActionId, MeetingId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import { isLive } from "../meetings/next-meeting.ts";
import { type MeetingReader } from "../meetings/queries.ts";
import { earlierThan } from "../meetings/queries/earlier-meetings.ts";
import { isMember } from "../network/network.ts";
import { type NetworkReader, refusalNaming } from "../network/queries.ts";
import { type Action, byDueDay } from "./action.ts";
import type { ActionList, ActionOwners, ActionView, MeetingActions } from "./contract.ts";
import { mayRunActions, RUN_ACTIONS } from "./policy.ts";
import { actionPresenter } from "./queries/action-presenter.ts";

/** Reads actions; other capabilities ask through it too. */
export interface ActionReader {
  action(id: ActionId): Promise<Action | undefined>;
  /** Agreed at a meeting, in the order in which they were. */
  actionsOf(id: MeetingId): Promise<readonly Action[]>;
  /** Of all meetings, in the order in which they were agreed. */
  openActions(): Promise<readonly Action[]>;
  /** How many of these meetings' actions are open. */
  openCount(ids: readonly MeetingId[]): Promise<number>;
}

export interface ActionQueryPorts {
  readonly actions: ActionReader;
  readonly meetings: MeetingReader;
  readonly network: NetworkReader;
}

const isOpen = ({ state }: Action): boolean => state === "open";

const abilitiesOf = (reader: Reader): ActionList["abilities"] => {
  const actor = readerActor(reader);
  return { add: actor !== undefined && mayRunActions(actor) };
};

/** Read side of actions. */
export const actionQueries = (uow: UnitOfWork<ActionQueryPorts>, clock: Clock) => ({
  /** One action. Refuses `action.not-found`. */
  view: (reader: Reader, actionId: ActionId): Promise<ActionView> =>
    uow.read(reader.networkId, async (ports) => {
      const action = await ports.actions.action(actionId);
      if (action === undefined) throw new Refusal("action.not-found");
      const [view] = await (await actionPresenter(ports, reader, clock))([action]);
      if (view === undefined) throw new Refusal("action.not-found");
      return view;
    }),

  /** All that are open, the first due first. */
  open: (reader: Reader): Promise<ActionList> =>
    uow.read(reader.networkId, async (ports) => {
      const show = await actionPresenter(ports, reader, clock);
      return {
        actions: await show((await ports.actions.openActions()).toSorted(byDueDay)),
        abilities: abilitiesOf(reader),
      };
    }),

  /**
   * Those agreed at a meeting, and while it is neither held nor cancelled those that are open from earlier ones.
   * Refuses `meeting.not-found`.
   */
  ofMeeting: (reader: Reader, meetingId: MeetingId): Promise<MeetingActions> =>
    uow.read(reader.networkId, async (ports) => {
      const meeting = await ports.meetings.meeting(meetingId);
      if (meeting === undefined) throw new Refusal("meeting.not-found");
      const show = await actionPresenter(ports, reader, clock);
      const own = (await ports.actions.actionsOf(meetingId)).toSorted(
        (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || byDueDay(a, b),
      );
      const looksBackAt = isLive(meeting) ? await earlierThan(ports, meeting) : [];
      const before = new Set(looksBackAt.map((one) => one.meetingId));
      const earlier = (await ports.actions.openActions()).filter((one) => before.has(one.meetingId));
      const { add } = abilitiesOf(reader);
      return {
        earlier: await show(earlier.toSorted(byDueDay)),
        actions: await show(own),
        abilities: { add: add && meeting.state !== "cancelled" },
      };
    }),

  /** Who can own an action: the organisations of the network with their people. Refuses `action.not-entitled`. */
  owners: async (actor: Actor): Promise<ActionOwners> => {
    if (!mayRunActions(actor)) throw await refusalNaming(uow, actor, "action.not-entitled", ...RUN_ACTIONS);
    return uow.read(actor.networkId, async ({ network }) => {
      const people = (await network.people()).filter(({ left }) => left === null);
      const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
        a.name.localeCompare(b.name, "en");
      return {
        organisations: (await network.organisations())
          .filter(isMember)
          .toSorted(byName)
          .map(({ organisationId, name, country }) => ({
            organisationId,
            name,
            country,
            people: people
              .filter((one) => one.organisationId === organisationId)
              .map((one) => ({ personId: one.personId, name: one.name }))
              .toSorted(byName),
          })),
      };
    });
  },
});
export type ActionQueries = ReturnType<typeof actionQueries>;
