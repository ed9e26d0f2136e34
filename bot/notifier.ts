import type { Activity, ChannelAccount, ConversationAccount, ConversationParameters } from "botbuilder";
import type { BeforeSending } from "../src/capabilities/channel/ports.ts";
import type { ConversationAddress } from "../src/capabilities/network/network.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import type { WorkspaceAdapter } from "./adapter.ts";
import { Pace, type Timer } from "./pace.ts";
import { MessageGone, SendFailed } from "./send-failure.ts";
import { fieldsOf, textOf } from "./untrusted.ts";

/** What is sent: a card, or a sentence where no card is needed. */
export type Message = { readonly card: AdaptiveCard } | { readonly sentence: string };

/** Where a person can be written to when no chat with them is known yet: through any address of their network. */
interface PersonAddress {
  readonly through: ConversationAddress;
  readonly tenantId: string;
  /** Entra object id. */
  readonly objectId: string;
}

/**
 * Sends as the bot outside a turn. One try each, no faster than Teams takes it: a failure is thrown as
 * `SendFailed` (see `retryable`, `retryAfterMs`), and as `MessageGone` where trying again is in vain, because
 * the message was deleted or the bot was removed. Not idempotent: a send that timed out may have arrived.
 */
export interface Notifier {
  post(
    address: ConversationAddress,
    message: Message,
    before?: BeforeSending,
  ): Promise<{ readonly activityId: string }>;
  update(
    address: ConversationAddress,
    activityId: string,
    message: Message,
    before?: BeforeSending,
  ): Promise<void>;
  /**
   * Begins a personal chat with somebody who never wrote to the bot; the address is worth remembering. They
   * must be in the roster of `through`. `MessageGone` for who is not, for people of another tenant, and where
   * Teams lets the app write to nobody: then the channel's card and the tab are what they have.
   */
  openPersonalChat(person: PersonAddress): Promise<ConversationAddress>;
}

/** 10 pages of 200: more people than a network has; nobody waits longer for a receipt. */
const ROSTER_PAGE = 200;
const ROSTER_MOST_PAGES = 10;

export function createNotifier(
  adapter: WorkspaceAdapter,
  { timer, pace = new Pace(timer) }: { readonly timer?: Timer; readonly pace?: Pace } = {},
): Notifier {
  const conversations = async (serviceUrl: string) => (await adapter.connector(serviceUrl)).conversations;
  /** What Teams calls a person of the conversation: their Entra id alone is not taken everywhere. */
  async function memberIdOf(
    api: Awaited<ReturnType<typeof conversations>>,
    { id }: ConversationAddress,
    objectId: string,
  ): Promise<string> {
    let next: string | undefined;
    for (let page = 0; page < ROSTER_MOST_PAGES; page += 1) {
      await pace.turn(id);
      // Their type wants a token for the first page too; the service does not.
      const wanted = { pageSize: ROSTER_PAGE, ...(next === undefined ? {} : { continuationToken: next }) };
      const roster = await api.getConversationPagedMembers(
        id,
        wanted as typeof wanted & { continuationToken: string },
      );
      const found = roster.members.find((member) => entraIdOf(member) === objectId);
      if (found !== undefined) return found.id;
      next = roster.continuationToken || undefined;
      if (next === undefined) break;
    }
    throw new MessageGone(undefined, "not in the conversation's roster");
  }

  return {
    async post(address, message, before) {
      await pace.turn(conversationOf(address));
      const api = await conversations(address.serviceUrl);
      await before?.();
      const sent = await api.sendToConversation(address.id, activityOf(address, message));
      if (!sent.id) throw new SendFailed(undefined, { retryable: false, said: "without an id" });
      return { activityId: sent.id };
    },

    async update(address, activityId, message, before) {
      await pace.turn(conversationOf(address));
      const api = await conversations(address.serviceUrl);
      await before?.();
      await api.updateActivity(address.id, activityId, { ...activityOf(address, message), id: activityId });
    },

    async openPersonalChat({ through, tenantId, objectId }) {
      const { serviceUrl, channelId, botId } = through;
      const api = await conversations(serviceUrl);
      const memberId = await memberIdOf(api, through, objectId);
      await pace.turn(memberId);
      const opened = await api.createConversation({
        bot: { id: botId },
        members: [{ id: memberId }],
        isGroup: false,
        tenantId,
        channelData: { tenant: { id: tenantId } },
      } as ConversationParameters);
      if (!opened.id) throw new MessageGone(undefined, "no chat");
      return { serviceUrl, channelId, id: opened.id, botId, tenantId };
    },
  };
}

/** The platform counts what goes to a channel, whatever the thread. */
const conversationOf = ({ id }: ConversationAddress): string => id.split(";")[0] ?? id;

/** Teams' roster says `objectId`, others `aadObjectId`. */
const entraIdOf = (member: ChannelAccount): string | undefined =>
  member.aadObjectId ?? textOf(fieldsOf(member)["objectId"]);

/** Only what is known of the conversation: the playground refuses an empty `conversationType`. */
const activityOf = ({ id, botId }: ConversationAddress, message: Message): Partial<Activity> => ({
  type: "message",
  from: { id: botId } as ChannelAccount,
  conversation: { id } as ConversationAccount,
  ...contentOf(message),
});

/** `summary` is what the notification says; without it people read 'sent a card'. */
export const contentOf = (message: Message) =>
  "card" in message
    ? {
        summary: message.card.speak,
        attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: message.card }],
      }
    : { text: message.sentence };
