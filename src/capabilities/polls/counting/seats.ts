import type { OptionId } from "../../../kernel/ids.ts";

/** Who wins, and what is left to settle. */
export interface Seats {
  /** Options that win, in the order of the ranking. */
  readonly chosen: readonly OptionId[];
  /** Options that are equal for the last seats: the coordinator settles which of them get `openSeats`. */
  readonly tied: readonly OptionId[];
  readonly openSeats: number;
}

interface Rule<Entry> {
  /** What decides, the weightiest first; more is better. */
  readonly by: (entry: Entry) => readonly number[];
  /** Whether anybody wants the option at all: otherwise it never wins. */
  readonly wanted: (entry: Entry) => boolean;
}

/**
 * Puts the options in order (equals as the question has them) and gives out the seats. Where the last seats
 * fall among equals, none of these is chosen: they are told as tied.
 */
export function fillSeats<Entry extends { readonly optionId: OptionId }>(
  entries: readonly Entry[],
  seats: number,
  { by, wanted }: Rule<Entry>,
): Seats & { readonly ranking: readonly Entry[] } {
  const better = (one: Entry, other: Entry) => compare(by(one), by(other));
  const ranking = entries.toSorted(better);
  const candidates = ranking.filter(wanted);
  const ids = (list: readonly Entry[]) => list.map((entry) => entry.optionId);
  const last = candidates[seats - 1];
  const firstOut = candidates[seats];
  if (!last || !firstOut || better(last, firstOut) !== 0)
    return { ranking, chosen: ids(candidates.slice(0, seats)), tied: [], openSeats: 0 };
  const above = candidates.filter((entry) => better(entry, last) < 0);
  return {
    ranking,
    chosen: ids(above),
    tied: ids(candidates.filter((entry) => better(entry, last) === 0)),
    openSeats: seats - above.length,
  };
}

/** Below 0 when the first is more. */
function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (other[at] ?? 0) - (one[at] ?? 0);
}
