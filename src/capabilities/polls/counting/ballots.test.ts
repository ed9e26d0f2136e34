import { describe, expect, it } from "@jest/globals";
import { answers, questionOn } from "../../../testing/ballot-box.ts";
import type { OptionId } from "../../../kernel/ids.ts";
import type { Answer, CountedVote } from "../method.ts";
import { checkSettlement, count, settle } from "./count.ts";

const OPTIONS = ["calls", "costs", "soft"];
const several = questionOn({ kind: "choose-several", maxChoices: 2 }, OPTIONS, 2);
const vote = (electorId: string, answer: Answer, revision = 1): CountedVote => ({
  electorId,
  weight: 1,
  revision,
  answer,
});
const ids = (...names: string[]) => names as OptionId[];

describe("a vote", () => {
  it("counts as it last was, even where the last one answers nothing that is asked", () => {
    const votes = [vote("se", answers.several("soft"), 2), vote("se", answers.several("calls"), 1)];
    expect(count(several, ["se"], votes)).toMatchObject({ cast: 1, chosen: ["soft"] });
    const strange = vote("se", answers.dots({ soft: 1 }), 3);
    expect(count(several, ["se"], [...votes, strange])).toMatchObject({ cast: 0, chosen: [] });
  });

  it("counts an option once, however often it names it, and not at all what is no option", () => {
    const votes = [vote("se", answers.several("soft", "soft", "lunch"))];
    expect(count(several, ["se"], votes)).toMatchObject({
      cast: 1,
      ranking: [{ optionId: "soft", votes: 1 }, { votes: 0 }, { votes: 0 }],
    });
  });

  it("does not count when it takes more than it may", () => {
    const greedy = [vote("se", answers.several(...OPTIONS))];
    expect(count(several, ["se"], greedy)).toMatchObject({ cast: 0, chosen: [] });
    const dots = questionOn({ kind: "dots", dots: 3 }, OPTIONS);
    expect(count(dots, ["se"], [vote("se", answers.dots({ calls: 400 }))])).toMatchObject({ cast: 0 });
  });
});

describe("a tie", () => {
  const tied = count(
    several,
    ["se", "pl"],
    [vote("se", answers.several("calls", "costs")), vote("pl", answers.several("calls", "soft"))],
  );

  it("is settled by exactly as many of the tied as there are seats left", () => {
    expect(checkSettlement(tied, ids("soft"))).toBeNull();
    expect(settle(tied, ids("soft"))).toMatchObject({ chosen: ["calls", "soft"], tied: [], openSeats: 0 });
  });

  it("is not settled by others, by too many, too few or one of them twice", () => {
    expect(checkSettlement(tied, ids("calls"))).toEqual({ code: "not-tied", optionId: "calls" });
    expect(checkSettlement(tied, [])).toEqual({ code: "open-seats", openSeats: 1, chosen: 0 });
    expect(checkSettlement(tied, ids("soft", "costs"))).toEqual({
      code: "open-seats",
      openSeats: 1,
      chosen: 2,
    });
    expect(checkSettlement(tied, ids("soft", "soft"))).toMatchObject({ code: "open-seats" });
  });

  it("cannot be settled where there is none", () => {
    expect(checkSettlement(settle(tied, ids("soft")), ids("costs"))).toEqual({ code: "no-tie" });
    const proposal = count(questionOn({ kind: "proposal" }, []), [], []);
    expect(checkSettlement(proposal, [])).toEqual({ code: "no-tie" });
  });
});
