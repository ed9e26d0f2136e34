import { dayAfter } from "../../kernel/iso-day.ts";
import { dayIn, zonedInstant } from "../../kernel/time-zone.ts";

/**
 * What a person can owe the network, in the order in which it is shown when it is due together. A new one is a line
 * here, a source in `collect.ts`, and words for it on the page and the card: the compiler asks for each.
 */
export const DUTY_KINDS = [
  "vote",
  "object",
  "status",
  "present",
  "action",
  "tie",
  "stopped",
  "suggestions",
  "topic-poll",
  "late-topics",
  "agenda",
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** Until when: an instant, or a date as people write it with the day on which it counts. */
export type Due =
  | { readonly at: Date }
  | { readonly edtf: string; readonly words: string; /** ISO day. */ readonly day: string };

/** The page that opens exactly this thing. */
export interface DutyLink {
  readonly page: "meetings" | "programme" | "polls";
  readonly query: Readonly<Record<string, string>>;
}

/** One thing that waits for a person. Nothing of it is stored: it is there as long as the thing itself waits. */
export interface Duty {
  readonly kind: DutyKind;
  /** What it is about; of one kind a thing is owed once. */
  readonly subject: string;
  /** The question, item or topic in its author's words; empty where the kind and `about` say it all. */
  readonly title: string;
  /** The meeting or programme. */
  readonly about: string;
  /** How many there are, where several are one duty. */
  readonly count: number | null;
  readonly due: Due | null;
  readonly link: DutyLink;
  /** Doing nothing is an answer as well. */
  readonly optional: boolean;
}

export const URGENCIES = ["overdue", "today", "week", "later"] as const;
/** `week`: until its Sunday; at a weekend it is the week that comes. What has no date is for later. */
export type Urgency = (typeof URGENCIES)[number];

export function urgencyOf({ due }: Pick<Duty, "due">, now: Date, timeZone: string): Urgency {
  if (due === null) return "later";
  if ("at" in due && due.at <= now) return "overdue";
  const today = dayIn(timeZone, now);
  const day = "at" in due ? dayIn(timeZone, due.at) : due.day;
  if (day <= today) return day < today ? "overdue" : "today";
  const toSunday = 7 - (new Date(today).getUTCDay() || 7);
  return day <= dayAfter(today, toSunday > 1 ? toSunday : toSunday + 7) ? "week" : "later";
}

/** The first due first, what has no date last; together due: votes before other things, then by title. */
export function byDue(timeZone: string): (a: Duty, b: Duty) => number {
  const at = ({ due }: Duty): number => {
    if (due === null) return Number.POSITIVE_INFINITY;
    return ("at" in due ? due.at : zonedInstant(due.day, "17:00", timeZone)).getTime();
  };
  return (a, b) =>
    (at(a) === at(b) ? 0 : at(a) - at(b)) ||
    DUTY_KINDS.indexOf(a.kind) - DUTY_KINDS.indexOf(b.kind) ||
    a.title.localeCompare(b.title, "en") ||
    a.subject.localeCompare(b.subject, "en");
}
