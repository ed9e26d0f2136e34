import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../../kernel/actor.ts";
import type { NetworkId, OptionId, OrganisationId, PollId } from "../../../kernel/ids.ts";
import { anOrganisation, aPerson } from "../../../testing/builders.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { composeWorkspace, loadNetwork, refusalOf } from "../../../testing/workspace.ts";
import { EVERYTHING } from "../poll-list.ts";
import type { Asked } from "./ask.ts";

const workspace = composeWorkspace();
const { network, polls, uow } = workspace;
const id = (name: string) => name as OrganisationId;

let networkId: NetworkId;
let as: (person: string) => Promise<Actor>;
let pollId: PollId;
let yes: OptionId;
let no: OptionId;
beforeEach(async () => {
  ({ networkId, actor: as } = await loadNetwork(workspace));
});

/** Opens a question with the options Yes and No. */
async function ask(over: Partial<Asked> = {}): Promise<void> {
  pollId = await polls.ask(await as("rasa"), {
    question: "Shall we?",
    questions: [
      {
        text: "Shall we?",
        method: { kind: "choose-one" },
        options: [{ title: "Yes" }, { title: "No" }],
      },
    ],
    ...over,
  });
  const { questions } = await polls.view({ networkId }, pollId);
  [yes, no] = (questions[0]?.options.map((one) => one.optionId) ?? []) as [OptionId, OptionId];
}
const give = async (from: string, to: string) =>
  network.giveProxy(await as("rasa"), { from: id(from), to: id(to) });
const vote = async (person: string, choice: OptionId, forElector?: string) =>
  polls.vote(await as(person), { pollId, choices: [choice], forElector });
/** Who chose what, for which elector, and whether by proxy. */
const standing = () =>
  uow.read(networkId, async (ports) =>
    Object.fromEntries(
      (await ports.polls.ballots(pollId)).votes.map(({ electorId, cast }) => [
        electorId,
        [
          cast?.by,
          Object.values(cast?.answers ?? {}).some((one) => one.kind === "choose-one" && one.choice === yes),
          cast?.byProxy,
        ],
      ]),
    ),
  );
const eventsOf = async (type: string) =>
  (await network.record(await as("rasa"), { limit: 50 })).events
    .filter((event) => event.type === type)
    .map(({ person, data }) => ({ by: person?.personId, ...data }));

describe("a vote by proxy", () => {
  it("counts for the organisation that gave it, until that votes itself: then its own stands", async () => {
    await give("se", "pl");
    await ask();
    await vote("marta", no);
    expect((await polls.list(await as("marta"), { ...EVERYTHING, owed: true })).found).toBe(1);
    await vote("marta", no, "se");
    expect((await polls.list(await as("marta"), { ...EVERYTHING, owed: true })).found).toBe(0);
    expect(await standing()).toEqual({ pl: ["marta", false, false], se: ["marta", false, true] });
    await vote("jonas", yes);
    expect(await standing()).toEqual({ pl: ["marta", false, false], se: ["jonas", true, false] });
    expect(await eventsOf("poll.vote-changed")).toMatchObject([
      { by: "jonas", as: "delegate", for: "se", beforeBy: "marta" },
    ]);
  });

  it("does not replace the organisation's own, neither before nor after", async () => {
    await give("se", "pl");
    await ask();
    await vote("ebba", yes);
    const before = await dumpOf(networkId);
    expect((await refusalOf(vote("marta", no, "se"))).code).toBe("poll.proxy-own-vote");
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("gives nobody a vote that came to them through a third", async () => {
    await give("se", "pl");
    await give("pl", "pl2");
    await ask();
    expect((await refusalOf(vote("agnes", yes, "se"))).code).toBe("poll.not-proxy");
    await vote("agnes", yes);
    await vote("agnes", yes, "pl");
    await vote("marta", no, "se");
    expect(await standing()).toEqual({
      pl: ["agnes", true, true],
      pl2: ["agnes", true, false],
      se: ["marta", false, true],
    });
  });

  it("is the holder's for as long as the poll is open, though the proxy ends meanwhile", async () => {
    await give("se", "pl");
    await ask();
    await network.endProxy(await as("jonas"), { from: id("se") });
    await give("se", "pl2");
    await vote("marta", yes, "se");
    expect((await refusalOf(vote("agnes", yes, "se"))).code).toBe("poll.not-proxy");
    expect(await standing()).toEqual({ se: ["marta", true, true] });
  });

  it("needs two who are both asked: an observer's organisation gets no vote by it", async () => {
    await uow.write(networkId, (ports) => ports.network.addPeople([aPerson("lina", "lt", ["delegate"])]));
    await give("se", "lt");
    await give("dk", "pl");
    await ask();
    for (const [person, elector] of [
      ["lina", "se"],
      ["marta", "dk"],
    ] as const)
      expect((await refusalOf(vote(person, yes, elector))).code).toBe("poll.not-proxy");
    const { electors } = (await eventsOf("poll.opened"))[0] as { electors?: object[] };
    expect(electors).toEqual([
      { electorId: "pl", weight: 1, proxyHeldBy: null },
      { electorId: "pl2", weight: 1, proxyHeldBy: null },
      { electorId: "se", weight: 1, proxyHeldBy: null },
    ]);
  });

  it("that nobody can cast any more is told to all, and the card says where the others are cast", async () => {
    const alone = anOrganisation("fi", "FI");
    await uow.write(networkId, async (ports) => {
      await ports.network.addOrganisations([alone]);
      // As it is once their only delegate has left.
      await ports.network.putProxy({ from: id("se"), to: id("fi") });
    });
    await give("pl", "pl2");
    await ask();
    const { silent } = await polls.view(await as("jonas"), pollId);
    expect(
      silent.map(({ electorId, proxyHeldBy, proxyIdle }) => [electorId, proxyHeldBy, proxyIdle]),
    ).toEqual([
      ["fi", undefined, undefined],
      ["pl", "Authority pl2", undefined],
      ["pl2", undefined, undefined],
      ["se", "Authority fi", true],
    ]);
    expect((await polls.ballot({ networkId }, pollId)).proxies).toBe(2);
  });

  it("is needed by nobody who sits in the same place: the alternate's vote is replaced by the delegate's", async () => {
    await ask();
    await vote("ebba", no);
    await vote("jonas", yes);
    expect(await standing()).toEqual({ se: ["jonas", true, false] });
    expect(await eventsOf("poll.voted")).toMatchObject([{ by: "ebba", as: "alternate", for: "se" }]);
    expect(await eventsOf("poll.vote-changed")).toMatchObject([
      { by: "jonas", as: "delegate", for: "se", beforeBy: "ebba" },
    ]);
  });
});

describe("a poll in a network that weighs votes", () => {
  const weigh = async (organisation: string, votingWeight: number) =>
    network.setVotingWeight(await as("rasa"), { organisationId: id(organisation), votingWeight });

  it("weighs as the network did when it opened", async () => {
    await weigh("se", 3);
    await ask({ rule: { kind: "most-votes" } });
    await weigh("pl", 50);
    await vote("jonas", yes);
    await vote("marta", no);
    await vote("agnes", no);
    await polls.close(await as("rasa"), { pollId }).catch(() => undefined);
    const [question] = (await polls.view({ networkId }, pollId)).questions;
    expect(question?.options.map(({ title, votes }) => [title, votes])).toEqual([
      ["Yes", 3],
      ["No", 2],
    ]);
  });

  it("cannot be anonymous: a ballot that weighs three says whose it is", async () => {
    await weigh("se", 3);
    const before = await dumpOf(networkId);
    expect((await refusalOf(ask({ anonymous: true }))).code).toBe("poll.anonymous-weights");
    expect(await dumpOf(networkId)).toEqual(before);
    await weigh("se", 1);
    await ask({ anonymous: true });
    await vote("jonas", yes);
    expect(await standing()).toMatchObject({ se: [undefined, false, undefined] });
  });
});
