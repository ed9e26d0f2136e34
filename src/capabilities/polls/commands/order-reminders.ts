import { timeZoneOf } from "../../network/time-zone-of.ts";
import type { OpenPoll } from "../poll.ts";
import type { PollPorts } from "../ports.ts";
import { officeTime, type OfficeDays, reminderTimes, type Silent, silentOf } from "../reminders.ts";

/** Who is silent, and when each is reminded. */
export interface Due extends Silent {
  readonly office: OfficeDays;
  /** The first round first. */
  readonly times: readonly Date[];
}

/** The silent ones as things stand, by the clocks and holidays of where they work. */
export async function dueOf(
  { network }: Pick<PollPorts, "network">,
  poll: OpenPoll,
  voted: ReadonlySet<string>,
): Promise<readonly Due[]> {
  const { timeZone, holidays } = await network.network();
  return silentOf(poll.electors, voted, await network.organisations()).map((silent) => {
    const zone = timeZoneOf(silent.organisation, { timeZone });
    const office = { timeZone: zone, country: silent.organisation.country, holidays };
    return { ...silent, office, times: reminderTimes(poll, office) };
  });
}

/** The round whose time has come last, 0 before the first. */
export const roundOf = ({ times }: Pick<Due, "times">, now: Date): number =>
  times.filter((at) => at <= now).length;

/** Sets the timer for the reminders of a poll that opens. */
export const orderReminders = async (ports: PollPorts, poll: OpenPoll): Promise<void> =>
  setTimer(ports, poll, await dueOf(ports, poll, new Set()), poll.openedAt);

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
    .flatMap(({ times, office }) => [
      ...times.filter((at) => at > now),
      ...(times.some((at) => at <= now) ? [officeTime(now, office)].filter((at) => at > now) : []),
    ])
    .filter((at) => at < closesAt)
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
  if (next === undefined) return;
  const { networkId } = await ports.network.network();
  await ports.jobs.add("remind-voters", { networkId, pollId }, { startAfter: next, key: pollId });
}
