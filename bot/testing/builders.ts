import type { MeetingDetail, MeetingSummary, TopicView } from "../../src/capabilities/meetings/contract.ts";
import type { OwnBallot, PollView, QuestionView } from "../../src/capabilities/polls/contract.ts";
import type { Language } from "../../src/kernel/actor.ts";
import type { OptionId, QuestionId } from "../../src/kernel/ids.ts";
import { translator } from "../../src/i18n/translator.ts";
import type { CardContext } from "../card-context.ts";
import { browserTabLink } from "../tab-link.ts";

export const NOW = new Date("2026-11-20T09:00:00Z");
export const DEADLINE = "2026-12-04T16:00:00.000Z";

export const aContext = (language: Language = "en", over: Partial<CardContext> = {}): CardContext => ({
  t: translator(language),
  language,
  networkName: "ALMA network",
  timeZone: "Europe/Brussels",
  now: NOW,
  link: browserTabLink("http://127.0.0.1:3978"),
  ...over,
});

const DATE = { text: "11 December 2026", edtf: "2026-12-11" };

export const aMeeting = (over: Partial<MeetingSummary> = {}): MeetingSummary => ({
  meetingId: "meeting-3",
  ordinal: 3,
  title: "3rd ALMA network meeting",
  date: DATE,
  startTime: "09:30",
  lengthMinutes: 330,
  mode: "on site",
  place: "Copenhagen",
  format: "network meeting",
  state: "planned",
  past: false,
  call: { state: "open", closesAt: DEADLINE },
  poll: "none",
  agenda: "none",
  topics: 0,
  ...over,
});

export const aTopic = (over: Partial<TopicView> = {}): TopicView => ({
  topicId: "topic-1",
  title: "Measuring soft outcomes",
  why: "We are asked for it in every audit.",
  minutes: 45,
  format: "workshop",
  proposedBy: "Jonas Lindqvist",
  organisation: "Swedish ESF Council",
  country: "SE",
  proposedAt: "2026-11-20T08:00:00.000Z",
  state: "proposed",
  reason: null,
  meeting: { meetingId: "meeting-3", title: "3rd ALMA network meeting", date: DATE },
  carriedFrom: null,
  mergedInto: null,
  alsoBy: [],
  supports: 0,
  supportedByUs: false,
  late: false,
  outcome: null,
  polls: [],
  abilities: {
    withdraw: false,
    decline: false,
    support: true,
    merge: false,
    place: false,
    defer: false,
    recordOutcome: false,
    ask: false,
  },
  ...over,
});

export const aQuestion = (over: Partial<QuestionView> = {}): QuestionView => ({
  questionId: "question-1",
  text: "Which topics should be on the agenda of the 3rd ALMA network meeting?",
  method: { kind: "choose-several", maxChoices: 3 },
  seats: 3,
  options: TITLES.slice(0, 4).map((title, at) => anOption({ optionId: `option-${at}`, title })),
  count: null,
  verdict: null,
  open: null,
  reasons: [],
  settlement: null,
  ...over,
});

/** On a meeting's topics, open until `DEADLINE`. */
export const aPoll = (over: Partial<PollView> = {}, question: Partial<QuestionView> = {}): PollView => ({
  pollId: "poll-1",
  purpose: "topics",
  subject: "meeting:meeting-3",
  meetingId: "meeting-3",
  about: "3rd ALMA network meeting",
  question: "Which topics should be on the agenda of the 3rd ALMA network meeting?",
  state: "open",
  unit: "organisation",
  anonymous: false,
  electorate: { kind: "core-group" },
  rule: { kind: "most-votes" },
  quorum: null,
  need: null,
  membersAddOptions: false,
  repeat: null,
  openedAt: "2026-11-19T09:00:00.000Z",
  closesAt: DEADLINE,
  closedAt: null,
  closedBecause: null,
  questions: [aQuestion(question)],
  coverage: aCoverage(),
  answered: [],
  silent: [],
  mine: null,
  proxy: null,
  proxies: 0,
  whoVotesForUs: [],
  outcome: null,
  abilities: someAbilities({ vote: true }),
  ...over,
});

export const aCoverage = (over: Partial<PollView["coverage"]> = {}): PollView["coverage"] => ({
  electors: 14,
  ofElectors: 22,
  organisations: 14,
  ofOrganisations: 22,
  countries: 11,
  ofCountries: 18,
  ...over,
});

export const someAbilities = (over: Partial<PollView["abilities"]> = {}): PollView["abilities"] => ({
  vote: false,
  close: false,
  settle: false,
  addOption: false,
  correct: false,
  unschedule: false,
  confirmOutcome: false,
  export: false,
  ...over,
});

/** A vote of the reader's organisation, cast by their delegate. */
export const anOwnBallot = (over: Partial<OwnBallot> = {}): OwnBallot => ({
  elector: { electorId: "organisation-3", name: "Polish Ministry", country: "PL" },
  as: "delegate",
  voted: true,
  answers: { ["question-1" as QuestionId]: { kind: "choose-several", choices: optionIds(0, 2) } },
  castBy: "Marta Kowalczyk",
  castAt: "2026-11-19T10:00:00.000Z",
  changeable: true,
  ...over,
});

export const optionIds = (...at: readonly number[]): OptionId[] =>
  at.map((one) => `option-${one}` as OptionId);

export const anOption = (
  over: Partial<QuestionView["options"][number]> = {},
): QuestionView["options"][number] => ({
  optionId: "option-0",
  title: "Measuring soft outcomes",
  note: "Swedish ESF Council",
  minutes: 45,
  startsAt: null,
  votes: null,
  result: null,
  ...over,
});

export const aDetail = (over: Partial<MeetingDetail> = {}): MeetingDetail => ({
  meeting: aMeeting(),
  topics: [],
  poll: null,
  agenda: {
    state: "none",
    revision: 0,
    items: [],
    minutes: 0,
    lengthMinutes: 330,
    overrun: 0,
    openActions: 0,
    calendar: true,
    freeze: { days: 7, at: "2026-12-04T08:00:00.000Z", frozenAt: null, changes: [] },
    template: "network meeting",
    templates: [],
  },
  movedOn: [],
  backlog: [],
  setByHand: { date: false, place: false },
  abilities: {
    openCall: false,
    changeCall: false,
    withdrawCall: false,
    propose: true,
    openPoll: false,
    editAgenda: false,
    confirmAgenda: false,
    reschedule: false,
    followAgain: false,
    fitByVotes: false,
    setFreeze: false,
    carryOver: false,
  },
  ...over,
});

export const TITLES = [
  "Measuring soft outcomes",
  "Reaching the most vulnerable young people",
  "Unit costs by delegated act: what auditors ask for",
  "Finding host companies abroad",
  "Validation of mobility programmes",
  "Working with public employment services",
  "Insurance during the stay abroad",
] as const;

/** 120 characters, the most a title may have, in compounds as Danish forms them. */
export const LONG_TITLE =
  "Beskæftigelsesmyndighedernes tværnationale erfaringsudveksling om målgruppeafgrænsning og resultatmåling på ungeområdet".padEnd(
    120,
    "s",
  );
