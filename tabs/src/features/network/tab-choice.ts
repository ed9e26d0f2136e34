import type { NAVIGATION } from "./navigation.ts";

type Page = (typeof NAVIGATION)[number]["path"];

/** Tells Teams which page the new tab of the channel opens; it is kept when the person presses Save there. */
export async function chooseTab(page: Page, name: string): Promise<void> {
  const { pages } = await import("@microsoft/teams-js");
  const address = new URL(`/tabs${page}`, window.location.origin).href;
  pages.config.registerOnSaveHandler((saving) => {
    pages.config
      .setConfig({
        entityId: page.slice(1),
        contentUrl: address,
        websiteUrl: address,
        suggestedDisplayName: name,
      })
      .then(
        () => saving.notifySuccess(),
        () => saving.notifyFailure(),
      );
  });
  pages.config.setValidityState(true);
}
