import { timeZoneOf } from "../../network/time-zone-of.ts";
import type { OpenPoll } from "../poll.ts";
import type { PollPorts } from "../ports.ts";
import { officeTime, type OfficeDays, reminderTimes, type Silent, silentOf } from "../reminders.ts";

/** Who is silent, and when each is reminded. */
export interface Due extends Silent {
  /** IANA name. */
  readonly timeZone: string;
  /** The first round first. */
  readonly times: readonly Date[];
  /** When somebody may be written to from now on: now, or when the office opens. */
  readonly opens: Date;
}

/** The silent ones as things stand, by the clocks and holidays of where they work. */
export async function dueOf(
  { network }: Pick<PollPorts, "network">,
  poll: OpenPoll,
  { voted, now }: { readonly voted: ReadonlySet<string>; readonly now: Date },
): Promise<readonly Due[]> {
  const { timeZone, holidays } = await network.network();
  // Reckoned once for all who work alike: 500 organisations are of thirty countries.
  const offices = new Map<string, Omit<Due, keyof Silent>>();
  const officeOf = (office: OfficeDays) => {
    const key = `${office.country} ${office.timeZone}`;
    const known = offices.get(key);
    if (known !== undefined) return known;
    const times = reminderTimes(poll, office);
    const reckoned = { timeZone: office.timeZone, times, opens: officeTime(now, office) };
    offices.set(key, reckoned);
    return reckoned;
  };
  return silentOf(poll.electors, voted, await network.organisations()).map((silent) => {
    const { country } = silent.organisation;
    const zone = timeZoneOf(silent.organisation, { timeZone });
    return { ...silent, ...officeOf({ timeZone: zone, country, holidays }) };
  });
}

/** The round whose time has come last, 0 before the first. */
export const roundOf = ({ times }: Pick<Due, "times">, now: Date): number =>
  times.filter((at) => at <= now).length;

/** Sets the timer for the reminders of a poll that opens. */
export async function orderReminders(ports: PollPorts, poll: OpenPoll): Promise<void> {
  const now = poll.openedAt;
  await setTimer(ports, poll, await dueOf(ports, poll, { voted: new Set(), now }), now);
}

/**
 * Sets it for whichever comes first after now: somebody's next round, or the hour at which offices open where a round
 * was missed. One timer a poll, so that a holiday that is added meanwhile is one.
 */
export async function setTimer(
  ports: PollPorts,
  { pollId, closesAt }: OpenPoll,
  due: readonly Due[],
  now: Date,
): Promise<void> {
  const next = due
    .flatMap(({ times, opens }) => (times.some((at) => at <= now) ? [...times, opens] : times))
    .filter((at) => at > now && at < closesAt)
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
  if (next === undefined) return;
  const { networkId } = await ports.network.network();
  await ports.jobs.add("remind-voters", { networkId, pollId }, { startAfter: next, key: pollId });
}
