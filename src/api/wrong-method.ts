import type { FastifyInstance } from "fastify";
import { Refusal } from "../kernel/refusal.ts";

/**
 * Says `address.method` (405, with `Allow`) for what an address does not take. Call it before the first route
 * is registered, and what it gives after the last one.
 */
export function noticeMethods(app: FastifyInstance): () => void {
  const taken = new Map<string, Set<string>>();
  let noticing = true;
  app.addHook("onRoute", ({ url, method }) => {
    if (!noticing) return;
    const methods = taken.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    taken.set(url, methods);
  });
  return () => {
    noticing = false;
    for (const [url, methods] of taken) {
      const allow = [...methods].toSorted().join(", ");
      app.route({
        url,
        method: app.supportedMethods.filter((method) => !methods.has(method)),
        schema: { hide: true },
        // Before the body is read: what is in it does not matter.
        onRequest: async (_request, reply) => {
          reply.header("allow", allow);
          throw new Refusal("address.method", { methods: allow });
        },
        handler: () => undefined,
      });
    }
  };
}
