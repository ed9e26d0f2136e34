import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import type { ActionId, AgendaItemId, MeetingId, OrganisationId, PersonId } from "../../kernel/ids.ts";

/** `open → done` with evidence, `open → dropped` with a reason; either back to `open` with a reason. */
export const ACTION_STATES = ["open", "done", "dropped"] as const;

export const WHAT = { least: 3, most: 300 } as const;
export const DUE_MOST = 100;
/** Of a note as evidence, and of the reason for dropping or reopening. */
export const WORDS = { least: 3, most: 600 } as const;
export const LINK_MOST = 2_000;

/** Until when, as it was written, and what that means; null where the words are no date yet. */
export interface DueDate {
  readonly dueText: string;
  readonly dueEdtf: string | null;
}

/** Who does it: an organisation, and where one was named a person of it. */
export interface Owner {
  readonly organisationId: OrganisationId;
  readonly personId: PersonId | null;
}

/** What shows that it was done: an address, a note, or both. A file is the address of the channel's file. */
export interface Evidence {
  readonly link: string | null;
  readonly note: string | null;
}

interface ActionCore extends Owner, DueDate {
  readonly actionId: ActionId;
  /** The meeting that it was agreed at; it stays there, whichever later meeting goes through it. */
  readonly meetingId: MeetingId;
  /** The item of that meeting's agenda that it came from, if one was named. */
  readonly agendaItemId: AgendaItemId | null;
  readonly what: string;
  readonly addedBy: PersonId;
  readonly addedAt: Date;
}
interface Closed {
  readonly closedBy: PersonId;
  readonly closedAt: Date;
}
export type Action = ActionCore &
  (
    | { readonly state: "open" }
    | ({ readonly state: "done"; readonly evidence: Evidence } & Closed)
    | ({ readonly state: "dropped"; readonly reason: string } & Closed)
  );

/** As it was before it was closed. */
export const opened = ({
  actionId,
  meetingId,
  agendaItemId,
  what,
  organisationId,
  personId,
  dueText,
  dueEdtf,
  addedBy,
  addedAt,
}: Action): Action => ({
  actionId,
  meetingId,
  agendaItemId,
  what,
  organisationId,
  personId,
  dueText,
  dueEdtf,
  addedBy,
  addedAt,
  state: "open",
});

/** The ISO day on which it is due, the last that its date can mean; null where that is open. */
export function dueDay({ dueEdtf }: Pick<DueDate, "dueEdtf">): string | null {
  const date = dueEdtf === null ? null : parseEdtf(dueEdtf);
  return date === null ? null : edtfBounds(date).latest;
}

/**
 * Its last day is over and it is still open.
 * @param today ISO day in the network's time zone
 */
export function isOverdue(action: Pick<Action, "state" | "dueEdtf">, today: string): boolean {
  const day = action.state === "open" ? dueDay(action) : null;
  return day !== null && day < today;
}

/** The first due first, those without a day last; together due in the order in which they were agreed. */
export function byDueDay(a: Action, b: Action): number {
  const [left, right] = [dueDay(a), dueDay(b)];
  if (left !== right) return left === null ? 1 : right === null ? -1 : left < right ? -1 : 1;
  return a.addedAt.getTime() - b.addedAt.getTime() || (a.actionId < b.actionId ? -1 : 1);
}
