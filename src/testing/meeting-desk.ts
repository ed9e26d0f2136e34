import { beforeEach, expect } from "@jest/globals";
import type { AgendaItem, Topic } from "../capabilities/meetings/meeting.ts";
import type { AgendaItemId, MeetingId, NetworkId, OptionId, PollId, TopicId } from "../kernel/ids.ts";
import { aPlan } from "./builders.ts";
import { dumpOf } from "./dump.ts";
import { MINUTE } from "./fixed-clock.ts";
import { composeWorkspace, loadNetwork, planMeeting, refusalOf, type TestNetwork } from "./workspace.ts";
import { onlyQuestion } from "./only-question.ts";

export const TOPIC = {
  title: "Soft outcomes",
  why: "Asked for in every audit",
  minutes: 45,
  format: "workshop",
} as const;
interface Asked {
  readonly title?: string;
  readonly why?: string;
  readonly minutes?: number;
}

export const anItem = (title: string, over: Partial<AgendaItem> = {}): AgendaItem => ({
  agendaItemId: title.toLowerCase().replaceAll(/\W/g, "-") as AgendaItemId,
  topicId: null,
  title,
  minutes: 15,
  presenter: "Rasa",
  format: "welcome",
  parallel: false,
  ...over,
});

/** A workspace to run meetings in; each test has a network of its own with one meeting planned. */
export function meetingDesk() {
  const receipts: Topic[] = [];
  const desk = {
    networkId: "" as NetworkId,
    meetingId: "" as MeetingId,
    /** Whether proposers can be written to. */
    reachable: true,
  };
  const workspace = composeWorkspace({
    tellProposer: (_network, topic) => {
      if (desk.reachable) receipts.push(topic);
      return Promise.resolve(desk.reachable);
    },
  });
  const { meetings, polls, told, clock } = workspace;
  let network: TestNetwork;
  beforeEach(async () => {
    network = await loadNetwork(workspace);
    desk.networkId = network.networkId;
    desk.meetingId = await planMeeting(workspace, network.networkId, aPlan());
    desk.reachable = true;
    told.length = 0;
    receipts.length = 0;
  });

  const actor = (person: string) => network.actor(person);
  const openCall = async (closesAt?: Date) =>
    meetings.openTopicCall(await actor("rasa"), { meetingId: desk.meetingId, ...(closesAt && { closesAt }) });
  const propose = async (person: string, over: Asked = {}) =>
    meetings.proposeTopic(await actor(person), { meetingId: desk.meetingId, ...TOPIC, ...over });
  const optionIds = async (pollId: PollId, titles: readonly string[]) => {
    const { options } = onlyQuestion(await polls.view({ networkId: desk.networkId }, pollId));
    return titles.map((title) => options.find((option) => option.title === title)?.optionId as OptionId);
  };
  return Object.assign(desk, {
    workspace,
    /** What proposers were told. */
    receipts,
    actor,
    openCall,
    propose,
    optionIds,
    detail: async (person = "rasa") => meetings.detail(await actor(person), desk.meetingId),
    eventsOf: async (...types: readonly string[]) =>
      (await workspace.network.record(await actor("rasa"), { limit: 200 })).events
        .filter((event) => types.includes(event.type))
        .toReversed(),
    jobs: async (name: string) =>
      (await dumpOf(desk.networkId))["jobs"]?.filter((job) => job.startsWith(name)) ?? [],
    cards: async () =>
      ((await dumpOf(desk.networkId))["cards"] ?? []).map(
        (row) => (JSON.parse(row) as { kind: string }).kind,
      ),
    /** Refused with this code, and not a row is different. */
    refused: async (work: () => Promise<unknown>) => {
      const before = await dumpOf(desk.networkId);
      const refusal = await refusalOf(work());
      expect(await dumpOf(desk.networkId)).toEqual(before);
      return refusal.code;
    },
    /** A call with these topics, proposed a minute apart by jonas and marta in turn. */
    withTopics: async (...titles: readonly string[]) => {
      await openCall();
      const found = new Map<string, TopicId>();
      for (const [index, title] of titles.entries()) {
        clock.pass(MINUTE);
        found.set(
          title,
          await propose(index % 2 === 0 ? "jonas" : "marta", { title, minutes: 30 + index * 5 }),
        );
      }
      return found;
    },
    openPoll: async (input: { seats?: number; closesAt?: Date } = {}, person = "rasa") =>
      meetings.openTopicPoll(await actor(person), { meetingId: desk.meetingId, ...input }),
    vote: async (pollId: PollId, person: string, ...titles: readonly string[]) =>
      polls.vote(await actor(person), { pollId, choices: await optionIds(pollId, titles) }),
  });
}
