import type { Actor } from "../../../kernel/actor.ts";
import type { PollView } from "../contract.ts";
import { draftView } from "../views/draft-view.ts";
import type { PollDeps } from "./deps.ts";
import { type Asked, newPollOf } from "./ask.ts";
import { draftOf } from "./open.ts";

/** Looking at a poll before it is asked. */
export const previewCommands = (deps: PollDeps) => ({
  /** The poll as everybody would see it; nothing is stored. Refuses whatever `ask` refuses. */
  async preview(actor: Actor, asked: Asked): Promise<PollView> {
    const poll = await newPollOf(deps, actor, asked);
    return deps.uow.read(actor.networkId, async (ports) => {
      const { made, electors } = await draftOf(ports, actor, poll, deps);
      return draftView(made, electors);
    });
  },
});
