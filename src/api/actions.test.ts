import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { NetworkId } from "../kernel/ids.ts";
import { aNetwork, aPlan } from "../testing/builders.ts";
import { type HttpWorkspace, openHttp } from "../testing/http.ts";
import { planMeeting } from "../testing/workspace.ts";

let http: HttpWorkspace;
let meetingId: string;
beforeAll(async () => {
  http = await openHttp();
  await http.setup.loadNetwork(aNetwork("agreeing"));
  meetingId = await planMeeting(http, "agreeing" as NetworkId, aPlan());
});
afterAll(() => http.stop());

const ask = (as: string, method: "GET" | "POST" | "PATCH", address: string, body?: unknown) =>
  http.ask(`/api/networks/agreeing${address}`, { as, method, ...(body !== undefined && { body }) });
const agree = async (over: object = {}) =>
  ask("rasa", "POST", `/meetings/${meetingId}/actions`, {
    what: "Send the contacts",
    organisationId: "se",
    personId: null,
    due: "1 September 2034",
    agendaItemId: null,
    ...over,
  });

it("an action goes its way over HTTP, and every answer is the action as it then is", async () => {
  const added = await agree();
  expect(added).toMatchObject({ status: 200, body: { state: "open", owner: { person: null } } });
  const at = `/actions/${String(added.body["actionId"])}`;
  const passedOn = { was: { personId: null }, now: { personId: "jonas" } };
  expect((await ask("rasa", "PATCH", at, passedOn)).body).toMatchObject({
    owner: { person: { name: "Jonas" } },
  });
  const closed = await ask("jonas", "POST", `${at}/close`, { link: null, note: "They are sent" });
  expect(closed.body).toMatchObject({ state: "done", closed: { by: "Jonas", note: "They are sent" } });
  expect((await ask("rasa", "POST", `${at}/reopen`, { reason: "Some are missing" })).body).toMatchObject({
    state: "open",
    closed: null,
  });
  expect((await ask("rasa", "POST", `${at}/drop`, { reason: "Nobody needs them" })).body).toMatchObject({
    state: "dropped",
  });
  expect((await ask("mette", "GET", at)).body).toMatchObject({
    state: "dropped",
    closed: { reason: "Nobody needs them" },
    abilities: { change: false, close: false, drop: false, reopen: false },
  });
  expect((await ask("mette", "GET", "/actions")).body).toEqual({ actions: [], abilities: { add: false } });
});

it("of two who close it at the same time one does, the other is told who it was, in their language", async () => {
  const { body } = await agree({ what: "Book the room" });
  const close = (as: string) =>
    ask(as, "POST", `/actions/${String(body["actionId"])}/close`, { link: null, note: `Booked by ${as}` });
  const answers = await Promise.all(["jonas", "ebba", "rasa", "hanne"].map(close));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
  const by = answers.find(({ status }) => status === 200)?.body["closed"] as { by: string; note: string };
  expect(by.note).toBe(`Booked by ${by.by.toLowerCase()}`);
  for (const answer of answers.filter(({ status }) => status === 409))
    expect(answer.body).toMatchObject({
      code: "action.not-open",
      title: `This action was closed by ${by.by} meanwhile. See what stands there now`,
    });
});

it("a refusal names the field that is meant", async () => {
  expect((await agree({ due: "soon enough" })).body).toMatchObject({
    status: 422,
    code: "action.due-unread",
    fields: ["due"],
  });
  expect((await ask("jonas", "GET", "/actions/owners")).body).toMatchObject({
    status: 403,
    code: "action.not-entitled",
  });
});
