import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../kernel/actor.ts";
import type {
  ActionId,
  AgendaItemId,
  DecisionId,
  EditionId,
  MeetingId,
  NetworkId,
  OptionId,
  OrganisationId,
  PersonId,
  PollId,
  TopicId,
} from "../kernel/ids.ts";
import { directory as openDirectory } from "../store/directory.ts";
import { aDocument, aNetwork } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { dumpOf } from "../testing/dump.ts";
import { MINUTE } from "../testing/fixed-clock.ts";
import { composeWorkspace, loadNetwork, newId, planFromProgramme, refusalOf } from "../testing/workspace.ts";
import { onlyQuestion } from "../testing/only-question.ts";

const workspace = composeWorkspace();
const { network, programme, meetings, actions, polls, decisions, clock, uow } = workspace;

interface Lived {
  readonly networkId: NetworkId;
  readonly actor: (person: string) => Promise<Actor>;
  readonly meetingId: MeetingId;
  readonly topicId: TopicId;
  readonly freeTopicId: TopicId;
  readonly pollId: PollId;
  readonly optionId: OptionId;
  readonly closedPollId: PollId;
  readonly editionId: EditionId;
  readonly decisionId: DecisionId;
  readonly actionId: ActionId;
  readonly closedActionId: ActionId;
}

/** A network in which everything has happened once: topics, a closed and an open poll, an agenda, a channel. */
async function lived(objectId: string): Promise<Lived> {
  const { networkId, actor } = await loadNetwork(workspace, {
    ...aNetwork(`net-${newId()}`),
    identities: [{ personId: "rasa" as PersonId, identity: { tenantId: "tenant", objectId } }],
  });
  const [rasa, jonas] = [await actor("rasa"), await actor("jonas")];
  await network.rememberConversation(rasa, {
    kind: "channel",
    personId: null,
    teamId: `team-${networkId}`,
    address: {
      serviceUrl: "https://example.org",
      channelId: "msteams",
      id: networkId,
      botId: "bot",
      tenantId: "tenant",
    },
  });
  const editionId = (await planFromProgramme(workspace, rasa, aDocument())).editionId as EditionId;
  const decisionId = await decisions.openSilence(rasa, { editionId, workingDays: 5 });
  const [meeting, forum] = await meetings.list({ networkId });
  const meetingId = meeting?.meetingId as MeetingId;
  const propose = async (at: MeetingId, ...titles: readonly string[]) => {
    const ids: TopicId[] = [];
    clock.pass(MINUTE);
    await meetings.openTopicCall(rasa, { meetingId: at });
    for (const title of titles)
      ids.push(
        await meetings.proposeTopic(jonas, {
          meetingId: at,
          title,
          why: networkId,
          minutes: 30,
          format: "discussion",
        }),
      );
    return ids;
  };
  await propose(meetingId, "Calls", "Costs");
  const closedPollId = await meetings.openTopicPoll(rasa, { meetingId });
  await polls.close(rasa, { pollId: closedPollId });
  await meetings.takePollResult(networkId, closedPollId);
  const [topicId] = await propose(meetingId, "Needs", "Dates");
  const pollId = await meetings.openTopicPoll(rasa, { meetingId });
  const [freeTopicId] = await propose(forum?.meetingId as MeetingId, "Free");
  await meetings.editAgenda(rasa, {
    meetingId,
    revision: 0,
    items: [
      {
        agendaItemId: "welcome" as AgendaItemId,
        topicId: null,
        title: "Welcome",
        minutes: 15,
        presenter: networkId,
        format: "welcome",
        parallel: false,
      },
    ],
  });
  const action = { meetingId, agendaItemId: null, organisationId: "se" as OrganisationId, due: "June 2034" };
  const agree = (what: string) => actions.addAction(rasa, { ...action, what, personId: jonas.personId });
  const [actionId, closedActionId] = [await agree("Send the contacts"), await agree("Book the room")];
  await actions.closeAction(jonas, { actionId: closedActionId, link: null, note: networkId });
  const { options } = onlyQuestion(await polls.view({ networkId }, pollId));
  const optionId = options[0]?.optionId as OptionId;
  await polls.vote(jonas, { pollId, choices: [optionId] });
  return {
    networkId,
    actor,
    meetingId,
    topicId: topicId as TopicId,
    freeTopicId: freeTopicId as TopicId,
    pollId,
    optionId,
    closedPollId,
    editionId,
    decisionId,
    actionId,
    closedActionId,
  };
}

let ours: Lived;
let theirs: Lived;
let objectId: string;
beforeEach(async () => {
  objectId = newId();
  ours = await lived(objectId);
  theirs = await lived(objectId);
});

/** Every use of something of theirs by somebody of ours, with the answer that says nothing about it. */
const trespasses = (who: {
  rasa: Actor;
  jonas: Actor;
}): readonly (readonly [string, () => Promise<unknown>])[] => {
  const { meetingId, topicId, freeTopicId, pollId, optionId, closedPollId, editionId, decisionId } = theirs;
  const { actionId, closedActionId } = theirs;
  const organisationId = "se" as OrganisationId;
  const action = { meetingId, agendaItemId: null, organisationId, personId: null, due: "May 2034" };
  const { rasa, jonas } = who;
  const proposal = { meetingId, title: "Ours", why: "", minutes: 30, format: "discussion" } as const;
  return [
    ["meeting.not-found", () => meetings.detail(rasa, meetingId)],
    ["topic.not-found", () => meetings.meetingOfTopic(rasa, topicId)],
    ["poll.not-found", () => polls.view(rasa, pollId)],
    ["poll.not-found", () => polls.ballot(rasa, pollId)],
    ["poll.not-found", () => polls.view(rasa, closedPollId)],
    ["meeting.not-found", () => meetings.openTopicCall(rasa, { meetingId })],
    ["meeting.not-found", () => meetings.proposeTopic(jonas, proposal)],
    ["topic.not-found", () => meetings.withdrawTopic(jonas, { topicId: freeTopicId })],
    ["topic.not-found", () => meetings.declineTopic(rasa, { topicId: freeTopicId, reason: "Ours" })],
    ["meeting.not-found", () => meetings.openTopicPoll(rasa, { meetingId })],
    ["meeting.not-found", () => meetings.editAgenda(rasa, { meetingId, revision: 1, items: [] })],
    ["meeting.not-found", () => meetings.confirmAgenda(rasa, { meetingId, revision: 0 })],
    ["meeting.not-found", () => meetings.reschedule(rasa, { meetingId, was: {}, now: { place: "Ours" } })],
    ["meeting.not-found", () => actions.ofMeeting(rasa, meetingId)],
    ["meeting.not-found", () => actions.addAction(rasa, { ...action, what: "Ours" })],
    ["action.not-found", () => actions.view(rasa, actionId)],
    ["action.not-found", () => actions.changeAction(rasa, { actionId, was: {}, now: { what: "Ours" } })],
    ["action.not-found", () => actions.reopenAction(rasa, { actionId: closedActionId, reason: "Ours" })],
    ["action.not-found", () => actions.closeAction(jonas, { actionId, link: null, note: "Ours" })],
    ["action.not-found", () => actions.dropAction(rasa, { actionId: closedActionId, reason: "Ours" })],
    ["poll.not-found", () => polls.vote(jonas, { pollId, choices: [optionId] })],
    ["poll.not-found", () => polls.close(rasa, { pollId })],
    ["silence.not-found", () => decisions.view(rasa, decisionId)],
    ["edition.not-found", () => decisions.openSilence(rasa, { editionId, workingDays: 5 })],
    ["silence.not-found", () => decisions.object(jonas, { decisionId, reason: "Ours" })],
    ["silence.not-found", () => decisions.markRead(jonas, { decisionId })],
    ["silence.not-found", () => decisions.resumeSilence(rasa, { decisionId, workingDays: 5 })],
    ["silence.not-found", () => decisions.endSilence(rasa, { decisionId, reason: "Ours" })],
    [
      "poll.not-found",
      () => polls.settle(rasa, { pollId: closedPollId, chosen: [optionId], reason: "They asked first" }),
    ],
  ];
};

it("every command and query on another network's things is refused as if they were not there, and changes nothing", async () => {
  const before = { ours: await dumpOf(ours.networkId), theirs: await dumpOf(theirs.networkId) };
  const actors = { rasa: await ours.actor("rasa"), jonas: await ours.actor("jonas") };
  for (const [code, work] of trespasses(actors)) expect((await refusalOf(work())).code).toBe(code);
  expect({ ours: await dumpOf(ours.networkId), theirs: await dumpOf(theirs.networkId) }).toEqual(before);
});

it("the same uses by their own people are no trespass: the refusals above are of the border, not of the input", async () => {
  const actors = { rasa: await theirs.actor("rasa"), jonas: await theirs.actor("jonas") };
  for (const [code, work] of trespasses(actors)) {
    const answer = await work().then(
      () => "done",
      (error: unknown) => (error as { code: string }).code,
    );
    expect(answer).not.toBe(code);
  }
});

it("nothing of another network can be used in one's own: no topic on an agenda, no option in a vote", async () => {
  const [rasa, jonas] = [await ours.actor("rasa"), await ours.actor("jonas")];
  const before = await dumpOf(ours.networkId);
  const agenda = meetings.editAgenda(rasa, {
    meetingId: ours.meetingId,
    revision: 1,
    items: [
      {
        agendaItemId: "theirs" as AgendaItemId,
        topicId: theirs.topicId,
        title: "Theirs",
        minutes: 15,
        presenter: "",
        format: "discussion",
        parallel: false,
      },
    ],
  });
  expect((await refusalOf(agenda)).code).toBe("agenda.topic-not-free");
  const vote = polls.vote(jonas, { pollId: ours.pollId, choices: [theirs.optionId] });
  expect((await refusalOf(vote)).code).toBe("poll.unknown-option");
  expect(await dumpOf(ours.networkId)).toEqual(before);
});

it("a timer of one network does nothing to the things of another", async () => {
  clock.pass(30 * 86_400_000);
  const before = await dumpOf(theirs.networkId);
  await polls.closeIfDue(ours.networkId, theirs.pollId);
  await meetings.closeTopicCallIfDue(ours.networkId, theirs.meetingId);
  await meetings.takePollResult(ours.networkId, theirs.closedPollId);
  await meetings.sendReceipt(ours.networkId, theirs.topicId);
  await decisions.closeSilenceIfDue(ours.networkId, theirs.decisionId);
  await programme.adoptByDecision(ours.networkId, theirs.decisionId);
  expect(await dumpOf(theirs.networkId)).toEqual(before);
});

describe("what one network can read", () => {
  it("never names the other: session, people, programme, meetings, polls and record", async () => {
    const rasa = await ours.actor("rasa");
    const read = JSON.stringify([
      await network.session(rasa),
      await network.people(ours.networkId),
      await network.howToReach(ours.networkId, "rasa" as PersonId),
      await network.record(rasa, { limit: 200 }),
      await programme.view(rasa),
      await meetings.list(rasa),
      await meetings.meant(rasa),
      await meetings.detail(rasa, ours.meetingId),
      await actions.ofMeeting(rasa, ours.meetingId),
      await actions.open(rasa),
      await actions.owners(rasa),
      await decisions.list(rasa),
      await uow.read(ours.networkId, (ports) => ports.silence.overdueProcedures(new Date("2999-01-01"))),
      await uow.read(ours.networkId, (ports) => ports.polls.overdue(new Date("2999-01-01"))),
      await uow.read(ours.networkId, (ports) => ports.meetings.overdueCalls(new Date("2999-01-01"))),
      await uow.read(ours.networkId, (ports) => ports.cards.unfinished()),
    ]);
    expect(read).toContain(ours.networkId);
    for (const id of Object.values(theirs).filter((one) => typeof one === "string"))
      expect(read).not.toContain(id);
  });

  it("is its own dump, without a row of the other", async () => {
    const text = JSON.stringify(await dumpOf(ours.networkId));
    expect(text).toContain(ours.pollId);
    for (const id of Object.values(theirs).filter((one) => typeof one === "string"))
      expect(text).not.toContain(id);
  });
});

it("one identity is a person of both, found in each; the same ids of people are different people", async () => {
  const directory = openDirectory(testDatabase());
  const known = await directory.byIdentity({ tenantId: "tenant", objectId });
  expect(known.map((one) => one.networkId).toSorted()).toEqual([ours.networkId, theirs.networkId].toSorted());
  const view = await polls.view(await theirs.actor("jonas"), theirs.pollId);
  await polls.vote(await ours.actor("jonas"), { pollId: ours.pollId, choices: [ours.optionId] });
  expect(await polls.view(await theirs.actor("jonas"), theirs.pollId)).toEqual(view);
});
