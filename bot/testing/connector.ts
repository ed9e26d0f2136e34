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

/** Teams' end of the line, on loopback: keeps what the bot sends and answers as it is told. */
export async function fakeConnector() {
  const sent: Sent[] = [];
  const failures: { status: number; headers: Record<string, string> }[] = [];
  const roster: object[] = [];
  let ids = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const failure = failures.shift();
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
    /** The pages of members that are given out, in order. */
    roster,
    /** The next send is answered like this. */
    failNext: (status: number, headers: Record<string, string> = {}) =>
      void failures.push({ status, headers }),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
