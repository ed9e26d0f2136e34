import type { ActionView } from "../../src/capabilities/actions/contract.ts";
import { actionsCard } from "../actions/actions-card.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { aMeeting, LONG_TITLE } from "./builders.ts";

export const anAction = (over: Partial<ActionView> = {}): ActionView => ({
  actionId: "action-1",
  meeting: { meetingId: "meeting-3", title: "3rd ALMA network meeting" },
  item: null,
  what: "Send the contacts of the schools",
  owner: {
    organisationId: "organisation-2",
    organisation: "Swedish ESF Council",
    country: "SE",
    person: { personId: "person-2", name: "Jonas Lindqvist", left: false },
  },
  due: { text: "1 December 2026", edtf: "2026-12-01", day: "2026-12-01" },
  overdue: false,
  state: "open",
  addedBy: "Rasa Petrauskaitė",
  addedAt: "2026-11-20T10:00:00.000Z",
  closed: null,
  abilities: { change: false, close: false, drop: false, reopen: false },
  ...over,
});

/** Open actions: none, as others read along, as their owner and the coordinator see them, and many. */
export function everyActionsCard(ctx: CardContext): Record<string, AdaptiveCard> {
  const own = anAction({ abilities: { change: true, close: true, drop: true, reopen: false } });
  const many = Array.from({ length: 500 }, (_, at) => ({
    ...own,
    actionId: `action-${at}`,
    what: LONG_TITLE,
    overdue: true,
    due: { text: "to be decided", edtf: null, day: null },
    owner: { ...own.owner, organisation: LONG_TITLE, person: null },
  }));
  const recording = {
    owners: {
      organisations: Array.from({ length: 150 }, (_, at) => ({
        organisationId: `organisation-${at}`,
        name: LONG_TITLE,
        country: "DK",
        people: [],
      })),
    },
    meetings: [aMeeting(), aMeeting({ meetingId: "meeting-4", title: LONG_TITLE })],
  };
  return {
    "actions, none": actionsCard({ actions: [] }, ctx),
    "actions, where others read along": actionsCard({ actions: [anAction()] }, ctx, { asks: true }),
    "actions, stored": actionsCard({ actions: [own] }, ctx, {
      stored: ctx.t("cards.actions.closed", { what: LONG_TITLE, person: "Jonas Lindqvist" }),
      recording: { ...recording, owners: { organisations: recording.owners.organisations.slice(0, 30) } },
    }),
    "actions, five hundred": actionsCard({ actions: many }, ctx, { recording }),
  };
}
