import type { Actor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import { dutiesOf } from "./collect.ts";
import type { DigestView, DutyView } from "./contract.ts";
import { NO_DIGEST } from "./digest.ts";
import { type Duty, urgencyOf } from "./duty.ts";
import type { DigestPorts, DutyPorts } from "./ports.ts";

const view = ({ due, ...duty }: Duty, now: Date, timeZone: string): DutyView => ({
  ...duty,
  due: due !== null && "at" in due ? { at: due.at.toISOString() } : due,
  urgency: urgencyOf({ due }, now, timeZone),
  link: { page: duty.link.page, query: { ...duty.link.query } },
});

/** Read side of duties: everybody reads their own. */
export const dutyQueries = (uow: UnitOfWork<DutyPorts & Pick<DigestPorts, "digests">>, clock: Clock) => ({
  /** What waits for the actor, the first due first. */
  list: (actor: Actor): Promise<DutyView[]> =>
    uow.read(actor.networkId, async (ports) => {
      const now = clock.now();
      const { timeZone } = await ports.network.network();
      return (await dutiesOf(ports, actor, now)).map((duty) => view(duty, now, timeZone));
    }),

  /** When the actor is told what waits for them. */
  digest: (actor: Actor): Promise<DigestView> =>
    uow.read(actor.networkId, async ({ digests, network }) => {
      const kept = await digests.digest(actor.personId);
      const { wanted, days, time, timeZone } = kept ?? NO_DIGEST;
      return {
        wanted,
        days: [...days],
        time,
        timeZone,
        next: kept?.nextAt?.toISOString() ?? null,
        networkTimeZone: (await network.network()).timeZone,
        reachable: (await network.personalConversation(actor.personId)) !== undefined,
      };
    }),
});
export type DutyQueries = ReturnType<typeof dutyQueries>;
