import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import type { ProgrammeView } from "../../../capabilities/work-programme/contract.ts";
import { gone, hasFocus, holdsFocus, tabTo } from "./page-parts.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const dialog = (page: Page) => page.getByRole("dialog");
const programme = () => stage.as("rasa").get<ProgrammeView>("/programme");

/** Opens the button's dialog, and presses what it is confirmed with, by keyboard. */
async function step(page: Page, name: string, confirm: string, fill?: () => Promise<void>): Promise<void> {
  await tabTo(page, button(page, name));
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  await fill?.();
  await tabTo(page, dialog(page).getByRole("button", { name: confirm, exact: true }));
  await page.keyboard.press("Enter");
  await gone(dialog(page));
}

async function fromMenu(page: Page, name: string): Promise<void> {
  await tabTo(page, button(page, "More for the programme"));
  await page.keyboard.press("Enter");
  const choice = page.getByRole("menuitem", { name, exact: true });
  await choice.waitFor();
  while (!(await holdsFocus(choice))) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

describe("an edition's way, by keyboard alone", () => {
  it("a draft is sent to the members, adopted, and followed by a new edition and next year's programme", async () => {
    const page = await stage.open("rasa", "programme");
    const member = await stage.open("marta", "programme");
    await step(page, "Start consultation", "Start consultation");
    await member.getByText(/^Until .* you can suggest changes and comment on every item\.$/).waitFor();
    await hasFocus(page, button(page, "Record adoption"));

    const where = dialog(page).getByLabel("Where it was decided");
    await step(page, "Record adoption", "Record adoption", async () => {
      await tabTo(page, dialog(page).getByRole("button", { name: "Record adoption" }));
      await page.keyboard.press("Enter");
      await dialog(page).getByText("Say where it was decided").waitFor();
      await hasFocus(page, where);
      await page.keyboard.type("network meeting in Vilnius");
    });
    await member.getByText(/^Decided on .*, network meeting in Vilnius$/).waitFor();
    expect((await programme()).abilities.edit).toBe(false);

    await step(page, "Begin new edition", "Begin edition 2", () =>
      dialog(page).getByText("Edition 2 begins as a copy of edition 1, with everything in it.").waitFor(),
    );
    await page.getByText("Draft, edition 2", { exact: true }).first().waitFor();
    expect((await programme()).edition).toMatchObject({ state: "adopted", number: 1 });
    await page.getByRole("combobox", { name: "Edition shown" }).selectOption({ index: 1 });
    await page.getByText("Adopted, edition 1", { exact: true }).first().waitFor();

    await fromMenu(page, "Begin next year’s programme");
    await dialog(page).waitFor();
    expect(await dialog(page).getByLabel("Period").inputValue()).toBe("March – December 2025");
    await tabTo(page, dialog(page).getByRole("button", { name: "Begin it" }));
    await page.keyboard.press("Enter");
    await gone(dialog(page));
    await page.getByText("Draft, edition 1", { exact: true }).first().waitFor();
    const { editions } = await programme();
    expect(editions.map(({ period, number, state }) => [period.edtf, number, state])).toEqual([
      ["2025-03/2025-12", 1, "draft"],
      ["2024-03/2024-12", 2, "draft"],
      ["2024-03/2024-12", 1, "adopted"],
    ]);
  });

  it("a draft that should not be is dropped, and the programme in force is shown", async () => {
    const page = await stage.open("rasa", "programme");
    await page.getByRole("combobox", { name: "Edition shown" }).selectOption({ index: 0 });
    await page.getByText("Draft, edition 1", { exact: true }).first().waitFor();
    await fromMenu(page, "Drop this draft");
    await dialog(page).getByRole("button", { name: "Drop it" }).press("Enter");
    await gone(dialog(page));
    await page.getByText("Adopted, edition 1", { exact: true }).first().waitFor();
    await hasFocus(page, button(page, "More for the programme"));
  });

  it("a private calendar address is made and shown once", async () => {
    const page = await stage.open("marta", "programme");
    await fromMenu(page, "Calendar address");
    await dialog(page).getByRole("button", { name: "Make an address" }).press("Enter");
    const address = dialog(page).getByLabel("Private address");
    await address.waitFor();
    expect(await address.inputValue()).toMatch(/^http.*\/calendar\/[\w-]{20,}\.ics$/);
  });
});

describe("what contradicts itself", () => {
  it("is said to the coordinator with what shows it, is mended in one press, and that is taken back", async () => {
    const before = await programme();
    const draft = before.editions.find((one) => one.state === "draft")?.editionId;
    const of = () => stage.as("rasa").get<ProgrammeView>(`/programme?edition=${draft}`);
    const events = (await of()).items.filter((one) => one.kind === "event" && one.ordinal !== null);
    const last = events.at(-1);
    if (!last) throw new Error("the sample has no numbered meetings");
    await stage.as("rasa").patch(`/programme/editions/${draft}/items/${last.itemId}`, {
      was: { ordinal: last.ordinal },
      now: { ordinal: (last.ordinal ?? 0) + 7 },
    });
    const wrong = (await of()).findings;
    const mendable = wrong.filter((one) => one.fix !== null);
    expect(mendable.length).toBeGreaterThan(0);

    const page = await stage.open("rasa", `programme?edition=${draft}`);
    await button(page, /to check$/).click();
    const fix = dialog(page).getByRole("button", { name: /^(Make it number|Change) / });
    await fix.first().press("Enter");
    await dialog(page).getByText("Mended", { exact: true }).waitFor();
    expect((await of()).findings.length).toBeLessThan(wrong.length);
    await dialog(page).getByRole("button", { name: "Undo" }).press("Enter");
    await gone(dialog(page).getByText("Mended", { exact: true }));
    expect((await of()).findings).toEqual(wrong);

    const member = await stage.open("marta", `programme?edition=${draft}`);
    await member.locator("a[data-item]").first().waitFor();
    expect(await button(member, /to check$/).count()).toBe(0);
  });
});
