import { createHash, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import mammoth from "mammoth";
import { pino } from "pino";
import { Check } from "typebox/value";
import { ProgrammeFile } from "../capabilities/work-programme/contract/programme-file.ts";
import { sampleProgramme } from "../sample/programme-text.ts";
import { aNetwork, aPerson } from "../testing/builders.ts";
import { type HttpWorkspace, openHttp } from "../testing/http.ts";

/** Every line of the log, at its most talkative. */
const logged: string[] = [];
let http: HttpWorkspace;
beforeAll(async () => {
  http = await openHttp({}, pino({ level: "trace" }, { write: (line: string) => void logged.push(line) }));
});

let base: string;
const load = async (): Promise<string> => {
  const networkId = `net-${randomUUID().slice(0, 8)}`;
  await http.setup.loadNetwork(aNetwork(networkId));
  return `/api/networks/${networkId}`;
};
const importProgramme = (text: string, to = base) =>
  http.ask(`${to}/programme/imports`, {
    method: "POST",
    as: "rasa",
    body: { fileName: "programme.txt", content: Buffer.from(text).toString("base64") },
  });
beforeEach(async () => {
  base = await load();
  await importProgramme(sampleProgramme);
});
const file = (query: string, as = "mette") => http.ask(`${base}/programme/export?${query}`, { as });

describe("an edition as a file", () => {
  it.each([
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["json", "application/json"],
  ])("everybody of the network gets it as %s, under a name that people can read", async (format, type) => {
    const answer = await file(`format=${format}&language=en`);
    expect([answer.status, answer.type]).toEqual([200, type]);
    const disposition = String(answer.headers["content-disposition"]);
    expect(decodeURIComponent(disposition)).toContain(
      `filename*=UTF-8''Test network – work programme March–December 2024, edition 1.${format}`,
    );
  });

  it("is in the reader's language unless another is asked for", async () => {
    const text = async (query: string) => {
      const answer = await http.app.inject({
        url: `${base}/programme/export?format=docx${query}`,
        headers: { host: "localhost", "x-local-person": "mette" },
      });
      return (await mammoth.extractRawText({ buffer: answer.rawPayload })).value;
    };
    expect(await text("")).toContain("Emner");
    expect(await text("&language=en")).toContain("Topics");
  });

  it("has, as JSON, everything that the page has, in the shape that is documented", async () => {
    const { body } = await file("format=json", "rasa");
    const view = (await http.ask(`${base}/programme`, { as: "rasa" })).body;
    expect(Check(ProgrammeFile, body)).toBe(true);
    expect(body).toMatchObject({
      version: 1,
      edition: view["edition"],
      items: view["items"],
      unplaced: view["unplaced"],
    });
  });

  it("is the edition that was asked for, not the newest", async () => {
    const first = (await file("format=json")).body["edition"] as { editionId: string };
    http.clock.pass(60_000);
    await importProgramme(sampleProgramme.replace("Updates on calls", "News of calls"));
    expect((await file(`format=json&edition=${first.editionId}`)).body["edition"]).toEqual(first);
    expect((await file("format=json")).body["edition"]).not.toEqual(first);
  });

  it("is refused to who is not of the network, and for an edition that is not", async () => {
    expect((await file("format=docx", "stranger")).body["code"]).toBe("actor.not-in-network");
    expect((await file("format=docx&edition=none")).body["code"]).toBe("edition.not-found");
    expect((await file("format=pdf")).body["code"]).toBe("input.invalid");
    const elsewhere = (await file("format=json")).body["edition"] as { editionId: string };
    base = await load();
    expect((await file(`format=docx&edition=${elsewhere.editionId}`)).body["code"]).toBe("edition.not-found");
    expect((await file("format=docx")).body["code"]).toBe("edition.not-found");
  });
});

describe("a review over HTTP", () => {
  const store = (count: number) =>
    http.ask(`${base}/programme/reviewed`, {
      method: "POST",
      as: "rasa",
      body: {
        fileName: "programme.txt",
        hash: "0".repeat(64),
        editionOf: null,
        title: "Work programme",
        period: "three years",
        readPeriod: { text: "three years", edtf: "2034/2036" },
        items: Array.from({ length: count }, (_, index) => ({
          itemId: randomUUID(),
          kind: "schedule-row",
          // Together more than what a text may have.
          fields: { title: `Visit ${index}`, dateText: "in May", notes: ["about it ".repeat(150)] },
          readDate: { text: "in May", edtf: "2035-05" },
          reviewedOn: null,
        })),
        unplaced: [],
      },
    });

  it("is stored with thousands of items as it was read, a wordy programme too", async () => {
    const { status, body } = await store(6_000);
    expect([status, body["found"]]).toMatchObject([200, { schedule: 6_000 }]);
    const view = (await http.ask(`${base}/programme?edition=${String(body["editionId"])}`, { as: "rasa" }))
      .body;
    expect(view["edition"]).toMatchObject({ period: { text: "three years", edtf: "2034/2036" } });
    expect((view["items"] as unknown[])[0]).toMatchObject({ date: { text: "in May", edtf: "2035-05" } });
  });

  it("is refused with the number that there is room for, where it has more items", async () => {
    const { status, body } = await store(20_001);
    expect([status, body["code"]]).toEqual([422, "import.too-many-items"]);
    expect(body["title"]).toContain("20,000");
  });
});

describe("a private calendar", () => {
  const renew = async (as: string) =>
    String((await http.ask(`${base}/programme/feed`, { method: "POST", as })).body["path"]);

  it("is read with its address alone, in its owner's language", async () => {
    const answer = await http.ask(await renew("mette"));
    expect([answer.status, answer.type]).toEqual([200, "text/calendar"]);
    expect(answer.text).toContain("NAME:Test network – møder og arrangementer");
    expect(answer.text).toContain("DTSTART;VALUE=DATE:20240423");
  });

  it("ends with its address: a renewed one has the same entries, the old one answers no more", async () => {
    const old = await renew("mette");
    const before = await http.ask(old);
    const after = await http.ask(await renew("mette"));
    expect(after.text).toBe(before.text);
    expect((await http.ask(old)).body["code"]).toBe("feed.unknown");
  });

  it("ends when its owner leaves the network", async () => {
    const setup = aNetwork(`net-${randomUUID().slice(0, 8)}`);
    const { networkId } = setup.network;
    const people = [
      aPerson("here", "se", ["member"]),
      aPerson("gone", "se", ["member"], { left: "2034-01-01" }),
    ];
    await http.setup.loadNetwork({ ...setup, people });
    const answers = people.map(async ({ personId }) => {
      const hash = createHash("sha256").update(`secret of ${personId}`).digest("hex");
      await http.uow.write(networkId, (ports) => ports.programme.setFeed(personId, hash, http.clock.now()));
      return (await http.ask(`/api/networks/${networkId}/calendar/secret%20of%20${personId}.ics`)).status;
    });
    expect(await Promise.all(answers)).toEqual([200, 404]);
  });

  it("answers every address that is not one alike", async () => {
    const secret = (await renew("mette")).split("/").at(-1) ?? "";
    const home = base;
    base = await load();
    const wrong = ["x.ics", "%00.ics", "a%20b%27.ics", `${"y".repeat(43)}.ics`, secret];
    const answers = await Promise.all(wrong.map((one) => http.ask(`${base}/calendar/${one}`)));
    const nowhere = await http.ask(`/api/networks/nowhere/calendar/${secret}`);
    for (const { status, body } of [...answers, nowhere])
      expect([status, body["code"], body["title"]]).toEqual([404, "feed.unknown", answers[0]?.body["title"]]);
    expect((await http.ask(`${home}/calendar/${secret}`)).status).toBe(200);
  });

  it("is not sent again as long as nothing changed", async () => {
    const address = await renew("rasa");
    const first = await http.ask(address);
    const headers = { "if-none-match": String(first.headers["etag"]) };
    const again = await http.ask(address, { headers });
    expect([again.status, again.text, again.headers["etag"]]).toEqual([304, "", first.headers["etag"]]);
    const { meetings } = (await http.ask(`${base}/meetings`, { as: "rasa" })).body as {
      meetings: { meetingId: string; title: string; date: { text: string } }[];
    };
    const forum = meetings.find((one) => one.title === "SI+ Forum");
    await http.ask(`${base}/meetings/${forum?.meetingId}`, {
      method: "PATCH",
      as: "rasa",
      body: { was: { dateText: forum?.date.text }, now: { dateText: "9 October 2024" } },
    });
    const changed = await http.ask(address, { headers });
    expect(changed.status).toBe(200);
    expect(changed.text).toContain("DTSTART;VALUE=DATE:20241009");
  });

  it("keeps an event's id over editions", async () => {
    const address = await renew("rasa");
    const uids = async () => (await http.ask(address)).text.match(/^UID:.*$/gm);
    const before = await uids();
    http.clock.pass(60_000);
    await importProgramme(sampleProgramme.replace("Plenary sessions", "Plenary session"));
    expect(before).toHaveLength(2);
    expect(await uids()).toEqual(before);
  });

  it("leaves its secret in no log, whatever happens", async () => {
    const address = await renew("rasa");
    const secret = address.split("/").at(-1)?.replace(".ics", "") ?? "";
    await http.ask(address);
    await http.ask(`${address}x`);
    await http.ask(`${base}/calendar/${secret}%E0%A4%A.ics`);
    await http.ask(address, { method: "POST", body: "{" });
    expect(secret).toHaveLength(43);
    expect(logged.join("")).not.toContain(secret);
  });
});
