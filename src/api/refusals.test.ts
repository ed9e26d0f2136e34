import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { NetworkId } from "../kernel/ids.ts";
import type { RefusalCode } from "../kernel/refusal.ts";
import { sayRefusal } from "../i18n/say-refusal.ts";
import { aNetwork, aPerson, aPlan } from "../testing/builders.ts";
import { type HttpWorkspace, openHttp } from "../testing/http.ts";
import { planMeeting } from "../testing/workspace.ts";

let http: HttpWorkspace;
let meetingId: string;
const AT = "/api/networks/ours";
beforeAll(async () => {
  http = await openHttp();
  await http.setup.loadNetwork(aNetwork("ours"));
  const others = aNetwork("theirs");
  await http.setup.loadNetwork({
    ...others,
    people: [...others.people, aPerson("theirs-only", "se", ["coordinator"])],
  });
  meetingId = await planMeeting(http, "ours" as NetworkId, aPlan());
});
afterAll(() => http.stop());

type Asked = Parameters<HttpWorkspace["ask"]>;
/** The answer is a problem of this status and code, said in this language. */
async function refused(status: number, code: RefusalCode, language: "en" | "da", ...asked: Asked) {
  const answer = await http.ask(...asked);
  expect({ ...answer.body, type: answer.type }).toMatchObject({
    type: "application/problem+json",
    status,
    code,
    title: sayRefusal(
      {
        code,
        values: { names: "Hanne, Rasa" },
        fields: (answer.body["fields"] as string[] | undefined) ?? [],
      },
      language,
    ),
  });
  expect(answer.status).toBe(status);
  return answer.body;
}

describe("who asks", () => {
  it("must be named: by no name or an impossible one nobody is known", async () => {
    for (const as of [undefined, "", "a b", "../rasa", "x".repeat(65)])
      await refused(401, "actor.unknown", "en", `${AT}/session`, as === undefined ? {} : { as });
  });
  it("must be of the network that is asked", async () => {
    await refused(403, "actor.not-in-network", "en", `${AT}/session`, { as: "stranger" });
    await refused(403, "actor.not-in-network", "en", `${AT}/session`, { as: "theirs-only@example.org" });
    expect((await http.ask("/api/networks/theirs/session", { as: "theirs-only" })).status).toBe(200);
  });
  it("is told when there is no such network", async () => {
    await refused(404, "network.not-found", "en", "/api/networks/nowhere/session", { as: "rasa" });
  });
  it("is told so before anything that they sent is looked at", async () => {
    for (const body of [{ minutes: "soon" }, "{ not json", "x".repeat(1_100_000)]) {
      const sent = { method: "POST", body } as const;
      await refused(401, "actor.unknown", "en", `${AT}/meetings/${meetingId}/topics`, sent);
      await refused(
        403,
        "actor.not-in-network",
        "en",
        `${AT}/meetings/not an id/topics`.replaceAll(" ", "%20"),
        {
          ...sent,
          as: "stranger",
        },
      );
    }
  });
  it("finds nothing of another network under the own one's address", async () => {
    const theirMeeting = await planMeeting(http, "theirs" as NetworkId, aPlan());
    await refused(404, "meeting.not-found", "en", `${AT}/meetings/${theirMeeting}`, { as: "rasa" });
    await refused(404, "meeting.not-found", "en", `${AT}/meetings/${theirMeeting}/topic-call`, {
      as: "rasa",
      method: "POST",
      body: {},
    });
    expect(
      (await http.ask(`/api/networks/theirs/meetings/${theirMeeting}`, { as: "rasa" })).body,
    ).toMatchObject({
      meeting: { call: { state: "none" } },
    });
  });
});

describe("the language of a refusal", () => {
  it("is the request's first that we have, else the person's own, else English", async () => {
    const session = `${AT}/session`;
    await refused(401, "actor.unknown", "da", session, {
      headers: { "accept-language": "da-DK,da;q=0.9,en;q=0.8" },
    });
    await refused(401, "actor.unknown", "da", session, { headers: { "accept-language": "de,da" } });
    await refused(401, "actor.unknown", "en", session, { headers: { "accept-language": "de" } });
    const call = `${AT}/meetings/${meetingId}/topic-call`;
    const asMette = { as: "mette", method: "POST", body: {} } as const;
    await refused(403, "topic-call.not-entitled", "da", call, asMette);
    await refused(403, "topic-call.not-entitled", "en", call, {
      ...asMette,
      headers: { "accept-language": "en" },
    });
    await refused(403, "topic-call.not-entitled", "en", call, { ...asMette, as: "jonas" });
  });
  it("is Danish for a Danish member: words of the two are not the same", () => {
    const say = (language: "en" | "da") =>
      sayRefusal({ code: "topic-call.not-entitled", values: {}, fields: [] }, language);
    expect(say("da")).not.toBe(say("en"));
  });
});

describe("what is sent", () => {
  const topics = () => `${AT}/meetings/${meetingId}/topics`;
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    ({ as: "rasa", method: "POST", body, headers }) as const;

  it("must be JSON of the form that is asked, and the fields that are wrong are named", async () => {
    await refused(422, "input.invalid", "en", topics(), post("{ not json"));
    await refused(422, "input.invalid", "en", topics(), post("title=x", { "content-type": "text/plain" }));
    const fields = async (body: unknown) =>
      (await refused(422, "input.invalid", "en", topics(), post(body)))["fields"];
    const topic = { title: "Calls", why: "", minutes: 30, format: "discussion" };
    expect(await fields({ ...topic, minutes: "soon" })).toEqual(["minutes"]);
    expect(await fields({ ...topic, format: "lunch" })).toEqual(["format"]);
    const { title: _title, ...untitled } = topic;
    expect(await fields(untitled)).toEqual(["title"]);
    for (const body of [[], "null", "3", '"text"'])
      await refused(422, "input.invalid", "en", topics(), post(body));
  });
  it("is named in the person's words where a field is wrong, in their language", async () => {
    const topic = { title: "Calls", why: "", minutes: 30, format: "discussion" };
    const title = async (body: unknown, language: string) =>
      (await http.ask(topics(), post(body, { "accept-language": language }))).body["title"];
    expect(await title({ ...topic, minutes: "soon" }, "en")).toBe("Check this and send it again: minutes");
    expect(await title({ ...topic, format: "lunch" }, "da")).toBe(
      "Se dette efter, og send igen: arbejdsform",
    );
    await http.ask(`${AT}/meetings/${meetingId}/topic-call`, post({}));
    const tooLong = { ...topic, why: "x".repeat(601) };
    expect((await http.ask(topics(), post(tooLong))).body).toMatchObject({
      status: 422,
      code: "input.too-long",
      fields: ["why"],
      title: "Too long: why it matters. The most that fits is 600 characters",
    });
    expect(await title(tooLong, "da")).toContain("hvorfor det er vigtigt");
  });
  it("names the presenter of an agenda item, not where it stands in the request", async () => {
    const items = [
      { agendaItemId: "a", topicId: null, title: "Start", minutes: 5, format: "discussion", parallel: false },
    ];
    const answer = await http.ask(`${AT}/meetings/${meetingId}/agenda`, {
      as: "rasa",
      method: "PUT",
      body: { revision: 0, items: items.map((item) => ({ ...item, presenter: "x".repeat(201) })) },
    });
    expect(answer.body).toMatchObject({ code: "input.invalid", fields: ["presenter"] });
  });
  it("may not be larger than what fits", async () => {
    const answer = await http.ask(topics(), post({ title: "x".repeat(1_100_000) }));
    expect([answer.status, answer.body["code"]]).toEqual([413, "input.too-large"]);
    const programme = await http.ask(
      `${AT}/programme/imports`,
      post({ fileName: "a.txt", content: "x".repeat(28_000_000) }),
    );
    expect(programme.body).toMatchObject({ status: 413, code: "import.too-large", fields: ["content"] });
    expect(programme.body["title"]).toContain("20 MB");
  });
  it("leads nowhere where it names what no id can be", async () => {
    for (const id of ["a%20b", "..%2F..%2Fetc", "%00", "x".repeat(65), "x".repeat(200), "%E0%A4%A"]) {
      await refused(404, "address.unknown", "en", `${AT}/meetings/${id}`, { as: "rasa" });
    }
  });
  it("may not be an instant that does not exist", async () => {
    const call = `${AT}/meetings/${meetingId}/topic-call`;
    for (const closesAt of [
      "2034-12-31T23:59:60Z",
      "9999-12-31T23:59:59-14:00",
      "2034-02-30T10:00:00Z",
      "tomorrow",
    ])
      expect(await refused(422, "input.invalid", "en", call, post({ closesAt }))).toMatchObject({
        fields: ["closesAt"],
      });
  });
  it("is asked for in pages that can be", async () => {
    for (const query of ["limit=0", "limit=201", "limit=x", "before=0", "before=-1", "before=1e300"])
      await refused(422, "input.invalid", "en", `${AT}/record?${query}`, { as: "rasa" });
    expect((await http.ask(`${AT}/record?before=9007199254740991&limit=1`, { as: "rasa" })).status).toBe(200);
  });
});

it("an address with nothing behind it is a problem too", async () => {
  for (const address of ["/api/nothing", "/nothing", `${AT}/nothing`]) {
    const answer = await http.ask(address, { as: "rasa" });
    expect([answer.status, answer.type]).toEqual([404, "application/problem+json"]);
  }
});

it("an address that is there says which methods it takes", async () => {
  for (const [method, address, allow] of [
    ["PUT", `${AT}/meetings`, "GET, HEAD, POST"],
    ["GET", "/api/messages", "POST"],
    ["DELETE", `${AT}/meetings/${meetingId}`, "GET, HEAD, PATCH"],
    ["PUT", `${AT}/meetings/${meetingId}/topics`, "POST"],
    ["POST", "/tabs/meetings", "GET, HEAD"],
    ["POST", "/healthz", "GET, HEAD"],
  ] as const) {
    const answer = await http.ask(address, { as: "rasa", method, body: "{ not json" });
    expect([answer.status, answer.type, answer.headers["allow"], answer.body["code"]]).toEqual([
      405,
      "application/problem+json",
      allow,
      "address.method",
    ]);
    expect(answer.body["title"]).toContain(allow);
  }
});

it("what the bot answers over HTTP is what it says it is", async () => {
  const answer = await http.ask("/api/messages", { method: "POST", body: "{}" });
  expect([answer.status, answer.type]).toEqual([400, "application/problem+json"]);
  expect(answer.body["title"]).toBe("An activity needs a type");
});

it("a page that is not there is the page that says so", async () => {
  for (const address of ["/tabs/nothing", "/tabs/%", "/tabs/%E0%A4%A?x", "/tabs/meetings/more"]) {
    const answer = await http.ask(address);
    expect([address, answer.status, answer.type]).toEqual([address, 404, "text/html"]);
    expect(answer.text).toContain("Network Workspace");
  }
});

it("the pages that the server knows are those that the app has", async () => {
  const routes = readFileSync("tabs/src/routes.tsx", "utf8");
  const pages = [...routes.matchAll(/<Route path="([\w-]+)"/g)].map((match) => match[1]);
  expect(pages).toContain("meetings");
  for (const page of pages) expect((await http.ask(`/tabs/${page}`)).status).toBe(200);
});

it("every page that the app's manifest names is there, for who is nobody here too", async () => {
  const manifest = readFileSync("appPackage/manifest.json", "utf8");
  const pages = [...manifest.matchAll(/TAB_DOMAIN\}\}(\/tabs\/[\w-]+)"/g)].map((match) => match[1] ?? "");
  expect(pages).toContain("/tabs/privacy");
  for (const page of pages) expect([page, (await http.ask(page)).status]).toEqual([page, 200]);
});

it("local mode answers to this computer's own names only", async () => {
  for (const host of ["127.0.0.1", "127.0.0.1:3978", "localhost", "localhost:4000", "[::1]:3978"])
    expect((await http.ask("/api/entry", { headers: { host } })).status).toBe(200);
  for (const host of [
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example:3978",
    "192.168.1.20",
    "localhost:3978@evil",
  ])
    for (const address of ["/api/entry", `${AT}/session`, "/healthz", "/tabs/meetings", "/api/messages"]) {
      const answer = await http.ask(address, { as: "rasa", headers: { host } });
      expect([answer.status, answer.text]).toEqual([421, ""]);
    }
});

it("every page is the same document, framed by nobody but Teams and Outlook", async () => {
  for (const address of ["/tabs/meetings", "/tabs/programme?item=x"]) {
    const page = await http.ask(address);
    expect([page.status, page.type]).toEqual([200, "text/html"]);
    expect(String(page.headers["content-security-policy"])).toMatch(
      /frame-ancestors 'self' https:\/\/\*\.cloud\.microsoft /,
    );
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
  }
  expect((await http.ask("/")).headers["location"]).toBe("/tabs/meetings");
  expect((await http.ask("/tabs/..%2f..%2fpackage.json")).text).not.toContain("network-workspace");
});

it("says that it lives, and whether it can answer", async () => {
  expect((await http.ask("/healthz")).body).toEqual({ ok: true });
  expect((await http.ask("/readyz")).body).toEqual({ ok: true });
  expect((await http.ask("/metrics")).text).toContain("http_request_seconds");
});

describe("the description of the interface", () => {
  /** The interface that pages and others rely on; `events` is a stream and described in words. */
  const ROUTES = [
    "GET /api/entry",
    "GET /api/networks/{networkId}/session",
    "GET /api/networks/{networkId}/holidays",
    "PUT /api/networks/{networkId}/holidays",
    "GET /api/networks/{networkId}/duties",
    "GET /api/networks/{networkId}/duties/digest",
    "PUT /api/networks/{networkId}/duties/digest",
    "GET /api/networks/{networkId}/decisions",
    "POST /api/networks/{networkId}/decisions",
    "POST /api/networks/{networkId}/decisions/texts",
    "GET /api/networks/{networkId}/decisions/deadline",
    "GET /api/networks/{networkId}/decisions/{decisionId}",
    "POST /api/networks/{networkId}/decisions/{decisionId}/objections",
    "POST /api/networks/{networkId}/decisions/{decisionId}/readings",
    "POST /api/networks/{networkId}/decisions/{decisionId}/resume",
    "POST /api/networks/{networkId}/decisions/{decisionId}/end",
    "GET /api/networks/{networkId}/programme",
    "POST /api/networks/{networkId}/programme/imports",
    "GET /api/networks/{networkId}/programme/changes",
    "GET /api/networks/{networkId}/programme/editions/{editionId}/items/{itemId}/last-changes",
    "GET /api/networks/{networkId}/programme/editions/{editionId}/suggestions",
    "GET /api/networks/{networkId}/programme/items/{itemId}/discussion",
    "POST /api/networks/{networkId}/programme/readings",
    "GET /api/networks/{networkId}/programme/date",
    "POST /api/networks/{networkId}/programme/reviewed",
    "POST /api/networks/{networkId}/programme",
    "POST /api/networks/{networkId}/programme/editions",
    "PATCH /api/networks/{networkId}/programme/editions/{editionId}",
    "DELETE /api/networks/{networkId}/programme/editions/{editionId}",
    "POST /api/networks/{networkId}/programme/editions/{editionId}/consultation",
    "POST /api/networks/{networkId}/programme/editions/{editionId}/return",
    "POST /api/networks/{networkId}/programme/editions/{editionId}/adoption",
    "POST /api/networks/{networkId}/programme/editions/{editionId}/close",
    "POST /api/networks/{networkId}/programme/editions/{editionId}/items",
    "PATCH /api/networks/{networkId}/programme/editions/{editionId}/items/{itemId}",
    "DELETE /api/networks/{networkId}/programme/editions/{editionId}/items/{itemId}",
    "POST /api/networks/{networkId}/programme/editions/{editionId}/items/{itemId}/move",
    "POST /api/networks/{networkId}/programme/editions/{editionId}/items/{itemId}/suggestions",
    "POST /api/networks/{networkId}/programme/items/{itemId}/status",
    "POST /api/networks/{networkId}/programme/suggestions/{suggestionId}/accept",
    "POST /api/networks/{networkId}/programme/suggestions/{suggestionId}/decline",
    "POST /api/networks/{networkId}/programme/suggestions/{suggestionId}/withdraw",
    "POST /api/networks/{networkId}/programme/feed",
    "POST /api/networks/{networkId}/programme/items/{itemId}/meeting",
    "GET /api/networks/{networkId}/programme/export",
    "GET /api/networks/{networkId}/calendar/{secret}.ics",
    "GET /api/networks/{networkId}/meetings",
    "POST /api/networks/{networkId}/meetings",
    "POST /api/networks/{networkId}/meetings/{meetingId}/follow-programme",
    "GET /api/networks/{networkId}/meetings/{meetingId}",
    "PATCH /api/networks/{networkId}/meetings/{meetingId}",
    "POST /api/networks/{networkId}/meetings/{meetingId}/topic-call",
    "PATCH /api/networks/{networkId}/meetings/{meetingId}/topic-call",
    "POST /api/networks/{networkId}/meetings/{meetingId}/topic-call/close",
    "DELETE /api/networks/{networkId}/meetings/{meetingId}/topic-call",
    "POST /api/networks/{networkId}/meetings/{meetingId}/topics",
    "GET /api/networks/{networkId}/meetings/{meetingId}/topics/similar",
    "POST /api/networks/{networkId}/meetings/{meetingId}/topics/carry-over",
    "POST /api/networks/{networkId}/topics/{topicId}/withdraw",
    "POST /api/networks/{networkId}/topics/{topicId}/place",
    "POST /api/networks/{networkId}/topics/{topicId}/decline",
    "POST /api/networks/{networkId}/topics/{topicId}/defer",
    "POST /api/networks/{networkId}/topics/{topicId}/merge",
    "PUT /api/networks/{networkId}/topics/{topicId}/support",
    "DELETE /api/networks/{networkId}/topics/{topicId}/support",
    "PUT /api/networks/{networkId}/topics/{topicId}/outcome",
    "GET /api/networks/{networkId}/meetings/{meetingId}/actions",
    "POST /api/networks/{networkId}/meetings/{meetingId}/actions",
    "GET /api/networks/{networkId}/actions",
    "GET /api/networks/{networkId}/actions/owners",
    "GET /api/networks/{networkId}/actions/{actionId}",
    "PATCH /api/networks/{networkId}/actions/{actionId}",
    "POST /api/networks/{networkId}/actions/{actionId}/close",
    "POST /api/networks/{networkId}/actions/{actionId}/drop",
    "POST /api/networks/{networkId}/actions/{actionId}/reopen",
    "POST /api/networks/{networkId}/meetings/{meetingId}/poll",
    "GET /api/networks/{networkId}/polls",
    "POST /api/networks/{networkId}/polls",
    "POST /api/networks/{networkId}/polls/preview",
    "GET /api/networks/{networkId}/polls/{pollId}",
    "PATCH /api/networks/{networkId}/polls/{pollId}",
    "DELETE /api/networks/{networkId}/polls/{pollId}",
    "POST /api/networks/{networkId}/polls/{pollId}/options",
    "POST /api/networks/{networkId}/polls/{pollId}/electorate",
    "PUT /api/networks/{networkId}/polls/{pollId}/outcome",
    "GET /api/networks/{networkId}/polls/{pollId}/certificate",
    "GET /api/networks/{networkId}/polls/{pollId}/export",
    "GET /api/networks/{networkId}/meetings/{meetingId}/polls",
    "PUT /api/networks/{networkId}/polls/{pollId}/vote",
    "POST /api/networks/{networkId}/polls/{pollId}/close",
    "POST /api/networks/{networkId}/polls/{pollId}/settle",
    "GET /api/networks/{networkId}/polls/{pollId}/card",
    "PUT /api/networks/{networkId}/meetings/{meetingId}/agenda",
    "POST /api/networks/{networkId}/meetings/{meetingId}/agenda/confirm",
    "POST /api/networks/{networkId}/meetings/{meetingId}/agenda/fit",
    "PUT /api/networks/{networkId}/meetings/{meetingId}/agenda/freeze",
    "GET /api/networks/{networkId}/meetings/{meetingId}/agenda.ics",
    "GET /api/networks/{networkId}/record",
    "GET /api/networks/{networkId}/proxies",
    "PUT /api/networks/{networkId}/proxies",
    "DELETE /api/networks/{networkId}/proxies",
    "GET /api/networks/{networkId}/organisations",
    "PUT /api/networks/{networkId}/organisations/{organisationId}/weight",
    "PUT /api/networks/{networkId}/organisations/{organisationId}/time-zone",
    "POST /api/networks/{networkId}/programme/editions/{editionId}/poll",
    "GET /api/networks/{networkId}/polls/{pollId}/reminders",
    "DELETE /api/networks/{networkId}/polls/{pollId}/reminders",
  ];
  it("lists every route, and no other", async () => {
    const { body } = await http.ask("/api/openapi.json");
    const paths = body["paths"] as Record<string, Record<string, unknown>>;
    const listed = Object.entries(paths).flatMap(([address, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${address}`),
    );
    expect(listed.toSorted()).toEqual(ROUTES.toSorted());
  });
});
