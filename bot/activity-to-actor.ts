import type { ConversationAddress } from "../src/capabilities/network/network.ts";
import type { Language } from "../src/kernel/actor.ts";
import type { TeamReference, WhoActs } from "./services.ts";
import { type Fields, fieldsOf, textOf } from "./untrusted.ts";

/** Where something was said. `team` chats: everybody there reads the answer. */
export interface Place {
  readonly kind: "channel" | "group" | "personal";
  readonly address: ConversationAddress;
  readonly team?: TeamReference;
}

/**
 * Who acts, from an activity whose token the adapter has checked: the object id of the sender in the tenant of
 * the conversation. Never a name or an address that the client could set. Undefined for a sender without an
 * Entra identity.
 */
export function whoActs(activity: Fields): WhoActs | undefined {
  const objectId = textOf(fieldsOf(activity["from"])["aadObjectId"], 64);
  const tenantId = tenantOf(activity);
  if (objectId === undefined || tenantId === undefined) return undefined;
  const team = teamOf(activity, tenantId);
  return { identity: { tenantId, objectId }, ...(team === undefined ? {} : { team }) };
}

/** Undefined when it does not say where to answer. */
export function placeOf(activity: Fields): Place | undefined {
  const conversation = fieldsOf(activity["conversation"]);
  const serviceUrl = textOf(activity["serviceUrl"], 500);
  const channelId = textOf(activity["channelId"], 50);
  const id = textOf(conversation["id"], 500);
  const botId = textOf(fieldsOf(activity["recipient"])["id"], 200);
  if (serviceUrl === undefined || channelId === undefined || id === undefined || botId === undefined)
    return undefined;
  const tenantId = tenantOf(activity);
  const team = tenantId === undefined ? undefined : teamOf(activity, tenantId);
  const kind = kindOf(textOf(conversation["conversationType"]), team);
  return {
    kind,
    // A channel's thread is `<channel>;messageid=<first post>`: what is posted later begins a thread of its own.
    address: { serviceUrl, channelId, id: id.split(";")[0] ?? id, botId, tenantId: tenantId ?? null },
    ...(kind === "channel" && team !== undefined ? { team } : {}),
  };
}

/** For who is not known yet; everybody else has their language in the network's list. */
export const languageOfActivity = (activity: Fields): Language =>
  textOf(activity["locale"], 20)?.toLowerCase().startsWith("da") === true ? "da" : "en";

function kindOf(type: string | undefined, team: TeamReference | undefined): Place["kind"] {
  if (type === "personal") return "personal";
  return type === "channel" || team !== undefined ? "channel" : "group";
}

const tenantOf = (activity: Fields): string | undefined =>
  textOf(fieldsOf(activity["conversation"])["tenantId"], 64) ??
  textOf(fieldsOf(fieldsOf(activity["channelData"])["tenant"])["id"], 64);

function teamOf(activity: Fields, tenantId: string): TeamReference | undefined {
  const team = fieldsOf(fieldsOf(activity["channelData"])["team"]);
  const threadId = textOf(team["id"], 200);
  const groupId = textOf(team["aadGroupId"], 64);
  const teamId = threadId ?? groupId;
  return teamId === undefined
    ? undefined
    : { tenantId, teamId, ...(groupId === undefined ? {} : { groupId }) };
}
