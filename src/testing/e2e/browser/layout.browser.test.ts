import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { arrange, type Arranged } from "./arrange.ts";
import { settled } from "./axe.ts";
import { layoutFaults } from "./layout.ts";
import { onStage } from "./stage.ts";
import { bring, STATES } from "./states.ts";

const stage = onStage({ sharedWindows: true });
let at: Arranged;
/** 320 by 256 is also what a window of 1280 by 1024 shows at 400 %. */
const windows: Partial<Record<"en" | "da", Page>> = {};

beforeAll(async () => {
  at = await arrange(stage, { topics: 60 });
  for (const language of ["en", "da"] as const)
    windows[language] = await stage.window({ language, width: 320, height: 256 });
}, 90_000);

const windowOf = (language: "en" | "da"): Page => {
  const page = windows[language];
  if (!page) throw new Error("no window");
  return page;
};

describe("at 1280 px nothing scrolls sideways and no words are cut", () => {
  const views = ["outline", "timeline", "calendar", "board", "next", "table"];
  const places = ["meetings", ...views.map((view) => `programme?view=${view}`)];
  it.each(places)("%s", async (place) => {
    const page = await stage.open("marta", place);
    await page.locator("[data-item]").first().waitFor();
    expect(await layoutFaults(page)).toEqual([]);
    await page.context().close();
  });
});

describe("at 320 px, in English and Danish, nothing scrolls sideways and no words are cut", () => {
  it.each(STATES.map((state) => [state.name, state] as const))("%s", async (_name, state) => {
    const found: Record<string, string[]> = {};
    for (const language of ["en", "da"] as const) {
      const page = windowOf(language);
      const context = await bring(page, stage.url, state, language, at);
      await settled(page);
      found[language] = await layoutFaults(page);
      await state.leave?.(context);
    }
    expect(found).toEqual({ en: [], da: [] });
  });
});
