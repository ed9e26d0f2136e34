import type { Actor } from "../../../kernel/actor.ts";
import type { DecisionId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { UnitOfWork } from "../../../kernel/unit-of-work.ts";
import { namesActingFor } from "../../network/queries.ts";
import type { DecisionPorts } from "../ports.ts";

/** A refusal that says what to do instead: whom of the own organisation to ask, if it is asked at all. */
export function whyNoObjection(
  uow: UnitOfWork<DecisionPorts>,
  actor: Actor,
  decisionId: DecisionId,
): Promise<Refusal> {
  return uow.read(actor.networkId, async (ports) => {
    const procedure = await ports.silence.procedure(decisionId);
    if (procedure === undefined) return new Refusal("silence.not-found");
    if (!procedure.electors.includes(actor.organisationId)) return new Refusal("silence.observer");
    const names = await namesActingFor(ports, actor.organisationId);
    const organisation = (await ports.network.organisation(actor.organisationId))?.name ?? "";
    return names.length === 0
      ? new Refusal("silence.not-delegate-nobody", { organisation })
      : new Refusal("silence.not-delegate", { organisation, names: names.join(", ") });
  });
}
