import { describe, expect, it } from "@jest/globals";
import type { OptionId, OrganisationId, PersonId, PollId, QuestionId } from "../../kernel/ids.ts";
import { canonicalJson, certificateText } from "./certificate.ts";
import type { Ballots, ClosedPoll, Elector, PollQuestion } from "./poll.ts";

const elector = (id: string, over: Partial<Elector> = {}): Elector => ({
  electorId: id,
  country: "LT",
  organisationIds: [id as OrganisationId],
  weight: 1,
  proxyHeldBy: null,
  ...over,
});
const option = (id: string, title: string) => ({
  optionId: id as OptionId,
  title,
  note: "",
  minutes: null,
  topicId: null,
  startsAt: null,
  addedBy: null,
});
const QUESTION: PollQuestion = {
  questionId: "q" as QuestionId,
  text: "Where do we meet?",
  method: { kind: "choose-one" },
  seats: 1,
  options: [option("riga", "Riga"), option("ghent", "Ghent")],
  settled: null,
  ruling: null,
  settlement: null,
};
const POLL: ClosedPoll = {
  state: "closed",
  pollId: "poll" as PollId,
  purpose: "question",
  subject: "network:alma" as ClosedPoll["subject"],
  meetingId: null,
  about: "ALMA network",
  question: "Where do we meet?",
  questions: [QUESTION],
  unit: "organisation",
  anonymous: false,
  rules: {
    electorate: { kind: "core-group" },
    rule: { kind: "most-votes" },
    quorum: null,
    membersAddOptions: false,
    repeat: null,
  },
  openedBy: "rasa" as PersonId,
  openedAt: new Date("2026-11-01T08:00:00Z"),
  closesAt: new Date("2026-11-08T16:00:00Z"),
  electors: [elector("a"), elector("b")],
  closedAt: new Date("2026-11-08T16:00:00Z"),
  closedBecause: "deadline",
  outcome: null,
};
const vote = (id: string, choice: string, at = "2026-11-02T08:00:00Z") => ({
  electorId: id,
  revision: 1,
  cast: {
    by: "jonas" as PersonId,
    at: new Date(at),
    byProxy: false,
    answers: { ["q" as QuestionId]: { kind: "choose-one", choice: choice as OptionId } as const },
  },
});
const BALLOTS: Ballots = { votes: [vote("a", "riga"), vote("b", "riga")], box: [] };
const NOBODY = { closed: null, settled: null };
const text = certificateText(POLL, BALLOTS, NOBODY);

describe("what a certificate vouches for", () => {
  it("is the same however electors, votes and properties happen to be ordered", () => {
    const { pollId, ...rest } = POLL;
    const shuffled: ClosedPoll = { ...rest, electors: POLL.electors.toReversed(), pollId };
    expect(certificateText(shuffled, { ...BALLOTS, votes: BALLOTS.votes.toReversed() }, NOBODY)).toBe(text);
  });

  it.each<readonly [string, string]>([
    ["the question", certificateText({ ...POLL, question: "Where?" }, BALLOTS, NOBODY)],
    [
      "an option's title",
      certificateText(
        {
          ...POLL,
          questions: [{ ...QUESTION, options: [option("riga", "Riga."), option("ghent", "Ghent")] }],
        },
        BALLOTS,
        NOBODY,
      ),
    ],
    [
      "the rule",
      certificateText({ ...POLL, rules: { ...POLL.rules, rule: { kind: "consensus" } } }, BALLOTS, NOBODY),
    ],
    [
      "the quorum",
      certificateText(
        { ...POLL, rules: { ...POLL.rules, quorum: { of: "countries", percent: 50 } } },
        BALLOTS,
        NOBODY,
      ),
    ],
    [
      "an elector's weight",
      certificateText({ ...POLL, electors: [elector("a", { weight: 2 }), elector("b")] }, BALLOTS, NOBODY),
    ],
    [
      "a proxy",
      certificateText(
        { ...POLL, electors: [elector("a", { proxyHeldBy: "b" as OrganisationId }), elector("b")] },
        BALLOTS,
        NOBODY,
      ),
    ],
    ["who answered", certificateText(POLL, { ...BALLOTS, votes: [vote("a", "riga")] }, NOBODY)],
    [
      "the result",
      certificateText(POLL, { ...BALLOTS, votes: [vote("a", "riga"), vote("b", "ghent")] }, NOBODY),
    ],
    [
      "when it closed",
      certificateText({ ...POLL, closedAt: new Date("2026-11-07T16:00:00Z") }, BALLOTS, NOBODY),
    ],
    ["who closed it", certificateText(POLL, BALLOTS, { closed: "rasa", settled: null })],
    [
      "why the count's tie was settled so",
      certificateText(
        {
          ...POLL,
          questions: [
            {
              ...QUESTION,
              settlement: {
                by: "rasa" as PersonId,
                at: new Date("2026-11-08T17:00:00Z"),
                reason: "Ghent hosted last year",
              },
            },
          ],
        },
        BALLOTS,
        NOBODY,
      ),
    ],
    [
      "the outcome",
      certificateText(
        {
          ...POLL,
          outcome: { sentence: "Riga.", by: "rasa" as PersonId, at: new Date("2026-11-09T08:00:00Z") },
        },
        BALLOTS,
        NOBODY,
      ),
    ],
  ])("changes with %s", (_what, changed) => {
    expect(changed).not.toBe(text);
  });

  it("is of a poll from before ties owed a reason what it was then, so that its hash stays", () => {
    const { questions } = JSON.parse(text) as { readonly questions: readonly object[] };
    expect(questions.flatMap((one) => Object.keys(one))).toEqual([
      "method",
      "options",
      "questionId",
      "ruling",
      "seats",
      "settled",
      "text",
    ]);
  });

  it("does not say who voted what: only that they did", () => {
    const swapped = { ...BALLOTS, votes: [vote("a", "ghent"), vote("b", "riga")] };
    const other = { ...BALLOTS, votes: [vote("a", "riga"), vote("b", "ghent", "2026-11-03T08:00:00Z")] };
    expect(certificateText(POLL, swapped, NOBODY)).toBe(certificateText(POLL, other, NOBODY));
  });
});

it("canonical JSON is JSON, with keys in order and dates in UTC", () => {
  const value = { b: [1, { d: null, c: "å\n" }], a: new Date("2026-11-08T17:00:00+01:00"), gone: undefined };
  expect(canonicalJson(value)).toBe('{"a":"2026-11-08T16:00:00.000Z","b":[1,{"c":"å\\n","d":null}]}');
});
