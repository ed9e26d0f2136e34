import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import type {
  ItemView,
  ProgrammeView,
  SuggestionList,
} from "../../../capabilities/work-programme/contract.ts";
import { gone, hasFocus } from "./page-parts.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
let editionId = "";
let items: readonly ItemView[] = [];
beforeAll(async () => {
  const view = await stage.as("rasa").get<ProgrammeView>("/programme");
  editionId = view.edition?.editionId ?? "";
  items = view.items;
}, 60_000);

const button = (where: Page | Locator, name: string | RegExp) =>
  where.getByRole("button", { name, exact: true });
/** A field by its label; a required one ends with a star. */
const field = (where: Page | Locator, name: string) =>
  where.locator("form").getByLabel(new RegExp(`^${name}\\s*\\*?$`));
const workPackage = (at: number): ItemView => {
  const found = items.filter((one) => one.kind === "work-package")[at];
  if (!found) throw new Error("the sample has fewer work packages");
  return found;
};
const opened = (person: string, item: ItemView) => stage.open(person, `programme?item=${item.itemId}`);
const now = async ({ itemId }: ItemView): Promise<ItemView | undefined> => {
  const { items: all } = await stage.as("rasa").get<ProgrammeView>("/programme");
  return all.find((one) => one.itemId === itemId);
};
const menu = async (page: Page, item: string): Promise<void> => {
  await button(page, "More for this item").click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
};

describe("two people who edit the same item", () => {
  it("the second sees what the first wrote beside their own text, and nothing is overwritten", async () => {
    const item = workPackage(0);
    const [first, second] = [await opened("rasa", item), await opened("hanne", item)];
    for (const page of [first, second]) await button(page, "Edit").click();
    await field(second, "Title").fill("Hanne's name");
    await field(second, "Responsible").fill("Hanne's ministry");
    await field(first, "Title").fill("Rasa's name");
    await button(first, "Store").click();
    await gone(first.getByRole("form", { name: "Edit" }));

    const told = second.getByRole("alert").filter({ hasText: "It says now: Rasa's name" });
    await told.waitFor();
    await button(second, "Store").click();
    await second.getByText("Choose first: yours or theirs").waitFor();
    expect(await field(second, "Title").inputValue()).toBe("Hanne's name");
    expect((await now(item))?.title).toBe("Rasa's name");

    await button(second, "Keep mine: Title").click();
    await gone(told);
    await button(second, "Store").click();
    await gone(second.getByRole("form", { name: "Edit" }));
    expect(await now(item)).toMatchObject({ title: "Hanne's name", responsible: "Hanne's ministry" });
  });

  it("takes theirs where it wants to, and stores what else it changed", async () => {
    const item = workPackage(1);
    const page = await opened("hanne", item);
    await button(page, "Edit").click();
    await field(page, "Title").fill("Mine");
    await field(page, "Responsible").fill("Our group");
    await stage.as("rasa").patch(`/programme/editions/${editionId}/items/${item.itemId}`, {
      was: { title: item.title },
      now: { title: "Theirs" },
    });
    await button(page, "Take theirs: Title").click();
    expect(await field(page, "Title").inputValue()).toBe("Theirs");
    await button(page, "Store").click();
    await gone(page.getByRole("form", { name: "Edit" }));
    expect(await now(item)).toMatchObject({ title: "Theirs", responsible: "Our group" });
  });

  it("is not left unstored without asking", async () => {
    const page = await opened("rasa", workPackage(2));
    await button(page, "Edit").click();
    await field(page, "Title").fill("Half typed");
    await button(page, "Close").click();
    const dialog = page.getByRole("dialog", { name: "Leave without storing?" });
    await button(dialog, "Cancel").click();
    await gone(dialog);
    expect(await field(page, "Title").inputValue()).toBe("Half typed");
  });
});

describe("a date that is typed", () => {
  it("is stored as it was written, and it is said what was understood of it", async () => {
    const page = await opened("rasa", workPackage(3));
    await button(page, "Edit").click();
    await field(page, "When").fill("first week of June");
    await button(page, "Store").click();
    await page.getByText("Stored. Read as first week of June 2024").last().waitFor();
    await button(page, "Edit").click();
    await field(page, "When").fill("31 February 2025");
    await page.getByText("No date was found in these words; they are kept as they are").waitFor();
    await field(page, "When").fill("when the moon is full");
    await button(page, "Store").click();
    await page.getByText("We cannot read “when the moon is full” as a date").last().waitFor();
  });
});

describe("a suggestion", () => {
  it("is made by a member, accepted by the coordinator, and both see the change within a second", async () => {
    const item = workPackage(4);
    const [marta, rasa] = [await opened("marta", item), await opened("rasa", item)];
    await button(marta, "Suggest a change").click();
    await field(marta, "Title").fill("A better name");
    await field(marta, "Why").fill("It says what we do.");
    await button(marta, "Send the suggestion").click();

    const entry = rasa.locator("[data-suggestion]").filter({ hasText: "It says what we do." });
    await entry.filter({ hasText: "A better name" }).waitFor({ timeout: 2_000 });
    expect((await now(item))?.title).toBe(item.title);
    await button(entry, "Accept").click();
    for (const page of [rasa, marta])
      await page.getByRole("heading", { level: 2, name: "A better name" }).waitFor({ timeout: 2_000 });
    await marta.locator("[data-suggestion]").filter({ hasText: "Accepted" }).waitFor();
  });

  it("is declined only with a reason, which is asked for at its field and shown to its author", async () => {
    const item = workPackage(5);
    await stage.as("marta").post(`/programme/editions/${editionId}/items/${item.itemId}/suggestions`, {
      change: { was: { title: item.title }, now: { title: "Another name" } },
      text: "",
    });
    const [rasa, marta] = [await opened("rasa", item), await opened("marta", item)];
    await button(rasa, "Decline").click();
    const reason = rasa.getByLabel("Why not? Marta Kowalczyk is told", { exact: false });
    await hasFocus(rasa, reason);
    await button(rasa, "Decline and tell").click();
    await rasa.getByText("Say in a sentence why not").waitFor();
    await hasFocus(rasa, reason);
    await reason.fill("The name is in the adopted budget.");
    await button(rasa, "Decline and tell").click();
    await marta
      .locator("[data-suggestion]")
      .filter({ hasText: "Declined" })
      .filter({ hasText: "The name is in the adopted budget." })
      .waitFor();
    const { suggestions } = await stage
      .as("rasa")
      .get<SuggestionList>(`/programme/items/${item.itemId}/discussion`);
    expect(suggestions.map((one) => one.state)).toEqual(["declined"]);
  });

  it("is found and answered in the list of the edition, without opening its item", async () => {
    const item = workPackage(6);
    await stage.as("jonas").post(`/programme/editions/${editionId}/items/${item.itemId}/suggestions`, {
      change: { was: { responsible: item.responsible }, now: { responsible: "Sweden" } },
      text: "We would like to lead this.",
    });
    const page = await stage.open("rasa", "programme");
    await button(page, /^\d+ open suggestion/).click();
    const entry = page
      .getByRole("dialog")
      .locator("[data-suggestion]")
      .filter({ hasText: "Jonas Lindqvist" });
    await button(entry, "Accept").click();
    await gone(entry);
    expect((await now(item))?.responsible).toBe("Sweden");
  });
});

describe("the items of a draft", () => {
  it("are added under another one, moved, and removed with what stands under them, which is named before", async () => {
    const item = workPackage(7);
    const page = await opened("rasa", item);
    await menu(page, "Add an item under this one");
    const dialog = page.getByRole("dialog");
    await button(dialog, "Add").click();
    await dialog.getByText("Give it a title").waitFor();
    await field(dialog, "Title").fill("A new activity");
    await button(dialog, "Add").click();
    await page.getByRole("heading", { level: 2, name: "A new activity" }).waitFor();

    await page.goBack();
    await page.getByRole("heading", { level: 2, name: item.title }).waitFor();
    await menu(page, "Remove");
    await dialog.filter({ hasText: "A new activity" }).waitFor();
    await button(dialog, /^Remove all \d/).click();
    await gone(dialog);
    expect(await now(item)).toBeUndefined();
  });

  it("are postponed only with a reason, and then expected at another time", async () => {
    const item = workPackage(8);
    const page = await opened("rasa", item);
    await button(page, "Report status").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Postponed").check();
    await dialog.getByLabel("When it is expected now").fill("October 2024");
    await button(dialog, "Store the status").click();
    await dialog.getByText("Say in a sentence why, so that the others understand").waitFor();
    await field(dialog, "Why").fill("The call is late.");
    await button(dialog, "Store the status").click();
    await gone(dialog);
    expect(await now(item)).toMatchObject({
      status: "postponed",
      date: { text: "October 2024", edtf: "2024-10" },
    });
  });
});
