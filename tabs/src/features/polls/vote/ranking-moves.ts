import type { OptionId } from "../../../../../src/capabilities/polls/contract/for-pages.ts";

export type Ranking = readonly OptionId[];

/** Adds an option as the last that is preferred; one that is ranked already stays where it is. */
export const rankLast = (ranking: Ranking, option: OptionId): Ranking =>
  ranking.includes(option) ? ranking : [...ranking, option];

/** Takes an option out: it is then below all that are ranked. */
export const unrank = (ranking: Ranking, option: OptionId): Ranking =>
  ranking.filter((one) => one !== option);

/** Puts a ranked option at a place from 0, at most the last; the others keep their order. */
export function rankAt(ranking: Ranking, option: OptionId, place: number): Ranking {
  if (!ranking.includes(option)) return ranking;
  const others = unrank(ranking, option);
  const at = Math.min(Math.max(place, 0), others.length);
  return [...others.slice(0, at), option, ...others.slice(at)];
}
