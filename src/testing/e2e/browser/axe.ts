import { readFileSync } from "node:fs";
import path from "node:path";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { ROOT } from "../program.ts";
import { holds } from "./page-parts.ts";

const source = readFileSync(path.join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8");

const THEMES = ["light", "dark", "contrast"] as const;
type ThemeName = (typeof THEMES)[number];

/** As the system asks for it: the page follows without being loaded again. */
async function wearTheme(page: Page, theme: ThemeName): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === "dark" ? "dark" : "light",
    contrast: theme === "contrast" ? "more" : "no-preference",
    reducedMotion: "reduce",
  });
  await wears(page, theme);
  await settled(page);
}

/** Colours change over some frames, also where motion is reduced: half of a change is nobody's theme. */
export const settled = (page: Page | Frame): Promise<void> =>
  page.evaluate<void>(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
    Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished))
      .then(() => done()))))`);

export const wears = (page: Page | Frame, theme: ThemeName): Promise<void> =>
  holds(page, `document.documentElement.dataset.theme === "${theme}"`);

/** What axe finds wrong, all rules, one line each with the elements meant. */
export async function violations(page: Page | Frame): Promise<string[]> {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(source);
  const results = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return results.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes
        .slice(0, 5)
        .map(
          (node) => `    ${node.target.join(" ")}  ${node.html.slice(0, 160)}  ${node.any[0]?.message ?? ""}`,
        )
        .join("\n")}`,
  );
}

export async function violationsInEachTheme(page: Page): Promise<Record<ThemeName, string[]>> {
  const found: Record<ThemeName, string[]> = { light: [], dark: [], contrast: [] };
  for (const theme of THEMES) {
    await wearTheme(page, theme);
    found[theme] = await violations(page);
  }
  return found;
}
