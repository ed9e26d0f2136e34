import type { CardKind } from "../src/capabilities/channel/channel.ts";
import type { Draw } from "../src/capabilities/channel/ports.ts";
import type { MeetingDetail } from "../src/capabilities/meetings/contract.ts";
import type { PollView } from "../src/capabilities/polls/contract.ts";
import type { Translate } from "../src/i18n/translator.ts";
import type { Language } from "../src/kernel/actor.ts";
import type { Clock } from "../src/kernel/clock.ts";
import type { MeetingId, NetworkId, PollId } from "../src/kernel/ids.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import type { CardContext } from "./card-context.ts";
import { agendaCard } from "./meetings/agenda-card.ts";
import { topicCallCard } from "./meetings/topic-call-card.ts";
import { pollCard } from "./polls/poll-card.ts";
import { pollResultCard } from "./polls/poll-result-card.ts";
import type { BotServices } from "./services.ts";
import type { TabLink } from "./tab-link.ts";

interface Deps {
  readonly services: Pick<BotServices, "network"> & {
    readonly meetings: Pick<BotServices["meetings"], "detail">;
    readonly polls: Pick<BotServices["polls"], "view">;
  };
  readonly translators: Readonly<Record<Language, Translate>>;
  readonly tabLink: TabLink;
  readonly clock: Clock;
}

/** Draws the cards that stand in a channel, and the same for the tab's preview. */
export function cardWriter({ services, translators, tabLink, clock }: Deps) {
  async function contextFor(networkId: NetworkId, language?: Language): Promise<CardContext> {
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

  /** A poll as its reader may see it: open to be voted on, closed with its result. */
  const drawPoll = (view: PollView, detail: MeetingDetail, ctx: CardContext): AdaptiveCard =>
    view.state === "open" ? pollCard(view, detail.meeting, ctx) : pollResultCard(view, detail, ctx);

  const card: Draw["card"] = async (networkId, { kind, subject }) => {
    const everybody = { networkId };
    const ctx = await contextFor(networkId);
    const id = subject.slice(subject.indexOf(":") + 1);
    const ofMeeting = () => services.meetings.detail(everybody, id as MeetingId);
    const ofPoll = async () => {
      const view = await services.polls.view(everybody, id as PollId);
      return drawPoll(view, await services.meetings.detail(everybody, view.meetingId as MeetingId), ctx);
    };
    const draw = {
      "topic-call": async () => topicCallCard(await ofMeeting(), ctx),
      agenda: async () => agendaCard(await ofMeeting(), ctx),
      poll: ofPoll,
      "poll-result": ofPoll,
    } satisfies Record<CardKind, () => Promise<AdaptiveCard>>;
    return draw[kind]();
  };

  return {
    card,
    contextFor,
    pollCard: async (networkId: NetworkId, view: PollView, detail: MeetingDetail, language: Language) =>
      drawPoll(view, detail, await contextFor(networkId, language)),
  };
}
export type CardWriter = ReturnType<typeof cardWriter>;
