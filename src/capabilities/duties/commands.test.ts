import { onlyQuestion } from "../../testing/only-question.ts";
import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../kernel/actor.ts";
import type { MeetingId, NetworkId, OptionId, PersonId } from "../../kernel/ids.ts";
import { TryLater } from "../../kernel/jobs.ts";
import { aPlan } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { dumpOf } from "../../testing/dump.ts";
import { DAY, MINUTE } from "../../testing/fixed-clock.ts";
import { composeWorkspace, loadNetwork, planMeeting, refusalOf } from "../../testing/workspace.ts";
import type { DigestWish } from "./digest.ts";
import type { TellDuties } from "./ports.ts";

/** What was written to whom; `fail` is thrown once it has left, as when the platform answers with an error. */
const told: { to: string; kinds: readonly string[] }[] = [];
let fail: Error | undefined;
let cutOff = false;
let reachable = true;
const tell: TellDuties = async ({ personId }, { duties }, before) => {
  if (!reachable) return false;
  await before();
  if (cutOff) return new Promise(() => {});
  if (fail !== undefined) throw fail;
  told.push({ to: personId, kinds: duties.map(({ kind }) => kind) });
  return true;
};
const workspace = composeWorkspace({ tellDuties: tell });
const second = composeWorkspace({ tellDuties: tell });
const { duties, meetings, polls, network, clock } = workspace;

const HOUR = 60 * MINUTE;
/** A Monday; 08:00 in Brussels is an hour before. */
const MONDAY = new Date("2034-03-06T09:00:00Z");
const TUESDAY = new Date("2034-03-07T07:00:00Z");
const MARTA = "marta" as PersonId;
const WISH: DigestWish = { wanted: true, days: [1, 2, 3, 4, 5], time: "08:00", timeZone: null };

let networkId: NetworkId;
let actor: (person: string) => Promise<Actor>;
let marta: Actor;
let meetingId: MeetingId;
beforeEach(async () => {
  told.length = 0;
  fail = undefined;
  cutOff = false;
  reachable = true;
  clock.moveTo(MONDAY);
  second.clock.moveTo(MONDAY);
  await testDatabase().executeSql("delete from pgboss.job");
  ({ networkId, actor } = await loadNetwork(workspace));
  marta = await actor("marta");
  meetingId = await planMeeting(workspace, networkId, aPlan());
});
/** Something waits for marta, jonas and agnes. */
async function askForVotes() {
  const rasa = await actor("rasa");
  await meetings.openTopicCall(rasa, { meetingId });
  for (const title of ["Calls", "Costs"])
    await meetings.proposeTopic(rasa, { meetingId, title, why: "", minutes: 30, format: "discussion" });
  return meetings.openTopicPoll(rasa, { meetingId, closesAt: new Date(MONDAY.getTime() + 200 * DAY) });
}
const passTo = (instant: Date) => {
  clock.moveTo(instant);
  second.clock.moveTo(instant);
};
const send = (slot: Date) => duties.sendDigest(networkId, MARTA, slot);
const next = async () => (await duties.digest(marta)).next;
/** The instants for which a digest is ordered. */
const ordered = async () =>
  ((await dumpOf(networkId))["jobs"] ?? [])
    .filter((job) => job.startsWith("send-digest"))
    .map((job) => (JSON.parse(job.slice("send-digest ".length)) as { slot: string }).slot)
    .sort();

describe("a digest", () => {
  it("tells a person what waits for them at the time that they chose, and orders the next", async () => {
    await askForVotes();
    await duties.setDigest(marta, WISH);
    expect(await ordered()).toEqual([TUESDAY.toISOString()]);
    passTo(TUESDAY);
    await send(TUESDAY);
    expect(told).toEqual([{ to: "marta", kinds: ["vote"] }]);
    expect(await next()).toBe("2034-03-08T07:00:00.000Z");
    expect(await ordered()).toEqual([TUESDAY.toISOString(), "2034-03-08T07:00:00.000Z"]);
  });

  it("is not sent when nothing waits, and the next one is ordered all the same", async () => {
    await duties.setDigest(marta, WISH);
    passTo(TUESDAY);
    await send(TUESDAY);
    expect(told).toEqual([]);
    expect(await next()).toBe("2034-03-08T07:00:00.000Z");
  });

  it("is nobody's who did not ask for it", async () => {
    await askForVotes();
    expect(await duties.digest(marta)).toMatchObject({ wanted: false, next: null });
    await duties.orderDigests(networkId);
    expect(await ordered()).toEqual([]);
    passTo(TUESDAY);
    await send(TUESDAY);
    expect(told).toEqual([]);
  });

  it("of the same instant is sent once, however often the job is run and by however many at once", async () => {
    await askForVotes();
    await duties.setDigest(marta, WISH);
    passTo(TUESDAY);
    await Promise.all([send(TUESDAY), second.duties.sendDigest(networkId, MARTA, TUESDAY), send(TUESDAY)]);
    await send(TUESDAY);
    expect(told).toHaveLength(1);
    expect(await ordered()).toEqual([TUESDAY.toISOString(), "2034-03-08T07:00:00.000Z"]);
  });

  it("that the platform did not take is tried again, and then sent once", async () => {
    await askForVotes();
    await duties.setDigest(marta, WISH);
    passTo(TUESDAY);
    fail = new TryLater("Teams answered 429");
    await expect(send(TUESDAY)).rejects.toThrow("429");
    // However often that fails, the next one is ordered.
    expect(await next()).toBe("2034-03-08T07:00:00.000Z");
    expect(await ordered()).toContain("2034-03-08T07:00:00.000Z");
    fail = undefined;
    await send(TUESDAY);
    await send(TUESDAY);
    expect(told).toHaveLength(1);
  });

  it("that was to be tried again is not, when its person has changed their wish meanwhile", async () => {
    await askForVotes();
    await duties.setDigest(marta, WISH);
    passTo(TUESDAY);
    fail = new TryLater("Teams answered 429");
    await expect(send(TUESDAY)).rejects.toThrow("429");
    fail = undefined;
    await duties.setDigest(marta, { ...WISH, wanted: false });
    await send(TUESDAY);
    expect(told).toEqual([]);
  });

  it("that a kill cut off while it was sent is not sent a second time; the next one is", async () => {
    await askForVotes();
    await duties.setDigest(marta, WISH);
    passTo(TUESDAY);
    cutOff = true;
    void send(TUESDAY);
    const taken = async () =>
      (await dumpOf(networkId))["digests"]?.some((row) => row.includes('"taken_at": "'));
    while (!(await taken())) await new Promise((resolve) => setTimeout(resolve, 5));
    cutOff = false;
    await second.duties.sendDigest(networkId, MARTA, TUESDAY);
    expect(told).toEqual([]);
    passTo(new Date("2034-03-08T07:00:00Z"));
    await send(new Date("2034-03-08T07:00:00Z"));
    expect(told).toHaveLength(1);
  });

  it("whose server stood still is sent when it is back within four hours, and otherwise left out", async () => {
    await askForVotes();
    await duties.setDigest(marta, WISH);
    passTo(new Date(TUESDAY.getTime() + 4 * HOUR));
    await send(TUESDAY);
    expect(told).toHaveLength(1);
    const wednesday = new Date(TUESDAY.getTime() + DAY);
    passTo(new Date(wednesday.getTime() + 3 * DAY + 4 * HOUR + 1));
    await send(wednesday);
    expect(told).toHaveLength(1);
    // A Saturday by then.
    expect(await next()).toBe("2034-03-13T07:00:00.000Z");
  });

  it("whose order was lost is ordered anew at a start, and once", async () => {
    await duties.setDigest(marta, WISH);
    await testDatabase().executeSql("delete from pgboss.job");
    await duties.orderDigests(networkId);
    await duties.orderDigests(networkId);
    expect(await ordered()).toEqual([TUESDAY.toISOString()]);
  });

  it("follows the last wish: what was ordered before it is not sent", async () => {
    await askForVotes();
    await duties.setDigest(marta, WISH);
    await duties.setDigest(marta, { ...WISH, time: "16:30", timeZone: "Asia/Kathmandu" });
    const slot = new Date("2034-03-06T10:45:00Z");
    expect(await next()).toBe(slot.toISOString());
    passTo(slot);
    await send(slot);
    passTo(TUESDAY);
    await send(TUESDAY);
    expect(told).toHaveLength(1);
    await duties.setDigest(marta, { ...WISH, wanted: false });
    expect(await next()).toBeNull();
    passTo(new Date("2034-03-07T10:45:00Z"));
    await send(new Date("2034-03-07T10:45:00Z"));
    expect(told).toHaveLength(1);
  });

  it("is left out on a day that became a holiday after it was ordered, and on those of one's country", async () => {
    await askForVotes();
    await duties.setDigest(marta, WISH);
    await network.setHolidays(await actor("rasa"), { holidays: ["2034-03-07"] });
    passTo(TUESDAY);
    await send(TUESDAY);
    expect(told).toEqual([]);
    // Poland keeps 3 May, Sweden does not.
    passTo(new Date("2034-05-02T12:00:00Z"));
    await duties.setDigest(marta, WISH);
    expect(await next()).toBe("2034-05-04T06:00:00.000Z");
    const jonas = await actor("jonas");
    await duties.setDigest(jonas, WISH);
    expect((await duties.digest(jonas)).next).toBe("2034-05-03T06:00:00.000Z");
  });

  it("does not reach who has no chat with us, and goes on", async () => {
    await askForVotes();
    await duties.setDigest(marta, WISH);
    expect(await duties.digest(marta)).toMatchObject({ reachable: false });
    reachable = false;
    passTo(TUESDAY);
    await send(TUESDAY);
    expect(await next()).toBe("2034-03-08T07:00:00.000Z");
    expect(told).toEqual([]);
  });

  it("holds only what is still open when it is sent", async () => {
    const pollId = await askForVotes();
    await duties.setDigest(marta, WISH);
    const [option] = onlyQuestion(await polls.view({ networkId }, pollId)).options;
    await polls.vote(marta, { pollId, choices: [option?.optionId as OptionId] });
    passTo(TUESDAY);
    await send(TUESDAY);
    expect(told).toEqual([]);
  });
});

it.each([
  [{ days: [] }, "digest.days"],
  [{ days: [1, 8] }, "digest.days"],
  [{ time: "8" }, "digest.time"],
  [{ time: "24:00" }, "digest.time"],
  [{ timeZone: "Europe/Atlantis" }, "digest.time-zone"],
  [{ timeZone: "+05:45" }, "digest.time-zone"],
])("a wish with %j is refused, and nothing is ordered", async (over, code) => {
  const before = await dumpOf(networkId);
  const refusal = await refusalOf(duties.setDigest(marta, { ...WISH, ...over } as DigestWish));
  expect(refusal.code).toBe(code);
  expect(await dumpOf(networkId)).toEqual(before);
});

it("somebody's digest settings are their own", async () => {
  await duties.setDigest(marta, WISH);
  expect(await duties.digest(await actor("agnes"))).toMatchObject({ wanted: false });
  const other = await loadNetwork(workspace);
  expect(await duties.digest(await other.actor("marta"))).toMatchObject({ wanted: false, next: null });
});
