import { describe, expect, it } from "@jest/globals";
import type { PollSummary } from "../../../../src/capabilities/polls/contract.ts";
import { groupPolls, searchPolls } from "./poll-groups.ts";

const aPoll = (pollId: string, over: Partial<PollSummary> = {}): PollSummary => ({
  pollId,
  purpose: "question",
  meetingId: null,
  about: "ALMA network",
  question: pollId,
  state: "open",
  anonymous: false,
  openedAt: "2026-11-01T08:00:00Z",
  closesAt: "2026-11-30T16:00:00Z",
  closedAt: null,
  answered: 0,
  electors: 3,
  owed: false,
  results: [],
  outcome: null,
  ...over,
});
const ids = (polls: readonly PollSummary[]) => polls.map(({ pollId }) => pollId);

describe("the list of polls", () => {
  it("begins with what waits for the reader, then goes by deadline", () => {
    const [open] = groupPolls([
      aPoll("soon", { closesAt: "2026-11-02T16:00:00Z" }),
      aPoll("mine, later", { owed: true, closesAt: "2026-12-20T16:00:00Z" }),
      aPoll("late"),
      aPoll("mine, soon", { owed: true, closesAt: "2026-11-05T16:00:00Z" }),
    ]);
    expect(ids(open?.polls ?? [])).toEqual(["mine, soon", "mine, later", "soon", "late"]);
  });

  it("has what opens next first among the scheduled, and the newest result first", () => {
    const groups = groupPolls([
      aPoll("old", { state: "closed", closedAt: "2026-10-01T08:00:00Z" }),
      aPoll("new", { state: "closed", closedAt: "2026-10-09T08:00:00Z" }),
      aPoll("in March", { state: "scheduled", openedAt: "2027-03-01T08:00:00Z" }),
      aPoll("in January", { state: "scheduled", openedAt: "2027-01-01T08:00:00Z" }),
    ]);
    expect(groups.map(({ group, polls }) => [group, ids(polls)])).toEqual([
      ["scheduled", ["in January", "in March"]],
      ["closed", ["new", "old"]],
    ]);
  });
});

describe("searching polls", () => {
  const polls = [aPoll("Where do we meet in Århus?"), aPoll("Costs of travel")];
  const search = (text: string) => ids(searchPolls(polls, text, ({ question }) => question));

  it("finds all of the words, in any order, case and accent", () => {
    expect(search("MEET arhus")).toEqual(["Where do we meet in Århus?"]);
    expect(search("meet travel")).toEqual([]);
  });

  it("shows all when nothing is searched", () => {
    expect(search("  ")).toHaveLength(2);
  });
});
