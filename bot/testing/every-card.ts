import type { MeetingDetail, TopicView } from "../../src/capabilities/meetings/contract.ts";
import type { PollView } from "../../src/capabilities/polls/contract.ts";
import type { Language } from "../../src/kernel/actor.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import { agendaCard } from "../meetings/agenda-card.ts";
import { receiptCard } from "../meetings/receipt-card.ts";
import { topicCallCard } from "../meetings/topic-call-card.ts";
import { managePollCard } from "../polls/manage-poll-card.ts";
import { pollCard } from "../polls/poll-card.ts";
import { pollNewsCard } from "../polls/poll-news-card.ts";
import { pollResultCard } from "../polls/poll-result-card.ts";
import { welcomeCard } from "../welcome/welcome-card.ts";
import { everyProgrammeCard } from "./every-programme-card.ts";
import { everySilenceCard } from "./every-silence-card.ts";
import {
  aContext,
  aDetail,
  aMeeting,
  anOption,
  aPoll,
  aTopic,
  DEADLINE,
  LONG_TITLE,
  TITLES,
} from "./builders.ts";

const topicsOf = (titles: readonly string[]): TopicView[] =>
  titles.map((title, at) =>
    aTopic({ topicId: `topic-${at}`, title, organisation: ORGANISATIONS[at % 5] ?? "" }),
  );
const optionsOf = (titles: readonly string[]): PollView["options"] =>
  titles.map((title, at) => anOption({ optionId: `option-${at}`, title, note: ORGANISATIONS[at % 5] ?? "" }));
const ORGANISATIONS = [
  "Swedish ESF Council",
  "Styrelsen for Arbejdsmarked og Rekruttering",
  "Vlaamse Dienst voor Arbeidsbemiddeling",
  "Ministerstwo Funduszy i Polityki Regionalnej",
  "Ευρωπαϊκό Κοινωνικό Ταμείο, Ειδική Υπηρεσία",
] as const;

/** 50 topics with the longest titles that can be. */
const FIFTY = Array.from({ length: 50 }, (_, at) => `${at + 1} ${LONG_TITLE}`.slice(0, 120));

const closed = (over: Partial<PollView> = {}): PollView =>
  aPoll({
    state: "closed",
    closedAt: "2026-12-01T10:15:00.000Z",
    closedBecause: "by-hand",
    coverage: { organisations: 19, ofOrganisations: 22, countries: 16, ofCountries: 18 },
    options: optionsOf(TITLES).map((option, at) => ({
      ...option,
      votes: [12, 9, 7, 6, 3, 1, 0][at] ?? 0,
      result: at < 3 ? ("chosen" as const) : ("not-chosen" as const),
    })),
    abilities: { vote: false, close: false, settle: false },
    ...over,
  });
const tiedPoll = (): PollView =>
  closed({
    openSeats: 1,
    options: optionsOf(TITLES).map((option, at) => ({
      ...option,
      votes: [12, 9, 5, 5, 3, 1, 0][at] ?? 0,
      result: at < 2 ? ("chosen" as const) : at < 4 ? ("tied" as const) : ("not-chosen" as const),
    })),
  });
const settledTopics = (titles: readonly string[]): TopicView[] =>
  topicsOf(titles).map((topic, at) => ({
    ...topic,
    state: at < 3 ? "scheduled" : "deferred",
    reason:
      at < 3
        ? { because: "chosen", votes: 12 - at, organisations: 19 }
        : at === 6
          ? { because: "no-votes" }
          : { because: "fewer-votes", votes: 7 - at, organisations: 19, seats: 3 },
  }));

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
    title: TITLES[at % TITLES.length] ?? "",
    minutes,
    presenter: at === 0 ? "" : "Jonas Lindqvist",
    format: at === 0 ? ("welcome" as const) : ("workshop" as const),
    parallel: at === 2,
  })),
  minutes: count * minutes,
  lengthMinutes: 330,
  overrun: Math.max(0, count * minutes - 330),
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
  const mine = {
    choices: ["option-0", "option-2"],
    castBy: "Marta Kowalczyk",
    castAt: "2026-11-19T10:00:00.000Z",
  };
  const silent = ORGANISATIONS.concat(ORGANISATIONS.slice(0, 3)).map((name, at) => ({
    organisationId: `organisation-${at}`,
    name,
    country: "DK",
  }));
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
    poll: pollCard(aPoll(), aMeeting(), ctx),
    "poll, one choice": pollCard(aPoll({ maxChoices: 1, seats: 1 }), aMeeting(), ctx),
    "poll, own vote": pollCard(aPoll({ mine }), aMeeting(), ctx),
    "poll, stored": pollCard(aPoll({ mine }), aMeeting(), ctx, { stored: true }),
    "poll, seven": pollCard(aPoll({ options: optionsOf(TITLES) }), aMeeting(), ctx),
    "poll, fifty": pollCard(aPoll({ options: optionsOf(FIFTY), question: LONG_TITLE, mine }), long, ctx),
    "manage poll": managePollCard(aPoll({ silent }), aMeeting(), ctx),
    "manage poll, few silent": managePollCard(aPoll({ silent: silent.slice(0, 2) }), aMeeting(), ctx),
    "result, news": pollNewsCard(closed(), aDetail({ topics: settledTopics(TITLES) }), ctx),
    "result, news, tied": pollNewsCard(tiedPoll(), aDetail({ topics: topicsOf(TITLES) }), ctx),
    result: pollResultCard(closed(), aDetail({ topics: settledTopics(TITLES) }), ctx),
    "result, tied": pollResultCard(tiedPoll(), aDetail({ topics: topicsOf(TITLES) }), ctx),
    "result, tie settled": pollResultCard(
      closed({ closedBecause: "all-answered" }),
      aDetail({
        topics: settledTopics(TITLES).map((topic, at) =>
          at === 2 || at === 3
            ? { ...topic, reason: { because: "tie-settled" as const, votes: 5, chosen: at === 2 } }
            : topic,
        ),
      }),
      ctx,
    ),
    "result, nobody voted": pollResultCard(
      closed({
        closedBecause: "deadline",
        coverage: { organisations: 0, ofOrganisations: 22, countries: 0, ofCountries: 18 },
        options: optionsOf(TITLES.slice(0, 2)).map((option) => ({
          ...option,
          votes: 0,
          result: "not-chosen" as const,
        })),
      }),
      aDetail(),
      ctx,
    ),
    "result, fifty": pollResultCard(
      closed({
        options: optionsOf(FIFTY).map((option, at) => ({
          ...option,
          votes: 50 - at,
          result: at < 3 ? ("chosen" as const) : ("not-chosen" as const),
        })),
      }),
      aDetail({ meeting: long, topics: settledTopics(FIFTY) }),
      ctx,
    ),
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
