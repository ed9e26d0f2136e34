import type { CardKind } from "../src/capabilities/channel/channel.ts";
import type { Draw } from "../src/capabilities/channel/ports.ts";
import type { MeetingDetail } from "../src/capabilities/meetings/contract.ts";
import type { PollView } from "../src/capabilities/polls/contract.ts";
import { weekOf } from "../src/capabilities/work-programme/week.ts";
import type { Language } from "../src/kernel/actor.ts";
import type { DecisionId, EditionId, MeetingId, NetworkId, PollId } from "../src/kernel/ids.ts";
import { Refusal } from "../src/kernel/refusal.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import type { CardContext } from "./card-context.ts";
import { agendaCard } from "./meetings/agenda-card.ts";
import { topicCallCard } from "./meetings/topic-call-card.ts";
import { type ContextDeps, networkContext } from "./network-context.ts";
import { amendedCard, silenceCard } from "./decisions/silence-card.ts";
import { correctionCard } from "./polls/correction-card.ts";
import { drawPoll, newsCard, resultCard } from "./polls/draw-poll.ts";
import { pollCard } from "./polls/poll-card.ts";
import { unreachedCard } from "./polls/reminder-card.ts";
import { weekCard } from "./programme/changes-cards.ts";
import { consultationCard, countMade, droppedCard } from "./programme/consultation-card.ts";
import { statusCard } from "./programme/status-card.ts";
import type { BotServices } from "./services.ts";

interface Deps extends ContextDeps {
  readonly services: Pick<BotServices, "network"> & {
    readonly meetings: Pick<BotServices["meetings"], "detail">;
    readonly polls: Pick<BotServices["polls"], "view" | "ballot" | "corrections">;
    readonly reminders: Pick<BotServices["reminders"], "unreached">;
    readonly decisions: Pick<BotServices["decisions"], "view">;
    readonly programme: Pick<
      BotServices["programme"],
      "view" | "changes" | "statusQuestions" | "suggestions"
    >;
  };
}

/** Draws the cards that stand in a channel, and the same for the tab's preview. */
export function cardWriter(deps: Deps) {
  const { services } = deps;
  const contextFor = (networkId: NetworkId, language?: Language): Promise<CardContext> =>
    networkContext(deps, networkId, language);

  const card: Draw["card"] = async (networkId, { kind, subject }) => {
    const everybody = { networkId };
    const ctx = await contextFor(networkId);
    const id = subject.slice(subject.indexOf(":") + 1);
    const ofMeeting = () => services.meetings.detail(everybody, id as MeetingId);
    const ofPoll = async () => {
      const ballot = await services.polls.ballot(everybody, id as PollId);
      return ballot.state === "open" ? pollCard(ballot, ctx) : ofClosedPoll(resultCard);
    };
    const ofClosedPoll = async (drawClosed: typeof resultCard) => {
      const view = await services.polls.view(everybody, id as PollId);
      const { meetingId, purpose } = view;
      const meeting =
        purpose === "topics" && meetingId !== null
          ? await services.meetings.detail(everybody, meetingId as MeetingId)
          : null;
      return drawClosed(view, meeting, ctx);
    };
    const ofCorrection = async () =>
      correctionCard(
        await services.polls.view(everybody, id as PollId),
        await services.polls.corrections(everybody, id as PollId),
        ctx,
      );
    const ofEdition = async () => {
      const view = await services.programme.view(everybody, id as EditionId).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === "edition.not-found") return null;
        throw error;
      });
      if (view === null || view.edition === null) return droppedCard(ctx);
      const { edition, items } = view;
      const made = await services.programme.suggestions(everybody, id as EditionId);
      return consultationCard({ edition, items, suggestions: countMade(made) }, ctx);
    };
    const ofWeek = async () => {
      const week = weekOf(id, ctx.timeZone);
      const wanted = { since: week.before, until: week.begins };
      return weekCard(await services.programme.changes(everybody, wanted), week, ctx);
    };
    const draw = {
      "topic-call": async () => topicCallCard(await ofMeeting(), ctx),
      agenda: async () => agendaCard(await ofMeeting(), ctx),
      poll: ofPoll,
      "poll-result": () => ofClosedPoll(newsCard),
      "poll-correction": ofCorrection,
      "poll-reminder": async () =>
        unreachedCard(await services.reminders.unreached(everybody, id as PollId), ctx),
      consultation: ofEdition,
      silence: async () => silenceCard(await services.decisions.view(everybody, id as DecisionId), ctx),
      "silence-amended": async () =>
        amendedCard(await services.decisions.view(everybody, id as DecisionId), ctx),
      "programme-week": ofWeek,
      "status-questions": async () =>
        statusCard(await services.programme.statusQuestions(everybody, id), id, ctx),
    } satisfies Record<CardKind, () => Promise<AdaptiveCard>>;
    return draw[kind]();
  };

  return {
    card,
    contextFor,
    pollCard: async (
      networkId: NetworkId,
      view: PollView,
      detail: MeetingDetail | null,
      language: Language,
    ) => drawPoll(view, detail, await contextFor(networkId, language)),
  };
}
export type CardWriter = ReturnType<typeof cardWriter>;
