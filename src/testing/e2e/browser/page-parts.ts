import type { Frame, Locator, Page } from "playwright-core";
import { until } from "../program.ts";

/** Waits until each of these words stands in it. */
export async function seen(where: Locator, ...words: readonly string[]): Promise<void> {
  for (const each of words) await where.filter({ hasText: each }).first().waitFor();
}

export const gone = (what: Locator): Promise<void> => what.waitFor({ state: "detached" });

/** One of a meeting's parts: Topics, Poll, Agenda. */
export const section = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("tab", { name }).click();

/** Waits until the agenda that is read has these items in this order. */
export async function onAgenda(page: Page, titles: readonly string[]): Promise<void> {
  const items = page.getByRole("tabpanel").locator("ol > li");
  for (const [at, title] of titles.entries()) await items.nth(at).filter({ hasText: title }).waitFor();
  await items.nth(titles.length).waitFor({ state: "detached" });
}

/** What has the keyboard, as a screen reader would name it: "button Vote", "body" when nothing has it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return "body";
    const name = one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent ?? "";
    return ((one.getAttribute("role") ?? one.tagName.toLowerCase()) + " " + name.trim()).trim();
  })()`);

/** Presses Tab until that has the keyboard, as who uses no pointer does. */
export async function tabTo(page: Page, target: Locator, { back = false, most = 60 } = {}): Promise<void> {
  await target.first().waitFor();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
  }
  throw new Error(`Tab does not lead there; it ended at ${await focused(page)}`);
}

/** Waits until that has the keyboard. */
export async function hasFocus(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor({ state: "attached" });
  await until(`the focus, which is at ${await focused(page)}`, () => isFocused(target), 15);
}

interface Matching {
  readonly matches: (selector: string) => boolean;
}
const isFocused = (target: Locator): Promise<boolean> =>
  target.first().evaluate((one: Matching) => one.matches(":focus"));
/** Whether that or something in it has the keyboard. */
export const holdsFocus = (target: Locator): Promise<boolean> =>
  target.first().evaluate((one: Matching) => one.matches(":focus-within"));

/** Waits until an expression is true in the page; asked from here, since the page lets nobody evaluate words. */
export const holds = async (page: Page | Frame, expression: string): Promise<void> => {
  await until(expression, () => page.evaluate<boolean>(`Boolean(${expression})`), 15);
};
