import { beforeEach, describe, expect, it } from "@jest/globals";
import type { MeetingId, NetworkId, OptionId, PollId } from "../kernel/ids.ts";
import { aPlan } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { dumpOf } from "../testing/dump.ts";
import { DAY } from "../testing/fixed-clock.ts";
import { composeWorkspace, loadNetwork, planMeeting } from "../testing/workspace.ts";
import { catchUp } from "./catch-up.ts";
import { whenChanged } from "./on-change.ts";
import { onlyQuestion } from "../testing/only-question.ts";

const workspace = composeWorkspace();
const { meetings, polls, decisions, programme, duties, channel, clock, uow } = workspace;

let networkId: NetworkId;
let actor: Awaited<ReturnType<typeof loadNetwork>>["actor"];
let meetingId: MeetingId;
let pollId: PollId;
/** A call that closes tomorrow and a poll of a week, neither of whose timers ever ran. */
beforeEach(async () => {
  ({ networkId, actor } = await loadNetwork(workspace));
  const rasa = await actor("rasa");
  const polled = await planMeeting(workspace, networkId, aPlan());
  await meetings.openTopicCall(rasa, { meetingId: polled });
  for (const title of ["Calls", "Costs"])
    await meetings.proposeTopic(rasa, {
      meetingId: polled,
      title,
      why: "",
      minutes: 30,
      format: "discussion",
    });
  pollId = await meetings.openTopicPoll(rasa, { meetingId: polled });
  meetingId = await planMeeting(workspace, networkId, aPlan({ itemId: null, title: "Forum" }));
  await meetings.openTopicCall(rasa, { meetingId, closesAt: new Date(clock.now().getTime() + DAY) });
});

const log = { error: () => undefined };
const start = (networks = [networkId]) =>
  catchUp({
    log,
    networks: () => Promise.resolve(networks),
    overdue: (id) =>
      uow.read(id, async (ports) => ({
        polls: await ports.polls.overdue(clock.now()),
        calls: await ports.meetings.overdueCalls(clock.now()),
        decisions: await ports.silence.overdueProcedures(clock.now()),
      })),
    polls,
    meetings,
    decisions,
    programme,
    duties,
    channel,
  });
const states = async () => [
  (await meetings.detail({ networkId }, meetingId)).meeting.call.state,
  (await polls.view({ networkId }, pollId)).state,
];
const waitingCards = async () =>
  (await dumpOf(networkId))["jobs"]?.filter((job) => job.startsWith("post-card")).length;

describe("a start of the workspace", () => {
  it("closes the polls and calls whose deadline passed while it was down, and only those", async () => {
    await start();
    expect(await states()).toEqual(["open", "open"]);
    clock.pass(2 * DAY);
    await start();
    expect(await states()).toEqual(["closed", "open"]);
    clock.pass(8 * DAY);
    await start();
    expect(await states()).toEqual(["closed", "closed"]);
    const before = await dumpOf(networkId);
    await start();
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("fails with no network because of another one, and with all of them only where none can be caught up with", async () => {
    const nowhere = "nowhere" as NetworkId;
    clock.pass(2 * DAY);
    await start([nowhere, networkId]);
    expect(await states()).toEqual(["closed", "open"]);
    await expect(start([nowhere])).rejects.toThrow();
  });

  it("has every card looked at again that was never posted, each once", async () => {
    await testDatabase().executeSql("delete from pgboss.job");
    await start();
    await start();
    expect(await waitingCards()).toBe(3);
  });
});

describe("a change", () => {
  it("of a poll that everybody has answered closes it; of one that waits for somebody does not", async () => {
    const look = whenChanged({ polls, channel });
    const { options } = onlyQuestion(await polls.view({ networkId }, pollId));
    const choices = options.slice(0, 1).map((option) => option.optionId as OptionId);
    for (const person of ["jonas", "marta"]) await polls.vote(await actor(person), { pollId, choices });
    await look(networkId, `poll:${pollId}`);
    expect((await polls.view({ networkId }, pollId)).state).toBe("open");
    await polls.vote(await actor("agnes"), { pollId, choices });
    await look(networkId, `poll:${pollId}`);
    expect((await polls.view({ networkId }, pollId)).state).toBe("closed");
  });

  it("of everything, or of what has no card, does nothing", async () => {
    const before = await dumpOf(networkId);
    const look = whenChanged({ polls, channel });
    for (const subject of ["meeting:all", "programme:all", "programme:x", "poll:nowhere", "meeting:nowhere"])
      await look(networkId, subject);
    expect(await dumpOf(networkId)).toEqual(before);
  });
});
