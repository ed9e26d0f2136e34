import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { arrange, type Arranged } from "./arrange.ts";
import { gone, hasFocus, holds } from "./page-parts.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
let at: Arranged;
beforeAll(async () => {
  at = await arrange(stage);
}, 60_000);

const link = (page: Page, name: string) => page.getByRole("link", { name });

describe("the list of meetings", () => {
  it("never calls a date that has passed 'Next': what still asks for topics or votes stands by itself", async () => {
    const page = await stage.open("marta", "meetings");
    const group = (name: string) =>
      page.locator("tbody").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
    for (const title of ["7th meeting", "8th meeting"]) await link(page, title).waitFor();
    expect(await group("Past its date, still open").locator("[data-item]").allTextContents()).toEqual([
      "7th meeting",
      "8th meeting",
    ]);
    expect(await group("Next").count()).toBe(0);
    expect(await group("Past").locator("[data-item]").first().textContent()).toBe("9th meeting");
  });

  it("is searched by title, place and number; the search stays in the address and beside an opened meeting", async () => {
    const page = await stage.open("marta", "meetings");
    await link(page, "7th meeting").waitFor();
    await page.keyboard.press("/");
    await hasFocus(page, page.getByRole("searchbox"));
    await page.keyboard.type("forum brussels");
    await gone(link(page, "7th meeting"));
    await holds(page, "new URL(location.href).searchParams.get('q') === 'forum brussels'");
    await page.reload();
    await link(page, "SI+ Forum").click();
    await page.getByRole("heading", { level: 2, name: "SI+ Forum" }).waitFor();
    await holds(page, "document.querySelectorAll('[data-item]').length === 1");
    // One page, one title: the opened meeting's is a heading below it.
    expect(await page.getByRole("heading", { level: 1 }).allTextContents()).toEqual(["Meetings"]);
    await page.getByRole("searchbox").fill("nothing like it");
    await page.getByRole("button", { name: "Clear the search" }).click();
    await link(page, "7th meeting").waitFor();
  });

  it("is where a wrong address leads, in one press", async () => {
    const page = await stage.open("marta", "meetings?item=nowhere&section=agenda");
    await page.getByRole("heading", { name: "This meeting is not there" }).waitFor();
    await page.getByRole("button", { name: "Show all meetings" }).click();
    await link(page, "7th meeting").waitFor();
    await holds(page, "!new URL(location.href).searchParams.has('item')");
    expect(await page.getByRole("heading", { name: "This meeting is not there" }).count()).toBe(0);
  });

  it("opens a meeting alone on a narrow screen, with its title as the page's", async () => {
    const page = await stage.open("marta", `meetings?item=${at.called}`, { width: 360, height: 780 });
    await page.getByRole("heading", { level: 1, name: "7th meeting" }).waitFor();
  });
});
