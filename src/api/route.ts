import type { FastifyInstance, FastifyRequest } from "fastify";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { TSchema } from "typebox";
import { Problem } from "../capabilities/network/contract.ts";
import type { Actor } from "../kernel/actor.ts";
import type { NetworkId } from "../kernel/ids.ts";
import type { Gate } from "./auth/gate.ts";

export const typed = (app: FastifyInstance) => app.withTypeProvider<TypeBoxTypeProvider>();

/** The schema's answers: the view, or a problem. */
export const answers = <View extends TSchema>(view: View) => ({ 200: view, "4xx": Problem, "5xx": Problem });

/** Who asks, proven once a request; from here on refusals are said in their language. */
export async function actorOf(gate: Gate, request: FastifyRequest): Promise<Actor> {
  const { networkId } = request.params as { networkId: NetworkId };
  request.actor ??= await gate.actor(request, networkId);
  return request.actor;
}
