import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../../kernel/actor.ts";
import type {
  MeetingId,
  NetworkId,
  OptionId,
  OrganisationId,
  PollId,
  QuestionId,
  TopicId,
} from "../../../kernel/ids.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { DAY, MINUTE } from "../../../testing/fixed-clock.ts";
import { composeWorkspace, loadNetwork, refusalOf, type TestNetwork } from "../../../testing/workspace.ts";
import type { Answer, Method } from "../method.ts";
import type { Asked } from "./ask.ts";

const workspace = composeWorkspace();
const { polls, clock } = workspace;

let network: TestNetwork;
let networkId: NetworkId;
let actor: (person: string) => Promise<Actor>;
beforeEach(async () => {
  network = await loadNetwork(workspace);
  ({ networkId, actor } = network);
});

const CITIES = ["Gdansk", "Malmo", "Riga"].map((title) => ({ title }));
const asking = (method: Method, over: Partial<Asked> = {}): Asked => ({
  question: "Where do we meet?",
  questions: [{ text: "Where do we meet?", method, options: method.kind === "proposal" ? [] : CITIES }],
  ...over,
});
const ask = async (asked: Asked) => polls.ask(await actor("rasa"), asked);
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

async function paperOf(pollId: PollId) {
  const { questions } = await polls.view({ networkId }, pollId);
  const [question] = questions;
  const questionId = question?.questionId as QuestionId;
  const id = (title: string) => question?.options.find((one) => one.title === title)?.optionId as OptionId;
  const vote = async (person: string, answer: Answer) =>
    polls.vote(await actor(person), { pollId, answers: { [questionId]: answer } });
  return { questionId, id, vote };
}
const resultOf = async (pollId: PollId) => {
  await polls.close(await actor("rasa"), { pollId });
  const { questions } = await polls.view({ networkId }, pollId);
  return questions[0];
};

describe("a question to the network", () => {
  it("is asked by the coordinator and the expert, who are named to others", async () => {
    for (const person of ["jonas", "sven", "mette"])
      expect(await codeOf(polls.ask(await actor(person), asking({ kind: "choose-one" })))).toBe(
        "poll.not-entitled",
      );
    await polls.ask(await actor("hanne"), asking({ kind: "choose-one" }));
  });

  it.each<[string, Method, (id: (title: string) => OptionId) => Answer, unknown]>([
    ["choose one", { kind: "choose-one" }, (id) => ({ kind: "choose-one", choice: id("Riga") }), "chosen"],
    [
      "ranked",
      { kind: "ranked", count: "instant-runoff" },
      (id) => ({ kind: "ranked", ranking: [id("Riga"), id("Malmo")] }),
      "chosen",
    ],
    [
      "Borda",
      { kind: "ranked", count: "borda" },
      (id) => ({ kind: "ranked", ranking: [id("Riga")] }),
      "chosen",
    ],
    ["dots", { kind: "dots", dots: 3 }, (id) => ({ kind: "dots", dots: { [id("Riga")]: 3 } }), "chosen"],
    [
      "score",
      { kind: "score", highest: 5 },
      (id) => ({ kind: "score", scores: { [id("Riga")]: 5 } }),
      "chosen",
    ],
    ["proposal", { kind: "proposal" }, () => ({ kind: "proposal", stance: "agree", reason: "" }), "adopted"],
  ])("by %s is voted on, counted and decided", async (_name, method, answer, verdict) => {
    const pollId = await ask(asking(method));
    const { id, vote } = await paperOf(pollId);
    for (const person of ["jonas", "marta"]) expect((await vote(person, answer(id))).changed).toBe(true);
    expect((await vote("jonas", answer(id))).changed).toBe(false);
    const result = await resultOf(pollId);
    expect(result?.verdict).toMatchObject({ kind: verdict });
    if (verdict === "chosen") expect(result?.options[0]).toMatchObject({ title: "Riga", result: "chosen" });
  });

  it("by dates needs an instant for each, and finds the one on which most can come", async () => {
    const dates = ["2034-06-12T09:00:00Z", "2034-06-13T09:00:00Z"].map((startsAt) => ({ startsAt }));
    const asked = {
      ...asking({ kind: "dates" }),
      questions: [{ text: "When?", method: { kind: "dates" as const }, options: dates }],
    };
    const pollId = await ask(asked);
    const view = await polls.view({ networkId }, pollId);
    const [first, second] = (view.questions[0]?.options ?? []).map((one) => one.optionId as OptionId);
    const { vote } = await paperOf(pollId);
    await vote("jonas", { kind: "dates", dates: { [String(first)]: "yes" } as never });
    await vote("marta", {
      kind: "dates",
      dates: { [String(second)]: "yes", [String(first)]: "if-need-be" } as never,
    });
    const result = await resultOf(pollId);
    expect(result?.options.map(({ optionId, votes, result: fate }) => [optionId, votes, fate])).toEqual([
      [first, 2, "chosen"],
      [second, 1, "not-chosen"],
    ]);
    expect(await codeOf(ask(asking({ kind: "dates" })))).toBe("poll.date-owed");
  });

  it.each<[string, Partial<Asked>]>([
    ["poll.words", { question: "?" }],
    ["poll.questions", { questions: [] }],
    [
      "poll.few-options",
      { questions: [{ text: "Where?", method: { kind: "choose-one" }, options: [{ title: "Riga" }] }] },
    ],
    [
      "poll.option-twice",
      {
        questions: [
          { text: "Where?", method: { kind: "choose-one" }, options: [{ title: "Riga" }, { title: "riga" }] },
        ],
      },
    ],
    [
      "poll.winners",
      { questions: [{ text: "Where?", method: { kind: "dots", dots: 3 }, seats: 3, options: CITIES }] },
    ],
    [
      "poll.max-choices",
      { questions: [{ text: "Where?", method: { kind: "choose-several", maxChoices: 0 }, options: CITIES }] },
    ],
    [
      "poll.date-past",
      {
        questions: [
          {
            text: "When?",
            method: { kind: "dates" },
            options: [{ startsAt: "2034-03-07T09:00:00Z" }, { startsAt: "2034-06-13T09:00:00Z" }],
          },
        ],
      },
    ],
    ["poll.dots", { questions: [{ text: "Where?", method: { kind: "dots", dots: 0 }, options: CITIES }] }],
    [
      "poll.highest",
      { questions: [{ text: "Where?", method: { kind: "score", highest: 99 }, options: CITIES }] },
    ],
    ["poll.share", { rule: { kind: "qualified-majority", of: "members", share: { over: 1, under: 2 } } }],
    ["poll.deadline-passed", { closesAt: "2001-01-01T00:00:00Z" }],
    ["poll.nobody-asked", { electorate: { kind: "group", groupId: "nowhere" as never } }],
    ["topic.not-found", { subject: `topic:${"nowhere" as TopicId}` }],
    ["meeting.not-found", { subject: `meeting:${"nowhere" as MeetingId}` }],
  ])("that can't be asked is refused with %s and changes nothing", async (code, over) => {
    const before = await dumpOf(networkId);
    expect(await codeOf(ask(asking({ kind: "choose-one" }, over)))).toBe(code);
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("may be several at once; a vote answers those it can", async () => {
    const pollId = await ask({
      question: "The spring meeting",
      questions: [
        { text: "Where?", method: { kind: "choose-one" }, options: CITIES },
        { text: "The agenda stands", method: { kind: "proposal" } },
      ],
    });
    const { questions } = await polls.view({ networkId }, pollId);
    const [where, stands] = questions.map((one) => one.questionId as QuestionId);
    const jonas = await actor("jonas");
    const answers = { [String(stands)]: { kind: "proposal", stance: "agree", reason: "" } } as never;
    await polls.vote(jonas, { pollId, answers });
    const { mine } = await polls.view(jonas, pollId);
    expect(Object.keys(mine?.answers ?? {})).toEqual([stands]);
    expect(await codeOf(polls.vote(jonas, { pollId, answers: {} }))).toBe("poll.nothing-answered");
    const disagree = { [String(stands)]: { kind: "proposal", stance: "block", reason: " " } } as never;
    expect(await codeOf(polls.vote(jonas, { pollId, answers: disagree }))).toBe("poll.reason-owed");
    const wrong = { [String(where)]: { kind: "proposal", stance: "agree", reason: "" } } as never;
    expect(await codeOf(polls.vote(jonas, { pollId, answers: wrong }))).toBe("poll.wrong-method");
  });
});

describe("the unit", () => {
  it("by person: everybody of the group votes for themselves, nobody else", async () => {
    const pollId = await ask(
      asking(
        { kind: "choose-one" },
        { unit: "person", electorate: { kind: "role", role: "steering-group" } },
      ),
    );
    const { id, vote } = await paperOf(pollId);
    await vote("claire", { kind: "choose-one", choice: id("Riga") });
    expect(await codeOf(vote("jonas", { kind: "choose-one", choice: id("Riga") }))).toMatch(
      /^poll\.(observer|not-)/,
    );
    expect((await polls.view({ networkId }, pollId)).answered).toMatchObject([
      { electorId: "claire", name: "Claire" },
    ]);
  });

  it("by country: its organisations share one vote, the last one stands", async () => {
    const pollId = await ask(asking({ kind: "choose-one" }, { unit: "country" }));
    const { id, vote } = await paperOf(pollId);
    await vote("marta", { kind: "choose-one", choice: id("Riga") });
    await vote("agnes", { kind: "choose-one", choice: id("Malmo") });
    const view = await polls.view(await actor("marta"), pollId);
    expect(view.coverage).toMatchObject({ electors: 1, ofElectors: 2, countries: 1, ofCountries: 2 });
    // Which of Poland's two organisations answered is nobody's to say.
    expect(view.coverage).toMatchObject({ organisations: 1, ofOrganisations: 2 });
    expect((await polls.ballot({ networkId }, pollId)).coverage).toEqual(view.coverage);
    expect(view.mine).toMatchObject({ castBy: "Agnes", elector: { electorId: "PL" } });
  });
});

describe("an anonymous poll", () => {
  it("keeps who has voted apart from what was voted; a vote is final", async () => {
    const pollId = await ask(asking({ kind: "choose-one" }, { anonymous: true }));
    const { id, vote } = await paperOf(pollId);
    await vote("jonas", { kind: "choose-one", choice: id("Riga") });
    const again = await vote("jonas", { kind: "choose-one", choice: id("Malmo") });
    expect(again).toMatchObject({
      changed: false,
      ballot: { mine: { voted: true, answers: null, changeable: false } },
    });
    await vote("marta", { kind: "choose-one", choice: id("Malmo") });
    await vote("agnes", { kind: "choose-one", choice: id("Riga") });
    const result = await resultOf(pollId);
    expect(result?.options.map(({ title, votes }) => [title, votes])).toEqual([
      ["Riga", 2],
      ["Malmo", 1],
      ["Gdansk", 0],
    ]);
  });

  it("of fewer than three tells nothing and decides nothing", async () => {
    const pollId = await ask(asking({ kind: "choose-one" }, { anonymous: true }));
    const { id, vote } = await paperOf(pollId);
    for (const person of ["jonas", "marta"]) await vote(person, { kind: "choose-one", choice: id("Riga") });
    const result = await resultOf(pollId);
    expect(result).toMatchObject({ count: null, verdict: { kind: "too-few" } });
    expect(result?.options.map((one) => one.votes)).toEqual([null, null, null]);
  });
});

describe("a scheduled poll", () => {
  const at = (ms: number) => new Date(clock.now().getTime() + ms).toISOString();
  it("opens when its time has come, with the electorate of that moment, and once", async () => {
    const pollId = await ask(asking({ kind: "choose-one" }, { opensAt: at(DAY), closesAt: at(8 * DAY) }));
    expect(
      await codeOf((await paperOf(pollId)).vote("jonas", { kind: "choose-one", choice: "x" as OptionId })),
    ).toBe("poll.not-open");
    await polls.openIfDue(networkId, pollId);
    expect((await polls.view({ networkId }, pollId)).state).toBe("scheduled");
    clock.pass(DAY + MINUTE);
    await Promise.all([1, 2].map(() => polls.openIfDue(networkId, pollId)));
    const view = await polls.view({ networkId }, pollId);
    expect(view).toMatchObject({ state: "open", coverage: { ofElectors: 3 } });
  });

  it("that repeats is followed by the next, a week later at the same time of day, as often as asked", async () => {
    const repeat = { every: "week", times: 1 } as const;
    const first = await ask(
      asking({ kind: "choose-one" }, { opensAt: at(DAY), closesAt: at(2 * DAY), repeat }),
    );
    const { openedAt } = await polls.view({ networkId }, first);
    clock.pass(DAY);
    await polls.openIfDue(networkId, first);
    const rasa = await actor("rasa");
    const [next] = (await polls.list(rasa, null)).polls.filter((one) => one.state === "scheduled");
    expect(new Date(String(next?.openedAt)).getTime() - new Date(openedAt).getTime()).toBe(7 * DAY);
    clock.pass(7 * DAY);
    await polls.openIfDue(networkId, next?.pollId as PollId);
    expect((await polls.list(rasa, null)).polls.map((one) => one.state)).toEqual(["open", "open"]);
  });

  it("that missed its whole time is dropped, not opened late", async () => {
    const pollId = await ask(asking({ kind: "choose-one" }, { opensAt: at(DAY), closesAt: at(2 * DAY) }));
    clock.pass(3 * DAY);
    await polls.openIfDue(networkId, pollId);
    expect(await codeOf(polls.view({ networkId }, pollId))).toBe("poll.not-found");
  });
});

describe("an open poll", () => {
  it("keeps its votes when a typo is mended, and tells everybody once there are votes", async () => {
    const pollId = await ask(asking({ kind: "choose-one" }));
    const { id, vote } = await paperOf(pollId);
    const mend = async (title: string) =>
      polls.correctWording(await actor("rasa"), {
        pollId,
        questions: [],
        options: [{ optionId: id("Gdansk"), title }],
      });
    const told = async () => (await dumpOf(networkId))["cards"]?.length;
    const before = await told();
    await mend("Gdańsk");
    expect(await told()).toBe(before);
    await vote("jonas", { kind: "choose-one", choice: id("Gdansk") });
    await mend("Gdańsk, Poland");
    expect(await told()).toBe(Number(before) + 1);
    expect((await polls.view(await actor("jonas"), pollId)).mine?.voted).toBe(true);
    expect(
      await codeOf(polls.correctWording(await actor("jonas"), { pollId, questions: [], options: [] })),
    ).toBe("poll.not-entitled");
  });

  it("never gets two options of one name, whatever is mended", async () => {
    const pollId = await ask(asking({ kind: "choose-one" }));
    const { id } = await paperOf(pollId);
    const mend = async (options: { optionId: OptionId; title: string }[]) =>
      polls.correctWording(await actor("rasa"), { pollId, questions: [], options });
    expect(await codeOf(mend([{ optionId: id("Gdansk"), title: "RIGA" }]))).toBe("poll.option-twice");
    // Changing places leaves two names.
    await mend([
      { optionId: id("Gdansk"), title: "Riga" },
      { optionId: id("Riga"), title: "Gdansk" },
    ]);
  });

  it("of one question says the same in its title and its question, also once mended", async () => {
    const [first] = asking({ kind: "choose-one" }).questions;
    const pollId = await ask({ question: "Fresh start", questions: first === undefined ? [] : [first] });
    const words = async () => {
      const { question, questions } = await polls.view({ networkId }, pollId);
      return [question, questions[0]?.text];
    };
    expect(await words()).toEqual(["Where do we meet?", "Where do we meet?"]);
    await polls.correctWording(await actor("rasa"), {
      pollId,
      question: "Where shall we meet?",
      questions: [],
      options: [],
    });
    expect(await words()).toEqual(["Where shall we meet?", "Where shall we meet?"]);
  });

  it("takes members' options only where it lets them", async () => {
    const fixed = await ask(asking({ kind: "choose-one" }));
    const free = await ask(asking({ kind: "choose-one" }, { membersAddOptions: true }));
    const add = async (person: string, pollId: PollId, title = "Vilnius") =>
      polls.addOption(await actor(person), { pollId, questionId: (await paperOf(pollId)).questionId, title });
    expect(await codeOf(add("jonas", fixed))).toBe("poll.options-fixed");
    expect(await codeOf(add("mette", free))).toBe("poll.not-elector");
    await add("jonas", free);
    expect(await codeOf(add("marta", free, "VILNIUS"))).toBe("poll.option-twice");
    const { id, vote } = await paperOf(free);
    await vote("marta", { kind: "choose-one", choice: id("Vilnius") });
    expect((await resultOf(free))?.options[0]).toMatchObject({
      title: "Vilnius",
      note: "Authority se",
      votes: 1,
    });
  });

  it("whose list of voters is amended drops the votes of who goes, and takes those of who comes", async () => {
    const pollId = await ask(asking({ kind: "choose-one" }));
    const { id, vote } = await paperOf(pollId);
    await vote("jonas", { kind: "choose-one", choice: id("Riga") });
    const amend = async (reason: string) =>
      polls.amendElectorate(await actor("rasa"), {
        pollId,
        add: ["dk" as OrganisationId],
        remove: ["se" as OrganisationId],
        reason,
      });
    expect(await codeOf(amend(" "))).toBe("poll.electors-reason");
    await amend("Left the network in May");
    const view = await polls.view({ networkId }, pollId);
    expect(view.silent.map((one) => one.electorId)).toEqual(["dk", "pl", "pl2"]);
    expect(view.answered).toEqual([]);
    expect(await codeOf(vote("jonas", { kind: "choose-one", choice: id("Riga") }))).toBe("poll.not-elector");
  });
});

describe("what the count leaves open", () => {
  async function tied(): Promise<PollId> {
    const pollId = await ask(asking({ kind: "choose-one" }));
    const { id, vote } = await paperOf(pollId);
    await vote("jonas", { kind: "choose-one", choice: id("Riga") });
    await vote("marta", { kind: "choose-one", choice: id("Malmo") });
    await polls.close(await actor("rasa"), { pollId });
    return pollId;
  }
  const view = async (pollId: PollId) => polls.view(await actor("rasa"), pollId);

  it("is told as decided by the coordinator once it is, and not before", async () => {
    const pollId = await tied();
    expect((await view(pollId)).questions[0]?.verdict).toMatchObject({ kind: "tied", openSeats: 1 });
    const { id } = await paperOf(pollId);
    await polls.settle(await actor("rasa"), { pollId, chosen: [id("Malmo")], reason: "They asked first" });
    expect((await view(pollId)).questions[0]?.verdict).toEqual({
      kind: "chosen",
      options: [id("Malmo")],
      settled: "tie",
    });
  });

  it("keeps the outcome waiting: nobody confirms what is not decided", async () => {
    const pollId = await tied();
    const rasa = await actor("rasa");
    expect((await view(pollId)).abilities).toMatchObject({ settle: true, confirmOutcome: false });
    expect(await codeOf(polls.confirmOutcome(rasa, { pollId, sentence: "We go to Riga" }))).toBe(
      "poll.left-open",
    );
    await polls.settle(rasa, {
      pollId,
      chosen: [(await paperOf(pollId)).id("Riga")],
      reason: "They asked first",
    });
    await polls.confirmOutcome(rasa, { pollId, sentence: "We go to Riga" });
    expect((await view(pollId)).outcome).toMatchObject({ sentence: "We go to Riga", by: "Rasa" });
  });
});

describe("a question of dates", () => {
  const DATES = [{ startsAt: "2034-12-04T09:00:00Z" }, { startsAt: "2034-12-05T09:00:00Z" }];
  const votes = async (pollId: PollId, answer: object) => {
    const view = await polls.view({ networkId }, pollId);
    const id = String(view.questions[0]?.questionId);
    return polls.vote(await actor("jonas"), { pollId, answers: { [id]: answer } as never });
  };

  it("is not answered by leaving it empty, nor by a no to some: that none suits is said", async () => {
    const pollId = await ask(
      asking(
        { kind: "dates" },
        { questions: [{ text: "When?", method: { kind: "dates" }, options: DATES }] },
      ),
    );
    const [a, b] = ((await polls.view({ networkId }, pollId)).questions[0]?.options ?? []).map(
      (one) => one.optionId,
    );
    const before = await dumpOf(networkId);
    for (const answer of [
      { kind: "dates", dates: {} },
      { kind: "dates", dates: { [String(a)]: "no" } },
      { kind: "dates", dates: { [String(a)]: "yes" }, none: true },
    ])
      expect(await codeOf(votes(pollId, answer))).toBe("poll.no-date");
    expect(await dumpOf(networkId)).toEqual(before);
    await votes(pollId, { kind: "dates", dates: {}, none: true });
    const stood = (await polls.view(await actor("jonas"), pollId)).mine;
    expect(Object.values(stood?.answers ?? {})).toEqual([{ kind: "dates", dates: {} }]);
    // The same in other words changes nothing.
    const same = await votes(pollId, { kind: "dates", dates: { [String(a)]: "no", [String(b)]: "no" } });
    expect(same.changed).toBe(false);
    await polls.close(await actor("rasa"), { pollId });
    expect((await polls.view({ networkId }, pollId)).questions[0]?.count).toMatchObject({ cast: 1 });
  });
});

describe("the decision rule", () => {
  const proposal = (over: Partial<Asked>) => ask(asking({ kind: "proposal" }, over));
  const say = async (
    pollId: PollId,
    stances: Readonly<Record<string, "agree" | "abstain" | "disagree" | "block">>,
  ) => {
    const { vote } = await paperOf(pollId);
    for (const [person, stance] of Object.entries(stances))
      await vote(person, {
        kind: "proposal",
        stance,
        reason: stance === "agree" || stance === "abstain" ? "" : "Why",
      });
    return (await resultOf(pollId))?.verdict;
  };

  it("is the network's own unless told: by consensus one block is enough", async () => {
    expect(await say(await proposal({}), { jonas: "agree", marta: "disagree" })).toMatchObject({
      kind: "adopted",
    });
    expect(await say(await proposal({}), { jonas: "agree", marta: "block" })).toMatchObject({
      kind: "blocked",
    });
  });

  it("of a majority of all members counts the silent ones, of votes cast it does not", async () => {
    const members = { rule: { kind: "simple-majority", of: "members" } } as const;
    const cast = { rule: { kind: "simple-majority", of: "votes-cast" } } as const;
    expect(await say(await proposal(members), { jonas: "agree" })).toMatchObject({
      kind: "rejected",
      have: 1,
      need: 2,
    });
    expect(await say(await proposal(cast), { jonas: "agree" })).toMatchObject({ kind: "adopted" });
  });

  it("is under a quorum of organisations or countries", async () => {
    const quorum = { of: "countries", percent: 100 } as const;
    expect(await say(await proposal({ quorum }), { marta: "agree", agnes: "agree" })).toMatchObject({
      kind: "no-quorum",
      have: 1,
      need: 2,
    });
  });

  it("of an authority leaves it to the coordinator, on the record", async () => {
    const pollId = await proposal({ rule: { kind: "authority" } });
    expect(await say(pollId, { jonas: "disagree" })).toMatchObject({ kind: "authority-decides" });
    const rasa = await actor("rasa");
    expect(await codeOf(polls.settle(rasa, { pollId, chosen: [], reason: "They asked first" }))).toBe(
      "poll.ruling-owed",
    );
    await polls.settle(rasa, { pollId, chosen: [], ruling: "adopted", reason: "They asked first" });
    const view = await polls.view(rasa, pollId);
    expect(view.questions[0]?.verdict).toMatchObject({ kind: "adopted" });
    expect(view.questions[0]?.reasons).toMatchObject([
      { stance: "disagree", reason: "Why", elector: { electorId: "se" } },
    ]);
  });
});
