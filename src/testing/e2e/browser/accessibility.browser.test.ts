import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { arrange, type Arranged } from "./arrange.ts";
import { settled, violationsInEachTheme } from "./axe.ts";
import { layoutFaults, NARROW } from "./layout.ts";
import { addressOf, onStage } from "./stage.ts";
import { bring, STATES } from "./states.ts";
import { words } from "./words.ts";

const WIDE = { width: 1_280, height: 900 };

describe("axe finds nothing, in light, dark and high contrast, nor is anything cut when the window gets narrow", () => {
  const stage = onStage({ sharedWindows: true });
  let at: Arranged;
  let page: Page;
  beforeAll(async () => {
    at = await arrange(stage);
    page = await stage.window();
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
  it.each(pointed)("with the pointer on %s", async (_what, address, selector) => {
    await page.goto(addressOf(stage.url, address(), { person: "elena", language: "en" }));
    await page.locator("[data-item]").first().waitFor();
    await page.locator(selector).first().hover();
    expect(await violationsInEachTheme(page)).toEqual({ light: [], dark: [], contrast: [] });
    await page.mouse.move(0, 0);
  });

  it.each(STATES.map((state) => [state.name, state] as const))("on %s", async (_name, state) => {
    let context = await bring(page, stage.url, state, "en", at);
    const found = await violationsInEachTheme(page);
    await page.setViewportSize(NARROW);
    // What is shown beside the page on a wide screen may be closed by a narrow one: it is opened there again.
    if (!(await state.ready(context).first().isVisible()))
      context = await bring(page, stage.url, state, "en", at);
    await settled(page);
    const cut = await layoutFaults(page);
    await state.leave?.(context);
    await page.setViewportSize(WIDE);
    expect({ ...found, cut }).toEqual({ light: [], dark: [], contrast: [], cut: [] });
  });
});

describe("where there is no network yet", () => {
  const stage = onStage({ empty: true });

  it.each(["en", "da"] as const)(
    "it is said what to do, in %s, and axe and a narrow screen find nothing",
    async (language) => {
      const page = await stage.window({ language, ...NARROW });
      await page.goto(addressOf(stage.url, "meetings", { language }));
      const title = words(language)("There is no network here yet");
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      expect(await layoutFaults(page)).toEqual([]);
      expect(await violationsInEachTheme(page)).toEqual({ light: [], dark: [], contrast: [] });
    },
  );
});
