/** The tenant of the sample's people. */
const TENANT = "00000000-0000-4000-8000-000000000001";

/** Activities as Teams sends them from a channel, to be posted straight to `/api/messages` in local mode. */
export interface From {
  readonly serviceUrl: string;
  /** Entra object id of who acts. */
  readonly objectId: string;
}

/** The object id of one of the six sample people with an identity, by their place in the list. */
export const sampleObjectId = (place: 0 | 1 | 2 | 3 | 4 | 5): string =>
  `00000000-0000-4000-8000-00000000002${place}`;

const inChannel = ({ serviceUrl, objectId }: From) => ({
  id: "1700000000000",
  channelId: "msteams",
  serviceUrl,
  from: { id: `29:${objectId}`, name: "", aadObjectId: objectId },
  recipient: { id: "28:00000000-0000-4000-8000-000000000010", name: "Network Workspace" },
  conversation: {
    id: "19:channel@thread.tacv2",
    conversationType: "channel",
    isGroup: true,
    tenantId: TENANT,
  },
  channelData: {
    tenant: { id: TENANT },
    team: { id: "19:team@thread.tacv2" },
    channel: { id: "19:channel@thread.tacv2" },
  },
  locale: "en-US",
});

export const says = (from: From, text: string): object => ({
  ...inChannel(from),
  type: "message",
  text: `<at>Network Workspace</at> ${text}`,
});

/** A button of a card: `data` is the action's own with what was filled in. */
export const presses = (from: From, verb: string, data: object): object => ({
  ...inChannel(from),
  type: "invoke",
  name: "adaptiveCard/action",
  value: { action: { type: "Action.Execute", verb, data: { verb, ...data } }, trigger: "manual" },
});

export interface CardAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

/** Posts an activity; gives what an invoke is answered with. */
export async function toBot(workspaceUrl: string, activity: object): Promise<CardAnswer | undefined> {
  const response = await fetch(`${workspaceUrl}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`/api/messages answered ${response.status}: ${text}`);
  return text === "" ? undefined : (JSON.parse(text) as CardAnswer);
}
