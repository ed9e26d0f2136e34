import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/**
 * Focus stays where the person put it. Only when a change of page has removed what had it (it then falls to
 * the body, and the keyboard would begin at the top again) it goes to what opened: the item's heading, else
 * the link of the item that was closed, else the page's heading.
 */
export function useKeptFocus(): void {
  const { pathname, search } = useLocation();
  const item = new URLSearchParams(search).get("item");
  const before = useRef<{ pathname: string; item: string | null }>(undefined);

  useEffect(() => {
    const last = before.current;
    before.current = { pathname, item };
    // At the first page the browser has the focus.
    if (!last || (last.pathname === pathname && last.item === item)) return undefined;
    const stop = focusWhenThere(() => find(item, last.item), item === null);
    return () => stop.abort();
  }, [pathname, item]);
}

/**
 * When nothing has the focus: waits for what is still loading. Once the person has done something else, it
 * would be a jump.
 */
export function focusWhenThere(look: () => HTMLElement | null, preventScroll = true): AbortController {
  const stop = new AbortController();
  const timer = setInterval(() => {
    const target = hasFocus() ? undefined : look();
    target?.focus({ preventScroll });
    if (target || hasFocus()) stop.abort();
  }, 50);
  const { signal } = stop;
  for (const event of ["keydown", "pointerdown"])
    document.addEventListener(event, () => stop.abort(), { signal, capture: true });
  signal.addEventListener("abort", () => clearInterval(timer));
  return stop;
}

const hasFocus = (): boolean => document.activeElement !== null && document.activeElement !== document.body;

/**
 * After an action that takes away the very control which was pressed: the focus goes to the first of these
 * that is there, at the latest to the heading of the opened item.
 */
export function regainFocus(...selectors: readonly string[]): void {
  setTimeout(() => {
    if (!hasFocus()) focusFirst(...selectors);
  }, 100);
}

/** The first of these that is there, else the heading of the opened item, else of the page. */
export function focusFirst(...selectors: readonly string[]): void {
  for (const selector of [...selectors, "[data-detail-heading]", "[data-page-heading]"]) {
    const target = document.querySelector<HTMLElement>(selector);
    if (target) return target.focus({ preventScroll: true });
  }
}

const find = (item: string | null, closed: string | null): HTMLElement | null => {
  if (item) return document.querySelector<HTMLElement>("[data-detail-heading]");
  const link = closed ? document.querySelector<HTMLElement>(`[data-item="${CSS.escape(closed)}"]`) : null;
  return link ?? document.querySelector<HTMLElement>("[data-page-heading]");
};
