import { readFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { ROOT } from "../e2e/program.ts";

/** What stands beside the workspace; everything else is passed through. */
const OURS: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  "/host.html": { file: "host.html", type: "text/html; charset=utf-8" },
  "/host.js": { file: "host.js", type: "text/javascript; charset=utf-8" },
};
const FOLDER = path.join(ROOT, "src/testing/teams-host");

export interface TeamsHostServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * A proxy in front of the workspace that adds the host page: teams-js always accepts a host of the tab's own
 * origin, and any other only when the tab was built for development.
 */
export async function serveTeamsHost(workspace: string): Promise<TeamsHostServer> {
  const behind = new URL(workspace);
  const server = http.createServer((request, response) => {
    const ours = OURS[(request.url ?? "/").split("?", 1)[0] ?? "/"];
    if (ours === undefined) passThrough(behind, request, response);
    else void answerFile(ours, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      // Streams of changes never end by themselves.
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answerFile(
  { file, type }: { file: string; type: string },
  response: http.ServerResponse,
): Promise<void> {
  const content = await readFile(path.join(FOLDER, file));
  response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(content);
}

/** Chunk by chunk, so that a stream of changes arrives as it is written. */
function passThrough(behind: URL, request: http.IncomingMessage, response: http.ServerResponse): void {
  const onwards = http.request(
    {
      hostname: behind.hostname,
      port: behind.port,
      path: request.url,
      method: request.method,
      headers: { ...request.headers, host: behind.host },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      response.flushHeaders();
      answer.pipe(response);
    },
  );
  onwards.on("error", () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
  // Who goes away takes the request behind with them.
  response.on("close", () => onwards.destroy());
  request.pipe(onwards);
}
