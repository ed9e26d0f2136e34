import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { SilenceDetail } from "../capabilities/decisions/contract.ts";
import type { ActionView } from "../capabilities/actions/contract.ts";
import type { MeetingDetail } from "../capabilities/meetings/contract.ts";
import type { ImportResult, ProgrammeView, SuggestionList } from "../capabilities/work-programme/contract.ts";
import type { NetworkId } from "../kernel/ids.ts";
import { sampleProgramme } from "../sample/programme-text.ts";
import { aNetwork, anOrganisation, aPerson, aPlan } from "../testing/builders.ts";
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
  const others = aNetwork(THEIRS);
  await http.setup.loadNetwork({
    ...others,
    organisations: [...others.organisations, anOrganisation("only-theirs", "FI")],
  });
  await planMeeting(http, OURS, aPlan({ title: "Our meeting" }));
  const meetingId = await planMeeting(http, THEIRS, aPlan({ title: "Their meeting" }));
  const ask = <View>(address: string, body: unknown) =>
    http.viewOf<View>(`/api/networks/theirs${address}`, { as: "rasa", method: "POST", body });
  const topic = { title: "Theirs", why: "", minutes: 30, format: "discussion" };
  await ask(`/meetings/${meetingId}/topic-call`, {});
  for (const title of ["Calls", "Costs"]) await ask(`/meetings/${meetingId}/topics`, { ...topic, title });
  const { poll, topics } = await ask<MeetingDetail>(`/meetings/${meetingId}/poll`, {});
  if (poll === null) throw new Error("the meeting has no poll");
  const [question] = poll.questions;
  const choices = [question?.options[0]?.optionId];
  const content = Buffer.from(sampleProgramme).toString("base64");
  const { editionId } = await ask<ImportResult>("/programme/imports", { fileName: "programme.txt", content });
  const { decisionId } = await ask<SilenceDetail>("/decisions", { editionId, workingDays: 5 });
  const { items } = await http.viewOf<ProgrammeView>(`/api/networks/theirs/programme?edition=${editionId}`, {
    as: "rasa",
  });
  const itemId = items.find((item) => item.kind === "activity")?.itemId;
  const edition = `/programme/editions/${editionId}`;
  const comment = { change: null, text: "Theirs" };
  const { suggestions } = await ask<SuggestionList>(`${edition}/items/${itemId}/suggestions`, comment);
  const suggestion = `/programme/suggestions/${suggestions[0]?.suggestionId}`;
  const fields = { what: "Theirs", organisationId: "se", personId: null, due: "May 2034" };
  const { actionId } = await ask<ActionView>(`/meetings/${meetingId}/actions`, {
    ...fields,
    agendaItemId: null,
  });
  // What these changes entail is looked at a moment later; it is theirs, not a trespass of ours.
  await until(async () => (await refreshing()) === 2);
  addresses = [
    ["GET", `/decisions/${decisionId}`],
    ["POST", `/decisions/${decisionId}/objections`, { reason: "Ours" }],
    ["POST", `/decisions/${decisionId}/readings`],
    ["POST", `/decisions/${decisionId}/resume`, { workingDays: 5 }],
    ["POST", `/decisions/${decisionId}/end`, { reason: "Ours" }],
    ["POST", "/decisions", { editionId, workingDays: 5 }],
    ["PUT", "/organisations/only-theirs/weight", { votingWeight: 2 }],
    ["PUT", "/organisations/only-theirs/time-zone", { timeZone: "Europe/Riga" }],
    ["PATCH", edition, { was: {}, now: { title: "Ours" } }],
    ["DELETE", edition],
    ["POST", `${edition}/consultation`, { until: "2034-06-01T15:00:00Z" }],
    ["POST", `${edition}/return`],
    ["POST", `${edition}/adoption`, { decidedOn: "2034-01-01", decidedAt: "Ours" }],
    ["POST", `${edition}/poll`, {}],
    ["POST", `${edition}/close`],
    ["GET", `${edition}/suggestions`],
    ["POST", `${edition}/items`, { kind: "activity", fields: { title: "Ours" } }],
    ["PATCH", `${edition}/items/${itemId}`, { was: {}, now: { title: "Ours" } }],
    ["DELETE", `${edition}/items/${itemId}`],
    ["POST", `${edition}/items/${itemId}/move`, { afterId: null }],
    ["GET", `${edition}/items/${itemId}/last-changes`],
    ["POST", `${edition}/items/${itemId}/suggestions`, comment],
    ["GET", `/programme/items/${itemId}/discussion`],
    ["POST", `/programme/items/${itemId}/status`, { status: "done" }],
    ["POST", `/programme/items/${itemId}/meeting`],
    ["POST", `${suggestion}/accept`, {}],
    ["POST", `${suggestion}/decline`, { reason: "Ours now" }],
    ["POST", `${suggestion}/withdraw`],
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
    ["GET", `/actions/${actionId}`],
    ["PATCH", `/actions/${actionId}`, { was: {}, now: { what: "Ours" } }],
    ["POST", `/actions/${actionId}/close`, { link: null, note: "Ours" }],
    ["POST", `/actions/${actionId}/drop`, { reason: "Ours" }],
    ["POST", `/actions/${actionId}/reopen`, { reason: "Ours" }],
    ["PUT", `/polls/${poll.pollId}/vote`, { choices }],
    ["POST", `/polls/${poll.pollId}/close`],
    ["POST", `/polls/${poll.pollId}/settle`, { chosen: choices }],
    ["GET", `/meetings/${meetingId}/polls`],
    ["GET", `/polls/${poll.pollId}/card`],
    ["GET", `/polls/${poll.pollId}/certificate`],
    ["GET", `/polls/${poll.pollId}/export?format=json`],
    ["GET", `/polls/${poll.pollId}/reminders`],
    ["DELETE", `/polls/${poll.pollId}/reminders?whose=everybody`],
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

it("every address that names a thing is tried below", async () => {
  const { paths } = await http.viewOf<{ paths: Record<string, object> }>("/api/openapi.json");
  const named = Object.entries(paths).flatMap(([path, methods]) => {
    const [, rest] = path.split("/{networkId}");
    // Whoever has a calendar's secret may read it, of whatever network they are.
    return rest?.includes("{") === true && !rest.includes("{secret}")
      ? Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path: rest }))
      : [];
  });
  const isTried = ({ method, path }: (typeof named)[number]) => {
    const form = new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/?]+")}(\\?|$)`, "u");
    return addresses.some(([tried, address]) => tried === method && form.test(address));
  };
  expect(named.filter((one) => !isTried(one))).toEqual([]);
});

it("nothing of theirs is there under our network's address, and nothing of it changes", async () => {
  const before = [await dumpOf(OURS), await dumpOf(THEIRS)];
  const answered: unknown[] = [];
  for (const [method, address, body] of addresses) {
    const { body: problem } = await http.ask(`/api/networks/ours${address}`, {
      as: "only-ours",
      method,
      ...(body !== undefined && { body }),
    });
    answered.push([method, address, problem["code"]]);
  }
  const unknown = expect.stringMatching(/not-found$|^network\.organisation-unknown$/u);
  expect(answered).toEqual(addresses.map(([method, address]) => [method, address, unknown]));
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
