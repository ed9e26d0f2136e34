import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { arrange, type Arranged } from "./arrange.ts";
import { gone, hasFocus, holds, seen } from "./page-parts.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
let at: Arranged;
beforeAll(async () => {
  at = await arrange(stage);
}, 60_000);

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Leave without storing?" });
const items = (page: Page) => page.getByLabel("Item", { exact: true });
const minutes = (page: Page) => page.getByRole("spinbutton", { name: "Minutes" });

async function editing(): Promise<Page> {
  const page = await stage.open("rasa", `meetings?item=${at.decided}&section=agenda`);
  await button(page, "Edit").click();
  await items(page).first().waitFor();
  return page;
}

describe("two people who begin an agenda at the same time", () => {
  it("the second sees the first's beside their own as soon as it is stored, and nothing is overwritten", async () => {
    const address = `meetings?item=${at.untouched}&section=agenda`;
    const [first, second] = [await stage.open("rasa", address), await stage.open("hanne", address)];
    for (const page of [first, second]) await button(page, "Begin the agenda").click();
    await items(second).nth(1).fill("Hanne's point");
    await items(first).nth(1).fill("Rasa's point");
    await button(first, "Store the agenda").click();
    const told = second.getByRole("region", { name: "The agenda was changed meanwhile" });
    await seen(told, "Rasa's point");
    expect(await items(second).nth(1).inputValue()).toBe("Hanne's point");
    await first.getByText("Rasa's point").waitFor();
    await button(second, "Go on with this one").click();
    await gone(told);
    expect(await items(second).nth(1).inputValue()).toBe("Rasa's point");
  });

  it("who has changed nothing yet simply goes on with what was stored", async () => {
    const address = `meetings?item=${at.untouched}&section=agenda`;
    const [first, second] = [await stage.open("rasa", address), await stage.open("hanne", address)];
    for (const page of [first, second]) await button(page, "Edit").click();
    await items(first).nth(1).fill("A better name");
    await button(first, "Store the agenda").click();
    await holds(
      second,
      "[...document.querySelectorAll('input')].some(({ value }) => value === 'A better name')",
    );
    expect(await second.getByRole("region", { name: "The agenda was changed meanwhile" }).count()).toBe(0);
    await items(second).nth(1).fill("The best name");
    await button(second, "Store the agenda").click();
    await first.getByText("The best name").waitFor();
  });
});

describe("an agenda being edited", () => {
  it("has its length and times while minutes are still being typed", async () => {
    const page = await editing();
    await minutes(page).last().fill("16");
    await page.getByText("4 h 1 min planned of 2 h").waitFor();
    await minutes(page).last().fill("15");
    await page.getByText("4 h planned of 2 h").waitFor();
    expect(await button(page, "Store the agenda").getAttribute("aria-disabled")).toBe("true");
  });

  it("gets a welcome at its beginning and the next steps at its end, what is named by hand between", async () => {
    const page = await editing();
    for (const name of ["Next steps", "Welcome", "Own item"]) await button(page, name).click();
    await hasFocus(page, items(page).nth(4));
    const titles = await items(page).evaluateAll((all: { value: string; placeholder: string }[]) =>
      all.map(({ value, placeholder }) => value || placeholder),
    );
    expect([titles[0], titles[3], titles[4], titles[5]]).toEqual([
      "Welcome",
      "Break",
      "Discussion",
      "Next steps",
    ]);
  });

  it("keeps the focus when an item is removed and when it comes back", async () => {
    const page = await editing();
    const handles = button(page, /^Move (?!up|down)/);
    await button(page, /^Remove: /)
      .nth(1)
      .press("Enter");
    await hasFocus(page, button(page, "Move Break"));
    await button(page, "Remove: Break").press("Enter");
    await hasFocus(page, handles.first());
    await button(page, /^Remove: /).press("Enter");
    await hasFocus(page, button(page, "Welcome"));
    await button(page, "Undo").press("Enter");
    await hasFocus(page, handles.first());
  });

  it("owes a reason for each topic that is taken off it, which the proposer then reads", async () => {
    const page = await editing();
    const title = await items(page).first().inputValue();
    await button(page, `Remove: ${title}`).click();
    const reason = page.getByLabel(`Why is “${title}” taken off?`);
    await button(page, "Store the agenda").click();
    await hasFocus(page, reason);
    await page.getByText("Say why: the proposer receives it").waitFor();
    await reason.fill("The speaker cannot come");
    await button(page, "Store the agenda").click();
    await button(page, "Edit").waitFor();
    const proposer = await stage.open("eleni", `meetings?item=${at.decided}&section=topics`);
    const topic = proposer.getByRole("article").filter({ hasText: title });
    await seen(topic, "Kept for later", "The speaker cannot come");
  });

  it("takes a topic on that was kept for later", async () => {
    const page = await editing();
    await button(page, "Topic").click();
    const kept = page.getByRole("menuitem").filter({ hasText: "Kept for later" }).first();
    const title = (await kept.textContent()) ?? "";
    await kept.click();
    const added = await items(page).last().inputValue();
    expect(title).toContain(added);
    await button(page, "Store the agenda").click();
    await button(page, "Edit").waitFor();
    await page.getByRole("tab", { name: /^Topics/ }).click();
    await seen(page.getByRole("article").filter({ hasText: added }), "On the agenda");
  });

  it("is not left unstored without asking: for another part, page or meeting", async () => {
    const page = await editing();
    await button(page, "Welcome").click();
    const ways = [
      () => page.getByRole("tab", { name: /^Topics/ }).click(),
      () => button(page, "Close").click(),
      () => page.getByRole("link", { name: "Work programme" }).click(),
      () => page.getByRole("link", { name: "SI+ Forum" }).click(),
    ];
    for (const leave of ways) {
      await leave();
      await dialog(page).getByRole("button", { name: "Cancel" }).click();
      await gone(dialog(page));
      expect(await items(page).first().getAttribute("placeholder")).toBe("Welcome");
    }
    await page.getByRole("tab", { name: /^Topics/ }).click();
    await button(page, "Leave anyway").click();
    await page.getByRole("article").first().waitFor();
    // What was behind the dialog is there for readers again.
    await page.getByRole("main").waitFor();
    await page.getByRole("tab", { name: "Agenda" }).click();
    await button(page, "Edit").waitFor();
  });

  it("asks before the window is closed, and lets go once there is nothing to lose", async () => {
    const page = await editing();
    const asked: string[] = [];
    page.on("dialog", (one) => {
      asked.push(one.type());
      void one.accept();
    });
    await button(page, "Welcome").click();
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await button(page, "Edit").click();
    await button(page, "Welcome").click();
    await button(page, "Discard my changes").click();
    await page.getByRole("tab", { name: /^Topics/ }).click();
    await page.getByRole("article").first().waitFor();
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
  });
});
