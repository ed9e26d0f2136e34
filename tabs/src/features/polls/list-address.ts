import { useSearchParams } from "react-router";
import type { SilenceSummary } from "../../../../src/capabilities/decisions/contract.ts";
import type { PollSummary } from "../../../../src/capabilities/polls/contract.ts";
import { readSort, type Sort } from "../../lib/sorting.ts";

export const LIST_COLUMNS = ["question", "state", "when", "coverage"] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];
const STATES = ["open", "scheduled", "closed"] as const satisfies readonly PollSummary["state"][];
/** What the server would refuse as a search. */
const MOST_LETTERS = 200;

const runs = ({ state }: SilenceSummary): boolean => state === "open" || state === "stopped";

/**
 * The silence procedures that belong to what is looked for, those that run by their deadline, then the newest
 * results. None has a vote that somebody owes, and none is scheduled.
 */
export function silenceShown(
  procedures: readonly SilenceSummary[],
  { state, owed }: Pick<ListAddress, "state" | "owed">,
): readonly SilenceSummary[] {
  if (owed || state === "scheduled") return [];
  const running = procedures.filter(runs).toSorted((a, b) => (a.closesAt < b.closesAt ? -1 : 1));
  const over = procedures.filter((one) => !runs(one));
  return [...(state === "closed" ? [] : running), ...(state === "open" ? [] : over)];
}

/** What the list shows and in which order; all of it is in the address. */
export interface ListAddress {
  readonly search: string;
  readonly state: PollSummary["state"] | null;
  readonly owed: boolean;
  readonly sort: Sort<ListColumn> | null;
  readonly filtered: boolean;
  /** The same for the request; without what the address cannot mean. */
  readonly looked: Readonly<Record<string, string>>;
  /** Without a step in the history: Back leaves the page, not the last letter. */
  readonly set: (name: "q" | "state" | "owed" | "sort", value: string | null) => void;
  readonly clear: () => void;
}

export function useListAddress(): ListAddress {
  const [params, setParams] = useSearchParams();
  const search = (params.get("q") ?? "").slice(0, MOST_LETTERS);
  const state = STATES.find((one) => one === params.get("state")) ?? null;
  const owed = params.get("owed") === "yes";
  const sort = readSort(LIST_COLUMNS, params.get("sort"));
  const change = (values: Readonly<Record<string, string | null>>): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values)) {
          if (value === null || value.trim() === "") after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { replace: true },
    );
  return {
    search,
    state,
    owed,
    sort,
    filtered: search.trim() !== "" || state !== null || owed,
    looked: {
      ...(search.trim() !== "" && { q: search.trim() }),
      ...(state && { state }),
      ...(owed && { owed: "yes" }),
      ...(sort && { sort: `${sort.descending ? "-" : ""}${sort.column}` }),
    },
    set: (name, value) => change({ [name]: value }),
    clear: () => change({ q: null, state: null, owed: null }),
  };
}
