import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { WebSocket } from "ws";
import { answers, freePort, ROOT, runNode, until } from "./program.ts";

/** The people and places of bot/m365agentsplayground.yml. What is typed always comes from Rasa. */
export const USERS = {
  rasa: "00000000-0000-4000-8000-000000000020",
  hanne: "00000000-0000-4000-8000-000000000021",
  jonas: "00000000-0000-4000-8000-000000000022",
  marta: "00000000-0000-4000-8000-000000000023",
  piotr: "00000000-0000-4000-8000-000000000024",
  mette: "00000000-0000-4000-8000-000000000025",
} as const;
export type User = keyof typeof USERS;
export const CHANNEL = "team-id";
export const RASAS_CHAT = "personal-chat-id";
const BOT = "00000000-0000-4000-8000-000000000010";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export interface Card {
  readonly type: "AdaptiveCard";
  readonly lang: string;
  readonly body: readonly Json[];
  readonly actions?: readonly Json[];
}

/** Something that the bot posted or updated. */
export interface Shown {
  readonly action: string;
  readonly conversation: string;
  readonly messageId: string;
  readonly text: string;
  readonly card: Card | undefined;
  /** Everything that can be read on it. */
  readonly words: string;
}

/** What an `adaptiveCard/action` is answered with; the playground keeps the status code for itself. */
export interface Invoked {
  readonly type: string;
  readonly value: unknown;
}

/** One result of a message extension: the card that is sent when it is picked, and how it is offered. */
export interface Found {
  readonly contentType: string;
  readonly content: Card;
  readonly preview: { readonly content: { readonly title: string; readonly text: string } };
}

interface StreamEvent {
  readonly action: string;
  readonly actionConversationId: string;
  readonly message?: {
    readonly messageId: string;
    readonly text?: string;
    readonly from?: { readonly id: string };
    readonly attachments?: readonly { readonly content?: Card }[];
  };
}

/** Every text of a card, in reading order, one a line. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join("\n");
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([key, inner]) => {
      if (key === "fallbackText" || key === "speak") return "";
      if (typeof inner !== "string") return wordsOf(inner);
      return ["text", "title", "label", "placeholder"].includes(key) ? inner : "";
    })
    .filter(Boolean)
    .join("\n");
}

/** A post in a channel begins a thread, and what is pressed on it belongs to that. */
const threadOf = ({ messageId, conversation }: Pick<Shown, "messageId" | "conversation">): string =>
  conversation === CHANNEL ? `${conversation};messageid=${messageId}` : conversation;

export type Playground = Awaited<ReturnType<typeof startPlayground>>;

/** Microsoft's chat playground in front of a workspace, driven as its own page drives it. */
export async function startPlayground(workspaceUrl: string, wantedPort?: number) {
  const port = wantedPort ?? (await freePort());
  const folder = mkdtempSync(path.join(tmpdir(), "workspace-playground-"));
  const program = runNode(
    path.join(ROOT, "node_modules/@microsoft/m365agentsplayground/cli.js"),
    ["start", "-e", `${workspaceUrl}/api/messages`, "-c", "msteams", "-p", `${port}`, "--disable-telemetry"],
    {
      // It writes files of its own into the folder that it runs in.
      cwd: folder,
      env: {
        TEAMSAPPTESTER_BROWSER: "none",
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: path.join(ROOT, "bot/m365agentsplayground.yml"),
      },
    },
  );
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/_debug/ping`, program);

  const shown: Shown[] = [];
  const stream = new WebSocket(`${url.replace("http", "ws")}/_ws_conversation/v1/conversations/stream`);
  stream.on("message", (data: Buffer) => {
    const { action, actionConversationId, message } = JSON.parse(data.toString()) as StreamEvent;
    if (message === undefined) return;
    const card = message.attachments?.[0]?.content;
    const text = message.text ?? "";
    shown.push({
      action,
      conversation: actionConversationId,
      messageId: message.messageId,
      text,
      card,
      words: [text, wordsOf(card)].filter(Boolean).join("\n"),
    });
  });
  await new Promise<void>((resolve, reject) => stream.once("open", resolve).once("error", reject));

  async function post(address: string, body: object): Promise<unknown> {
    const response = await fetch(url + address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${address} answered ${response.status}: ${text.slice(0, 300)}`);
    return text === "" ? undefined : JSON.parse(text);
  }

  return {
    url,
    /** Everything that the bot showed, oldest first. */
    shown: shown as readonly Shown[],

    /** Says something as Rasa; in the channel with the mention that a channel needs. */
    async say(conversation: string, text: string): Promise<void> {
      const mention =
        conversation === RASAS_CHAT
          ? { text, textFormat: "plain" }
          : {
              text: `<at>Network Workspace</at> ${text}`,
              textFormat: "xml",
              mentions: [{ mentioned: { id: BOT }, text: "<at>Network Workspace</at>" }],
            };
      await post(`/_conversation/v1/conversations/${conversation}/messages`, {
        from: { id: USERS.rasa },
        ...mention,
      });
    },

    /** Presses a button of a card: `data` is the action's own with what was filled in. */
    invoke: async (
      user: User,
      data: { readonly verb: string; readonly [key: string]: Json },
      on: Pick<Shown, "messageId" | "conversation">,
    ): Promise<Invoked> =>
      (await post("/_conversation/v1/invoke", {
        name: "adaptiveCard/action",
        value: {
          action: { type: "Action.Execute", verb: data.verb, data },
          trigger: "manual",
        },
        from: { id: USERS[user] },
        conversation: { id: threadOf(on) },
        replyToId: on.messageId,
      })) as Invoked,

    /** Types words into the message extension of a conversation; gives what it offers. */
    search: async (user: User, conversation: string, words: string): Promise<readonly Found[]> => {
      const { composeExtension } = (await post("/_conversation/v1/invoke", {
        name: "composeExtension/query",
        value: {
          commandId: "searchItems",
          parameters: [{ name: "query", value: words }],
          queryOptions: { skip: 0, count: 25 },
        },
        from: { id: USERS[user] },
        conversation: { id: conversation },
      })) as { readonly composeExtension: { readonly attachments?: readonly Found[] } };
      return composeExtension.attachments ?? [];
    },

    /** Picks one of what was found and sends it, as the person who picked it. */
    sendFound: (user: User, conversation: string, { contentType, content }: Found): Promise<unknown> =>
      post(`/_conversation/v1/conversations/${conversation}/messages`, {
        from: { id: USERS[user] },
        attachmentLayout: "list",
        attachments: [{ contentType, content }],
      }),

    /** Chooses 'Make this a poll' in a message's menu, or presses a button of the dialog that it opens. */
    makes: (
      user: User,
      step: "fetchTask" | "submitAction",
      value: { readonly [key: string]: Json },
    ): Promise<unknown> =>
      post("/_conversation/v1/invoke", {
        name: `composeExtension/${step}`,
        value: { commandId: "makePoll", commandContext: "message", ...value },
        from: { id: USERS[user] },
        conversation: { id: CHANNEL },
      }),

    /** An event such as `install` or `botAdded`, as the playground makes it. */
    async event(conversation: string, type: string): Promise<void> {
      const query = new URLSearchParams({ conversationId: conversation, type });
      const template = await fetch(`${url}/_internal/v1/customActivities/template?${query.toString()}`);
      await post("/_internal/v1/customActivities", (await template.json()) as object);
    },

    /** Waits for something that the bot shows, the newest first; `after`: not what was there before. */
    see: (
      what: string,
      fits: (one: Shown) => boolean,
      { after = 0, seconds = 20 }: { readonly after?: number; readonly seconds?: number } = {},
    ): Promise<Shown> => until(what, () => shown.slice(after).findLast(fits), seconds),

    async stop(): Promise<void> {
      stream.close();
      await program.end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
