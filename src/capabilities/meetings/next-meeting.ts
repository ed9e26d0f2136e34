import { compareEdtf, edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";

/** What must be known of a meeting to tell whether it is to come, and whether it is the one that is meant. */
export interface Upcoming {
  readonly dateEdtf: string | null;
  readonly state: "planned" | "convened" | "held" | "reported" | "cancelled";
  /** Its call for topics or its poll is open. */
  readonly asks: boolean;
}

const dateOf = ({ dateEdtf }: Pick<Upcoming, "dateEdtf">) => (dateEdtf === null ? null : parseEdtf(dateEdtf));

/** The earliest first, those without a date last. */
export function byDate(a: Pick<Upcoming, "dateEdtf">, b: Pick<Upcoming, "dateEdtf">): number {
  const [left, right] = [dateOf(a), dateOf(b)];
  if (!left || !right) return Number(!left) - Number(!right);
  return compareEdtf(left, right);
}

/** It is still to be held, or nobody has said yet that it was. */
export const isLive = ({ state }: Pick<Upcoming, "state">): boolean =>
  state === "planned" || state === "convened";

/**
 * Its last day is over, or it is; what still asks for topics or votes is not past, whatever its date says.
 * @param today ISO day in the network's time zone
 */
export function isPast(meeting: Upcoming, today: string): boolean {
  if (!isLive(meeting)) return true;
  if (meeting.asks) return false;
  const date = dateOf(meeting);
  const latest = date === null ? null : edtfBounds(date).latest;
  return latest !== null && latest < today;
}

/**
 * Its first day has come, or its state says so; where the date is uncertain, the earliest that it may be.
 * @param today ISO day in the network's time zone
 */
export function hasBegun({ state, dateEdtf }: Omit<Upcoming, "asks">, today: string): boolean {
  if (state === "held" || state === "reported") return true;
  const date = dateOf({ dateEdtf });
  const earliest = date === null ? null : edtfBounds(date).earliest;
  return state !== "cancelled" && earliest !== null && earliest <= today;
}

/**
 * The meetings that may be meant where none is named, the same for everybody who asks: those with an open call
 * or poll, or else the nearest that is not past. More than one: whoever asks must say which. A past one is
 * never meant without being named.
 */
export function meetingsMeant<One extends Upcoming>(meetings: readonly One[], today: string): readonly One[] {
  const toCome = meetings.filter((meeting) => !isPast(meeting, today)).toSorted(byDate);
  const asking = toCome.filter((meeting) => meeting.asks);
  return asking.length > 0 ? asking : toCome.slice(0, 1);
}
