import type { DutyView } from "../../src/capabilities/duties/contract.ts";
import type { MeetingDetail, MeetingSummary, TopicView } from "../../src/capabilities/meetings/contract.ts";
import { isSimilar } from "../../src/capabilities/meetings/similar-topics.ts";
import type { ConversationAddress } from "../../src/capabilities/network/network.ts";
import {
  type Actor,
  type Language,
  type Reader,
  readerActor,
  type Role,
  type Unproven,
} from "../../src/kernel/actor.ts";
import type { MeetingId, NetworkId, OrganisationId, PersonId } from "../../src/kernel/ids.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import type { BotServices, NewConversation, WhoActs } from "../services.ts";
import { standInPolls } from "./stand-in-polls.ts";
import { standInProgramme } from "./stand-in-programme.ts";
import { aDetail, aMeeting, aTopic, DEADLINE, NOW } from "./builders.ts";
import { anObjection, aSilence } from "./programme-builders.ts";

/** The people of m365agentsplayground.yml, by the last digit of their object id. */
const PEOPLE: readonly (readonly [name: string, language: Language, ...roles: Role[]])[] = [
  ["Rasa Petrauskaitė", "en", "coordinator"],
  ["Bettina Vogel", "en", "thematic-expert"],
  ["Jonas Lindqvist", "en", "delegate"],
  ["Marta Kowalczyk", "en", "delegate"],
  ["Piotr Zieliński", "en", "alternate"],
  ["Mette Højgaard", "da", "observer"],
];
const COORDINATOR = "Rasa Petrauskaitė";
export const TENANT = "00000000-0000-4000-8000-000000000001";
export const objectIdOf = (person: number): string => `00000000-0000-4000-8000-00000000002${person}`;
export const NETWORK = "network-1" as NetworkId;

/** Nothing has happened about it yet. */
const LATER = aMeeting({
  meetingId: "meeting-8",
  ordinal: 8,
  title: "8th meeting: learning forum",
  call: { state: "none", closesAt: null },
});

/** Nothing is agreed here; actions are tested over the real workspace. */
const NO_ACTIONS: BotServices["actions"] = {
  open: async () => ({ actions: [], abilities: { add: false } }),
  view: () => Promise.reject(new Refusal("action.not-found")),
  owners: async () => ({ organisations: [] }),
  addAction: () => Promise.reject(new Refusal("action.not-entitled")),
  closeAction: () => Promise.reject(new Refusal("action.not-found")),
};

/**
 * Just enough of a workspace to talk to: one meeting, one poll, the same refusals for the same reasons. The
 * rules themselves are tested where they live, in the capabilities.
 */
export function standInWorkspace() {
  const meeting = aMeeting({ call: { state: "none", closesAt: null } });
  const topics: TopicView[] = [];
  const remembered: NewConversation[] = [];
  const polls = standInPolls();
  let call: "none" | "open" | "closed" = "none";
  let asking = [meeting];
  let broken: Error | undefined;

  const runs = (reader: Reader) => {
    const actor = readerActor(reader);
    return actor !== undefined && (actor.roles.has("coordinator") || actor.roles.has("thematic-expert"));
  };
  const support = (topicId: string, supportedByUs: boolean) => {
    const at = topics.findIndex((topic) => topic.topicId === topicId);
    const topic = topics[at];
    if (topic === undefined) throw new Refusal("topic.not-found");
    topics[at] = { ...topic, supportedByUs, supports: supportedByUs ? 1 : 0 };
  };
  const called = (): MeetingSummary => ({
    ...meeting,
    call: { state: call, closesAt: call === "open" ? DEADLINE : null },
  });
  const detail = (reader: Reader): MeetingDetail => {
    if (broken !== undefined) throw broken;
    return aDetail({
      meeting: called(),
      topics: [...topics],
      poll: polls.topicPoll(reader),
      abilities: {
        ...aDetail().abilities,
        openPoll: runs(reader) && topics.length >= 2,
        openCall: runs(reader) && call !== "open" && polls.topicPoll(reader)?.state !== "open",
      },
    });
  };

  let silence = aSilence();
  const decisions: BotServices["decisions"] = {
    view: () => Promise.resolve(silence),
    object: (actor, { reason }) => {
      if (!actor.roles.has("delegate")) return Promise.reject(new Refusal("silence.observer"));
      silence = { ...silence, state: "stopped", objections: [anObjection({ reason })] };
      return Promise.resolve();
    },
  };
  const owed: DutyView[] = [];
  const programme = standInProgramme();
  const services: BotServices = {
    reminders: {
      stop: () => Promise.resolve(),
      unreached: () => Promise.reject(new Refusal("poll.not-found")),
    },
    resolveActor: ({ identity }: WhoActs) => {
      const at = PEOPLE.findIndex((_, index) => objectIdOf(index) === identity.objectId);
      const person = PEOPLE[at];
      if (person === undefined || identity.tenantId !== TENANT)
        return Promise.reject(new Refusal("actor.not-in-network"));
      const [name, language, ...roles] = person;
      const known: Unproven = {
        networkId: NETWORK,
        personId: `person-${at}` as PersonId,
        // The alternate acts for the same organisation as the Polish delegate.
        organisationId: `organisation-${at === 4 ? 3 : at}` as OrganisationId,
        name,
        language,
        roles: new Set(roles),
      };
      return Promise.resolve(known as Actor);
    },
    network: () =>
      Promise.resolve({
        name: "ALMA network",
        timeZone: "Europe/Brussels",
        languages: ["en", "da"],
        votingUnit: "organisation",
        decisionRule: "simple majority",
      }),
    channel: () =>
      Promise.resolve(
        remembered.findLast((one): boolean => one.kind === "channel")?.address satisfies
          | ConversationAddress
          | undefined,
      ),
    rememberConversation: (_, conversation) => Promise.resolve(remembered.push(conversation)),
    decisions,
    duties: { list: () => Promise.resolve(owed) },
    actions: NO_ACTIONS,
    meetings: {
      list: () => Promise.resolve([called(), LATER]),
      meant: () => Promise.resolve(asking),
      detail: async (reader, meetingId) =>
        meetingId === LATER.meetingId ? aDetail({ meeting: LATER, topics: [], poll: null }) : detail(reader),
      openTopicCall: async (actor) => {
        if (!runs(actor)) throw new Refusal("topic-call.not-entitled", { names: COORDINATOR });
        call = "open";
      },
      closeTopicCall: async (actor) => {
        if (!runs(actor)) throw new Refusal("topic-call.not-entitled", { names: COORDINATOR });
        if (call !== "open") throw new Refusal("topic-call.none-open", { meeting: meeting.title });
        call = "closed";
      },
      proposeTopic: async (actor, { title, minutes, format, why }) => {
        if (title.trim().length < 3) throw new Refusal("topic.title", { least: 3, most: 120 });
        if (call !== "open")
          throw new Refusal("topic-call.not-open", { meeting: meeting.title, names: COORDINATOR });
        if (topics.some((topic) => topic.title === title))
          throw new Refusal("topic.already-proposed", { title });
        topics.push(
          aTopic({
            topicId: `topic-${topics.length}`,
            title,
            minutes,
            format,
            why,
            proposedBy: actor.name,
            proposedAt: NOW.toISOString(),
          }),
        );
      },
      similar: (_, { title }) => Promise.resolve(topics.filter((topic) => isSimilar(topic.title, title))),
      supportTopic: async (actor, { topicId }) => {
        if (actor.roles.has("observer")) throw new Refusal("topic.support-observer", { names: COORDINATOR });
        support(topicId, true);
      },
      withdrawSupport: async (_, { topicId }) => support(topicId, false),
      meetingOfTopic: () => Promise.resolve(meeting.meetingId as MeetingId),
      openTopicPoll: async (actor) => {
        if (!runs(actor)) throw new Refusal("meeting.not-entitled", { names: COORDINATOR });
        if (topics.length < 2) throw new Refusal("poll.too-few-options", { meeting: meeting.title });
        call = "closed";
        polls.openOnTopics(topics.map((topic) => topic.title));
      },
    },
    polls: polls.services,
    programme: programme.services,
    /** Knows one day of each year; reading dates is tested where that is done. */
    readDate: (words, yearOf) => {
      const found = /^1 May(?: (\d{4}))?$/u.exec(words);
      return found === null ? null : `${found[1] ?? yearOf}-05-01`;
    },
  };
  return {
    services,
    programme,
    topics,
    remembered,
    /** What waits for everybody who asks. */
    owed,
    polls,
    votes: polls.votes,
    /** Which meetings are meant where none is named. */
    mean: (...meetings: MeetingSummary[]) => {
      asking = meetings;
    },
    endInTie: polls.endInTie,
    /** From now on everything fails as if the database were gone. */
    breakDown: (error: Error) => {
      broken = error;
      polls.breakDown(error);
    },
  };
}
