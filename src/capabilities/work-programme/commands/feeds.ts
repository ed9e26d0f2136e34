import type { Actor } from "../../../kernel/actor.ts";
import type { ProgrammeDeps } from "./deps.ts";

/** A person's private calendar address. */
export const feedCommands = (deps: ProgrammeDeps) => ({
  /** Makes a new private calendar address for oneself; the one before stops. Gives the secret part, once. */
  async renewFeed(actor: Actor): Promise<string> {
    const secret = deps.newSecret();
    await deps.uow.write(actor.networkId, async (ports) => {
      await ports.programme.setFeed(actor.personId, deps.hashSecret(secret), deps.clock.now());
      await ports.events.append({
        type: "feed.renewed",
        by: actor,
        subject: `network:${actor.networkId}`,
        data: {},
      });
    });
    return secret;
  },
});
