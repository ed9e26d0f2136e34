import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { NetworkId } from "../kernel/ids.ts";
import { sampleProgramme } from "../sample/programme-text.ts";
import { aNetwork, aPerson, aPlan } from "../testing/builders.ts";
import { dumpOf } from "../testing/dump.ts";
import { type HttpWorkspace, openHttp } from "../testing/http.ts";
import { planMeeting } from "../testing/workspace.ts";

const OURS = "ours" as NetworkId;
const THEIRS = "theirs" as NetworkId;
let http: HttpWorkspace;
/** Every address below a network that names something of theirs, with a body that would do. */
let addresses: readonly (readonly ["GET" | "POST" | "PUT" | "PATCH" | "DELETE", string, unknown?])[];
beforeAll(async () => {
  http = await openHttp();
  const setup = aNetwork(OURS);
  await http.setup.loadNetwork({
    ...setup,
    people: [...setup.people, aPerson("only-ours", "se", ["coordinator", "delegate"])],
  });
  await http.setup.loadNetwork(aNetwork(THEIRS));
  await planMeeting(http, OURS, aPlan({ title: "Our meeting" }));
  const meetingId = await planMeeting(http, THEIRS, aPlan({ title: "Their meeting" }));
  const ask = async (address: string, body: unknown) => {
    const answer = await http.ask(`/api/networks/theirs${address}`, { as: "rasa", method: "POST", body });
    expect({ address, status: answer.status }).toEqual({ address, status: 200 });
    return answer.body;
  };
  const topic = { title: "Theirs", why: "", minutes: 30, format: "discussion" };
  await ask(`/meetings/${meetingId}/topic-call`, {});
  for (const title of ["Calls", "Costs"]) await ask(`/meetings/${meetingId}/topics`, { ...topic, title });
  const { poll, topics } = (await ask(`/meetings/${meetingId}/poll`, {})) as unknown as {
    poll: { pollId: string; questions: { questionId: string; options: { optionId: string }[] }[] };
    topics: { topicId: string }[];
  };
  const [question] = poll.questions;
  const choices = [question?.options[0]?.optionId];
  const content = Buffer.from(sampleProgramme).toString("base64");
  const { editionId } = await ask("/programme/imports", { fileName: "programme.txt", content });
  const { decisionId } = await ask("/decisions", { editionId, workingDays: 5 });
  const fields = { what: "Theirs", organisationId: "se", personId: null, due: "May 2034" };
  const { actionId } = await ask(`/meetings/${meetingId}/actions`, { ...fields, agendaItemId: null });
  // What these changes entail is looked at a moment later; it is theirs, not a trespass of ours.
  await until(async () => (await refreshing()) === 2);
  addresses = [
    ["GET", `/decisions/${String(decisionId)}`],
    ["POST", `/decisions/${String(decisionId)}/objections`, { reason: "Ours" }],
    ["POST", `/decisions/${String(decisionId)}/readings`],
    ["POST", `/decisions/${String(decisionId)}/resume`, { workingDays: 5 }],
    ["POST", `/decisions/${String(decisionId)}/end`, { reason: "Ours" }],
    ["POST", "/decisions", { editionId, workingDays: 5 }],
    ["PATCH", `/programme/editions/${String(editionId)}`, { was: {}, now: { title: "Ours" } }],
    ["GET", `/meetings/${meetingId}`],
    ["PATCH", `/meetings/${meetingId}`, { was: {}, now: { place: "Ours" } }],
    ["POST", `/meetings/${meetingId}/topic-call`, {}],
    ["PATCH", `/meetings/${meetingId}/topic-call`, { closesAt: "2034-06-01T15:00:00Z" }],
    ["POST", `/meetings/${meetingId}/topic-call/close`],
    ["DELETE", `/meetings/${meetingId}/topic-call`],
    ["POST", `/meetings/${meetingId}/topics`, topic],
    ["POST", `/meetings/${meetingId}/poll`, {}],
    ["PUT", `/meetings/${meetingId}/agenda`, { revision: 0, items: [] }],
    ["POST", `/meetings/${meetingId}/agenda/confirm`, { revision: 0 }],
    ["GET", `/meetings/${meetingId}/agenda.ics`],
    ["POST", `/topics/${topics[0]?.topicId}/withdraw`],
    ["POST", `/topics/${topics[0]?.topicId}/decline`, { reason: "Ours now" }],
    ["POST", `/topics/${topics[0]?.topicId}/defer`, { reason: "Ours now" }],
    ["POST", `/topics/${topics[0]?.topicId}/place`],
    ["POST", `/topics/${topics[0]?.topicId}/merge`, { into: topics[1]?.topicId }],
    ["PUT", `/topics/${topics[0]?.topicId}/support`],
    ["DELETE", `/topics/${topics[0]?.topicId}/support`],
    ["PUT", `/topics/${topics[0]?.topicId}/outcome`, { outcome: "Ours now" }],
    ["GET", `/meetings/${meetingId}/topics/similar?title=Calls`],
    ["POST", `/meetings/${meetingId}/topics/carry-over`, { topicIds: [topics[0]?.topicId] }],
    ["POST", `/meetings/${meetingId}/follow-programme`],
    ["POST", `/meetings/${meetingId}/agenda/fit`, { items: [] }],
    ["PUT", `/meetings/${meetingId}/agenda/freeze`, { days: 3 }],
    ["GET", `/meetings/${meetingId}/actions`],
    ["POST", `/meetings/${meetingId}/actions`, { ...fields, agendaItemId: null }],
    ["GET", `/actions/${String(actionId)}`],
    ["PATCH", `/actions/${String(actionId)}`, { was: {}, now: { what: "Ours" } }],
    ["POST", `/actions/${String(actionId)}/close`, { link: null, note: "Ours" }],
    ["POST", `/actions/${String(actionId)}/drop`, { reason: "Ours" }],
    ["POST", `/actions/${String(actionId)}/reopen`, { reason: "Ours" }],
    ["PUT", `/polls/${poll.pollId}/vote`, { choices }],
    ["POST", `/polls/${poll.pollId}/close`],
    ["POST", `/polls/${poll.pollId}/settle`, { chosen: choices }],
    ["GET", `/polls/${poll.pollId}/card`],
    ["GET", `/polls/${poll.pollId}`],
    ["DELETE", `/polls/${poll.pollId}`],
    ["PATCH", `/polls/${poll.pollId}`, { question: "Is this ours now?" }],
    ["PUT", `/polls/${poll.pollId}/outcome`, { sentence: "This is ours now" }],
    ["POST", `/polls/${poll.pollId}/options`, { questionId: question?.questionId, title: "Ours" }],
    ["POST", `/polls/${poll.pollId}/electorate`, { add: ["se"], reason: "They are ours" }],
  ];
});
afterAll(() => http.stop());

/** The call's card and the procedure's card are to be refreshed. */
const refreshing = async () =>
  ((await dumpOf(THEIRS))["jobs"] ?? []).filter((job) => job.startsWith("refresh-card")).length;
async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await sleep(20);
}

it("nothing of theirs is there under our network's address, and nothing of it changes", async () => {
  const before = [await dumpOf(OURS), await dumpOf(THEIRS)];
  for (const [method, address, body] of addresses) {
    const answer = await http.ask(`/api/networks/ours${address}`, {
      as: "only-ours",
      method,
      ...(body !== undefined && { body }),
    });
    expect({ method, address, status: answer.status, code: answer.body["code"] }).toMatchObject({
      status: 404,
      code: expect.stringMatching(/^(meeting|topic|action|poll|silence|edition)\.not-found$/),
    });
  }
  expect([await dumpOf(OURS), await dumpOf(THEIRS)]).toEqual(before);
});

it("nobody who is not of theirs gets anything at their address, of the network itself neither", async () => {
  const before = await dumpOf(THEIRS);
  const itself = [
    "/session",
    "/programme",
    "/meetings",
    "/record",
    "/events",
    "/duties",
    "/actions",
    "/actions/owners",
    "/duties/digest",
    "/polls",
    "/organisations",
    "/proxies",
  ].map((address) => ["GET", address] as const);
  const imported = ["POST", "/programme/imports", { fileName: "x.txt", content: "eA==" }] as const;
  for (const [method, address, body] of [...addresses, ...itself, imported]) {
    const answer = await http.ask(`/api/networks/theirs${address}`, {
      as: "only-ours",
      method,
      ...(body !== undefined && { body }),
    });
    expect({ method, address, status: answer.status, code: answer.body["code"] }).toMatchObject({
      status: 403,
      code: "actor.not-in-network",
    });
  }
  expect(await dumpOf(THEIRS)).toEqual(before);
});

it("who is of both sees in each only what is its own", async () => {
  const seen = async (network: string) => {
    const answers = ["/meetings", "/record", "/programme"].map((address) =>
      http.ask(`/api/networks/${network}${address}`, { as: "rasa" }),
    );
    return (await Promise.all(answers)).map((answer) => answer.text).join();
  };
  expect(await seen("ours")).toContain("Our meeting");
  expect(await seen("ours")).not.toContain("Their meeting");
  expect(await seen("theirs")).toContain("Their meeting");
  expect(await seen("theirs")).not.toContain("Our meeting");
});
