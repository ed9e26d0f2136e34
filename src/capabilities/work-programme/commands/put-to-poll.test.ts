import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId, ItemId, NetworkId, PollId, QuestionId } from "../../../kernel/ids.ts";
import { aDocument } from "../../../testing/builders.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { DAY } from "../../../testing/fixed-clock.ts";
import { asFile, composeWorkspace, loadNetwork, refusalOf } from "../../../testing/workspace.ts";
import { frozenText } from "../frozen-text.ts";

const workspace = composeWorkspace();
const { programme, polls, decisions, clock, uow } = workspace;

let networkId: NetworkId;
let as: (person: string) => Promise<Actor>;
let rasa: Actor;
let editionId: EditionId;
let pollId: PollId;
beforeEach(async () => {
  clock.moveTo(new Date("2034-03-06T09:00:00Z"));
  ({ networkId, actor: as } = await loadNetwork(workspace));
  rasa = await as("rasa");
  editionId = (await programme.importProgramme(rasa, asFile(aDocument()))).editionId as EditionId;
});

type Rule = NonNullable<Parameters<typeof programme.putToPoll>[1]["rule"]>;
const put = async (rule?: Rule) => void (pollId = await programme.putToPoll(rasa, { editionId, rule }));
const view = () => programme.view(rasa, editionId);
const firstItem = async () => (await view()).items[0]?.itemId as ItemId;
const change = async (title = "Amended") => {
  const itemId = await firstItem();
  const was = { title: (await view()).items[0]?.title ?? "" };
  return programme.changeItem(rasa, { editionId, itemId, change: { was, now: { title } } });
};
const say = async (person: string, stance: "agree" | "disagree" | "block") => {
  const { questions } = await polls.view({ networkId }, pollId);
  const questionId = questions[0]?.questionId as QuestionId;
  await polls.vote(await as(person), {
    pollId,
    answers: { [questionId]: { kind: "proposal", stance, reason: stance === "agree" ? "" : "Too early" } },
  });
};
/** As its timer and the job after it do. */
const closeAndTake = async () => {
  clock.moveTo(new Date(Date.parse((await polls.view({ networkId }, pollId)).closesAt) + 1_000));
  await polls.closeIfDue(networkId, pollId);
  await programme.takeAdoption(networkId, pollId);
};
const events = async (type: string) =>
  (await workspace.network.record(rasa, { limit: 50 })).events.filter((event) => event.type === type);
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

describe("an edition that is put to a poll", () => {
  it("asks with its title, number and the beginning of its text's hash, which stands whole in the record", async () => {
    const hash = await uow.read(networkId, async (ports) => {
      const edition = await ports.programme.edition(editionId);
      if (edition === undefined) throw new Error("there is no edition");
      const text = frozenText(edition, await ports.programme.items(editionId));
      return createHash("sha256").update(text).digest("hex");
    });
    await put();
    const { question, purpose, rule, closesAt } = await polls.view({ networkId }, pollId);
    expect(question).toBe(`Adopt Draft work programme 1 ${hash.slice(0, 8)}? (en)`);
    expect({ purpose, rule }).toEqual({ purpose: "adoption", rule: { kind: "consensus" } });
    // 17:00 in Brussels on the tenth working day after Monday 6 March.
    expect(closesAt).toBe("2034-03-20T16:00:00.000Z");
    expect(await events("edition.put-to-poll")).toMatchObject([
      { data: { editionId, number: 1, pollId, hash, rule: { kind: "consensus" }, closesAt } },
    ]);
  });

  it("keeps its question: the words name the text that members read", async () => {
    await put();
    const mended = { pollId, question: "Adopt something else?", questions: [], options: [] };
    expect(await codeOf(polls.correctWording(rasa, mended))).toBe("poll.wording-fixed");
  });

  it("is adopted by it on the day it closed, and the edition says by which poll", async () => {
    await put();
    for (const person of ["jonas", "marta", "agnes"]) await say(person, "agree");
    await closeAndTake();
    expect((await view()).edition).toMatchObject({
      state: "adopted",
      adoption: { decidedOn: "2034-03-20", pollId, decisionId: null },
    });
    const once = await dumpOf(networkId);
    await programme.takeAdoption(networkId, pollId);
    expect(await dumpOf(networkId)).toEqual(once);
    expect(await events("edition.adopted")).toHaveLength(1);
  });

  it("stands to the letter while members vote: nobody changes, moves on, drops or decides it otherwise", async () => {
    await put();
    expect((await view()).abilities).toMatchObject({ edit: false, suggest: false });
    expect((await view()).adoptionPoll).toMatchObject({ pollId, open: true });
    const before = await dumpOf(networkId);
    for (const work of [
      change(),
      programme.changeEdition(rasa, {
        editionId,
        was: { title: "Draft work programme" },
        now: { title: "Other" },
      }),
      programme.addItem(rasa, { editionId, kind: "milestone", fields: { title: "New" } }),
      programme.consult(rasa, { editionId, until: new Date(clock.now().getTime() + DAY) }),
      programme.adopt(rasa, { editionId, decidedOn: "2034-03-06", decidedAt: "Vilnius" }),
      programme.dropEdition(rasa, { editionId }),
      decisions.openSilence(rasa, { editionId, workingDays: 5 }),
      programme.putToPoll(rasa, { editionId }),
    ])
      expect(await codeOf(work)).toBe("edition.in-decision");
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it.each([
    ["blocked", [["jonas", "block"]], undefined],
    [
      "rejected",
      [
        ["jonas", "disagree"],
        ["marta", "disagree"],
      ],
      { kind: "simple-majority", of: "votes-cast" },
    ],
    ["answered by nobody, where consensus is the rule", [], undefined],
    ["answered by nobody", [], { kind: "simple-majority", of: "votes-cast" }],
  ] as const)("that is %s stays as it was, and can be changed and put again", async (_how, answers, rule) => {
    await put(rule);
    for (const [person, stance] of answers) await say(person, stance);
    await closeAndTake();
    expect(await view()).toMatchObject({ edition: { state: "draft", adoption: null }, adoptionPoll: null });
    await change();
    const first = pollId;
    await put();
    expect(pollId).not.toBe(first);
    const hashes = (await events("edition.put-to-poll")).map(({ data }) => data["hash"]);
    expect(new Set(hashes).size).toBe(2);
  });

  it("is still the same text when the authority has to rule, and is adopted when it does", async () => {
    await put({ kind: "authority" });
    await say("jonas", "agree");
    await closeAndTake();
    expect((await view()).adoptionPoll).toMatchObject({ pollId, open: false });
    expect(await codeOf(change())).toBe("edition.in-decision");
    await polls.settle(rasa, { pollId, chosen: [], ruling: "adopted", reason: "They asked first" });
    await programme.takeAdoption(networkId, pollId);
    expect((await view()).edition).toMatchObject({ state: "adopted", adoption: { pollId } });
  });

  it("is changed by nobody between the poll's end and its adoption", async () => {
    await put();
    await say("jonas", "agree");
    await polls.close(rasa, { pollId });
    expect(await codeOf(change())).toBe("edition.in-decision");
    await programme.takeAdoption(networkId, pollId);
    expect((await view()).edition?.state).toBe("adopted");
  });

  it("is put by who edits the programme only, and only while there is something to adopt", async () => {
    const jonas = await as("jonas");
    expect(await codeOf(programme.putToPoll(jonas, { editionId }))).toBe("programme.not-entitled");
    expect(await codeOf(programme.putToPoll(rasa, { editionId: "nowhere" as EditionId }))).toBe(
      "edition.not-found",
    );
    const closesAt = new Date(clock.now().getTime() - 1);
    expect(await codeOf(programme.putToPoll(rasa, { editionId, closesAt }))).toBe("poll.deadline-passed");
    await programme.adopt(rasa, { editionId, decidedOn: "2034-03-06", decidedAt: "Vilnius" });
    expect(await codeOf(programme.putToPoll(rasa, { editionId }))).toBe("edition.state");
  });

  it("waits for a silence procedure on it that is under way, and says when that was stopped", async () => {
    const decisionId = await decisions.openSilence(rasa, { editionId, workingDays: 5 });
    expect(await codeOf(programme.putToPoll(rasa, { editionId }))).toBe("edition.in-decision");
    await decisions.object(await as("jonas"), { decisionId, reason: "Too early" });
    expect(await codeOf(programme.putToPoll(rasa, { editionId }))).toBe("edition.decision-stopped");
  });

  it.each(Array.from({ length: 8 }, (_, at) => at))(
    "a change at the same moment is in the text that members vote on, or refused (%s)",
    async () => {
      const [changed] = await Promise.allSettled([change(), put()]);
      const hash = (await events("edition.put-to-poll"))[0]?.data["hash"];
      const now = await uow.read(networkId, async (ports) => {
        const edition = await ports.programme.edition(editionId);
        if (edition === undefined) throw new Error("there is no edition");
        return createHash("sha256")
          .update(frozenText(edition, await ports.programme.items(editionId)))
          .digest("hex");
      });
      expect(hash).toBe(now);
      if (changed.status === "rejected")
        expect(changed.reason).toMatchObject({ code: "edition.in-decision" });
    },
  );
});
