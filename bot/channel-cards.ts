import type { PostedCard } from "../src/capabilities/channel/channel.ts";
import type { ConversationAddress } from "../src/capabilities/network/network.ts";
import type { Language } from "../src/kernel/actor.ts";
import type { Clock } from "../src/kernel/clock.ts";
import type { MeetingId, NetworkId, PollId } from "../src/kernel/ids.ts";
import type { Translate } from "../src/i18n/translator.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import type { CardContext } from "./card-context.ts";
import { agendaCard } from "./meetings/agenda-card.ts";
import { topicCallCard } from "./meetings/topic-call-card.ts";
import type { Notifier } from "./notifier.ts";
import { pollCard } from "./polls/poll-card.ts";
import { pollResultCard } from "./polls/poll-result-card.ts";
import { MessageGone } from "./send-failure.ts";
import type { BotServices } from "./services.ts";
import type { TabLink } from "./tab-link.ts";

export interface DrawingDeps {
  readonly services: Pick<BotServices, "network" | "meetings" | "polls">;
  readonly translators: Readonly<Record<Language, Translate>>;
  readonly tabLink: TabLink;
  readonly clock: Clock;
}

/** Draws a card for everybody in the channel, in the network's first language: nobody's own vote is on it. */
export const createDraw = (deps: DrawingDeps) => ({
  async card(networkId: NetworkId, { kind, subject }: Pick<PostedCard, "kind" | "subject">): Promise<AdaptiveCard> {
    const { meetings, polls } = deps.services;
    const reader = { networkId };
    const ctx = await networkContext(deps, networkId);
    const [noun, id = ""] = subject.split(":");
    const view = noun === "poll" ? await polls.view(reader, id as PollId) : undefined;
    const detail = await meetings.detail(reader, (view?.meetingId ?? id) as MeetingId);
    if (view !== undefined)
      // A poll's own card tells the result too once it is closed: nobody can vote on it any more.
      return view.state === "closed" ? pollResultCard(view, detail, ctx) : pollCard(view, detail.meeting, ctx);
    return kind === "agenda" ? agendaCard(detail, ctx) : topicCallCard(detail, ctx);
  },
});

/** The context of a card for a whole network; `language` for one person of it. */
export async function networkContext(
  { services, translators, tabLink, clock }: DrawingDeps,
  networkId: NetworkId,
  language?: Language,
): Promise<CardContext> {
  const network = await services.network(networkId);
  const chosen = language ?? network.languages[0] ?? "en";
  return {
    t: translators[chosen],
    language: chosen,
    networkName: network.name,
    timeZone: network.timeZone,
    now: clock.now(),
    link: tabLink,
  };
}

/** The notifier as what keeps the channel's cards wants it. */
export const createMessenger = (notifier: Notifier) => ({
  post: async (address: ConversationAddress, card: object): Promise<string> =>
    (await notifier.post(address, { card: card as AdaptiveCard })).activityId,

  async update(address: ConversationAddress, activityId: string, card: object): Promise<"updated" | "gone"> {
    try {
      await notifier.update(address, activityId, { card: card as AdaptiveCard });
      return "updated";
    } catch (failure) {
      if (failure instanceof MessageGone) return "gone";
      throw failure;
    }
  },
});
