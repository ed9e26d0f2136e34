import { NavigationType, type To, UNSAFE_createBrowserHistory as createBrowserHistory } from "react-router";

/** Where a page is: what of its address says so. */
export interface Address {
  readonly pathname: string;
  readonly search: string;
}

/** A way that was not gone yet, because something not stored would be left. */
export interface Leaving {
  readonly go: () => void;
}

type Asks = (from: Address, to: Address) => boolean;
type BrowserHistory = ReturnType<typeof createBrowserHistory>;

let asks: Asks | undefined;
let waiting: Leaving | undefined;
const listeners = new Set<() => void>();

function setWaiting(leaving: Leaving | undefined): void {
  waiting = leaving;
  for (const listener of listeners) listener();
}

const browser = createBrowserHistory({ v5Compat: true });

function goOrAsk(to: Address, go: () => void): void {
  if (asks?.(browser.location, to) !== true) go();
  else
    setWaiting({
      go: () => {
        setWaiting(undefined);
        go();
      },
    });
}

/** Back and forward have happened when they are told of: what must not be left yet is gone back to first. */
let undoing = 0;

/**
 * The browser's history, which asks before what is not stored is left. React Router's own way to do so needs its
 * data router: 18 KB more before the first page can show itself.
 */
export const pageHistory: BrowserHistory = {
  get action() {
    return browser.action;
  },
  get location() {
    return browser.location;
  },
  createHref: (to) => browser.createHref(to),
  createURL: (to) => browser.createURL(to),
  encodeLocation: (to) => browser.encodeLocation(to),
  go: (delta) => browser.go(delta),
  push: (to: To, state?: unknown) => goOrAsk(browser.createURL(to), () => browser.push(to, state)),
  replace: (to: To, state?: unknown) => goOrAsk(browser.createURL(to), () => browser.replace(to, state)),
  listen: (tell) => {
    let shown: Address = browser.location;
    return browser.listen((update) => {
      if (undoing > 0) {
        undoing -= 1;
        return;
      }
      const { action, location, delta } = update;
      if (action === NavigationType.Pop && delta !== null && asks?.(shown, location) === true) {
        undoing += 1;
        browser.go(-delta);
        setWaiting({
          go: () => {
            setWaiting(undefined);
            asks = undefined;
            browser.go(delta);
          },
        });
        return;
      }
      shown = location;
      tell(update);
    });
  },
};

/** Has every way away asked about, until it is called with nothing. */
export function askBeforeLeaving(when: Asks | undefined): void {
  asks = when;
  if (when === undefined) setWaiting(undefined);
}

export const whatWaits = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Something on the page would be lost by leaving it. */
  isUnsaved: (): boolean => asks !== undefined,
  now: (): Leaving | undefined => waiting,
  stay: (): void => setWaiting(undefined),
};
