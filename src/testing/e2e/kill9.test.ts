import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { fakeConnector } from "../../../bot/testing/connector.ts";
import type { MeetingDetail, MeetingList } from "../../capabilities/meetings/contract.ts";
import type { RecordPage } from "../../capabilities/network/contract.ts";
import { sampleObjectId, says, toBot } from "./activities.ts";
import { personAt } from "./http.ts";
import { until } from "./program.ts";
import { type Home, makeHome, type Server, startServer } from "./server.ts";
import { keepVoting, standsAsTold, type Voter, voters } from "./voters.ts";

const ROUNDS = 20;
/** A message that Teams does not take at first is a warning. */
const LOG = { LOG_LEVEL: "warn" };

let home: Home;
let server: Server;
let teams: Awaited<ReturnType<typeof fakeConnector>>;

beforeEach(async () => {
  home = await makeHome();
  teams = await fakeConnector();
  server = await startServer(home, { env: LOG });
}, 90_000);
afterEach(async () => {
  await server?.end("SIGKILL");
  await teams?.close();
  await home?.remove();
});

const rasa = () => personAt(server.url, "rasa");
const restart = async () => void (server = await startServer(home, { port: server.port, env: LOG }));
/** The coordinator speaks in the channel: from then on the workspace knows where to post. */
const meetTheChannel = () =>
  toBot(server.url, says({ serviceUrl: teams.url, objectId: sampleObjectId(0) }, "help"));
const nextMeeting = async () => (await rasa().get<MeetingList>("/meetings")).meetings[0]?.meetingId ?? "";
const posts = (words: string) =>
  teams.sent.filter((one) => one.method === "POST" && JSON.stringify(one.body).includes(words));

async function openCall(): Promise<string> {
  const meetingId = await nextMeeting();
  await rasa().post(`/meetings/${meetingId}/topic-call`);
  return meetingId;
}
async function openPoll(): Promise<MeetingDetail> {
  const meetingId = await openCall();
  for (const title of ["Soft outcomes", "Host companies", "Insurance", "Unit costs"])
    await rasa().post(`/meetings/${meetingId}/topics`, {
      title,
      why: "",
      minutes: 30,
      format: "discussion",
    });
  return rasa().post<MeetingDetail>(`/meetings/${meetingId}/poll`);
}
const acknowledged = (all: readonly Voter[]) => all.reduce((sum, one) => sum + one.acknowledgements, 0);

async function votesInRecord() {
  const all: RecordPage["events"] = [];
  for (let before: number | null | undefined; before !== null;) {
    const page: RecordPage = await rasa().get(
      `/record?limit=200${before === undefined ? "" : `&before=${before}`}`,
    );
    all.push(...page.events);
    before = page.next;
  }
  return all.filter((event) => event.type === "poll.voted" || event.type === "poll.vote-changed").reverse();
}

describe("kill -9", () => {
  it(`at random moments loses no acknowledged vote, ${ROUNDS} times`, async () => {
    await meetTheChannel();
    const { meeting, poll } = await openPoll();
    const all = voters();
    const ballot = {
      url: server.url,
      serviceUrl: teams.url,
      pollId: poll?.pollId ?? "",
      optionIds: (poll?.questions[0]?.options ?? []).map((option) => option.optionId),
      seats: poll?.questions[0]?.seats ?? 0,
    };
    // A process that dies between Teams' answer and its own note can't know that it has posted: not tried here.
    await until("the poll's card", () => posts("have voted").length > 0);
    await wait(500);
    const lost: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const killed = new AbortController();
      const voting = Promise.all(all.map((voter) => keepVoting(voter, ballot, killed.signal)));
      // Counted in votes, not in time alone: a slow computer would be killed before it has anything to lose.
      const enough = acknowledged(all) + 5 + Math.random() * 2 * all.length;
      await Promise.race([voting, until("votes are acknowledged", () => acknowledged(all) >= enough, 60)]);
      await wait(Math.random() * 50);
      killed.abort();
      await server.kill9();
      await voting;
      await restart();
      for (const voter of all) {
        const wrong = await standsAsTold(voter, ballot, meeting.meetingId);
        if (wrong !== undefined) lost.push(`round ${round}: ${wrong}`);
      }
    }
    expect(lost).toEqual([]);
    expect(all.every((voter) => voter.acknowledgements > 0)).toBe(true);

    // The record has every change: each goes on from the one before, and the last one stands.
    const record = await votesInRecord();
    for (const voter of all) {
      const own = record.filter((event) => event.person?.personId === voter.personId);
      expect(own.map((event) => event.type)).toEqual(
        own.map((_, at) => (at === 0 ? "poll.voted" : "poll.vote-changed")),
      );
      expect(own.slice(1).map((event) => event.data["before"])).toEqual(
        own.slice(0, -1).map((event) => event.data["answers"]),
      );
      const [answer] = Object.values(own.at(-1)?.data["answers"] as Record<string, { choices: string[] }>);
      expect(new Set(answer?.choices)).toEqual(new Set(voter.acknowledged));
    }

    // And the channel's card says in the end what is stored.
    await until("the card shows the final coverage", () => {
      const last = teams.sent.findLast((one) => JSON.stringify(one.body).includes("have voted"));
      return JSON.stringify(last?.body).includes(`${all.length} of 22 organisations`);
    });
    expect(posts("have voted")).toHaveLength(1);
  }, 300_000);

  it("posts a message that was due, once, after the restart", async () => {
    await meetTheChannel();
    for (const _ of [1, 2, 3]) teams.failNext(502);
    await openCall();
    await until("a first attempt", () => server.stdout().includes("will be run again"));
    expect(posts("What should we talk about")).toHaveLength(0);
    await server.kill9();
    await restart();
    await until("the card is posted", () => posts("What should we talk about").length > 0, 60);
    // Whatever else was due comes before this one.
    await rasa().post(`/meetings/${await nextMeeting()}/topics`, {
      title: "Soft outcomes",
      why: "",
      minutes: 30,
      format: "discussion",
    });
    await until("the card is updated", () => teams.sent.some((one) => one.method === "PUT"));
    expect(posts("What should we talk about")).toHaveLength(1);
  }, 120_000);
});

describe("a message that Teams does not take", () => {
  it("is sent again, later and later, until it is taken, and stands there once", async () => {
    await meetTheChannel();
    teams.failNext(429, { "retry-after": "1" });
    teams.failNext(502);
    teams.failNext(503);
    await openCall();
    await until("the card is posted", () => posts("What should we talk about").length > 0, 60);
    const attempts = server.stdout().match(/"attempt":\d/g);
    expect(attempts).toEqual(['"attempt":1', '"attempt":2', '"attempt":3']);
    await server.stop();
    await restart();
    await rasa().post(`/meetings/${await nextMeeting()}/topics`, {
      title: "Soft outcomes",
      why: "",
      minutes: 30,
      format: "discussion",
    });
    await until("the card is updated", () => teams.sent.some((one) => one.method === "PUT"));
    expect(posts("What should we talk about")).toHaveLength(1);
  }, 120_000);
});
