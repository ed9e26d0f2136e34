import type { CardContext } from "./card-context.ts";

export type TabLink = CardContext["link"];

/** Opens the tab in a browser. `publicUrl` has no query, for example `http://127.0.0.1:3978`. */
export const browserTabLink =
  (publicUrl: string): TabLink =>
  (page, item, part = {}) => {
    const url = new URL(`/tabs/${page}`, publicUrl);
    url.search = queryOf(item, part).toString();
    return url.href;
  };

/**
 * Opens the tab inside Teams; who has no Teams at hand gets `webUrl` in a browser instead. `appId` is the id
 * in the Teams catalogue, the page's name is the tab's entityId in the manifest. Teams hands the page one text: an
 * item, or from a question mark on the whole query.
 */
export const teamsTabLink =
  (appId: string, publicUrl: string): TabLink =>
  (page, item, part = {}) => {
    const url = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${page}`);
    url.searchParams.set("webUrl", browserTabLink(publicUrl)(page, item, part));
    const subEntityId = Object.keys(part).length === 0 ? item : `?${queryOf(item, part).toString()}`;
    if (subEntityId !== undefined) url.searchParams.set("context", JSON.stringify({ subEntityId }));
    return url.href;
  };

const queryOf = (item: string | undefined, part: Readonly<Record<string, string>>): URLSearchParams =>
  new URLSearchParams({ ...(item === undefined ? {} : { item }), ...part });
