import type { MeetingDetail, TopicView } from "../../src/capabilities/meetings/contract.ts";
import type { Language } from "../../src/kernel/actor.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import { agendaCard } from "../meetings/agenda-card.ts";
import { makeTopicCard } from "../meetings/make-topic-card.ts";
import { receiptCard } from "../meetings/receipt-card.ts";
import { topicCallCard } from "../meetings/topic-call-card.ts";
import { FIFTY, ORGANISATIONS, settledTopics, topicsOf } from "./many-topics.ts";
import { welcomeCard } from "../welcome/welcome-card.ts";
import { everyActionsCard } from "./every-actions-card.ts";
import { everyOwedCard } from "./every-owed-card.ts";
import { everyAskCard } from "./every-ask-card.ts";
import { everyBallotCard } from "./every-ballot-card.ts";
import { everyResultCard } from "./every-result-card.ts";
import { everyTopicPollCard } from "./every-topic-poll-card.ts";
import { everyProgrammeCard } from "./every-programme-card.ts";
import { everySilenceCard } from "./every-silence-card.ts";
import { aContext, aDetail, aMeeting, aTopic, DEADLINE, LONG_TITLE, TITLES } from "./builders.ts";

const anAgendaItem = {
  agendaItemId: "item-1",
  topicId: null,
  minutes: 45,
  presenter: "",
  format: "workshop",
  parallel: false,
} as const;

const agendaOf = (count: number, minutes: number): MeetingDetail["agenda"] => ({
  state: "draft",
  revision: 2,
  items: Array.from({ length: count }, (_, at) => ({
    agendaItemId: `item-${at}`,
    topicId: null,
    title: at === 1 ? "" : (TITLES[at % TITLES.length] ?? ""),
    minutes,
    presenter: at === 0 ? "" : "Jonas Lindqvist",
    format: (["welcome", "open actions"] as const)[at] ?? ("workshop" as const),
    parallel: at === 2,
  })),
  minutes: count * minutes,
  lengthMinutes: 330,
  overrun: Math.max(0, count * minutes - 330),
  openActions: count,
  calendar: true,
  freeze: { days: 7, at: DEADLINE, frozenAt: null, changes: [] },
  template: "network meeting",
  templates: [],
});

const anOther = (
  over: Partial<NonNullable<TopicView["mergedInto"]>> = {},
): NonNullable<TopicView["mergedInto"]> => ({
  topicId: "topic-9",
  title: LONG_TITLE,
  state: "proposed",
  reason: null,
  outcome: null,
  meeting: aTopic().meeting,
  ...over,
});

/** Every card in every state that looks different, and with as much in it as there can be. */
export function everyCard(language: Language): Readonly<Record<string, AdaptiveCard>> {
  const ctx = aContext(language);
  const long = aMeeting({ title: LONG_TITLE, place: LONG_TITLE });
  const closedCall = aMeeting({ call: { state: "closed", closesAt: null } });
  return {
    "topic call, first": topicCallCard(aDetail(), ctx),
    "topic call, some": topicCallCard(aDetail({ topics: topicsOf(TITLES.slice(0, 3)) }), ctx),
    "topic call, stored": topicCallCard(aDetail({ topics: topicsOf(TITLES) }), ctx, {
      stored: ctx.t("cards.call.stored", { title: TITLES[6], person: "Jonas Lindqvist" }),
    }),
    "topic call, supported": topicCallCard(
      aDetail({
        topics: [
          aTopic({ supports: 3, supportedByUs: true, late: true, title: LONG_TITLE }),
          aTopic({
            topicId: "topic-2",
            carriedFrom: { meetingId: "meeting-2", title: LONG_TITLE, date: { text: "", edtf: "2026-06" } },
            alsoBy: ORGANISATIONS.map((organisation) => ({ proposedBy: "", organisation, country: "DK" })),
          }),
        ],
      }),
      ctx,
    ),
    "topic call, similar": topicCallCard(aDetail({ topics: topicsOf(TITLES) }), ctx, {
      similar: {
        topic: aTopic({ title: LONG_TITLE }),
        written: { title: LONG_TITLE, why: "x".repeat(600), minutes: 90, format: "workshop" },
      },
    }),
    "topic call, closed": topicCallCard(aDetail({ meeting: closedCall, topics: topicsOf(TITLES) }), ctx),
    "topic call, fifty": topicCallCard(aDetail({ meeting: long, topics: topicsOf(FIFTY) }), ctx),
    ...everyTopicPollCard(ctx),
    ...everyBallotCard(ctx),
    ...everyResultCard(ctx),
    ...everyActionsCard(ctx),
    ...everyAskCard(ctx),
    "make topic": makeTopicCard(`${LONG_TITLE} ${LONG_TITLE}`, [aMeeting()], ctx),
    "make topic, two meetings": makeTopicCard("Insurance", [aMeeting(), long], ctx),
    agenda: agendaCard(aDetail({ agenda: agendaOf(4, 45) }), ctx),
    "agenda, confirmed": agendaCard(aDetail({ agenda: { ...agendaOf(3, 60), state: "confirmed" } }), ctx),
    "agenda, too long, no start": agendaCard(
      aDetail({ meeting: aMeeting({ startTime: null, place: null }), agenda: agendaOf(8, 50) }),
      ctx,
    ),
    "agenda, plain items": agendaCard(
      aDetail({
        agenda: {
          ...agendaOf(2, 15),
          items: (["welcome", "break"] as const).map((format) => ({
            agendaItemId: format,
            topicId: null,
            title: "",
            minutes: 15,
            presenter: "",
            format,
            parallel: false,
          })),
        },
      }),
      ctx,
    ),
    "agenda, changed since it was posted": agendaCard(
      aDetail({
        agenda: {
          ...agendaOf(4, 45),
          state: "confirmed",
          freeze: {
            days: 7,
            at: DEADLINE,
            frozenAt: DEADLINE,
            changes: (["added", "removed", "changed", "moved"] as const).map((kind, at) => ({
              kind,
              item: { ...anAgendaItem, title: TITLES[at] ?? "" },
            })),
          },
        },
      }),
      ctx,
    ),
    "agenda, forty": agendaCard(aDetail({ meeting: long, agenda: agendaOf(40, 60) }), ctx),
    ...everyOwedCard(ctx),
    ...everyProgrammeCard(ctx),
    ...everySilenceCard(ctx),
    welcome: welcomeCard(ctx),
    "welcome, not understood": welcomeCard(ctx, { notUnderstood: true }),
    "receipt, chosen": receiptCard(settledTopics(TITLES)[0] ?? aTopic(), aMeeting(), ctx),
    "receipt, merged": receiptCard(
      aTopic({ state: "merged", reason: { because: "merged", title: LONG_TITLE }, mergedInto: anOther() }),
      aMeeting(),
      ctx,
    ),
    "receipt, merged and discussed": receiptCard(
      aTopic({
        state: "merged",
        reason: { because: "merged", title: LONG_TITLE },
        mergedInto: anOther({ state: "discussed", outcome: "x".repeat(300) }),
      }),
      aMeeting(),
      ctx,
    ),
    "receipt, carried over": receiptCard(
      aTopic({
        carriedFrom: { meetingId: "meeting-2", title: "2nd meeting", date: { text: "", edtf: "2026-06" } },
      }),
      aMeeting(),
      ctx,
    ),
    "receipt, members decided": receiptCard(
      aTopic({
        state: "scheduled",
        reason: { because: "placed" },
        polls: [
          {
            pollId: "poll-1",
            question: "Do we host a workshop on it?",
            state: "closed",
            outcome: {
              sentence: "Sweden hosts the workshop in autumn.",
              by: "Rasa Petrauskienė",
              at: "2026-12-01T12:00:00.000Z",
            },
          },
          { pollId: "poll-2", question: "When?", state: "open", outcome: null },
        ],
      }),
      aMeeting(),
      ctx,
    ),
    "receipt, tie settled": receiptCard(
      aTopic({
        state: "deferred",
        reason: {
          because: "tie-settled",
          votes: 5,
          chosen: false,
          words: "Costs wait for the delegated act.",
        },
      }),
      aMeeting(),
      ctx,
    ),
    "receipt, discussed": receiptCard(
      aTopic({
        state: "discussed",
        reason: { because: "placed" },
        outcome: "A group of five drafts a common scorecard by March.",
      }),
      aMeeting(),
      ctx,
    ),
    "receipt, declined": receiptCard(
      aTopic({ state: "declined", reason: { because: "words", words: "Covered by the forum in June." } }),
      aMeeting(),
      ctx,
    ),
  };
}
