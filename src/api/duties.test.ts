import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { DutyView } from "../capabilities/duties/contract.ts";
import type { NetworkId } from "../kernel/ids.ts";
import { aNetwork, aPlan } from "../testing/builders.ts";
import { type HttpWorkspace, openHttp } from "../testing/http.ts";
import { planMeeting } from "../testing/workspace.ts";

let http: HttpWorkspace;
beforeAll(async () => {
  http = await openHttp();
  const networkId = "owing" as NetworkId;
  await http.setup.loadNetwork(aNetwork(networkId));
  const meetingId = await planMeeting(http, networkId, aPlan());
  const ask = (address: string, body: unknown) =>
    http.ask(`/api/networks/owing/meetings/${meetingId}/${address}`, { as: "rasa", method: "POST", body });
  await ask("topic-call", {});
  for (const title of ["Calls", "Costs"])
    await ask("topics", { title, why: "", minutes: 30, format: "discussion" });
  await ask("poll", {});
});
afterAll(() => http.stop());

const owed = async (as: string) =>
  (await http.ask("/api/networks/owing/duties", { as })).body["duties"] as DutyView[];
const digest = (as: string, body?: unknown) =>
  http.ask("/api/networks/owing/duties/digest", {
    as,
    ...(body === undefined ? {} : { method: "PUT", body }),
  });

it("everybody is told what waits for them, and nothing of anybody else", async () => {
  expect((await owed("marta")).map(({ kind }) => kind)).toEqual(["vote"]);
  expect(await owed("mette")).toEqual([]);
  // There is no way to ask for somebody else: what is added to the address changes nothing.
  const asked = await http.ask("/api/networks/owing/duties?personId=marta&as=marta", { as: "mette" });
  expect(asked.body).toEqual({ duties: [] });
});

it("a digest is set by oneself, for oneself", async () => {
  expect((await digest("marta")).body).toMatchObject({
    wanted: false,
    next: null,
    networkTimeZone: "Europe/Brussels",
    reachable: false,
  });
  const wish = { wanted: true, days: [2, 4], time: "16:00", timeZone: "Europe/Warsaw" };
  const set = await digest("marta", wish);
  expect(set).toMatchObject({ status: 200, body: { ...wish, next: "2034-03-07T15:00:00.000Z" } });
  expect((await digest("marta", { ...wish, timeZone: null, personId: "jonas" })).body).toMatchObject({
    timeZone: null,
    next: "2034-03-07T15:00:00.000Z",
  });
  expect((await digest("jonas")).body).toMatchObject({ wanted: false });
});

it.each([
  [{ days: [0] }, 422, "digest.days"],
  [{ time: "noon" }, 422, "digest.time"],
  [{ timeZone: "Nowhere/Here" }, 422, "digest.time-zone"],
  [{ days: "daily" }, 422, "input.invalid"],
])("what cannot be stored of %j is refused with its code", async (over, status, code) => {
  const wish = { wanted: true, days: [2], time: "16:00", timeZone: null };
  const answer = await digest("marta", { ...wish, ...over });
  expect({ status: answer.status, code: answer.body["code"] }).toEqual({ status, code });
});
