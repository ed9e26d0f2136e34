import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { sampleProgramme } from "../sample/programme-text.ts";
import { aNetwork } from "../testing/builders.ts";
import { type HttpWorkspace, openHttp } from "../testing/http.ts";

let http: HttpWorkspace;
const AT = "/api/networks/ours";
beforeAll(async () => {
  http = await openHttp();
  await http.setup.loadNetwork(aNetwork("ours"));
});
afterAll(() => http.stop());

type Method = "GET" | "POST" | "PUT" | "DELETE";
const ask = (as: string, method: Method, address: string, body?: unknown) =>
  http.ask(`${AT}${address}`, { as, method, ...(body === undefined ? {} : { body }) });
const codeOf = async (...asked: Parameters<typeof ask>) => {
  const { status, body } = await ask(...asked);
  return [status, body["code"]];
};

describe("proxies by HTTP", () => {
  const given = async () => (await ask("mette", "GET", "/proxies")).body["proxies"];

  it("are refused where nobody could use them, with whom to choose instead", async () => {
    const answer = await ask("jonas", "PUT", "/proxies", { from: "se", to: "dk" });
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: "network.proxy-nobody",
        title:
          "Authority dk has neither delegate nor alternate, so nobody there could vote for you. Choose another organisation, or ask them to name one first",
      },
    });
  });

  it("are given, read by everybody and ended; each answers with what then is", async () => {
    expect(await given()).toEqual([]);
    const proxy = [
      {
        from: { organisationId: "se", name: "Authority se", canVote: true },
        to: { organisationId: "pl", name: "Authority pl", canVote: true },
      },
    ];
    expect((await ask("jonas", "PUT", "/proxies", { from: "se", to: "pl" })).body["proxies"]).toEqual(proxy);
    expect(await given()).toEqual(proxy);
    expect((await ask("jonas", "DELETE", "/proxies?from=se")).body["proxies"]).toEqual([]);
  });

  it("are refused in a sentence that says whom to ask, and a form that makes no sense at its field", async () => {
    expect(await codeOf("marta", "PUT", "/proxies", { from: "se", to: "pl" })).toEqual([
      403,
      "network.proxy-not-entitled",
    ]);
    expect(await codeOf("jonas", "PUT", "/proxies", { from: "se", to: "se" })).toEqual([
      422,
      "network.proxy-self",
    ]);
    for (const body of [{}, { from: "se" }, { from: "../se", to: "pl" }])
      expect(await codeOf("jonas", "PUT", "/proxies", body)).toEqual([422, "input.invalid"]);
    expect(await codeOf("jonas", "DELETE", "/proxies")).toEqual([422, "input.invalid"]);
  });
});

describe("organisations by HTTP", () => {
  const of = async (as: string) =>
    (await ask(as, "GET", "/organisations")).body as {
      organisations: {
        organisationId: string;
        votingWeight: number;
        worksIn: string;
        abilities: { giveProxy: boolean };
      }[];
      abilities: { settle: boolean };
    };

  it("say to each reader what they may settle", async () => {
    const may = async (as: string) => {
      const { organisations, abilities } = await of(as);
      return [
        abilities.settle,
        organisations.filter((one) => one.abilities.giveProxy).map((one) => one.organisationId),
      ];
    };
    expect(await may("rasa")).toEqual([true, ["dk", "lt", "pl", "pl2", "se"]]);
    expect(await may("jonas")).toEqual([false, ["se"]]);
    expect(await may("ebba")).toEqual([false, []]);
  });

  it("get votes and a time zone from the coordinator", async () => {
    await ask("rasa", "PUT", "/organisations/se/weight", { votingWeight: 4 });
    await ask("rasa", "PUT", "/organisations/se/time-zone", { timeZone: "Atlantic/Azores" });
    expect((await of("mette")).organisations.find((one) => one.organisationId === "se")).toMatchObject({
      votingWeight: 4,
      worksIn: "Atlantic/Azores",
    });
    expect(await codeOf("jonas", "PUT", "/organisations/se/weight", { votingWeight: 1 })).toEqual([
      403,
      "network.not-entitled",
    ]);
    expect(await codeOf("rasa", "PUT", "/organisations/nowhere/weight", { votingWeight: 1 })).toEqual([
      422,
      "network.organisation-unknown",
    ]);
    expect(await codeOf("rasa", "PUT", "/organisations/se/time-zone", { timeZone: "Mars" })).toEqual([
      422,
      "network.time-zone",
    ]);
  });
});

it("an edition is put to a poll by HTTP, whose reminders are looked at and stopped", async () => {
  const content = Buffer.from(sampleProgramme).toString("base64");
  const imported = await ask("rasa", "POST", "/programme/imports", { fileName: "programme.txt", content });
  const editionId = String(imported.body["editionId"]);
  const put = await ask("rasa", "POST", `/programme/editions/${editionId}/poll`, {
    rule: { kind: "most-votes" },
    closesAt: "2034-03-20T16:00:00Z",
  });
  const poll = put.body["adoptionPoll"] as { pollId: string; closesAt: string };
  expect(poll).toMatchObject({ open: true, closesAt: "2034-03-20T16:00:00.000Z" });
  expect((await ask("jonas", "GET", `/polls/${poll.pollId}`)).body).toMatchObject({
    purpose: "adoption",
    rule: { kind: "most-votes" },
  });
  expect(await codeOf("rasa", "POST", `/programme/editions/${editionId}/poll`, {})).toEqual([
    409,
    "edition.in-decision",
  ]);
  expect(
    await codeOf("rasa", "POST", `/programme/editions/${editionId}/poll`, { rule: { kind: "dictator" } }),
  ).toEqual([422, "input.invalid"]);

  const reminders = `/polls/${poll.pollId}/reminders`;
  expect((await ask("jonas", "GET", reminders)).body).toEqual({
    stopped: false,
    mineStopped: false,
    sent: [],
    abilities: { stop: false, stopMine: true },
  });
  expect((await ask("jonas", "DELETE", `${reminders}?whose=mine`)).body).toMatchObject({ mineStopped: true });
  expect(await codeOf("jonas", "DELETE", `${reminders}?whose=everybody`)).toEqual([403, "poll.not-entitled"]);
  expect((await ask("rasa", "DELETE", `${reminders}?whose=everybody`)).body).toMatchObject({ stopped: true });
  expect(await codeOf("rasa", "DELETE", `${reminders}?whose=nobody`)).toEqual([422, "input.invalid"]);
});
