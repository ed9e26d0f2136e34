import type { Page } from "./card-context.ts";

export type TabLink = (page: Page, item?: string) => string;

/** Opens the tab in a browser. `publicUrl` has no query, for example `http://127.0.0.1:3978`. */
export const browserTabLink =
  (publicUrl: string): TabLink =>
  (page, item) => {
    const url = new URL(`/tabs/${page}`, publicUrl);
    if (item !== undefined) url.searchParams.set("item", item);
    return url.href;
  };

/**
 * Opens the tab inside Teams; who has no Teams at hand gets `webUrl` in a browser instead. `appId` is the id
 * in the Teams catalogue, the page's name is the tab's entityId in the manifest.
 */
export const teamsTabLink =
  (appId: string, publicUrl: string): TabLink =>
  (page, item) => {
    const url = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${page}`);
    url.searchParams.set("webUrl", browserTabLink(publicUrl)(page, item));
    if (item !== undefined) url.searchParams.set("context", JSON.stringify({ subEntityId: item }));
    return url.href;
  };
