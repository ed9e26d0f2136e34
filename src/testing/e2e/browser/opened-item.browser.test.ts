import { describe, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { gone, hasFocus } from "./page-parts.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
const heading = (page: Page) => page.locator("[data-detail-heading]");

describe("Escape", () => {
  it("closes an item that the pointer opened in the timeline, and gives the focus back to its bar", async () => {
    const page = await stage.open("marta", "programme?view=timeline");
    const bar = page.locator("a[data-stop]").nth(1);
    await bar.hover();
    await page.getByRole("tooltip").waitFor();
    await bar.click();
    await hasFocus(page, heading(page));
    await page.keyboard.press("Escape");
    await gone(heading(page));
    await hasFocus(page, bar);
  });

  it("closes a meeting, but first the menu or dialog over it, and never what is not stored", async () => {
    const page = await stage.open("rasa", "meetings");
    const link = page.locator("a[data-item]").first();
    await link.focus();
    await page.keyboard.press("Enter");
    await hasFocus(page, heading(page));
    await page.getByRole("button", { name: "Change the meeting" }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await gone(page.getByRole("dialog"));
    await heading(page).waitFor();
    await page.keyboard.press("Escape");
    await gone(heading(page));
    await hasFocus(page, link);
  });

  it("leaves a form with something typed in it where it is", async () => {
    const page = await stage.open("rasa", "programme");
    await page.locator("a[data-item]").nth(1).click();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const name = page.locator("form").getByLabel(/^Title/);
    await name.fill("Half typed");
    await heading(page).focus();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Store", exact: true }).click();
    await gone(page.getByRole("form", { name: "Edit" }));
    await heading(page).filter({ hasText: "Half typed" }).waitFor();
  });
});
