import type { Frame, Page } from "playwright-core";
import { holds } from "./page-parts.ts";

export interface HostCall {
  readonly func: string;
  readonly args: readonly unknown[];
}
export interface TeamsTab {
  readonly host: Page;
  readonly tab: Frame;
  readonly calls: () => Promise<readonly HostCall[]>;
  readonly setTheme: (theme: "default" | "dark" | "contrast") => Promise<void>;
}

/** Opens the host page with our tab in it. */
export async function openInTeams(
  page: Page,
  origin: string,
  src: string,
  asked: Readonly<Record<string, string>> = {},
): Promise<TeamsTab> {
  await page.goto(`${origin}/host.html?${new URLSearchParams({ src, ...asked }).toString()}`);
  const element = await page.locator("iframe").elementHandle();
  const tab = await element?.contentFrame();
  if (!tab) throw new Error("the host has no tab");
  await tab.locator("h1").first().waitFor();
  return {
    host: page,
    tab,
    calls: () => page.evaluate<readonly HostCall[]>("teamsHost.calls"),
    setTheme: async (theme) => {
      // The tab registers after it has started; before that Teams tells it nothing.
      await holds(page, `teamsHost.handlers.has("themeChange")`);
      await page.evaluate(`teamsHost.setTheme("${theme}")`);
    },
  };
}
