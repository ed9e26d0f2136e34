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
    let tries = 0;
    // The page may still be loading: a second is long enough, and then it would be a jump.
    const timer = setInterval(() => {
      tries += 1;
      if (document.activeElement && document.activeElement !== document.body) return clearInterval(timer);
      const target = find(item, last.item);
      if (target) target.focus({ preventScroll: item === null });
      if (target || tries > 20) clearInterval(timer);
    }, 50);
    return () => clearInterval(timer);
  }, [pathname, item]);
}

const find = (item: string | null, closed: string | null): HTMLElement | null => {
  if (item) return document.querySelector<HTMLElement>("[data-detail-heading]");
  const link = closed ? document.querySelector<HTMLElement>(`[data-item="${CSS.escape(closed)}"]`) : null;
  return link ?? document.querySelector<HTMLElement>("[data-page-heading]");
};
