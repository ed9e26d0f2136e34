import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createHash } from "node:crypto";
import type { PollPage, PollView } from "../capabilities/polls/contract.ts";
import type { AskRequest } from "../capabilities/polls/contract/requests.ts";
import type { CertificateView, PollFile } from "../capabilities/polls/contract/record.ts";
import type { Answer } from "../capabilities/polls/method.ts";
import type { MeetingId, OptionId } from "../kernel/ids.ts";
import { writePoll } from "../documents/poll-out/write-poll.ts";
import { translator } from "../i18n/translator.ts";
import { zipParts } from "../testing/zip-parts.ts";
import { loadSample } from "../sample/load-sample.ts";
import { type HttpWorkspace, openHttp } from "../testing/http.ts";

let http: HttpWorkspace;
beforeAll(async () => {
  http = await openHttp();
  await loadSample(http);
});
afterAll(() => http.stop());

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
const at = (address: string, as: string, method: Method = "GET", body?: unknown) =>
  http.ask(`/api/networks/alma${address}`, { as, method, body });
const ask = <View>(as: string, address: string, method: Method = "GET", body?: unknown) =>
  http.viewOf<View>(`/api/networks/alma${address}`, { as, method, body });

const options = [{ title: "Riga" }, { title: "Ghent" }, { title: "Lisbon" }];
const question = (over: Partial<AskRequest["questions"][number]> = {}): AskRequest["questions"][number] => ({
  text: "Where do we meet?",
  method: { kind: "choose-one" },
  options,
  ...over,
});
const open = (over: Partial<AskRequest> = {}) =>
  ask<PollView>("rasa", "/polls", "POST", {
    question: "Where do we meet?",
    questions: [question()],
    ...over,
  });
const vote = (poll: PollView, as: string, answer: Answer) =>
  ask<PollView>(as, `/polls/${poll.pollId}/vote`, "PUT", {
    answers: { [poll.questions[0]?.questionId ?? ""]: answer },
  });
const optionIds = (poll: PollView) =>
  (poll.questions[0]?.options ?? []).map(({ optionId }) => optionId as OptionId);
const close = (poll: PollView) => ask<PollView>("rasa", `/polls/${poll.pollId}/close`, "POST");

describe("a poll over HTTP", () => {
  const dates = ["2034-12-03T08:00:00.000Z", "2034-12-04T08:00:00.000Z"].map((startsAt) => ({
    startsAt,
    minutes: 90,
  }));
  it.each<readonly [AskRequest["questions"][number], (ids: readonly OptionId[]) => Answer]>([
    [question(), ([a = "" as OptionId]) => ({ kind: "choose-one", choice: a })],
    [
      question({ method: { kind: "choose-several", maxChoices: 2 } }),
      (ids) => ({ kind: "choose-several", choices: ids.slice(0, 2) }),
    ],
    [question({ method: { kind: "ranked", count: "borda" } }), (ids) => ({ kind: "ranked", ranking: ids })],
    [
      question({ method: { kind: "dots", dots: 4 } }),
      ([a = "" as OptionId]) => ({ kind: "dots", dots: { [a]: 3 } }),
    ],
    [
      question({ method: { kind: "score", highest: 5 } }),
      ([a = "" as OptionId]) => ({ kind: "score", scores: { [a]: 0 } }),
    ],
    [
      question({ method: { kind: "proposal" }, options: [] }),
      () => ({ kind: "proposal", stance: "disagree", reason: "Too early" }),
    ],
    [
      question({ method: { kind: "dates" }, options: dates }),
      ([a = "" as OptionId, b = "" as OptionId]) => ({
        kind: "dates",
        dates: { [a]: "yes", [b]: "if-need-be" },
      }),
    ],
  ])("keeps the method and the answer whole: $method.kind", async (asked, answerTo) => {
    const poll = await open({ questions: [asked] });
    expect(poll.questions[0]?.method).toEqual(asked.method);
    const answer = answerTo(optionIds(poll));
    const { mine } = await vote(poll, "jonas", answer);
    expect(Object.values(mine?.answers ?? {})).toEqual([answer]);
  });

  it("does not take what belongs to another method", async () => {
    const wrong = { kind: "choose-one", maxChoices: 3 };
    const poll = await open({ questions: [question({ method: wrong as never })] });
    expect(poll.questions[0]?.method).toEqual({ kind: "choose-one" });
    const answer = await at("/polls", "rasa", "POST", {
      question: "Where do we meet?",
      questions: [question({ method: { kind: "lottery" } as never })],
    });
    expect(answer.status).toBe(422);
  });

  it("names the organisations and how the network decides to those who ask, to nobody else", async () => {
    const { decides } = await ask<PollPage>("rasa", "/polls");
    expect(decides).toMatchObject({ unit: "organisation" });
    expect(decides?.organisations.map(({ electorId }) => electorId)).toContain("se-council");
    expect((await ask<PollPage>("jonas", "/polls")).decides).toBeNull();
  });
});

describe("the list of polls", () => {
  const list = (as: string, query: string) => ask<PollPage>(as, `/polls?${query}`);
  const called = (text: string, over = {}) =>
    open({ question: text, questions: [question({ text, ...over })] });
  const questions = ({ polls }: PollPage) => polls.map((poll) => poll.question);

  it("says what waits for whom, and no longer once they have voted", async () => {
    const poll = await called("Who waits?");
    const waits = async (as: string) => questions(await list(as, "owed=yes&q=who+waits"));
    expect(await waits("jonas")).toEqual(["Who waits?"]);
    expect(await waits("mette")).toEqual([]);
    const { owed } = await list("jonas", "q=who");
    await vote(poll, "jonas", { kind: "choose-one", choice: optionIds(poll)[0] ?? ("" as OptionId) });
    expect(await waits("jonas")).toEqual([]);
    expect((await list("jonas", "q=who")).owed).toBe(owed - 1);
    expect((await list("jonas", "q=who+waits")).polls[0]).toMatchObject({ owed: false, answered: 1 });
  });

  it("looks for words in options and outcomes too, and only in polls of that state", async () => {
    const poll = await called("Zagreb?", { options: [...options, { title: "Zürich" }] });
    expect(questions(await list("jonas", "q=zurich"))).toEqual(["Zagreb?"]);
    await close(poll);
    expect(questions(await list("jonas", "q=zurich&state=open"))).toEqual([]);
    expect(questions(await list("jonas", "q=zurich&state=closed"))).toEqual(["Zagreb?"]);
  });

  it("shows scheduled ones to those who run polls only, and counts no others", async () => {
    const now = (await called("Now?")).openedAt;
    const opensAt = new Date(Date.parse(now) + 86_400_000).toISOString();
    const later = await open({ question: "Later?", questions: [question({ text: "Later?" })], opensAt });
    expect(questions(await list("rasa", "state=scheduled"))).toEqual(["Later?"]);
    expect(await list("jonas", "state=scheduled")).toMatchObject({ polls: [], found: 0 });
    expect((await list("rasa", "")).all).toBe((await list("jonas", "")).all + 1);
    // Pages hear of it by its id when it is made.
    for (const part of ["", "/card", "/reminders", "/certificate"])
      expect([part, (await at(`/polls/${later.pollId}${part}`, "jonas")).body["code"]]).toEqual([
        part,
        "poll.not-found",
      ]);
    expect((await at(`/polls/${later.pollId}`, "rasa")).status).toBe(200);
  });

  it("gives fifty at a time, each once, and says how many there are", async () => {
    for (let number = 0; number < 52; number += 1) await called(`Many ${number}`);
    const first = await list("rasa", "q=many&sort=-question");
    expect(first).toMatchObject({ found: 52, next: 50 });
    expect(questions(first).slice(0, 2)).toEqual(["Many 51", "Many 50"]);
    const second = await list("rasa", "q=many&sort=-question&from=50");
    expect({ last: questions(second), next: second.next }).toEqual({
      last: ["Many 1", "Many 0"],
      next: null,
    });
  });

  it.each([
    "state=ended",
    "owed=no",
    "sort=votes",
    "sort=--when",
    "from=-1",
    "from=x",
    `q=${"a".repeat(201)}`,
  ])("refuses %s", async (query) => {
    expect((await at(`/polls?${query}`, "rasa")).status).toBe(422);
  });
});

describe("looking at a poll before it is asked", () => {
  const few = { question: "Where do we meet?", questions: [question({ options: [{ title: "Riga" }] })] };

  it("refuses what asking would refuse, at the same field, and stores nothing", async () => {
    const before = await ask<PollPage>("rasa", "/polls");
    const preview = await at("/polls/preview", "rasa", "POST", few);
    const asked = await at("/polls", "rasa", "POST", few);
    expect(preview.body).toMatchObject({ code: "poll.few-options", fields: ["options"] });
    expect(preview.body).toEqual(asked.body);
    expect(await ask<PollPage>("rasa", "/polls")).toEqual(before);
  });

  it("is for those who may ask", async () => {
    const answer = await at("/polls/preview", "jonas", "POST", few);
    expect(answer).toMatchObject({ status: 403, body: { code: "poll.not-entitled" } });
  });
});

describe("a certificate", () => {
  it("is there once the poll is closed, for every member, with a hash of its text", async () => {
    const poll = await open();
    expect(await at(`/polls/${poll.pollId}/certificate`, "jonas")).toMatchObject({
      status: 409,
      body: { code: "poll.not-closed" },
    });
    await vote(poll, "jonas", { kind: "choose-one", choice: optionIds(poll)[0] ?? ("" as OptionId) });
    await close(poll);
    const one = await ask<CertificateView>("mette", `/polls/${poll.pollId}/certificate`);
    expect(one.hash).toBe(createHash("sha256").update(one.text).digest("hex"));
    expect(one).toMatchObject({ openedBy: "Rasa Petrauskaitė", closedBy: "Rasa Petrauskaitė" });
    http.clock.pass(60_000);
    expect((await ask<CertificateView>("rasa", `/polls/${poll.pollId}/certificate`)).hash).toBe(one.hash);
    await ask("rasa", `/polls/${poll.pollId}/outcome`, "PUT", { sentence: "We meet in Riga." });
    expect((await ask<CertificateView>("rasa", `/polls/${poll.pollId}/certificate`)).hash).not.toBe(one.hash);
  });
});

describe("a tie that is settled", () => {
  it("owes its reason, which the certificate and the files have then", async () => {
    const poll = await open();
    const [riga = "" as OptionId, ghent = "" as OptionId] = optionIds(poll);
    await vote(poll, "jonas", { kind: "choose-one", choice: riga });
    await vote(poll, "marta", { kind: "choose-one", choice: ghent });
    await close(poll);
    const settle = `/polls/${poll.pollId}/settle`;
    for (const reason of [undefined, "", "no"])
      expect(await at(settle, "rasa", "POST", { chosen: [riga], reason })).toMatchObject({
        status: 422,
        body: { code: "poll.settle-reason", fields: ["reason"] },
      });
    const settled = await ask<PollView>("rasa", settle, "POST", {
      chosen: [riga],
      reason: "Ghent hosted last year",
    });
    const settlement = { by: "Rasa Petrauskaitė", reason: "Ghent hosted last year" };
    expect(settled.questions[0]).toMatchObject({ settlement });
    const file = await ask<PollFile>("rasa", `/polls/${poll.pollId}/export?format=json`);
    expect(file.certificate.poll.questions[0]).toMatchObject({ settlement });
    expect(file.certificate.text).toContain('"reason":"Ghent hosted last year"');
    const workbook = await writePoll(file, { t: translator("en"), rule: "Most votes" });
    expect(
      [
        ...(await zipParts(workbook, "sheet1.xml")).values(),
        ...(await zipParts(workbook, "sharedStrings.xml")).values(),
      ].join(""),
    ).toContain("Ghent hosted last year");
  });
});

describe("a poll taken out", () => {
  it("has who voted what and the record, for those who may read it", async () => {
    const poll = await open();
    const [riga = "" as OptionId] = optionIds(poll);
    await vote(poll, "jonas", { kind: "choose-one", choice: riga });
    await close(poll);
    const address = `/polls/${poll.pollId}/export`;
    const file = await ask<PollFile>("claire", `${address}?format=json`);
    expect(file.votes).toMatchObject([
      { elector: { electorId: "se-council" }, castBy: "Jonas Lindqvist", byProxy: false },
    ]);
    expect(file.events.map(({ type }) => type)).toEqual(["poll.opened", "poll.voted", "poll.closed"]);
    expect(file.ballots).toEqual([]);
    const workbook = await at(`${address}?format=xlsx&language=da`, "rasa");
    expect(workbook).toMatchObject({ status: 200, type: expect.stringContaining("spreadsheetml") });
    for (const format of ["json", "xlsx"])
      expect(await at(`${address}?format=${format}`, "marta")).toMatchObject({
        status: 403,
        body: { code: "record.not-entitled" },
      });
  });

  it("tells who votes a second time in an anonymous poll that the first vote is final", async () => {
    const poll = await open({ anonymous: true });
    const [first = "" as OptionId, other = "" as OptionId] = optionIds(poll);
    await vote(poll, "jonas", { kind: "choose-one", choice: first });
    for (const choice of [other, first]) {
      const again = await at(`/polls/${poll.pollId}/vote`, "jonas", "PUT", {
        answers: { [poll.questions[0]?.questionId ?? ""]: { kind: "choose-one", choice } },
      });
      expect([again.status, again.body["code"]]).toEqual([409, "poll.vote-final"]);
    }
    expect((await ask<PollView>("jonas", `/polls/${poll.pollId}`)).coverage.electors).toBe(1);
  });

  it("has of an anonymous poll the ballots, sorted and linked to nobody", async () => {
    const poll = await open({ anonymous: true });
    const [riga = "" as OptionId, ghent = "" as OptionId] = optionIds(poll);
    for (const [as, choice] of [
      ["jonas", riga],
      ["marta", ghent],
      ["lukas", riga],
      ["lotte", ghent],
    ] as const)
      await vote(poll, as, { kind: "choose-one", choice });
    await close(poll);
    const file = await ask<PollFile>("rasa", `/polls/${poll.pollId}/export?format=json`);
    expect(file.votes).toEqual([]);
    const sorted = file.ballots.map((answers) => JSON.stringify(answers)).toSorted();
    expect(file.ballots.map((answers) => JSON.stringify(answers))).toEqual(sorted);
    expect(file.ballots).toHaveLength(4);
    const voted = file.events.filter(({ type }) => type === "poll.voted");
    expect(voted).toHaveLength(4);
    expect(JSON.stringify(voted)).not.toContain(riga);
  });

  it("has no ballots of an anonymous poll in which too few voted", async () => {
    const poll = await open({ anonymous: true });
    const [riga = "" as OptionId] = optionIds(poll);
    for (const as of ["jonas", "marta"]) await vote(poll, as, { kind: "choose-one", choice: riga });
    await close(poll);
    const file = await ask<PollFile>("rasa", `/polls/${poll.pollId}/export?format=json`);
    expect(file.ballots).toEqual([]);
    expect(JSON.stringify(file.certificate.poll.questions[0]?.count)).toBe("null");
    expect(file.certificate.text).not.toContain('"votes":2');
  });
});

describe("what a question is about", () => {
  it.each([
    ["topic:nowhere", 404, "topic.not-found"],
    ["meeting:nowhere", 404, "meeting.not-found"],
    ["edition:nowhere", 422, "input.invalid"],
    ["topic:../polls", 422, "input.invalid"],
    ["topic", 422, "input.invalid"],
  ])("is refused as %s", async (subject, status, code) => {
    const asked = { question: "Where?", questions: [question()], subject };
    for (const address of ["/polls", "/polls/preview"])
      expect(await at(address, "rasa", "POST", asked)).toMatchObject({
        status,
        body: { code, fields: ["subject"] },
      });
  });
});

it("polls on a meeting are listed with it", async () => {
  const { meetings } = await ask<{ meetings: { meetingId: string }[] }>("rasa", "/meetings");
  const [meeting] = meetings;
  const poll = await open({ subject: `meeting:${meeting?.meetingId as MeetingId}` });
  const { polls } = await ask<{ polls: { pollId: string }[] }>(
    "jonas",
    `/meetings/${meeting?.meetingId}/polls`,
  );
  expect(polls.map(({ pollId }) => pollId)).toEqual([poll.pollId]);
});
