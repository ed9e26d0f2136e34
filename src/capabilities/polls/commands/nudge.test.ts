import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../../kernel/actor.ts";
import type { NetworkId, OptionId, OrganisationId, PersonId, PollId } from "../../../kernel/ids.ts";
import { aNetwork, anOrganisation, aPerson } from "../../../testing/builders.ts";
import { testDatabase } from "../../../testing/database.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { composeWorkspace, loadNetwork, newId, refusalOf } from "../../../testing/workspace.ts";
import type { RemindVoter } from "../ports.ts";
import type { Asked } from "./ask.ts";

/** What was sent, in order; who is among the unreachable has no chat. */
const sent: { to: string; round: number; in: string }[] = [];
const unreachable = new Set<string>();
let away = false;
const remindVoter: RemindVoter = async (_network, { personId, round, timeZone }) => {
  if (away) throw new Error("Teams is away");
  if (unreachable.has(personId)) return false;
  sent.push({ to: personId, round, in: timeZone });
  return true;
};
const workspace = composeWorkspace({ remindVoter });
const second = composeWorkspace({ remindVoter, instance: "second" });
const { network, polls, clock } = workspace;
const database = testDatabase();

let networkId: NetworkId;
let as: (person: string) => Promise<Actor>;
let pollId: PollId;
beforeEach(async () => {
  sent.length = 0;
  unreachable.clear();
  away = false;
  await database.executeSql("delete from pgboss.job");
  // A Monday morning, two weeks before the clocks change.
  at("2034-03-13T08:00:00Z");
  ({ networkId, actor: as } = await loadNetwork(workspace, {
    ...aNetwork(`net-${newId()}`),
    organisations: [
      anOrganisation("lt", "LT", { group: "extended", kind: "secretariat" }),
      anOrganisation("fi", "FI"),
      anOrganisation("azores", "PT", { timeZone: "Atlantic/Azores" }),
      anOrganisation("nobody", "BE"),
    ],
    people: [
      aPerson("rasa", "lt", ["coordinator"]),
      aPerson("mette", "lt", ["observer"]),
      aPerson("aino", "fi", ["delegate"]),
      aPerson("eero", "fi", ["alternate"]),
      aPerson("ines", "azores", ["delegate"]),
      aPerson("rui", "azores", ["alternate"]),
      aPerson("jan", "nobody", ["alternate"]),
      aPerson("left", "nobody", ["delegate"], { left: "2033-01-01" }),
    ],
  }));
});

function at(instant: string): void {
  clock.moveTo(new Date(instant));
  second.clock.moveTo(new Date(instant));
}
const ask = async (over: Partial<Asked> = {}) =>
  void (pollId = await polls.ask(await as("rasa"), {
    question: "Shall we?",
    questions: [
      { text: "Shall we?", method: { kind: "choose-one" }, options: [{ title: "Yes" }, { title: "No" }] },
    ],
    // Friday of the next week, 17:00 in Brussels.
    closesAt: "2034-03-24T16:00:00Z",
    ...over,
  }));
const vote = async (person: string) => {
  const { questions } = await polls.view({ networkId }, pollId);
  await polls.vote(await as(person), {
    pollId,
    choices: [questions[0]?.options[0]?.optionId as OptionId],
  });
};
/** Jobs of a name that wait, with when they begin. */
const waiting = async (name: string) =>
  (
    await database.executeSql<{ data: { round: number; personId: PersonId }; start: Date }>(
      `select data, start_after as start from pgboss.job
       where name = $1 and data->>'networkId' = $2 order by start_after, data::text`,
      [name, networkId],
    )
  ).rows;
const timers = async () => (await waiting("remind-voters")).map(({ start }) => new Date(start).toISOString());
/** What the timer does at an instant, and the sends that it ordered. */
async function run(instant: string, workspaces = [workspace]): Promise<void> {
  at(instant);
  await database.executeSql("delete from pgboss.job where name = 'remind-voters'");
  await Promise.all(workspaces.map((one) => one.polls.remindIfDue(networkId, pollId)));
  await send();
}
async function send(): Promise<void> {
  for (const { data } of await waiting("send-reminder"))
    await polls.sendReminder(networkId, { pollId, round: data.round, personId: data.personId });
}
const reminded = () => sent.map(({ to, round }) => `${to} ${round}`).sort();

describe("who is silent", () => {
  it("is reminded at half of the time when their office is open, first the delegates, then 'answer for us' to all", async () => {
    await ask();
    // Half is on Saturday night: Monday at nine, in Helsinki first.
    expect(await timers()).toEqual(["2034-03-20T07:00:00.000Z"]);
    await run("2034-03-20T07:00:00Z");
    expect(reminded()).toEqual(["aino 1"]);
    expect(await timers()).toEqual(["2034-03-20T08:00:00.000Z"]);
    await run("2034-03-20T08:00:00Z");
    // Without a delegate the alternate is asked from the first; who left never.
    expect(reminded()).toEqual(["aino 1", "jan 1"]);
    expect(await timers()).toEqual(["2034-03-20T10:00:00.000Z"]);
    await run("2034-03-20T10:00:00Z");
    expect(reminded()).toEqual(["aino 1", "ines 1", "jan 1"]);
    expect(sent.find(({ to }) => to === "ines")?.in).toBe("Atlantic/Azores");
    sent.length = 0;
    // The day before it closes, at ten.
    for (const time of await timers()) await run(time);
    await run("2034-03-23T09:00:00Z");
    await run("2034-03-23T11:00:00Z");
    expect(reminded()).toEqual(["aino 2", "eero 2", "ines 2", "jan 2", "rui 2"]);
    expect(await timers()).toEqual([]);
  });

  it("hears nothing once they have voted, nor does their alternate", async () => {
    await ask();
    await vote("aino");
    await run("2034-03-20T12:00:00Z");
    expect(reminded()).toEqual(["ines 1", "jan 1"]);
    await vote("rui");
    await run("2034-03-23T11:30:00Z");
    expect(reminded()).toEqual(["ines 1", "jan 1", "jan 2"]);
  });

  it("hears nothing when they vote between the order and the sending, or when the poll closes then", async () => {
    await ask();
    at("2034-03-20T12:00:00Z");
    await polls.remindIfDue(networkId, pollId);
    await vote("aino");
    await send();
    expect(reminded()).toEqual(["ines 1", "jan 1"]);
    at("2034-03-23T11:30:00Z");
    await polls.remindIfDue(networkId, pollId);
    await polls.close(await as("rasa"), { pollId });
    await send();
    expect(reminded()).toEqual(["ines 1", "jan 1"]);
  });

  it("hears it once, though the timer and each sending run again and two instances do it at once", async () => {
    await ask();
    await run("2034-03-20T12:00:00Z", [workspace, second]);
    await Promise.all([polls.remindIfDue(networkId, pollId), second.polls.remindIfDue(networkId, pollId)]);
    await send();
    await send();
    expect(reminded()).toEqual(["aino 1", "ines 1", "jan 1"]);
    const before = await dumpOf(networkId);
    await polls.remindIfDue(networkId, pollId);
    await send();
    expect({ ...(await dumpOf(networkId)), jobs: [] }).toEqual({ ...before, jobs: [] });
  });

  it("is reminded again after a failure to send, once", async () => {
    await ask();
    at("2034-03-20T12:00:00Z");
    await polls.remindIfDue(networkId, pollId);
    away = true;
    await expect(send()).rejects.toThrow("Teams is away");
    away = false;
    await send();
    expect(reminded()).toEqual(["aino 1", "ines 1", "jan 1"]);
  });

  it("waits for the office to open when the workspace stood still, and hears of the last round only", async () => {
    await ask();
    // Back on Thursday evening, after both times: the next morning everywhere.
    await run("2034-03-23T20:00:00Z");
    expect(sent).toEqual([]);
    expect(await timers()).toEqual(["2034-03-24T07:00:00.000Z"]);
    await run("2034-03-24T10:30:00Z");
    expect(reminded()).toEqual(["aino 2", "eero 2", "ines 2", "jan 2", "rui 2"]);
  });

  it("waits for the office too when the sending itself is late", async () => {
    await ask();
    at("2034-03-20T13:30:00Z");
    await polls.remindIfDue(networkId, pollId);
    at("2034-03-20T14:30:00Z");
    await send();
    // 16:30 in Helsinki, 15:30 in Brussels, 13:30 on the Azores.
    expect(reminded()).toEqual(["ines 1", "jan 1"]);
    at("2034-03-21T07:00:00Z");
    await send();
    expect(reminded()).toEqual(["aino 1", "ines 1", "jan 1"]);
  });

  it("is not disturbed on the network's holiday, also one that is added while the poll is open", async () => {
    await ask();
    await network.setHolidays(await as("rasa"), { holidays: ["2034-03-20"] });
    await run("2034-03-20T12:00:00Z");
    expect(sent).toEqual([]);
    expect(await timers()).toEqual(["2034-03-21T07:00:00.000Z"]);
  });

  it("is not reminded of a poll of some hours at all", async () => {
    await ask({ closesAt: "2034-03-13T16:00:00Z" });
    expect(await timers()).toEqual([]);
    await run("2034-03-13T12:00:00Z");
    expect(sent).toEqual([]);
  });

  it("is the person themselves where persons vote", async () => {
    await ask({ unit: "person" });
    await run("2034-03-20T12:00:00Z");
    await run("2034-03-23T12:00:00Z");
    expect(reminded()).toEqual(["aino 1", "aino 2", "ines 1", "ines 2"]);
  });

  it("stands in the record with whether they were reached", async () => {
    unreachable.add("jan");
    await ask();
    await run("2034-03-20T12:00:00Z");
    const { events } = await network.record(await as("rasa"), { limit: 10 });
    expect(
      events.filter(({ type }) => type === "poll.reminded").map(({ data }) => [data["to"], data["reached"]]),
    ).toEqual(
      expect.arrayContaining([
        ["aino", true],
        ["ines", true],
        ["jan", false],
      ]),
    );
  });
});

describe("reminders are stopped", () => {
  it("for all by the coordinator, those too that are on their way", async () => {
    await ask();
    at("2034-03-20T12:00:00Z");
    await polls.remindIfDue(networkId, pollId);
    await polls.stopReminders(await as("rasa"), { pollId, whose: "everybody" });
    await send();
    await run("2034-03-23T12:00:00Z");
    expect(sent).toEqual([]);
    expect(await timers()).toEqual([]);
    expect(await polls.reminders(await as("rasa"), pollId)).toMatchObject({
      stopped: true,
      abilities: { stop: false },
    });
  });

  it("by a person for themselves: their colleague is reminded still", async () => {
    await ask();
    await polls.stopReminders(await as("aino"), { pollId, whose: "mine" });
    await run("2034-03-20T12:00:00Z");
    await run("2034-03-23T12:00:00Z");
    expect(reminded()).toEqual(["eero 2", "ines 1", "ines 2", "jan 1", "jan 2", "rui 2"]);
  });

  it("once: again changes nothing", async () => {
    await ask();
    const stop = async () => polls.stopReminders(await as("aino"), { pollId, whose: "mine" });
    await stop();
    const once = await dumpOf(networkId);
    await stop();
    expect(await dumpOf(networkId)).toEqual(once);
  });

  it("for others by who runs the poll only, and not where there is nothing to stop", async () => {
    await ask();
    const codeOf = async (person: string, whose: "everybody" | "mine", which = pollId) =>
      (await refusalOf(polls.stopReminders(await as(person), { pollId: which, whose }))).code;
    const before = await dumpOf(networkId);
    expect(await codeOf("aino", "everybody")).toBe("poll.not-entitled");
    expect(await codeOf("mette", "mine")).toBe("poll.not-elector");
    expect(await codeOf("aino", "mine", "nowhere" as PollId)).toBe("poll.not-found");
    expect(await dumpOf(networkId)).toEqual(before);
    await polls.close(await as("rasa"), { pollId });
    expect(await codeOf("rasa", "everybody")).toBe("poll.closed");
  });
});

describe("whom nobody could write to", () => {
  const posted = async () =>
    ((await dumpOf(networkId))["cards"] ?? []).filter((card) => card.includes('"poll-reminder"')).length;
  const unreached = async () => (await polls.unreached({ networkId }, pollId)).organisations;
  const name = () => polls.nameUnreached(networkId, { pollId, round: 1 });

  it("is named in the channel once a round, by organisation, after the last of that round", async () => {
    for (const person of ["ines", "jan"]) unreachable.add(person);
    await ask();
    await run("2034-03-20T07:00:00Z");
    await run("2034-03-20T12:00:00Z");
    expect((await waiting("name-unreached")).at(-1)?.start).toBeDefined();
    await name();
    await name();
    expect(await posted()).toBe(1);
    expect(await unreached()).toEqual(["Authority azores", "Authority nobody"]);
    // The message follows what is: who votes is not named any more.
    await vote("rui");
    expect(await unreached()).toEqual(["Authority nobody"]);
  });

  it("is not named when everybody was reached, or somebody of the organisation was", async () => {
    await ask();
    await run("2034-03-20T12:00:00Z");
    await name();
    expect(await posted()).toBe(0);
    unreachable.add("ines");
    await run("2034-03-23T12:00:00Z");
    await polls.nameUnreached(networkId, { pollId, round: 2 });
    expect(await unreached()).toEqual([]);
    expect(await posted()).toBe(0);
  });

  it("is not named while a reminder is still on its way", async () => {
    unreachable.add("ines");
    await ask();
    at("2034-03-20T12:00:00Z");
    await polls.remindIfDue(networkId, pollId);
    await name();
    expect(await posted()).toBe(0);
    await send();
    await name();
    expect(await posted()).toBe(1);
  });
});

it("a large network is reminded in parts, so that votes need not wait: nobody is left out, nobody twice", async () => {
  const many = Array.from({ length: 130 }, (_, index) => `many-${index}`);
  const setup = aNetwork(`net-${newId()}`);
  ({ networkId, actor: as } = await loadNetwork(workspace, {
    ...setup,
    organisations: [
      anOrganisation("lt", "LT", { group: "extended" }),
      ...many.map((id) => anOrganisation(id, "BE")),
    ],
    people: [
      aPerson("rasa", "lt", ["coordinator"]),
      ...many.map((id) => aPerson(`of-${id}`, id, ["delegate"])),
    ],
  }));
  await ask();
  at("2034-03-20T08:30:00Z");
  await database.executeSql("delete from pgboss.job where name = 'remind-voters'");
  await polls.remindIfDue(networkId, pollId);
  const first = await waiting("send-reminder");
  expect(first.length).toBeLessThan(many.length);
  expect(await timers()).toHaveLength(1);
  await database.executeSql("delete from pgboss.job where name = 'remind-voters'");
  await polls.remindIfDue(networkId, pollId);
  const ordered = (await waiting("send-reminder")).map(({ data }) => String(data.personId));
  expect(ordered.toSorted()).toEqual(many.map((id) => `of-${id}`).toSorted());
  // The next round, once all have had this one.
  expect(await timers()).toEqual(["2034-03-23T09:00:00.000Z"]);
}, 60_000);

it("a country's silence is that of all its organisations: each is reminded by its own clock", async () => {
  await network.setTimeZone(await as("rasa"), {
    organisationId: "nobody" as OrganisationId,
    timeZone: "Asia/Kathmandu",
  });
  await ask({ unit: "country" });
  // 09:00 in Kathmandu is 03:15 UTC; by Belgium's holidays, for that is where the organisation is from.
  expect(await timers()).toEqual(["2034-03-20T03:15:00.000Z"]);
  await run("2034-03-20T03:15:00Z");
  expect(sent).toEqual([{ to: "jan", round: 1, in: "Asia/Kathmandu" }]);
});
