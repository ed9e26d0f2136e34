import type { Language } from "../../kernel/actor.ts";
import type { PollId } from "../../kernel/ids.ts";
import { searchFor } from "../../kernel/search-words.ts";
import type { Poll } from "./poll.ts";

/** A poll as far as a list is filtered and ordered by it. */
export interface PollLine {
  readonly pollId: PollId;
  readonly state: Poll["state"];
  readonly question: string;
  /** What else a search looks at: what it is about, its options, its outcome. */
  readonly words: string;
  readonly openedAt: Date;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
  readonly electors: number;
  readonly answered: number;
  /** It waits for the vote of whoever asks. */
  readonly owed: boolean;
}

export const POLL_STATES = ["open", "scheduled", "closed"] as const satisfies readonly Poll["state"][];
export const POLL_SORTS = ["question", "state", "when", "coverage"] as const;
export type PollSort = (typeof POLL_SORTS)[number];

/** Which polls, and in which order; null: all of them, and what waits for the reader first. */
export interface Listing {
  readonly state: Poll["state"] | null;
  readonly owed: boolean;
  readonly search: string;
  readonly sort: { readonly column: PollSort; readonly descending: boolean } | null;
  readonly language: Language;
}

export const EVERYTHING: Listing = { state: null, owed: false, search: "", sort: null, language: "en" };

/**
 * The lines that are looked for, in order: as told, else open ones by deadline with those that are owed first, then
 * what opens next, then the latest closed. Lines that have nothing in a column stand last, whichever way it is sorted.
 */
export function listed(lines: readonly PollLine[], listing: Listing): readonly PollLine[] {
  const isMeant = searchFor(listing.search);
  const found = lines
    .filter(
      ({ state, owed }) => (listing.state === null || state === listing.state) && (owed || !listing.owed),
    )
    .filter((line) => isMeant(`${line.question} ${line.words}`))
    .toSorted(asItComes);
  const { sort, language } = listing;
  if (sort === null) return found;
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  return found
    .map((line) => ({ line, key: keyOf(line, sort.column) }))
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      const order = typeof a.key === "string" ? compare(a.key, `${b.key}`) : a.key - Number(b.key);
      return sort.descending ? -order : order;
    })
    .map(({ line }) => line);
}

/** The instant that a line names: when it opens, closes or was closed. */
const instantOf = ({ state, openedAt, closesAt, closedAt }: PollLine): number =>
  (state === "scheduled" ? openedAt : (closedAt ?? closesAt)).getTime();

function asItComes(a: PollLine, b: PollLine): number {
  const order =
    POLL_STATES.indexOf(a.state) - POLL_STATES.indexOf(b.state) ||
    Number(b.owed) - Number(a.owed) ||
    (instantOf(a) - instantOf(b)) * (a.state === "closed" ? -1 : 1);
  return order || (a.pollId < b.pollId ? -1 : 1);
}

function keyOf(line: PollLine, column: PollSort): string | number | null {
  switch (column) {
    case "question":
      return line.question;
    case "state":
      return POLL_STATES.indexOf(line.state);
    case "when":
      return instantOf(line);
    default:
      return line.state === "scheduled" || line.electors === 0 ? null : line.answered / line.electors;
  }
}
