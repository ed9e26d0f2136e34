import { readFileSync } from "node:fs";
import fastify, { type FastifyBaseLogger, LogController } from "fastify";
import { pino } from "pino";
import { WorkspaceAdapter } from "../../../bot/adapter.ts";
import { createMessages } from "../../../bot/messages.ts";
import { registerMessages } from "../../api/messages.ts";

/**
 * What a vote is measured against: the same adapter behind the same door, answering every button with the same
 * card and doing nothing for it. `node echo-server.js <port> <file with the card's answer>`.
 */
const [port, file] = process.argv.slice(2);
const body: unknown = JSON.parse(readFileSync(file ?? "", "utf8"));
const log: FastifyBaseLogger = pino({ level: "error" });
const app = fastify({
  loggerInstance: log,
  logController: new LogController({ disableRequestLogging: true }),
});
registerMessages(
  app,
  createMessages({
    adapter: new WorkspaceAdapter({ authMode: "local" }),
    onTurn: async (context) => {
      await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
    },
    logger: log,
    authMode: "local",
  }),
);
app.get("/readyz", async () => ({ ok: true }));
await app.listen({ port: Number(port), host: "127.0.0.1" });
process.once("SIGTERM", () => void app.close());
