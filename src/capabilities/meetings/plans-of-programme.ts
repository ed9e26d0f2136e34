import { exactDays } from "../../kernel/edtf/exact-days.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import { isOverBefore } from "../work-programme/edition.ts";
import type { Edition, ProgrammeItem } from "../work-programme/work-programme.ts";
import type { Meeting } from "./meeting.ts";

/**
 * The editions whose events are the network's meetings, oldest first: of each programme the newest that was shown
 * to members, and while nothing was ever shown the first draft. A draft beside them plans nothing yet.
 * @param editions newest first
 */
export function editionsThatPlan<One extends { readonly programmeId: string } & Pick<Edition, "state">>(
  editions: readonly One[],
): readonly One[] {
  const shown = editions.filter(({ state }) => state === "adopted" || state === "consultation");
  const newest = shown.filter(
    (one, at) => shown.findIndex(({ programmeId }) => programmeId === one.programmeId) === at,
  );
  return newest.length > 0
    ? newest.toReversed()
    : editions.filter(({ state }) => state === "draft").slice(-1);
}

/**
 * Whether an event asks for a meeting: one of the network's numbered series, or one that says when and how people
 * meet. A deadline or a campaign among the events is no meeting, unless somebody plans one.
 */
export const asksForMeeting = ({ kind, status, details, dateEdtf }: ProgrammeItem): boolean =>
  kind === "event" &&
  status !== "cancelled" &&
  (details.ordinal !== undefined || (dateEdtf !== null && details.mode !== undefined));

/**
 * Whether an event under a new id is the meeting that was planned before: it has the same number in the series, or
 * where they have none the same exact days and nearly the same title. A meeting that was over before the
 * programme's period began is another one: some networks count anew each year.
 */
export function isSameMeeting(
  meeting: Pick<Meeting, "ordinal" | "title" | "dateEdtf">,
  { title, dateEdtf, details }: ProgrammeItem,
  period: string | null,
): boolean {
  if (isOverBefore(meeting.dateEdtf, period)) return false;
  if (meeting.ordinal !== null && details.ordinal !== undefined) return meeting.ordinal === details.ordinal;
  const [one, two] = [daysOf(meeting.dateEdtf), daysOf(dateEdtf)];
  const sameDays = one !== null && two !== null && one.first === two.first && one.last === two.last;
  return sameDays && nearlySame(meeting.title, title);
}

function daysOf(edtf: string | null) {
  const value = edtf === null ? null : parseEdtf(edtf);
  return value && exactDays(value);
}

/** 'SI+ Forum' and 'SI+ CoP Forum': all that the shorter one says, the longer one says too. */
function nearlySame(one: string, two: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(two)];
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  return shorter.size > 0 && [...shorter].every((word) => longer.has(word));
}

const wordsOf = (title: string): Set<string> => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu));
