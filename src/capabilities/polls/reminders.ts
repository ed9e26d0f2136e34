import type { OrganisationId, PersonId } from "../../kernel/ids.ts";
import { dayAfter } from "../../kernel/iso-day.ts";
import { dayIn, timeIn, zonedInstant } from "../../kernel/time-zone.ts";
import { isWorkingDay } from "../../kernel/working-days.ts";
import type { Organisation, Person } from "../network/network.ts";
import type { Elector, Poll, Unit } from "./poll.ts";

/** Where and when an organisation works. */
export interface OfficeDays {
  /** IANA name. */
  readonly timeZone: string;
  readonly country: string;
  /** ISO days that are none in the network. */
  readonly holidays: readonly string[];
}

/** Nobody is asked for anything before nine, nor when there is no time left to answer on the day. */
const OFFICE = { from: "09:00", until: "16:00" } as const;
const MORNING = "10:00";
const HOUR_MS = 3_600_000;
/** A poll that is open for less than a day has its own card only; one for less than two days reminds once. */
const LEAST_HOURS = { once: 24, twice: 48 } as const;
/** A reminder that leaves less time than this to vote is none. */
const TIME_TO_VOTE_MS = HOUR_MS;
/** Longer holidays there are none. */
const DAYS_MOST = 30;

/** The instant itself where offices are open there then, else the next in which they are. */
export function officeTime(at: Date, office: OfficeDays): Date {
  const day = dayIn(office.timeZone, at);
  const time = timeIn(office.timeZone, at);
  const works = (one: string) => isWorkingDay(one, office.country, office.holidays);
  if (works(day) && time < OFFICE.until) {
    return time < OFFICE.from ? zonedInstant(day, OFFICE.from, office.timeZone) : at;
  }
  let next = dayAfter(day, 1);
  for (let days = 0; days < DAYS_MOST && !works(next); days += 1) next = dayAfter(next, 1);
  return zonedInstant(next, OFFICE.from, office.timeZone);
}

/**
 * When those who are silent are reminded, at most twice: at about half of the time, and on the morning of the last
 * working day before the one on which it closes; each in the office hours of those who are reminded, and on two
 * days. Where half of the time comes to lie on that last day, it is the working day before, unless the poll opened
 * then. Where no such time is left, once or not at all.
 */
export function reminderTimes(
  { openedAt, closesAt }: Pick<Poll, "openedAt" | "closesAt">,
  office: OfficeDays,
): readonly Date[] {
  const hours = (closesAt.getTime() - openedAt.getTime()) / HOUR_MS;
  const fits = (at: Date) => at > openedAt && closesAt.getTime() - at.getTime() >= TIME_TO_VOTE_MS;
  const halfway = officeTime(new Date((openedAt.getTime() + closesAt.getTime()) / 2), office);
  if (hours < LEAST_HOURS.once) return [];
  const day = (at: Date) => dayIn(office.timeZone, at);
  const lastDay = workingDayBefore(day(closesAt), office);
  const last = zonedInstant(lastDay, MORNING, office.timeZone);
  if (hours < LEAST_HOURS.twice || !fits(last)) return [halfway].filter(fits);
  if (day(halfway) < lastDay) return [halfway, last];
  const earlier = workingDayBefore(lastDay, office);
  return earlier > day(openedAt) ? [zonedInstant(earlier, MORNING, office.timeZone), last] : [last];
}

function workingDayBefore(day: string, { country, holidays }: OfficeDays): string {
  let before = dayAfter(day, -1);
  for (let days = 0; days < DAYS_MOST && !isWorkingDay(before, country, holidays); days += 1)
    before = dayAfter(before, -1);
  return before;
}

export const isTimeToVote = ({ closesAt }: Pick<Poll, "closesAt">, at: Date): boolean =>
  closesAt.getTime() - at.getTime() >= TIME_TO_VOTE_MS;

/** Who was reminded, once a person and round. */
export interface Reminder {
  readonly round: number;
  readonly personId: PersonId;
  readonly electorId: string;
  readonly organisationId: OrganisationId;
  /** `ordered` until it was sent, nobody could be reached, or it was needless by then. */
  readonly state: "ordered" | "sent" | "unreached" | "needless";
}

/** An organisation that owes a vote, or the person themselves where persons vote. */
export interface Silent {
  readonly electorId: string;
  readonly organisation: Organisation;
}

/** The organisations of electors who have not voted; of a country all that could. */
export function silentOf(
  electors: readonly Elector[],
  voted: ReadonlySet<string>,
  organisations: readonly Organisation[],
): readonly Silent[] {
  const known = new Map(organisations.map((one) => [one.organisationId, one]));
  return electors
    .filter((elector) => !voted.has(elector.electorId))
    .flatMap(({ electorId, organisationIds }) =>
      organisationIds.flatMap((id) => {
        const organisation = known.get(id);
        return organisation === undefined ? [] : [{ electorId, organisation }];
      }),
    );
}

/**
 * Who is reminded: first the delegates, the second time, when it is 'answer for us', the alternates too. Where an
 * organisation has no delegate, its alternates from the first.
 */
export function whoIsReminded(
  unit: Unit,
  { electorId, organisation }: Silent,
  round: number,
  people: readonly Person[],
): readonly PersonId[] {
  const here = people.filter((person) => person.left === null);
  if (unit === "person")
    return here.filter((person) => person.personId === electorId).map(({ personId }) => personId);
  const acting = (role: "delegate" | "alternate", id: OrganisationId) =>
    here.filter((person) => person.organisationId === id && person.roles.includes(role));
  const delegates = acting("delegate", organisation.organisationId);
  const alternates = acting("alternate", organisation.organisationId);
  const asked = round > 1 || delegates.length === 0 ? [...delegates, ...alternates] : delegates;
  return [...new Set(asked.map(({ personId }) => personId))];
}

/** The organisations that owe a vote and of which nobody could be reached, however often it was tried. */
export function unreachedOf(
  reminders: readonly Reminder[],
  silent: readonly Silent[],
): readonly Organisation[] {
  const tried = new Set(reminders.map((one) => one.organisationId));
  const reached = new Set(
    reminders.filter((one) => one.state !== "unreached").map((one) => one.organisationId),
  );
  return silent
    .map(({ organisation }) => organisation)
    .filter(({ organisationId: id }) => tried.has(id) && !reached.has(id));
}
