import { describe, expect, test } from "@jest/globals";
import { placeOf, whoActs } from "./activity-to-actor.ts";

/** As the chat playground sends them, shortened (0.2.28). */
const MESSAGE = {
  type: "message",
  channelId: "msteams",
  serviceUrl: "http://localhost:56150/_connector",
  from: { id: "user-id-0", name: "Rasa Petrauskaitė", aadObjectId: "object-0" },
  recipient: { id: "bot-id", name: "Network Workspace" },
  conversation: {
    isGroup: true,
    conversationType: "channel",
    tenantId: "tenant-1",
    id: "team-id;messageid=1795",
  },
  channelData: {
    teamsTeamId: "team-id",
    tenant: { id: "tenant-1" },
    team: { id: "team-id" },
    channel: { id: "team-id" },
  },
};
const INSTALLED = {
  ...MESSAGE,
  type: "installationUpdate",
  conversation: { id: "team-id", isGroup: true, conversationType: "channel", tenantId: "tenant-1" },
  channelData: {
    ...MESSAGE.channelData,
    team: { id: "team-id", name: "ALMA network", aadGroupId: "group-1" },
  },
};

describe("who acts", () => {
  test("is the sender's object id in the conversation's tenant", () => {
    expect(whoActs(MESSAGE)).toEqual({
      identity: { tenantId: "tenant-1", objectId: "object-0" },
      team: { tenantId: "tenant-1", teamId: "team-id" },
    });
  });

  test("the team has the same id when it is said with its group, and without", () => {
    expect(whoActs(INSTALLED)?.team).toEqual({ tenantId: "tenant-1", teamId: "team-id", groupId: "group-1" });
  });

  test("the tenant is that of channelData where the conversation has none", () => {
    const { conversation, ...rest } = MESSAGE;
    const { tenantId: _, ...without } = conversation;
    expect(whoActs({ ...rest, conversation: without })?.identity.tenantId).toBe("tenant-1");
  });

  test.each([
    ["no object id", { ...MESSAGE, from: { id: "user-id-0", name: "Rasa" } }],
    ["no tenant", { ...MESSAGE, conversation: { id: "a" }, channelData: {} }],
    ["nothing", {}],
    ["wrong shapes", { from: [], conversation: "x", channelData: 7 }],
  ])("is nobody with %s", (_, activity) => {
    expect(whoActs(activity)).toBeUndefined();
  });
});

describe("where it was said", () => {
  test("a thread is part of its channel", () => {
    expect(placeOf(MESSAGE)).toEqual({
      kind: "channel",
      address: {
        serviceUrl: "http://localhost:56150/_connector",
        channelId: "msteams",
        id: "team-id",
        botId: "bot-id",
        tenantId: "tenant-1",
      },
      team: { tenantId: "tenant-1", teamId: "team-id" },
    });
  });

  test("a chat of two is personal, any other without a team is a group", () => {
    const chat = (conversationType: string) =>
      placeOf({ ...MESSAGE, channelData: {}, conversation: { ...MESSAGE.conversation, conversationType } })
        ?.kind;
    expect(chat("personal")).toBe("personal");
    expect(chat("groupChat")).toBe("group");
  });
});
