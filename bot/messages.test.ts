import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { WorkspaceAdapter } from "./adapter.ts";
import { createMessages } from "./messages.ts";
import { aBot } from "./testing/talk.ts";

const URL_HERE = "http://127.0.0.1:9";

describe("POST /api/messages", () => {
  test.each([
    ["no body", undefined],
    ["a list", []],
    ["a text", "message"],
    ["a type that is no text", { type: 1 }],
    ["a type alone", { type: "message" }],
    [
      "nowhere to answer",
      { type: "message", channelId: "msteams", recipient: { id: "b" }, conversation: { id: "c" } },
    ],
  ])("%s is refused in a sentence", async (_, body) => {
    const answer = await aBot(URL_HERE).post(body);
    expect(answer).toMatchObject({ status: 400, headers: { "content-type": "application/problem+json" } });
    expect(JSON.parse(answer.body ?? "")).toMatchObject({ status: 400, title: expect.any(String) });
  });

  test("in local mode nothing is sent off this machine", async () => {
    const bot = aBot("https://attacker.example");
    expect((await bot.says(0, "help")).body).toContain("on this machine");
  });

  test("other methods are refused", async () => {
    const bot = aBot(URL_HERE);
    const handle = createMessages({
      adapter: bot.adapter,
      onTurn: () => Promise.resolve(),
      logger: { error: () => undefined, warn: () => undefined },
      authMode: "local",
    });
    expect(await handle({ method: "GET", headers: {}, body: {} })).toMatchObject({ status: 405 });
  });

  test("a handler that throws is logged, and its message stays in the log", async () => {
    const bot = aBot(URL_HERE);
    const logged: string[] = [];
    const handle = createMessages({
      adapter: bot.adapter,
      onTurn: () => Promise.reject(new Error("password=secret")),
      logger: { error: (_, message) => void logged.push(message), warn: () => undefined },
      authMode: "local",
    });
    const answer = await handle({
      method: "POST",
      headers: {},
      body: { ...bot.base(0, "channel"), type: "message" },
    });
    expect(answer.status).toBe(500);
    expect(answer.body).not.toContain("secret");
    expect(logged).toEqual(["an activity could not be answered"]);
  });

  test("no body at all brings it down", async () => {
    const bot = aBot(URL_HERE);
    await fc.assert(
      fc.asyncProperty(fc.anything({ withBigInt: false }), async (body) => {
        expect((await bot.post(body)).status).toBe(400);
      }),
    );
  });
});

describe("in teams mode", () => {
  const credentials = {
    authMode: "teams",
    botId: "00000000-0000-4000-8000-000000000010",
    tenantId: "00000000-0000-4000-8000-000000000001",
    secret: { password: "not a real one" },
  } as const;
  const handleWith = (warned: string[]) =>
    createMessages({
      adapter: new WorkspaceAdapter(credentials),
      onTurn: () => Promise.reject(new Error("must not run")),
      logger: { error: () => undefined, warn: (_, message) => void warned.push(message) },
      authMode: "teams",
    });
  const activity = { ...aBot("https://smba.trafficmanager.net/emea/").base(0, "channel"), type: "message" };

  test.each([undefined, "Bearer nonsense", "Basic abc"])(
    "an activity with authorization %s is not from Teams",
    async (authorization) => {
      const warned: string[] = [];
      const answer = await handleWith(warned)({ method: "POST", headers: { authorization }, body: activity });
      expect(answer.status).toBe(401);
      expect(warned).toEqual(["an activity was not from Teams"]);
    },
  );

  test("other channels of the registration are refused: their users choose who they are", async () => {
    const answer = await handleWith([])({
      method: "POST",
      headers: {},
      body: { ...activity, channelId: "directline" },
    });
    expect(answer.status).toBe(400);
  });

  test("an empty bot id stops the start instead of switching authentication off", () => {
    expect(() => new WorkspaceAdapter({ ...credentials, botId: " " })).toThrow("BOT_ID");
    expect(() => new WorkspaceAdapter({ ...credentials, tenantId: "" })).toThrow("BOT_TENANT_ID");
  });
});
