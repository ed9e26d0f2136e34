import { useEffect, useRef } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { readSort, type Sort } from "./table/item-order.ts";
import { type Zoom, ZOOMS } from "./timeline/timeline-scale.ts";

export const VIEWS = ["outline", "timeline", "table"] as const;
export type View = (typeof VIEWS)[number];

/** How many panels were opened one from another; closing goes back past all of them. */
interface PanelState {
  readonly panels?: number;
}

/** Everything that one may want to link to or come back to is in the address, nothing of it in memory. */
export interface ProgrammeAddress {
  readonly view: View;
  readonly search: string;
  readonly sort: Sort | null;
  readonly zoom: Zoom;
  readonly itemId: string | null;
  /** Changes a filter without a step in the history: Back leaves the page, not the last letter. */
  readonly set: (name: "view" | "q" | "sort" | "zoom", value: string | null) => void;
  readonly close: () => void;
}

export function useProgrammeAddress(): ProgrammeAddress {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: PanelState | null };
  const navigate = useNavigate();
  const change = (name: string, value: string | null): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null || value === "") after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true, state },
    );
  return {
    view: VIEWS.find((one) => one === params.get("view")) ?? "outline",
    search: params.get("q") ?? "",
    sort: readSort(params.get("sort")),
    zoom: ZOOMS.find((one) => one === params.get("zoom")) ?? "all",
    itemId: params.get("item"),
    set: change,
    close: () => {
      if (state?.panels) void navigate(-state.panels);
      else change("item", null);
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
