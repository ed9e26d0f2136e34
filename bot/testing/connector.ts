import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: {
    readonly text?: string;
    readonly summary?: string;
    readonly attachments?: readonly { readonly content: { readonly body: unknown } }[];
    readonly members?: readonly { readonly id: string }[];
  };
}

/** What Teams takes in one conversation (learn.microsoft.com, 'rate limiting'). */
const LIMITS = [
  { most: 7, withinMs: 1_000 },
  { most: 60, withinMs: 30_000 },
] as const;

/**
 * Teams' end of the line, on loopback: keeps what the bot sends and answers as it is told.
 * @param limits what goes beyond Teams' limits in a conversation is answered with 429, as there, and counted
 */
export async function fakeConnector({ limits = false }: { readonly limits?: boolean } = {}) {
  const times = new Map<string, number[]>();
  let overLimit = 0;
  function isOverLimit(path: string): boolean {
    const conversation = /\/v3\/conversations\/([^/;]+)/.exec(path)?.[1];
    if (!limits || conversation === undefined) return false;
    const now = Date.now();
    const sends = times.get(conversation) ?? [];
    times.set(conversation, sends);
    const over = LIMITS.some(
      ({ most, withinMs }) => sends.filter((at) => now - at < withinMs).length >= most,
    );
    if (over) overLimit += 1;
    else sends.push(now);
    return over;
  }
  const sent: Sent[] = [];
  const failures: { status: number; headers: Record<string, string> }[] = [];
  const roster: object[] = [];
  let ids = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const failure =
        failures.shift() ??
        (isOverLimit(decodeURIComponent(request.url ?? ""))
          ? { status: 429, headers: { "retry-after": "1" } }
          : undefined);
      if (failure !== undefined) {
        response
          .writeHead(failure.status, failure.headers)
          .end(JSON.stringify({ error: { code: "Refused" } }));
        return;
      }
      const text = Buffer.concat(chunks).toString("utf8");
      sent.push({
        method: request.method ?? "",
        path: decodeURIComponent(request.url ?? ""),
        body: text === "" ? {} : (JSON.parse(text) as Sent["body"]),
      });
      if (request.method === "GET") {
        response
          .writeHead(200, { "content-type": "application/json" })
          .end(JSON.stringify(roster.shift() ?? {}));
        return;
      }
      ids += 1;
      response
        .writeHead(201, { "content-type": "application/json" })
        .end(JSON.stringify({ id: `activity-${ids}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    /** Sends beyond Teams' limits. */
    overLimit: () => overLimit,
    /** The pages of members that are given out, in order. */
    roster,
    /** The next send is answered like this. */
    failNext: (status: number, headers: Record<string, string> = {}) =>
      void failures.push({ status, headers }),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
