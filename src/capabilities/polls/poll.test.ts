import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { OptionId, OrganisationId, PersonId, PollId, TopicId } from "../../kernel/ids.ts";
import {
  allAnswered,
  type ClosedPoll,
  coverageOf,
  type Elector,
  outcome,
  type PollOption,
  tally,
  type Vote,
} from "./poll.ts";

const option = (id: string): PollOption => ({
  optionId: id as OptionId,
  title: id,
  note: "",
  minutes: null,
  topicId: id as TopicId,
});
const elector = (id: string, country: string): Elector => ({ organisationId: id as OrganisationId, country });
const vote = (organisation: string, choices: readonly string[], revision = 1): Vote => ({
  organisationId: organisation as OrganisationId,
  castBy: `${organisation}-delegate` as PersonId,
  choices: choices as OptionId[],
  castAt: new Date("2034-03-06T09:00:00Z"),
  revision,
});

/** Five organisations of three countries, four options. */
const ELECTORS = [
  elector("se", "SE"),
  elector("pl", "PL"),
  elector("pl2", "PL"),
  elector("de", "DE"),
  elector("de2", "DE"),
];
const OPTIONS = ["calls", "costs", "needs", "soft"].map(option);
const count = (seats: number, ...votes: readonly Vote[]) =>
  tally({ options: OPTIONS, electors: ELECTORS, seats }, votes);

describe("a count by hand", () => {
  it("chooses as many options as there are seats, those with most votes", () => {
    const result = count(
      2,
      vote("se", ["calls", "costs"]),
      vote("pl", ["calls", "soft"]),
      vote("pl2", ["calls", "costs"]),
      vote("de", ["needs", "costs"]),
    );
    expect(result.ranking.map(({ option: one, votes }) => [one.optionId, votes])).toEqual([
      ["calls", 3],
      ["costs", 3],
      ["needs", 1],
      ["soft", 1],
    ]);
    expect(result).toMatchObject({ chosen: ["calls", "costs"], tied: [], openSeats: 0 });
  });

  it("leaves a tie over the last seat to the coordinator", () => {
    const result = count(2, vote("se", ["calls", "costs"]), vote("pl", ["calls", "soft"]));
    expect(result).toMatchObject({ chosen: ["calls"], tied: ["costs", "soft"], openSeats: 1 });
  });

  it("leaves several seats open when more than their number are tied for them", () => {
    const result = count(2, vote("se", ["calls", "costs", "needs"]));
    expect(result).toMatchObject({ chosen: [], tied: ["calls", "costs", "needs"], openSeats: 2 });
  });

  it("has no tie where the equal options all have a seat", () => {
    const result = count(3, vote("se", ["calls", "costs"]), vote("pl", ["soft", "costs"]));
    expect(result).toMatchObject({ chosen: ["costs", "calls", "soft"], tied: [], openSeats: 0 });
  });

  it("leaves seats empty rather than fill them with options that nobody wanted", () => {
    expect(count(3, vote("se", ["soft"]))).toMatchObject({ chosen: ["soft"], tied: [], openSeats: 0 });
    expect(count(3)).toMatchObject({ chosen: [], tied: [], openSeats: 0 });
  });

  it("counts an organisation's last vote, not those before it", () => {
    const result = count(1, vote("se", ["soft"], 2), vote("se", ["calls"], 1), vote("pl", ["soft"]));
    expect(result.ranking[0]).toMatchObject({ option: { optionId: "soft" }, votes: 2 });
    expect(result.chosen).toEqual(["soft"]);
  });

  it("counts an option once, however often one vote names it, and not at all what was no option", () => {
    const result = count(1, vote("se", ["soft", "soft", "soft", "lunch"]), vote("pl", ["calls"]));
    expect(result).toMatchObject({ chosen: [], tied: ["calls", "soft"], openSeats: 1 });
    expect(result.ranking).toHaveLength(4);
  });
});

describe("the outcome", () => {
  const closed = (settled: readonly string[] | null): ClosedPoll => ({
    pollId: "poll" as PollId,
    subject: "meeting:7",
    about: "7th meeting",
    question: "Which?",
    method: "choose-several",
    maxChoices: 2,
    seats: 2,
    openedBy: "rasa" as PersonId,
    openedAt: new Date("2034-03-06T09:00:00Z"),
    closesAt: new Date("2034-03-13T16:00:00Z"),
    options: OPTIONS,
    electors: ELECTORS,
    state: "closed",
    closedAt: new Date("2034-03-13T16:00:00Z"),
    closedBecause: "deadline",
    settled: settled as OptionId[] | null,
  });
  const votes = [vote("se", ["calls", "costs"]), vote("pl", ["calls", "soft"])];

  it("is the count while a tie waits for the coordinator", () => {
    expect(outcome(closed(null), votes)).toMatchObject({
      chosen: ["calls"],
      tied: ["costs", "soft"],
      openSeats: 1,
    });
  });

  it("puts the settled options behind those that won by votes, and has no tie any more", () => {
    expect(outcome(closed(["soft"]), votes)).toMatchObject({
      chosen: ["calls", "soft"],
      tied: [],
      openSeats: 0,
    });
  });
});

describe("coverage", () => {
  it("counts countries once, however many of their organisations answered", () => {
    const coverage = coverageOf(ELECTORS, [
      vote("pl", ["soft"]),
      vote("pl2", ["soft"]),
      vote("se", ["soft"]),
    ]);
    expect(coverage).toEqual({ organisations: 3, ofOrganisations: 5, countries: 2, ofCountries: 3 });
  });

  it("does not count who has no vote", () => {
    expect(coverageOf(ELECTORS, [vote("lt", ["soft"])])).toMatchObject({ organisations: 0, countries: 0 });
  });

  it("is complete when everybody with a vote has answered, never where nobody has one", () => {
    const all = ELECTORS.map(({ organisationId }) => vote(organisationId, ["soft"]));
    expect(allAnswered(coverageOf(ELECTORS, all))).toBe(true);
    expect(allAnswered(coverageOf(ELECTORS, all.slice(1)))).toBe(false);
    expect(allAnswered(coverageOf([], []))).toBe(false);
  });
});

describe("whatever the votes are", () => {
  const ORGANISATIONS = Array.from({ length: 7 }, (_, index) => `org-${index}`);
  const OUTSIDERS = ["outside-1", "outside-2"];
  const names = ["a", "b", "c", "d", "e"];
  const aVote = (organisations: readonly string[]) =>
    fc
      .record({
        organisation: fc.constantFrom(...organisations),
        choices: fc.uniqueArray(fc.constantFrom(...names)),
        revision: fc.integer({ min: 1, max: 4 }),
      })
      .map(({ organisation, choices, revision }) => vote(organisation, choices, revision));
  /** As the store hands them out: an organisation's votes differ in their revision. */
  const someVotes = fc.uniqueArray(aVote([...ORGANISATIONS, ...OUTSIDERS]), {
    selector: (one) => `${one.organisationId} ${one.revision}`,
    maxLength: 24,
  });
  const aPoll = fc.record({
    options: fc.integer({ min: 1, max: names.length }).map((length) => names.slice(0, length).map(option)),
    electors: fc
      .array(fc.constantFrom("SE", "PL", "DE"), { minLength: 1, maxLength: ORGANISATIONS.length })
      .map((countries) => countries.map((country, index) => elector(ORGANISATIONS[index] ?? "", country))),
    seats: fc.integer({ min: 1, max: 5 }),
  });
  const always = (rule: (poll: Parameters<typeof tally>[0], votes: readonly Vote[]) => void) =>
    fc.assert(fc.property(aPoll, someVotes, rule));
  /** Votes of an option counted the plain way: for each elector, is it in the newest vote? */
  const votesFor = (poll: Parameters<typeof tally>[0], votes: readonly Vote[], id: OptionId) =>
    poll.electors.filter(({ organisationId }) => {
      const own = votes.filter((one) => one.organisationId === organisationId);
      const newest = own.find((one) => own.every((other) => other.revision <= one.revision));
      return newest?.choices.includes(id);
    }).length;

  it("each option has the votes of those whose newest vote names it", () => {
    always((poll, votes) => {
      for (const entry of tally(poll, votes).ranking)
        expect(entry.votes).toBe(votesFor(poll, votes, entry.option.optionId));
    });
  });

  it("the order in which they came never matters", () => {
    fc.assert(
      fc.property(
        aPoll,
        someVotes.chain((votes) =>
          fc.tuple(fc.constant(votes), fc.shuffledSubarray(votes, { minLength: votes.length })),
        ),
        (poll, [votes, shuffled]) => {
          expect(tally(poll, shuffled)).toEqual(tally(poll, votes));
          expect(coverageOf(poll.electors, shuffled)).toEqual(coverageOf(poll.electors, votes));
        },
      ),
    );
  });

  it("a vote that is counted twice changes nothing", () => {
    always((poll, votes) => expect(tally(poll, [...votes, ...votes])).toEqual(tally(poll, votes)));
  });

  it("the vote of an organisation without one changes nothing", () => {
    fc.assert(
      fc.property(aPoll, someVotes, aVote(OUTSIDERS), (poll, votes, outside) => {
        expect(tally(poll, [outside, ...votes])).toEqual(tally(poll, votes));
        expect(coverageOf(poll.electors, [outside, ...votes])).toEqual(coverageOf(poll.electors, votes));
      }),
    );
  });

  it("an organisation's later vote replaces its earlier ones", () => {
    fc.assert(
      fc.property(aPoll, someVotes, aVote(ORGANISATIONS), (poll, votes, one) => {
        const last = { ...one, revision: 9 };
        const others = votes.filter((other) => other.organisationId !== one.organisationId);
        expect(tally(poll, [...votes, last])).toEqual(tally(poll, [...others, last]));
      }),
    );
  });

  it("never more options are chosen than there are seats, nor one without a vote", () => {
    always((poll, votes) => {
      const { chosen } = tally(poll, votes);
      expect(chosen.length).toBeLessThanOrEqual(poll.seats);
      for (const id of chosen) expect(votesFor(poll, votes, id)).toBeGreaterThan(0);
    });
  });

  it("whatever is chosen has more votes than whatever is not", () => {
    always((poll, votes) => {
      const { chosen, ranking } = tally(poll, votes);
      const of = (isChosen: boolean) =>
        ranking
          .filter((entry) => chosen.includes(entry.option.optionId) === isChosen)
          .map((entry) => entry.votes);
      for (const won of of(true)) for (const lost of of(false)) expect(won).toBeGreaterThan(lost);
    });
  });

  it("a tie over the last seats chooses none of the tied, and there are more of them than seats", () => {
    always((poll, votes) => {
      const { chosen, tied, openSeats } = tally(poll, votes);
      expect(tied.filter((id) => chosen.includes(id))).toEqual([]);
      expect(new Set(tied.map((id) => votesFor(poll, votes, id))).size).toBeLessThanOrEqual(1);
      expect(chosen.length + openSeats).toBeLessThanOrEqual(poll.seats);
      if (tied.length > 0) {
        expect(openSeats).toBe(poll.seats - chosen.length);
        expect(tied.length).toBeGreaterThan(openSeats);
        expect(openSeats).toBeGreaterThan(0);
      } else expect(openSeats).toBe(0);
    });
  });

  it("a seat stays empty only when no option with a vote is left for it", () => {
    always((poll, votes) => {
      const { chosen, tied, ranking } = tally(poll, votes);
      const wanted = ranking.filter((entry) => entry.votes > 0).length;
      if (tied.length === 0) expect(chosen.length).toBe(Math.min(poll.seats, wanted));
    });
  });

  it("one more vote for a chosen option leaves it chosen", () => {
    always((poll, votes) => {
      const { chosen } = tally(poll, votes);
      const newcomer = elector("newcomer", "FI");
      const more = { ...poll, electors: [...poll.electors, newcomer] };
      for (const id of chosen) expect(tally(more, [...votes, vote("newcomer", [id])]).chosen).toContain(id);
    });
  });

  it("coverage counts countries once and never more than there are", () => {
    always((poll, votes) => {
      const coverage = coverageOf(poll.electors, votes);
      const answered = poll.electors.filter((one) =>
        votes.some((other) => other.organisationId === one.organisationId),
      );
      expect(coverage).toEqual({
        organisations: answered.length,
        ofOrganisations: poll.electors.length,
        countries: new Set(answered.map((one) => one.country)).size,
        ofCountries: new Set(poll.electors.map((one) => one.country)).size,
      });
    });
  });
});
