import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { fakeConnector } from "../../../bot/testing/connector.ts";
import type { RecordPage } from "../../capabilities/network/contract.ts";
import type { PollView } from "../../capabilities/polls/contract.ts";
import { presses, says, toBot } from "./activities.ts";
import { personAt } from "./http.ts";
import { COORDINATOR, type Delegate, delegatesOf, loadManyVoters, manyNetwork } from "./many-voters.ts";
import { until } from "./program.ts";
import { type Home, makeHome, type Server, startServer } from "./server.ts";

const ORGANISATIONS = 150;
const VOTES = 500;

let home: Home;
let servers: Server[];
let teams: Awaited<ReturnType<typeof fakeConnector>>;
const delegates = delegatesOf(ORGANISATIONS);

beforeEach(async () => {
  home = await makeHome();
  await loadManyVoters(home, delegates);
  teams = await fakeConnector({ limits: true });
  servers = [];
  // PostgreSQL serves two instances, the embedded engine the one that holds its folder.
  for (const _ of home.engine === "postgres" ? [1, 2] : [1])
    servers.push(await startServer(home, { args: [], env: { LOG_LEVEL: "fatal" } }));
}, 90_000);
afterEach(async () => {
  for (const server of servers) await server.end("SIGKILL");
  await teams?.close();
  await home?.remove();
});

const urlOf = (turn: number) => servers[turn % servers.length]?.url ?? "";
const coordinator = (turn = 0) => personAt(urlOf(turn), COORDINATOR.personId, manyNetwork);

it(`${VOTES} votes at once by ${ORGANISATIONS} organisations leave one standing vote each, none lost, none double`, async () => {
  await toBot(urlOf(0), says({ serviceUrl: teams.url, objectId: COORDINATOR.objectId }, "help"));
  const poll = await coordinator().post<PollView>("/polls", {
    question: "Where do we meet?",
    questions: [
      {
        text: "Where do we meet?",
        method: { kind: "choose-several", maxChoices: 1 },
        options: ["Gdansk", "Malmo", "Riga"].map((title) => ({ title })),
      },
    ],
  });
  const options = poll.questions[0]?.options.map((option) => option.optionId) ?? [];
  await until("the poll's card", () =>
    teams.sent.some((one) => one.method === "POST" && isPollCard(one.body)),
  );
  // In the middle of it Teams has a bad moment.
  for (const status of [429, 502, 504, 429])
    teams.failNext(status, status === 429 ? { "retry-after": "1" } : {});

  // Every delegate and alternate once; the rest are the platform's own repetitions, to either instance.
  const once = delegates.map((who, at) => ({ who, choice: options[at % options.length] ?? "" }));
  const repeated = Array.from({ length: VOTES - once.length }, (_, at) => once[at] ?? once[0]!);
  const cast = async ({ who, choice }: { who: Delegate; choice: string }, turn: number) => {
    const from = { serviceUrl: teams.url, objectId: who.objectId };
    const answer = await toBot(
      urlOf(turn),
      presses(from, "poll.vote", { pollId: poll.pollId, choices: choice }),
    );
    expect(answer?.type).toBe("application/vnd.microsoft.card.adaptive");
  };
  await Promise.all([...once, ...repeated].map(cast));

  const view = await coordinator(1).get<PollView>(`/polls/${poll.pollId}`);
  expect(view.coverage).toMatchObject({ electors: ORGANISATIONS, ofElectors: ORGANISATIONS + 1 });
  const record = await votesInRecord();
  const first = record.filter((event) => event.type === "poll.voted").map((event) => event.data["for"]);
  expect(first).toHaveLength(ORGANISATIONS);
  expect(new Set(first).size).toBe(ORGANISATIONS);
  // Each change goes on from the vote before it: none was written over one that it had not seen.
  for (const organisation of new Set(first)) {
    const own = record.filter((event) => event.data["for"] === organisation);
    expect(own.slice(1).map((event) => event.data["before"])).toEqual(
      own.slice(0, -1).map((event) => event.data["answers"]),
    );
  }
  await until("the card shows the final coverage", () => {
    const last = teams.sent.findLast((one) => isPollCard(one.body));
    return JSON.stringify(last?.body).includes(`${ORGANISATIONS} of ${ORGANISATIONS + 1} organisations`);
  });
  expect(teams.sent.filter((one) => one.method === "POST" && isPollCard(one.body))).toHaveLength(1);
  expect(teams.overLimit()).toBe(0);

  await coordinator().post(`/polls/${poll.pollId}/close`);
  const closed = await coordinator(1).get<PollView>(`/polls/${poll.pollId}`);
  const counted = closed.questions[0]?.options.reduce((sum, option) => sum + (option.votes ?? 0), 0);
  expect(counted).toBe(ORGANISATIONS);
}, 120_000);

/** Whether this is the poll's own card. */
const isPollCard = (body: unknown): boolean =>
  JSON.stringify(body).includes("organisations") && JSON.stringify(body).includes("Where do we meet");

async function votesInRecord() {
  const all: RecordPage["events"] = [];
  for (let before: number | null | undefined; before !== null;) {
    const page: RecordPage = await coordinator().get(
      `/record?limit=200${before === undefined ? "" : `&before=${before}`}`,
    );
    all.push(...page.events);
    before = page.next;
  }
  return all.filter((event) => event.type === "poll.voted" || event.type === "poll.vote-changed").reverse();
}
