import { LANGUAGES } from "../../src/kernel/actor.ts";
import type { Clock } from "../../src/kernel/clock.ts";
import { translator } from "../../src/i18n/translator.ts";
import { WorkspaceAdapter } from "../adapter.ts";
import { createBot } from "../bot.ts";
import { createMessages, type MessageAnswer } from "../messages.ts";
import type { TaskBody } from "../message-actions.ts";
import type { BotLogger, BotServices } from "../services.ts";
import type { QueryBody } from "../programme/message-extension.ts";
import { browserTabLink } from "../tab-link.ts";
import { NOW } from "./builders.ts";
import { objectIdOf, standInWorkspace, TENANT } from "./stand-in-workspace.ts";

const BOT_ID = "28:00000000-0000-4000-8000-000000000010";

/** A bot over the real adapter in local mode, and a way to say things to it as the playground would. */
export function aBot(
  serviceUrl: string,
  real: { readonly services?: BotServices; readonly clock?: Clock } = {},
) {
  const workspace = standInWorkspace();
  const logged: { details: Readonly<Record<string, unknown>>; message: string }[] = [];
  const write: BotLogger["error"] = (details, message) => void logged.push({ details, message });
  const logger: BotLogger = { error: write, warn: write };
  const [en, da] = LANGUAGES.map(translator) as [
    ReturnType<typeof translator>,
    ReturnType<typeof translator>,
  ];
  const onTurn = createBot({
    services: real.services ?? workspace.services,
    translators: { en, da },
    tabLink: browserTabLink("http://127.0.0.1:3978"),
    clock: real.clock ?? { now: () => NOW },
    logger,
  });
  const adapter = new WorkspaceAdapter({ authMode: "local" });
  const handle = createMessages({ adapter, onTurn, logger, authMode: "local" });
  const post = (body: unknown): Promise<MessageAnswer> => handle({ method: "POST", headers: {}, body });

  const from = (person: number) => ({ id: `user-id-${person}`, name: "", aadObjectId: objectIdOf(person) });
  const inChannel = {
    channelId: "msteams",
    serviceUrl,
    recipient: { id: BOT_ID, name: "Network Workspace" },
    conversation: {
      conversationType: "channel",
      isGroup: true,
      tenantId: TENANT,
      id: "channel-1;messageid=17",
    },
    channelData: { tenant: { id: TENANT }, team: { id: "team-1" }, channel: { id: "channel-1" } },
    locale: "en-US",
  };
  const inPerson = (person: number) => ({
    ...inChannel,
    conversation: { conversationType: "personal", tenantId: TENANT, id: `personal-${person}` },
    channelData: { tenant: { id: TENANT } },
  });
  type Where = "channel" | "person";
  const base = (person: number, where: Where) => ({
    ...(where === "channel" ? inChannel : inPerson(person)),
    id: "17",
    from: from(person),
  });

  return {
    workspace,
    logged,
    adapter,
    post,
    base,
    says: (person: number, text: string, where: Where = "channel") =>
      post({ ...base(person, where), type: "message", text: `<at>Network Workspace</at> ${text}` }),
    async presses(person: number, verb: string, data: object, where: Where = "channel") {
      const answer = await post({
        ...base(person, where),
        type: "invoke",
        name: "adaptiveCard/action",
        value: { action: { type: "Action.Execute", verb, data }, trigger: "manual" },
      });
      return JSON.parse(answer.body ?? "null") as { statusCode: number; type: string; value: unknown };
    },
    /** Types into the message extension's search. */
    async searches(person: number, words: string, options: object = {}, where: Where = "channel") {
      const answer = await post({
        ...base(person, where),
        type: "invoke",
        name: "composeExtension/query",
        value: {
          commandId: "searchItems",
          parameters: [
            words === "" ? { name: "initialRun", value: "true" } : { name: "query", value: words },
          ],
          queryOptions: { skip: 0, count: 25, ...options },
        },
      });
      return JSON.parse(answer.body ?? "null") as QueryBody;
    },
    /** Chooses one of our actions in a message's menu. */
    async makes(person: number, commandId: string, content: string, contentType = "html") {
      const answer = await post({
        ...base(person, "channel"),
        type: "invoke",
        name: "composeExtension/fetchTask",
        value: {
          commandId,
          commandContext: "message",
          messagePayload: { id: "1", body: { contentType, content } },
        },
      });
      return JSON.parse(answer.body ?? "null") as TaskBody;
    },
    /** Presses a button in the dialog. */
    async sends(person: number, commandId: string, data: object) {
      const answer = await post({
        ...base(person, "channel"),
        type: "invoke",
        name: "composeExtension/submitAction",
        value: { commandId, commandContext: "message", data },
      });
      return JSON.parse(answer.body ?? "null") as TaskBody;
    },
    submits: (person: number, value: object, where: Where = "channel") =>
      post({ ...base(person, where), type: "message", value }),
  };
}
