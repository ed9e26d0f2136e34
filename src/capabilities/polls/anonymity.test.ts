import { beforeAll, describe, expect, it } from "@jest/globals";
import { whenChanged } from "../../jobs/on-change.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { NetworkId, OptionId, OrganisationId, QuestionId } from "../../kernel/ids.ts";
import { aNetwork, anOrganisation, aPerson } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { MINUTE } from "../../testing/fixed-clock.ts";
import { composeWorkspace, loadNetwork, newId, refusalOf } from "../../testing/workspace.ts";
import type { Asked } from "./commands/ask.ts";

const workspace = composeWorkspace();
const { network, polls, channel, clock, told } = workspace;
const database = testDatabase();

/** In this order they vote; each for an option of its own, so that every ballot could be told from all others. */
const VOTERS = ["org-at", "org-be", "org-cz", "org-dk", "org-ee", "org-fi"] as const;
/** Neither in the order of voting nor its reverse. */
const CHOICE_OF = {
  "org-at": 4,
  "org-be": 1,
  "org-cz": 5,
  "org-dk": 0,
  "org-ee": 3,
  "org-fi": 2,
} as const;

let networkId: NetworkId;
let as: (person: string) => Promise<Actor>;
beforeAll(async () => {
  ({ networkId, actor: as } = await loadNetwork(workspace, {
    ...aNetwork(`net-${newId()}`),
    organisations: [
      anOrganisation("lt", "LT", { group: "extended", kind: "secretariat" }),
      ...[...VOTERS, "org-gr"].map((id) => anOrganisation(id, id.slice(-2).toUpperCase())),
    ],
    people: [
      aPerson("rasa", "lt", ["coordinator"]),
      aPerson("claire", "lt", ["steering-group"]),
      ...[...VOTERS, "org-gr"].map((id) => aPerson(`of-${id}`, id, ["delegate"])),
    ],
  }));
});

async function ask(over: Partial<Asked> = {}) {
  const pollId = await polls.ask(await as("rasa"), {
    question: "Who leads the task force?",
    anonymous: true,
    questions: [
      {
        text: "Who leads the task force?",
        method: { kind: "choose-one" },
        options: [0, 1, 2, 3, 4, 5].map((at) => ({ title: `Candidate ${at}` })),
      },
    ],
    ...over,
  });
  const { questions } = await polls.view({ networkId }, pollId);
  const [question] = questions;
  if (question === undefined) throw new Error("the poll asks nothing");
  return { pollId, questionId: question.questionId as QuestionId, options: question.options };
}

/** Every row of every table, with what the engine itself notes about it: who wrote it, where and when. */
async function everything(): Promise<
  readonly { readonly table: string; readonly row: string; readonly xmin: string }[]
> {
  const { rows: tables } = await database.executeSql<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'pgboss') order by 1`,
  );
  const found: { table: string; row: string; xmin: string }[] = [];
  await database.inNetwork(
    networkId,
    async (tx) => {
      for (const { name } of tables.filter((one) => one.name.startsWith("public.")))
        found.push(...(await rowsOf(name, tx.executeSql)));
    },
    "read",
  );
  for (const { name } of tables.filter((one) => one.name.startsWith("pgboss.")))
    found.push(...(await rowsOf(name, database.executeSql)));
  return found;
}
async function rowsOf(table: string, executeSql: typeof database.executeSql) {
  // A partitioned table has no place of its own; what tells its rows' writer is in its parts.
  const { rows } = await executeSql<{ row: string; xmin: string; place: string }>(
    `select to_jsonb(t)::text as row, t.xmin::text as xmin, t.tableoid::regclass || t.ctid::text as place
     from ${table} t order by t.tableoid, t.ctid`,
  );
  return rows.map(({ row, xmin }) => ({ table, row, xmin }));
}

describe("an anonymous poll, to who has its whole database", () => {
  let poll: Awaited<ReturnType<typeof ask>>;
  let rows: Awaited<ReturnType<typeof everything>>;
  const answers: string[] = [];
  const choiceOf = (voter: (typeof VOTERS)[number]) => poll.options[CHOICE_OF[voter]]?.optionId as OptionId;
  beforeAll(async () => {
    poll = await ask();
    const look = whenChanged({ polls, channel });
    for (const voter of VOTERS) {
      clock.pass(MINUTE);
      const { ballot } = await polls.vote(await as(`of-${voter}`), {
        pollId: poll.pollId,
        choices: [choiceOf(voter)],
      });
      answers.push(JSON.stringify(ballot.mine));
      await look(networkId, `poll:${poll.pollId}`);
    }
    rows = await everything();
  });
  const naming = (choice: string) => rows.filter(({ row }) => row.includes(choice));
  const ofVoter = (voter: string) =>
    rows.filter(({ row }) => row.includes(`"${voter}"`) || row.includes(`"of-${voter}"`));

  it("says who has voted, and once each", () => {
    const voted = rows
      .filter(({ table }) => table === "public.votes")
      .map(({ row }) => JSON.parse(row) as object);
    expect(voted).toHaveLength(VOTERS.length);
    for (const row of voted)
      expect(row).toMatchObject({
        cast_by: null,
        answers: null,
        cast_at: null,
        by_proxy: false,
        revision: 1,
      });
  });

  it("keeps no choice in a row with a person, an organisation or a time", () => {
    for (const voter of VOTERS) {
      const tables = naming(choiceOf(voter)).map(({ table }) => table);
      // The option itself, the opening's record with all options, and the box with all ballots.
      expect([...tables].sort()).toEqual(["public.ballot_boxes", "public.events", "public.poll_options"]);
    }
    const opened = naming(choiceOf("org-at")).filter(({ table }) => table === "public.events");
    expect(opened.map(({ row }) => (JSON.parse(row) as { type: string }).type)).toEqual(["poll.opened"]);
    const [box] = rows.filter(({ table }) => table === "public.ballot_boxes");
    expect(Object.keys(JSON.parse(box?.row ?? "{}") as object).sort()).toEqual([
      "ballots",
      "network_id",
      "poll_id",
    ]);
  });

  it("keeps the ballots in an order that is that of their text, however they came", () => {
    const [box] = rows.filter(({ table }) => table === "public.ballot_boxes");
    const { ballots } = JSON.parse(box?.row ?? "{}") as { ballots: object[] };
    const texts = ballots.map((one) => JSON.stringify(one));
    expect(texts).toEqual([...texts].sort());
    expect(texts).toHaveLength(VOTERS.length);
    expect(texts).not.toEqual(VOTERS.map((voter) => texts.find((text) => text.includes(choiceOf(voter)))));
  });

  it("writes no ballot in a transaction that can be told from the others'", () => {
    const [box] = rows.filter(({ table }) => table === "public.ballot_boxes");
    const writersOfVotes = rows.filter(({ table }) => table === "public.votes").map(({ xmin }) => xmin);
    expect(new Set(writersOfVotes).size).toBe(VOTERS.length);
    // All ballots are in one row: its writer is that of one vote at most, and says nothing of any ballot in it.
    expect(
      rows.filter(({ table, row }) => table === "public.ballot_boxes" && row.includes(poll.pollId)),
    ).toHaveLength(1);
    const besides = rows.filter(
      ({ xmin, table, row }) =>
        xmin === box?.xmin &&
        table !== "public.ballot_boxes" &&
        VOTERS.some((one) => row.includes(choiceOf(one))),
    );
    expect(besides).toEqual([]);
  });

  it("tells nothing by the record, the jobs or the news of a vote but that there was one", () => {
    for (const voter of VOTERS) {
      const about = ofVoter(voter).filter(({ row }) => row.includes("poll.voted"));
      expect(about.map(({ row }) => (JSON.parse(row) as { data: object }).data)).toEqual([
        { for: voter, anonymous: true },
      ]);
    }
    const jobs = rows.filter(({ table, row }) => table.startsWith("pgboss.") && row.includes(poll.pollId));
    for (const { row } of jobs)
      expect(Object.keys((JSON.parse(row) as { data: object }).data).sort()).toEqual(["networkId", "pollId"]);
    expect(new Set(told.filter((subject) => subject.startsWith("poll:")))).toEqual(
      new Set([`poll:${poll.pollId}`]),
    );
  });

  it("answers a vote with nothing of what was voted", () => {
    for (const answer of answers) {
      expect(JSON.parse(answer)).toMatchObject({ voted: true, answers: null, castBy: null, castAt: null });
      for (const voter of VOTERS) expect(answer).not.toContain(choiceOf(voter));
    }
  });

  it("takes a second vote for no change: nobody can find out by voting again which ballot moves", async () => {
    const before = await everything();
    await polls.vote(await as("of-org-at"), { pollId: poll.pollId, choices: [choiceOf("org-be")] });
    const plain = (list: typeof before) => list.map(({ table, row }) => [table, row]);
    expect(plain(await everything())).toEqual(plain(before));
  });

  it("shows nobody a result while it is open, and all of them the same once it is closed", async () => {
    const { pollId } = poll;
    const seen = async () =>
      Promise.all(
        [
          await as("rasa"),
          await as("claire"),
          await as("of-org-at"),
          await as("of-org-gr"),
          { networkId },
        ].map(async (reader) => (await polls.view(reader, pollId)).questions),
      );
    for (const [question] of await seen()) {
      expect(question).toMatchObject({ count: null, verdict: null, open: null, reasons: [] });
      expect(question?.options.map((one) => [one.votes, one.result])).toEqual(
        [0, 1, 2, 3, 4, 5].map(() => [null, null]),
      );
    }
    await polls.close(await as("rasa"), { pollId });
    const [first, ...others] = await seen();
    expect(first?.[0]?.options.map((one) => one.votes)).toEqual(Array(6).fill(1));
    for (const other of others) expect(other).toEqual(first);
  });

  it("keeps it so when it closes: the record has the sums, no ballot", async () => {
    const closed = (await everything()).filter(({ row }) => row.includes('"poll.closed"'));
    expect(closed).toHaveLength(1);
    for (const voter of [...VOTERS, "org-gr"]) expect(closed[0]?.row).not.toContain(`"${voter}"`);
  });
});

describe("an anonymous poll that few answered", () => {
  const QUESTION = {
    text: "Shall we go on?",
    method: { kind: "proposal" },
  } as const;
  const answer = (questionId: QuestionId, reason: string) => ({
    [questionId]: { kind: "proposal", stance: "disagree", reason } as const,
  });

  it.each([1, 2])("is not broken down with %s answers, to nobody", async (count) => {
    const { pollId, questionId } = await ask({ questions: [QUESTION] });
    for (const voter of VOTERS.slice(0, count))
      await polls.vote(await as(`of-${voter}`), {
        pollId,
        answers: answer(questionId, `Because of ${voter}`),
      });
    await polls.close(await as("rasa"), { pollId });
    for (const reader of [await as("rasa"), await as("of-org-at"), { networkId }]) {
      const view = await polls.view(reader, pollId);
      expect(view.questions[0]).toMatchObject({ count: null, verdict: { kind: "too-few" }, open: null });
      expect(JSON.stringify(view)).not.toContain("Because of");
    }
    const events = (await network.record(await as("rasa"), { limit: 5 })).events;
    expect(JSON.stringify(events.find(({ type }) => type === "poll.closed")?.data)).toContain("too-few");
    expect(JSON.stringify(events)).not.toContain("Because of");
  });

  it("keeps no two answers together: a rare one to the first question says nothing of who gave the second", async () => {
    const { pollId } = await ask({ questions: [QUESTION, { ...QUESTION, text: "And pay for it?" }] });
    const ids = (await polls.view({ networkId }, pollId)).questions.map(
      (question) => question.questionId as QuestionId,
    );
    for (const voter of VOTERS.slice(0, 4))
      await polls.vote(await as(`of-${voter}`), {
        pollId,
        answers: Object.assign({}, ...ids.map((id) => answer(id, `${voter} says so`))) as ReturnType<
          typeof answer
        >,
      });
    const [box] = (await everything()).filter(
      ({ table, row }) => table === "public.ballot_boxes" && row.includes(pollId),
    );
    const { ballots } = JSON.parse(box?.row ?? "{}") as { ballots: object[] };
    expect(ballots.map((one) => Object.keys(one).length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    await polls.close(await as("rasa"), { pollId });
    const { questions, coverage } = await polls.view({ networkId }, pollId);
    expect(coverage.electors).toBe(4);
    expect(questions.map((question) => question.reasons.length)).toEqual([4, 4]);
    expect(questions.map((question) => question.count)).toMatchObject([{ disagree: 4 }, { disagree: 4 }]);
  });

  it("hides each question that few answered, though many answered another", async () => {
    const { pollId } = await ask({ questions: [QUESTION, { ...QUESTION, text: "And pay for it?" }] });
    const [one, two] = (await polls.view({ networkId }, pollId)).questions.map(
      (question) => question.questionId as QuestionId,
    ) as [QuestionId, QuestionId];
    for (const [at, voter] of VOTERS.slice(0, 4).entries())
      await polls.vote(await as(`of-${voter}`), {
        pollId,
        answers: { ...answer(one, `First ${at}`), ...(at < 2 ? answer(two, `Second ${at}`) : {}) },
      });
    await polls.close(await as("rasa"), { pollId });
    const { questions } = await polls.view({ networkId }, pollId);
    expect(questions.map((question) => question.count === null)).toEqual([false, true]);
    expect(questions.map((question) => question.reasons.length)).toEqual([4, 0]);
    expect(JSON.stringify(questions)).not.toContain("Second");
  });

  it("keeps who has voted from being taken out with their ballot, and the vote from whoever is not asked", async () => {
    const { pollId, options } = await ask();
    const choices = [options[0]?.optionId as OptionId];
    await polls.vote(await as("of-org-at"), { pollId, choices });
    const amended = polls.amendElectorate(await as("rasa"), {
      pollId,
      add: [],
      remove: ["org-at" as OrganisationId],
      reason: "They left",
    });
    expect((await refusalOf(amended)).code).toBe("poll.elector-voted");
    expect((await refusalOf(polls.vote(await as("rasa"), { pollId, choices }))).code).toBe("poll.observer");
  });
});
