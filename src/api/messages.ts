import type { FastifyInstance } from "fastify";

/** The bot's door, without anything of the SDK or of Fastify: what came in, what goes out. */
export type HandleMessage = (request: {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
}) => Promise<{
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Ready to be sent; undefined for none. */
  readonly body: string | undefined;
}>;

/** `POST /api/messages`: activities of the Bot Connector; the adapter proves who sent them. */
export function registerMessages(app: FastifyInstance, handleMessage: HandleMessage): void {
  app.post("/api/messages", { schema: { hide: true } }, async (request, reply) => {
    const answer = await handleMessage({
      method: request.method,
      headers: request.headers,
      body: request.body,
    });
    return reply.code(answer.status).headers(answer.headers).send(answer.body);
  });
}
