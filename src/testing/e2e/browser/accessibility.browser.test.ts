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
