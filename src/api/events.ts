import { PassThrough } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { AppOptions } from "./app.ts";
import { NetworkParams } from "./params.ts";
import { actorOf, typed } from "./route.ts";

/** Proxies close a connection that is silent for half a minute. */
const KEEP_ALIVE_MS = 20_000;

/** `GET …/events`: server-sent events that say which subject changed; what it is now the page asks for itself. */
export function registerEvents(app: FastifyInstance, { gate, changes }: AppOptions): void {
  const open = new Set<PassThrough>();
  // Streams never end by themselves: without this the server would not stop.
  app.addHook("preClose", async () => open.forEach((stream) => stream.end()));

  typed(app).get(
    "/api/networks/:networkId/events",
    { schema: { hide: true, params: NetworkParams } },
    async (request, reply) => {
      const actor = await actorOf(gate, request);
      const stream = new PassThrough();
      open.add(stream);
      const stop = changes.subscribe(actor.networkId, (subject) => {
        // A reader that does not read is let go rather than remembered without end.
        if (stream.writableLength > 65_536) stream.destroy();
        else stream.write(`event: changed\ndata: ${JSON.stringify({ subject })}\n\n`);
      });
      const beat = setInterval(() => stream.write(": still here\n\n"), KEEP_ALIVE_MS);
      stream.on("close", () => {
        stop();
        clearInterval(beat);
        open.delete(stream);
      });
      request.raw.on("close", () => stream.destroy());
      stream.write("retry: 2000\n\n");
      return (
        reply
          .header("content-type", "text/event-stream; charset=utf-8")
          .header("cache-control", "no-cache, no-transform")
          .header("x-accel-buffering", "no")
          // A connection kept alive after the stream would keep the server from stopping.
          .header("connection", "close")
          .send(stream)
      );
    },
  );
}
