import type { MeetingDetail, MeetingSummary, TopicView } from "../../src/capabilities/meetings/contract.ts";
import type { ConversationAddress } from "../../src/capabilities/network/network.ts";
import type { PollView } from "../../src/capabilities/polls/contract.ts";
import { type Actor, type Language, type Reader, readerActor, type Role } from "../../src/kernel/actor.ts";
import type { NetworkId, OptionId } from "../../src/kernel/ids.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import type { BotServices, NewConversation, WhoActs } from "../services.ts";
import { standInProgramme } from "./stand-in-programme.ts";
import {
  aDetail,
  aMeeting,
  anOption,
  aPoll,
  aTopic,
  DEADLINE,
  NOW,
  anObjection,
  aSilence,
} from "./builders.ts";

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

/**
 * Just enough of a workspace to talk to: one meeting, one poll, the same refusals for the same reasons. The
 * rules themselves are tested where they live, in the capabilities.
 */
export function standInWorkspace() {
  const meeting = aMeeting({ call: { state: "none", closesAt: null } });
  const topics: TopicView[] = [];
  const remembered: NewConversation[] = [];
  const votes = new Map<string, { choices: string[]; castBy: string }>();
  let call: "none" | "open" | "closed" = "none";
  let asking = [meeting];
  let poll: PollView | undefined;
  let broken: Error | undefined;

  const runs = (reader: Reader) => {
    const actor = readerActor(reader);
    return actor !== undefined && (actor.roles.has("coordinator") || actor.roles.has("thematic-expert"));
  };
  const pollFor = (reader: Reader): PollView | null => {
    if (poll === undefined) return null;
    const actor = readerActor(reader);
    const mine = actor === undefined ? undefined : votes.get(actor.organisationId);
    return {
      ...poll,
      coverage: { ...poll.coverage, organisations: votes.size, countries: votes.size },
      mine: mine === undefined ? null : { ...mine, castAt: NOW.toISOString() },
      abilities: { vote: true, close: poll.state === "open" && runs(reader), settle: false },
    };
  };
  const detail = (reader: Reader): MeetingDetail => {
    if (broken !== undefined) throw broken;
    return aDetail({
      meeting: {
        ...meeting,
        call: { state: call, closesAt: call === "open" ? DEADLINE : null },
      },
      topics: [...topics],
      poll: pollFor(reader),
      abilities: {
        ...aDetail().abilities,
        openPoll: runs(reader) && topics.length >= 2,
        openCall: runs(reader) && call !== "open" && poll?.state !== "open",
      },
    });
  };

  const viewFor = async (reader: Reader): Promise<PollView> => {
    const view = pollFor(reader);
    if (view === null) throw new Refusal("poll.not-found");
    return view;
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
      return Promise.resolve({
        networkId: NETWORK,
        personId: `person-${at}`,
        // The alternate acts for the same organisation as the Polish delegate.
        organisationId: `organisation-${at === 4 ? 3 : at}`,
        name,
        language,
        roles: new Set(roles),
      } as unknown as Actor);
    },
    network: () =>
      Promise.resolve({ name: "ALMA network", timeZone: "Europe/Brussels", languages: ["en", "da"] }),
    channel: () =>
      Promise.resolve(
        remembered.findLast((one): boolean => one.kind === "channel")?.address satisfies
          | ConversationAddress
          | undefined,
      ),
    rememberConversation: (_, conversation) => Promise.resolve(remembered.push(conversation)),
    decisions,
    meetings: {
      list: () => Promise.resolve([meeting, LATER]),
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
      openTopicPoll: async (actor) => {
        if (!runs(actor)) throw new Refusal("meeting.not-entitled", { names: COORDINATOR });
        if (topics.length < 2) throw new Refusal("poll.too-few-options", { meeting: meeting.title });
        call = "closed";
        poll = aPoll({
          seats: 1,
          maxChoices: 2,
          options: topics.map((topic, at) => anOption({ optionId: `option-${at}`, title: topic.title })),
        });
      },
    },
    polls: {
      view: viewFor,
      ballot: viewFor,
      vote: async (actor, { pollId, choices }) => {
        if (broken !== undefined) throw broken;
        if (poll === undefined || poll.pollId !== pollId) throw new Refusal("poll.not-found");
        if (actor.roles.has("observer")) throw new Refusal("poll.observer");
        if (!actor.roles.has("delegate") && !actor.roles.has("alternate"))
          throw new Refusal("poll.not-delegate", { organisation: "ESFA", names: "J. Ozola, M. Liepa" });
        if (poll.state === "closed") throw new Refusal("poll.closed");
        if (choices.length === 0) throw new Refusal("poll.no-choice", { most: poll.maxChoices });
        const known = new Set<OptionId>(poll.options.map((option) => option.optionId as OptionId));
        if (choices.some((choice) => !known.has(choice))) throw new Refusal("poll.unknown-option");
        votes.set(actor.organisationId, { choices: [...choices], castBy: actor.name });
        return { ballot: await viewFor(actor) };
      },
      close: async (actor) => {
        if (!runs(actor)) throw new Refusal("poll.not-entitled", { names: COORDINATOR });
        if (poll?.state !== "open") throw new Refusal("poll.closed");
        poll = {
          ...poll,
          state: "closed",
          closedAt: NOW.toISOString(),
          closedBecause: "by-hand",
          options: poll.options.map((option, at) => ({
            ...option,
            votes: at === 0 ? 2 : 0,
            result: at === 0 ? ("chosen" as const) : ("not-chosen" as const),
          })),
        };
      },
    },
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
    votes,
    /** Which meetings are meant where none is named. */
    mean: (...meetings: MeetingSummary[]) => {
      asking = meetings;
    },
    /** The poll ended in a tie for its one place. */
    endInTie: () => {
      if (poll === undefined) return;
      const options = poll.options.map((option) => ({ ...option, votes: 1, result: "tied" as const }));
      poll = { ...poll, state: "closed", closedAt: NOW.toISOString(), openSeats: 1, options };
    },
    /** From now on everything fails as if the database were gone. */
    breakDown: (error: Error) => {
      broken = error;
    },
  };
}
