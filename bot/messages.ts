import type { Activity } from "botbuilder";
import type { WorkspaceAdapter } from "./adapter.ts";
import { placeOf } from "./activity-to-actor.ts";
import type { BotTurn } from "./bot.ts";
import type { BotLogger } from "./services.ts";
import { type Fields, fieldsOf, textOf } from "./untrusted.ts";

interface MessageRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The parsed JSON body. */
  readonly body: unknown;
}
export interface MessageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Ready to be sent; undefined for none. */
  readonly body: string | undefined;
}
export type HandleMessage = (request: MessageRequest) => Promise<MessageAnswer>;

/** `POST /api/messages` without any web framework: an activity in, what Teams is answered out. Never throws. */
export function createMessages(deps: {
  readonly adapter: WorkspaceAdapter;
  readonly onTurn: BotTurn;
  readonly logger: BotLogger;
  readonly authMode: "local" | "teams";
}): HandleMessage {
  const { adapter, onTurn, logger, authMode } = deps;
  return async ({ method, headers, body }) => {
    if (method !== "POST") return problem(405, "Send activities with POST");
    const activity = fieldsOf(body);
    const wrong = whatIsWrong(activity, authMode);
    if (wrong !== undefined) return problem(400, wrong);
    const authorization = headers["authorization"] ?? headers["Authorization"];
    try {
      const answered = await adapter.answer(
        typeof authorization === "string" ? authorization : "",
        // Its form was looked at just above, as far as botbuilder relies on it.
        body as Activity,
        onTurn,
      );
      return answered === undefined
        ? { status: 200, headers: {}, body: undefined }
        : json(answered.status, answered.body);
    } catch (error) {
      if (fieldsOf(error)["statusCode"] === 401) {
        // Anybody on the internet can cause this: one short line, no stack.
        logger.warn(
          { reason: error instanceof Error ? error.message : "" },
          "an activity was not from Teams",
        );
        return problem(401, "This activity carries no valid token of the Bot Framework");
      }
      logger.error({ err: error, activity: activity["type"] }, "an activity could not be answered");
      return problem(500, "Something went wrong on our side");
    }
  };
}

function whatIsWrong(activity: Fields, authMode: "local" | "teams"): string | undefined {
  if (textOf(activity["type"], 100) === undefined) return "An activity needs a type";
  const place = placeOf(activity);
  if (place === undefined)
    return "An activity needs a serviceUrl, a channelId, a conversation with an id and a recipient with an id";
  const { serviceUrl, channelId } = place.address;
  if (!URL.canParse(serviceUrl)) return "The serviceUrl is no address";
  // Any other channel of the registration (Direct Line, web chat) lets its users choose who they are.
  if (authMode === "teams" && channelId !== "msteams")
    return "Only activities from Microsoft Teams are answered";
  // Without tokens anybody on this machine could have us write to anywhere.
  if (authMode === "local" && !isLoopback(serviceUrl))
    return "In local mode the serviceUrl must be on this machine";
  return undefined;
}

const isLoopback = (url: string): boolean =>
  ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);

const json = (status: number, body: unknown): MessageAnswer =>
  body === undefined || body === null
    ? { status, headers: {}, body: undefined }
    : { status, headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(body) };

const problem = (status: number, title: string): MessageAnswer => ({
  status,
  headers: { "content-type": "application/problem+json" },
  body: JSON.stringify({ type: "about:blank", status, title }),
});
