/**
 * Teams, when it is there. teams-js (16 KB) is loaded only inside a frame: in a browser nobody pays for it.
 */
export type HostTheme = "default" | "dark" | "contrast";

export interface TeamsHost {
  readonly locale: string;
  readonly theme: HostTheme;
  /** The deep link's item, if the tab was opened by one. */
  readonly subPageId: string | undefined;
  readonly onThemeChange: (listener: (theme: HostTheme) => void) => void;
  readonly token: (fresh: boolean) => Promise<string>;
}

const ANSWER_WITHIN_MS = 3_000;
const TOKEN_RENEWED_MS_BEFORE = 2 * 60_000;

const framed = (): boolean => window.parent !== window;

const asTheme = (theme: string | undefined): HostTheme =>
  theme === "dark" || theme === "contrast" ? theme : "default";

/** Undefined outside Teams, and where the frame's owner does not answer: then it is a browser page. */
export async function connectTeams(): Promise<TeamsHost | undefined> {
  if (!framed()) return undefined;
  try {
    const { app, authentication } = await import("@microsoft/teams-js");
    // Hosts of the same origin are always accepted; another one only while developing.
    const origins = import.meta.env.DEV
      ? [new URL(document.referrer || window.location.href).origin]
      : undefined;
    await within(ANSWER_WITHIN_MS, app.initialize(origins));
    const context = await within(ANSWER_WITHIN_MS, app.getContext());
    void app.notifySuccess();
    return {
      locale: context.app.locale,
      theme: asTheme(context.app.theme),
      subPageId: context.page.subPageId || undefined,
      onThemeChange: (listener) => app.registerOnThemeChangeHandler((theme) => listener(asTheme(theme))),
      token: cachedToken(() => authentication.getAuthToken()),
    };
  } catch {
    return undefined;
  }
}

/** Teams shows the link to something in this tab, to be copied. */
export async function shareInTeams(subPageId: string, subPageLabel: string): Promise<void> {
  const { pages } = await import("@microsoft/teams-js");
  pages.shareDeepLink({ subPageId, subPageLabel });
}

/**
 * Goes to another page of the personal app, so that Teams' own tab bar and Back know of it. False where that can't
 * be, in a channel for example. @param subPageId what the page is to open; see `useDeepLink`
 */
export async function goToPageInTeams(pageId: string, subPageId: string): Promise<boolean> {
  try {
    const { pages } = await import("@microsoft/teams-js");
    if (!pages.currentApp.isSupported()) return false;
    await pages.currentApp.navigateTo({ pageId, subPageId });
    return true;
  } catch {
    return false;
  }
}

function cachedToken(read: () => Promise<string>): (fresh: boolean) => Promise<string> {
  let kept: Promise<string> | undefined;
  let until = 0;
  return async (fresh) => {
    if (!kept || fresh || Date.now() > until) {
      kept = read();
      until = Number.POSITIVE_INFINITY;
      try {
        until = expiryOf(await kept) - TOKEN_RENEWED_MS_BEFORE;
      } catch (error) {
        kept = undefined;
        throw error;
      }
    }
    return kept;
  };
}

/** Only to know when to ask again: the server is the one who verifies. */
function expiryOf(token: string): number {
  try {
    const body = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const { exp } = JSON.parse(atob(body)) as { exp?: unknown };
    return typeof exp === "number" ? exp * 1_000 : 0;
  } catch {
    return 0;
  }
}

const within = <T>(ms: number, promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error("The host did not answer")), ms);
    }),
  ]);
