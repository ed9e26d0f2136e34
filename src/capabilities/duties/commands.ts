import type { Actor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { NetworkId, PersonId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import type { NetworkReader } from "../network/queries.ts";
import {
  type Digest,
  type DigestCalendar,
  type DigestWish,
  isSlotOfDay,
  isTooLate,
  nextSlot,
  WEEKDAYS,
} from "./digest.ts";
import type { DigestPorts, TellDuties } from "./ports.ts";
import type { DutyQueries } from "./queries.ts";

interface Deps {
  readonly uow: UnitOfWork<DigestPorts>;
  readonly clock: Clock;
  /** The person in whose name it is looked up what they owe. Refuses who left. */
  readonly actorOf: (networkId: NetworkId, personId: PersonId) => Promise<Actor>;
  readonly list: DutyQueries["list"];
  readonly tell: TellDuties;
}

/** Another run has this digest. */
class Taken extends Error {}

/** Write side of duties: the digest that a person orders for themselves. */
export const dutyCommands = (deps: Deps) => {
  const { uow, clock } = deps;

  const order = ({ jobs }: DigestPorts, networkId: NetworkId, personId: PersonId, at: Date | null) =>
    at === null
      ? Promise.resolve()
      : jobs.add(
          "send-digest",
          { networkId, personId, slot: at.toISOString() },
          // Each instant is a job of its own: one that was ordered under earlier wishes finds another one due.
          { startAfter: at, key: `${networkId} ${personId} ${at.toISOString()}` },
        );

  /**
   * The digest of this instant falls due, and the next one is ordered whatever becomes of this: an outage ends no
   * series. Undefined when it is not due (any more): the wish was changed, or the person left.
   */
  const begin = (networkId: NetworkId, personId: PersonId, slot: Date) =>
    uow.write(networkId, async (ports) => {
      const wish = await ports.digests.digest(personId);
      const calendar = await calendarOf(ports, personId, wish);
      if (wish === undefined || calendar === undefined) return undefined;
      const now = clock.now();
      if (wish.nextAt?.getTime() === slot.getTime()) {
        const next = nextSlot(wish, slot > now ? slot : now, calendar);
        if (await ports.digests.begin(personId, slot, next)) await order(ports, networkId, personId, next);
      } else if (wish.dueAt?.getTime() !== slot.getTime()) return undefined;
      const still = !isTooLate(slot, now) && isSlotOfDay(wish, slot, calendar);
      return { still, timeZone: calendar.timeZone };
    });

  return {
    /**
     * Says on which days and at what time one wants to be told what waits for one, or that one does not. Refuses
     * `digest.days` (none chosen, or no weekdays), `digest.time`, `digest.time-zone`.
     */
    async setDigest(actor: Actor, input: DigestWish): Promise<void> {
      const wish = checked(input);
      await uow.write(actor.networkId, async (ports) => {
        const calendar = await calendarOf(ports, actor.personId, wish);
        if (calendar === undefined) throw new Refusal("actor.not-in-network");
        const nextAt = nextSlot(wish, clock.now(), calendar);
        await ports.digests.keep(actor.personId, { ...wish, nextAt, dueAt: null });
        await order(ports, actor.networkId, actor.personId, nextAt);
        await ports.events.append({
          type: "digest.set",
          by: actor,
          subject: `network:${actor.networkId}`,
          data: {},
        });
      });
    },

    /**
     * Tells a person what waits for them, if anything does, and orders the next digest. Safe to repeat, also at the
     * same moment: who takes the instant sends it. Cut off between taking and sending, that one is left out.
     */
    async sendDigest(networkId: NetworkId, personId: PersonId, slot: Date): Promise<void> {
      const found = await begin(networkId, personId, slot);
      if (found?.still !== true) return;
      const duties = await deps.list(await deps.actorOf(networkId, personId));
      if (duties.length === 0) return;
      let taken = false;
      const take = async () => {
        taken = await uow.write(networkId, ({ digests }) => digests.take(personId, slot));
        if (!taken) throw new Taken();
      };
      try {
        await deps.tell({ networkId, personId }, { duties, timeZone: found.timeZone }, take);
      } catch (error) {
        if (error instanceof Taken) return;
        if (taken) await uow.write(networkId, ({ digests }) => digests.giveBack(personId, slot));
        throw error;
      }
    },

    /** Sees to it that everybody's next digest is ordered; one that is late runs by itself. Safe to repeat. */
    orderDigests: (networkId: NetworkId): Promise<void> =>
      uow.write(networkId, async (ports) => {
        for (const { personId, digest } of await ports.digests.wanted())
          await order(ports, networkId, personId, digest.nextAt);
      }),
  };
};
export type DutyCommands = ReturnType<typeof dutyCommands>;

function checked({ wanted, days, time, timeZone }: DigestWish): DigestWish {
  const chosen = WEEKDAYS.filter((day) => days.includes(day));
  if (chosen.length !== new Set(days).size || (wanted && chosen.length === 0))
    throw new Refusal("digest.days", {}, ["days"]);
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new Refusal("digest.time", {}, ["time"]);
  if (timeZone !== null && !isTimeZone(timeZone)) throw new Refusal("digest.time-zone", {}, ["timeZone"]);
  return { wanted, days: chosen, time, timeZone };
}

/** A place's clock; 'EST' and '+05:45' are none, for they know no summer. */
function isTimeZone(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return timeZone === "UTC" || (name.includes("/") && timeZone.includes("/"));
  } catch {
    return false;
  }
}

/** On whose clock and with whose holidays; undefined for who is not there (any more). */
async function calendarOf(
  { network }: { readonly network: NetworkReader },
  personId: PersonId,
  wish: DigestWish | Digest | undefined,
): Promise<DigestCalendar | undefined> {
  const person = await network.person(personId);
  if (person === undefined || person.left !== null || wish === undefined) return undefined;
  const { timeZone, holidays } = await network.network();
  const organisation = await network.organisation(person.organisationId);
  return { timeZone: wish.timeZone ?? timeZone, holidays, country: organisation?.country ?? "" };
}
