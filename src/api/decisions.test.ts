import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { aNetwork } from "../testing/builders.ts";
import { type HttpWorkspace, openHttp } from "../testing/http.ts";

let http: HttpWorkspace;
beforeAll(async () => {
  http = await openHttp();
  await http.setup.loadNetwork(aNetwork("ours"));
});
afterAll(() => http.stop());

const ask = (as: string, method: "GET" | "POST", address: string, body?: unknown) =>
  http.ask(`/api/networks/ours/decisions${address}`, { as, method, ...(body === undefined ? {} : { body }) });
const refused = async (...asked: Parameters<typeof ask>) => {
  const { status, body } = await ask(...asked);
  return [status, body["code"], body["fields"]];
};
const TEXT = { title: "Our position", text: "We agree.", workingDays: 5 };

it("a text is put, objected to, amended and ended by HTTP; each answers with the procedure as it then is", async () => {
  const opened = await ask("rasa", "POST", "/texts", TEXT);
  expect(opened.body).toMatchObject({
    kind: "text",
    about: "Our position",
    number: null,
    state: "open",
    texts: [{ round: 1, text: "We agree." }],
    abilities: { end: true },
  });
  const at = `/${String(opened.body["decisionId"])}`;
  expect((await ask("jonas", "POST", `${at}/objections`, { reason: "To what?" })).body).toMatchObject({
    state: "stopped",
  });
  const amended = { workingDays: 5, text: "We agree to the review." };
  expect((await ask("rasa", "POST", `${at}/resume`, amended)).body).toMatchObject({
    state: "open",
    round: 2,
    texts: [{ text: "We agree." }, { text: amended.text }],
  });
  expect((await ask("rasa", "POST", `${at}/end`, { reason: "Later" })).body).toMatchObject({
    state: "ended",
    endedBecause: "Later",
  });
  const list = (await ask("jonas", "GET", "")).body;
  expect(list).toMatchObject({ decisions: [{ about: "Our position", state: "ended" }] });
  // A list is for finding: it carries no text.
  expect(JSON.stringify(list)).not.toContain("We agree");
});

it("a text that can't be put is refused at its field, after the question of who asks", async () => {
  const put = (body: object, as = "rasa") => refused(as, "POST", "/texts", { ...TEXT, ...body });
  expect(await put({ text: "" }, "jonas")).toEqual([403, "silence.not-entitled", undefined]);
  expect(await put({ title: " " })).toEqual([422, "silence.title-owed", ["title"]]);
  expect(await put({ text: " \n " })).toEqual([422, "silence.text-owed", ["text"]]);
  expect(await put({ title: "x".repeat(201) })).toEqual([422, "input.too-long", ["title"]]);
  expect(await put({ text: "x".repeat(20_001) })).toEqual([422, "input.too-long", ["text"]]);
  expect(await put({ workingDays: 31 })).toEqual([422, "silence.working-days", ["workingDays"]]);
  expect(await put({ text: { of: "ours" } })).toEqual([422, "input.invalid", ["text"]]);
});

it("an edition is amended in the programme, never by a text that comes with the request", async () => {
  const content = Buffer.from("# Work programme\n\n2034\n\n## Topic 1: Costs\n\nNote: none\n").toString(
    "base64",
  );
  const imported = await http.ask("/api/networks/ours/programme/imports", {
    as: "rasa",
    method: "POST",
    body: { fileName: "programme.txt", content },
  });
  const { editionId } = imported.body;
  const opened = await ask("rasa", "POST", "", { editionId, workingDays: 5 });
  const at = `/${String(opened.body["decisionId"])}`;
  expect(opened.body).toMatchObject({ kind: "edition", texts: [] });
  await ask("jonas", "POST", `${at}/objections`, { reason: "Costs" });
  expect(await refused("rasa", "POST", `${at}/resume`, { workingDays: 5, text: "Other" })).toEqual([
    422,
    "silence.edition-has-text",
    ["text"],
  ]);
});
