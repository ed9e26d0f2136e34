import type { PollSummary } from "../../../../src/capabilities/polls/contract.ts";

export interface PollGroup {
  readonly group: PollSummary["state"];
  readonly polls: readonly PollSummary[];
}

const by = (key: (poll: PollSummary) => string) => (a: PollSummary, b: PollSummary) =>
  key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;

/** Open ones first, among them those that wait for the reader, each by deadline; then what opens next; then results. */
export function groupPolls(polls: readonly PollSummary[]): readonly PollGroup[] {
  const of = (state: PollSummary["state"]) => polls.filter((poll) => poll.state === state);
  const open = of("open").toSorted(by(({ closesAt }) => closesAt));
  const groups: readonly PollGroup[] = [
    { group: "open", polls: [...open.filter(({ owed }) => owed), ...open.filter(({ owed }) => !owed)] },
    { group: "scheduled", polls: of("scheduled").toSorted(by(({ openedAt }) => openedAt)) },
    {
      group: "closed",
      polls: of("closed")
        .toSorted(by(({ closedAt }) => closedAt ?? ""))
        .toReversed(),
    },
  ];
  return groups.filter((one) => one.polls.length > 0);
}

/** Polls in whose words all of the searched ones occur, whatever their case or accents. */
export function searchPolls(
  polls: readonly PollSummary[],
  text: string,
  wordsOf: (poll: PollSummary) => string,
): readonly PollSummary[] {
  const wanted = folded(text).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return polls;
  return polls.filter((poll) => {
    const words = folded(wordsOf(poll));
    return wanted.every((word) => words.includes(word));
  });
}

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
