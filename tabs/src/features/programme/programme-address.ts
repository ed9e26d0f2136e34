import { useEffect, useRef } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { ITEM_STATUSES, type ItemFilter } from "./filter/filter-items.ts";
import { readSort, type Sort } from "../../lib/sorting.ts";
import { SORT_COLUMNS, type SortColumn } from "./table/item-order.ts";
import { type Zoom, ZOOMS } from "./timeline/timeline-scale.ts";

export const VIEWS = ["outline", "timeline", "calendar", "board", "next", "table"] as const;
export type View = (typeof VIEWS)[number];

/** What the timeline's rows are. */
export const ROWS = ["packages", "responsible"] as const;
export type Rows = (typeof ROWS)[number];

const FILTERS = ["q", "responsible", "status", "who", "mine"] as const;
type Name = "view" | "sort" | "zoom" | "rows" | "month" | (typeof FILTERS)[number];

/** How many panels were opened one from another; closing goes back past all of them. */
interface PanelState {
  readonly panels?: number;
}

/** Everything that one may want to link to or come back to is in the address, nothing of it in memory. */
export interface ProgrammeAddress {
  readonly view: View;
  readonly filter: ItemFilter;
  readonly sort: Sort<SortColumn> | null;
  readonly zoom: Zoom;
  readonly rows: Rows;
  /** The calendar's month, `2024-11`. */
  readonly month: string | null;
  readonly itemId: string | null;
  /** Changes a filter without a step in the history: Back leaves the page, not the last letter. */
  readonly set: (name: Name, value: string | null) => void;
  /** Another view or month is another place: Back comes back from it. */
  readonly go: (name: "view" | "month", value: string | null) => void;
  readonly clearFilters: () => void;
  readonly close: () => void;
}

export function useProgrammeAddress(): ProgrammeAddress {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: PanelState | null };
  const navigate = useNavigate();
  const change = (values: Partial<Record<Name | "item", string | null>>, step = false): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values)) {
          if (value === null || value === "") after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      // Closing a panel goes back past what opened it, which is no longer right behind a new step.
      step ? { state: null } : { replace: true, state },
    );
  return {
    view: VIEWS.find((one) => one === params.get("view")) ?? "outline",
    filter: {
      search: params.get("q") ?? "",
      responsible: params.get("responsible"),
      status: ITEM_STATUSES.find((one) => one === params.get("status")) ?? null,
      person: params.get("who"),
      mine: params.get("mine") === "yes",
    },
    sort: readSort(SORT_COLUMNS, params.get("sort")),
    zoom: ZOOMS.find((one) => one === params.get("zoom")) ?? "all",
    rows: ROWS.find((one) => one === params.get("rows")) ?? "packages",
    month: params.get("month"),
    itemId: params.get("item"),
    set: (name, value) => change({ [name]: value }),
    go: (name, value) => change({ [name]: value }, true),
    clearFilters: () => change(Object.fromEntries(FILTERS.map((name) => [name, null]))),
    close: () => {
      if (state?.panels) void navigate(-state.panels);
      else change({ item: null });
    },
  };
}

export interface ItemLink {
  readonly to: { readonly search: string };
  readonly state: PanelState;
  /** Its panel is open. */
  readonly selected: boolean;
}

/** Where an item's panel is; the rest of the address stays as it is. */
export function useItemLinks(): (itemId: string) => ItemLink {
  const [params] = useSearchParams();
  const { state } = useLocation() as { state: PanelState | null };
  return (itemId) => {
    const search = new URLSearchParams(params);
    search.set("item", itemId);
    return {
      to: { search: `?${search.toString()}` },
      state: { panels: (state?.panels ?? 0) + 1 },
      selected: params.get("item") === itemId,
    };
  };
}

/** Who closes an item comes back to where they were. */
export function useFocusOnClose(itemId: string | null): void {
  const opened = useRef<{ itemId: string | null; from: Element | null }>({ itemId, from: null });
  useEffect(() => {
    const { itemId: before, from } = opened.current;
    if (before === itemId) return;
    opened.current = { itemId, from: before === null ? document.activeElement : from };
    if (itemId !== null || before === null) return;
    const link = document.querySelector(`[data-item="${CSS.escape(before)}"]`);
    const target = from?.isConnected && from !== document.body ? from : link;
    if (target instanceof HTMLElement) target.focus();
  }, [itemId]);
}

/** Who opens an item goes into its panel; who arrives by a link to it stays where the browser puts them. */
export function useFocusOnOpen(itemId: string): void {
  const { state } = useLocation() as { state: PanelState | null };
  const opened = state?.panels !== undefined;
  useEffect(() => {
    if (opened)
      document
        .querySelector<HTMLElement>(`[data-detail-heading="${CSS.escape(itemId)}"]`)
        ?.focus({ preventScroll: true });
  }, [itemId, opened]);
}
