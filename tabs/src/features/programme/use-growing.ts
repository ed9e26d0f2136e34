import { useDeferredValue } from "react";

/** About what a tall screen shows at once. */
const FIRST = 50;

/**
 * The first rows at once and the rest when there is time: 500 rows take half a second to build on a small
 * machine, and nobody should wait for what is below the screen.
 */
export function useGrowing<Row>(rows: readonly Row[]): readonly Row[] {
  return useDeferredValue(rows, rows.length > FIRST ? rows.slice(0, FIRST) : rows);
}
