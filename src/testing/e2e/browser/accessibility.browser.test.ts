import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { arrange, type Arranged } from "./arrange.ts";
import { THEMES, violations, wearTheme } from "./axe.ts";
import { layoutFaults } from "./layout.ts";
import { addressOf, onStage } from "./stage.ts";
import { bring, STATES } from "./states.ts";
import { words } from "./words.ts";

describe("axe finds nothing, in light, dark and high contrast", () => {
  const stage = onStage({ sharedWindows: true });
  let at: Arranged;
  let page: Page;
  beforeAll(async () => {
    at = await arrange(stage);
    page = await stage.window();
  }, 60_000);

  it.each(STATES.map((state) => [state.name, state] as const))("%s", async (_name, state) => {
    const context = await bring(page, stage.url, state, "en", at);
    const found: Record<string, string[]> = {};
    for (const theme of THEMES) {
      await wearTheme(page, theme);
      found[theme] = await violations(page);
    }
    await state.leave?.(context);
    expect(found).toEqual({ light: [], dark: [], contrast: [] });
  });
});

describe("what the pointer is on stays readable", () => {
  const stage = onStage();
  let at: Arranged;
  beforeAll(async () => {
    at = await arrange(stage);
  }, 60_000);

  const pointed: readonly (readonly [what: string, address: () => string, selector: string])[] = [
    ["a row of the list", () => "meetings", "tbody tr"],
    ["a column that sorts", () => "meetings", "th button"],
    ["a page of the navigation", () => "programme", "nav li:last-child a"],
    ["the person", () => "meetings", "header button[aria-haspopup]"],
    ["a meeting's card", () => `meetings?item=${at.called}`, "ul li:has([data-item])"],
    ["a part of the meeting", () => `meetings?item=${at.called}`, "[role=tab]:last-child"],
    ["a topic of the poll", () => `meetings?item=${at.polled}`, "fieldset label"],
    ["a row of the outline", () => "programme", "a[data-item]"],
    ["a row of the table", () => "programme?view=table", "tbody tr"],
    ["a bar of the timeline", () => "programme?view=timeline", "td a[data-stop]"],
  ];
  it.each(pointed)("%s", async (_what, address, selector) => {
    const page = await stage.open("elena", address());
    await page.locator("[data-item]").first().waitFor();
    await page.locator(selector).first().hover();
    for (const theme of THEMES) {
      await wearTheme(page, theme);
      expect(await violations(page)).toEqual([]);
    }
  });
});

describe("where there is no network yet", () => {
  const stage = onStage({ empty: true });

  it.each(["en", "da"] as const)(
    "it is said what to do, in %s, and axe and a narrow screen find nothing",
    async (language) => {
      const page = await stage.window({ language, width: 320, height: 256 });
      await page.goto(addressOf(stage.url, "meetings", { language }));
      const title = words(language)("There is no network here yet");
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      expect(await layoutFaults(page)).toEqual([]);
      for (const theme of THEMES) {
        await wearTheme(page, theme);
        expect(await violations(page)).toEqual([]);
      }
    },
  );
});
