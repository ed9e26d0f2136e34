import type { NetworkId } from "../../../kernel/ids.ts";
import type { ProgrammePorts } from "../ports.ts";
import { changesBetween } from "../queries/changes.ts";
import { statusQuestionsOf } from "../queries/status-questions.ts";
import { type Week, weekAt } from "../week.ts";
import type { ProgrammeDeps } from "./deps.ts";

/** The Monday routine that a coordinator would otherwise do by hand. */
export const weekCommands = (deps: ProgrammeDeps) => ({
  /**
   * Says in the channel what changed in the last week, if anything did, asks for the statuses that are due, and
   * orders itself for next Monday, 09:00 in the network's time zone. Safe to repeat: a week's cards are posted
   * once, and who was stopped on a Monday makes good the last one only.
   */
  runWeek: (networkId: NetworkId): Promise<void> =>
    deps.uow.write(networkId, async (ports) => {
      const week = await thisWeek(deps, ports);
      const { monday, begins, before } = week;
      const { from, changes } = await changesBetween(ports.programme, { since: before, until: begins });
      // A programme that is not a week old is news as a whole, and was announced as such.
      if (from !== null && changes.length > 0)
        await ports.cards.post("programme-week", `programme-week:${monday}`, `programme-week:${monday}`);
      const questions = await statusQuestionsOf(ports, monday);
      if (questions.some(({ said }) => said === null))
        await ports.cards.post("status-questions", `status:${monday}`, `status:${monday}`);
      await order(ports, networkId, week);
    }),

  /** Sees to it that the next Monday's routine is ordered; one that is late runs by itself. Safe to repeat. */
  orderWeek: (networkId: NetworkId): Promise<void> =>
    deps.uow.write(networkId, async (ports) => order(ports, networkId, await thisWeek(deps, ports))),
});

const thisWeek = async (deps: ProgrammeDeps, { network }: ProgrammePorts): Promise<Week> =>
  weekAt(deps.clock.now(), (await network.network()).timeZone);

const order = ({ jobs }: ProgrammePorts, networkId: NetworkId, { next }: Week): Promise<void> =>
  jobs.add("programme-week", { networkId }, { startAfter: next, key: networkId });
