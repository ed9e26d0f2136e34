import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { arrange, type Arranged } from "./arrange.ts";
import { settled } from "./axe.ts";
import { layoutFaults, NARROW } from "./layout.ts";
import { onStage } from "./stage.ts";
import { bring, STATES } from "./states.ts";

const stage = onStage({ sharedWindows: true });
let at: Arranged;
let narrow: Page;

beforeAll(async () => {
  at = await arrange(stage, { topics: 60 });
  narrow = await stage.window({ language: "da", ...NARROW });
}, 90_000);

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

// In English the accessibility's tests look at it.
describe("at 320 px, in Danish, nothing scrolls sideways and no words are cut", () => {
  it.each(STATES.map((state) => [state.name, state] as const))("%s", async (_name, state) => {
    const context = await bring(narrow, stage.url, state, "da", at);
    await settled(narrow);
    const found = await layoutFaults(narrow);
    await state.leave?.(context);
    expect(found).toEqual([]);
  });
});
