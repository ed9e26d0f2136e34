import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request as BotRequest,
  type Response as BotResponse,
} from "botbuilder";
import fastify, { type FastifyReply } from "fastify";

/**
 * What a vote is measured against: a bare botbuilder bot behind HTTP, `CloudAdapter.process` and all, that
 * answers every button with a small card, checks nothing, as in local mode, and knows nothing of ours.
 * `node echo-server.js <port>`.
 */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const app = fastify();

/** The adapter wants Express's response; what it says is kept and sent once. */
function recorder(reply: FastifyReply): BotResponse {
  const response: BotResponse = {
    socket: reply.raw.socket,
    status: (code: number) => void reply.code(code),
    header: (name: string, value: unknown) => void reply.header(name, String(value)),
    send: (body: unknown) => void reply.type("application/json; charset=utf-8").send(JSON.stringify(body)),
    end: () => void (reply.sent || reply.send()),
  };
  return response;
}

app.post("/api/messages", async (request, reply) => {
  const { method, headers } = request;
  const asked: BotRequest = {
    method,
    headers: { ...headers },
    body: request.body as Record<string, unknown>,
  };
  await adapter.process(asked, recorder(reply), async (context) => {
    const said = JSON.stringify((context.activity.value as { readonly action?: unknown }).action);
    const card = {
      type: "AdaptiveCard",
      version: "1.5",
      body: [{ type: "TextBlock", text: said, wrap: true }],
    };
    const body = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
    await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
  });
  return reply;
});
app.get("/readyz", async () => ({ ok: true }));
await app.listen({ port: Number(process.argv[2]), host: "127.0.0.1" });
process.once("SIGTERM", () => void app.close());
