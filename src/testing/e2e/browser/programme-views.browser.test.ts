import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import type { ProgrammeView } from "../../../capabilities/work-programme/contract.ts";
import { focused, gone, hasFocus } from "./page-parts.ts";
import { daysFromNow, enrichProgramme } from "./rich-programme.ts";
import { addressOf, onStage } from "./stage.ts";

const stage = onStage();
let itemOf: (title: string) => string;
beforeAll(async () => {
  await enrichProgramme(stage, "A risk");
  const { items } = await stage.as("rasa").get<ProgrammeView>("/programme");
  itemOf = (title) => items.find((item) => item.title === title)?.itemId ?? "";
}, 60_000);

const INTERVIEWS = "Interviews with managing authorities";
const SURVEY = "A survey that nobody has closed";
const item = (page: Page, title: string) => page.getByRole("link", { name: title });
const query = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const column = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });

describe("filters", () => {
  it("stay in the address, so that who gets the link sees the same, and are cleared at once", async () => {
    const page = await stage.open("marta", "programme");
    await item(page, INTERVIEWS).waitFor();
    await page.getByRole("combobox", { name: "Who is responsible" }).selectOption("Soft outcomes");
    await gone(item(page, "Peer review in Warsaw"));
    await page.getByRole("combobox", { name: "Which status" }).selectOption("Under way");
    await page.getByText(/^1 of \d+ shown$/).waitFor();
    expect(query(page, "responsible")).toBe("group:soft-outcomes");

    const other = await stage.window();
    await other.goto(page.url().replace("person=marta", "person=jonas"));
    await item(other, INTERVIEWS).waitFor();
    await other.getByText(/^1 of \d+ shown$/).waitFor();
    await other.getByRole("button", { name: "Clear all filters" }).click();
    await item(other, "Peer review in Warsaw").waitFor();
    expect(query(other, "responsible")).toBeNull();
  });

  it("find what a person's group answers for", async () => {
    const page = await stage.open("marta", "programme?view=table");
    await page.getByRole("combobox", { name: "Which person" }).selectOption("Elena Ruiz");
    await gone(item(page, SURVEY));
    await item(page, INTERVIEWS).waitFor();
  });

  it("do not hide an item to which somebody links", async () => {
    const page = await stage.open("marta", `programme?status=done&item=${itemOf(INTERVIEWS)}`);
    await page.locator("[data-detail-heading]").filter({ hasText: INTERVIEWS }).waitFor();
  });
});

it("the programme is asked for while it is being asked who reads it", async () => {
  const page = await stage.window();
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/session", async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest(/\/programme$/u);
  await page.goto(addressOf(stage.url, "programme", { person: "marta", language: "en" }));
  await asked;
  answer();
  await page.getByRole("heading", { level: 1, name: /Draft work programme/ }).waitFor();
});

it("an address where no page is leads to every page there is", async () => {
  const page = await stage.open("mette", "owe");
  await page.getByText("These are the pages of the workspace:").waitFor();
  await page.getByRole("main").getByRole("button", { name: "What I owe" }).click();
  await page.getByRole("heading", { level: 1, name: "What I owe" }).waitFor();
});

it("Back comes back from a view, and leaves the filters", async () => {
  const page = await stage.open("marta", "programme?q=interviews");
  await page.getByRole("button", { name: "Board" }).click();
  await column(page, "Under way").getByRole("link", { name: INTERVIEWS }).waitFor();
  await page.goBack();
  await gone(column(page, "Under way"));
  await item(page, INTERVIEWS).waitFor();
  expect(query(page, "q")).toBe("interviews");
});

describe("the board", () => {
  it("offers who answers for an item to say how it stands, and nobody else", async () => {
    // Marta is of the group for soft outcomes, and not of the steering group.
    const page = await stage.open("marta", "programme?view=board");
    await page.getByRole("button", { name: `Say how it stands: ${INTERVIEWS}` }).waitFor();
    expect(await page.getByRole("button", { name: `Say how it stands: ${SURVEY}` }).count()).toBe(0);
    const observer = await stage.open("mette", "programme?view=board");
    await item(observer, INTERVIEWS).waitFor();
    expect(await observer.getByRole("button", { name: /^Say how it stands/ }).count()).toBe(0);
  });

  it("moves a card by keyboard, and the focus goes with it", async () => {
    const page = await stage.open("marta", "programme?view=board");
    await page.getByRole("button", { name: `Say how it stands: ${INTERVIEWS}` }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Done" }).focus();
    await page.keyboard.press("Enter");
    const card = column(page, "Done").getByRole("link", { name: INTERVIEWS });
    await card.waitFor();
    await hasFocus(page, card);
  });

  it("asks why before something is postponed, and until when", async () => {
    const page = await stage.open("rasa", "programme?view=board&q=survey");
    await page.getByRole("button", { name: `Say how it stands: ${SURVEY}` }).click();
    await page.getByRole("menuitem", { name: /^Postponed/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Store the status" }).click();
    await dialog.getByText("Say in a sentence why", { exact: false }).first().waitFor();
    await dialog.getByLabel("When it is expected now").fill(daysFromNow(10));
    await dialog.getByLabel("Why").fill("The questions are not agreed yet.");
    await dialog.getByRole("button", { name: "Store the status" }).click();
    await gone(dialog);
    await column(page, "Postponed").getByRole("link", { name: SURVEY }).waitFor();
  });
});

describe("the calendar", () => {
  it("has today's event on today, and is walked by keys from item to item and month to month", async () => {
    const page = await stage.open("marta", "programme?view=calendar");
    const event = page.locator("td[aria-current=date]").getByRole("link", { name: "Peer review in Warsaw" });
    await event.waitFor();
    const month = page.getByRole("heading", { level: 2 });
    const now = await month.textContent();
    await event.focus();
    await page.keyboard.press("Home");
    const first = await focused(page);
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    expect(await focused(page)).toBe(first);
    await page.keyboard.press("PageUp");
    await hasFocus(page, month);
    expect(await month.textContent()).not.toBe(now);
    await page.goBack();
    await event.waitFor();
  });
});

describe("the title row", () => {
  it("holds the menu of the rest also on a phone", async () => {
    const page = await stage.open("rasa", "programme", { width: 360 });
    const more = await page.getByRole("button", { name: "More for the programme" }).boundingBox();
    const title = await page.locator("[data-page-heading]").boundingBox();
    if (!more || !title) throw new Error("the page has no title row");
    expect(more.y).toBeLessThan(title.y + title.height);
    expect(more.x + more.width).toBeLessThanOrEqual(360);
  });
});

describe("what is pressed on a phone", () => {
  it("is at least 24 px high where a link stands alone, also one in words", async () => {
    const address = `programme?item=${itemOf(INTERVIEWS)}`;
    const page = await stage.open("rasa", address, { width: 360, height: 740 });
    const links = page.getByRole("region", { name: INTERVIEWS }).getByRole("listitem").getByRole("link");
    await links.first().waitFor();
    for (const link of await links.all())
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  });

  it("is as high as a finger: the filters and what ticks one", async () => {
    const page = await stage.open("rasa", "programme", { width: 360 });
    await page.getByText("Filters", { exact: true }).click();
    const box = page.getByRole("checkbox", { name: "What I answer for" });
    expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(20);
    const label = page.locator("label").filter({ has: box });
    expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect((await page.locator("summary").first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});

describe("a full day of the calendar", () => {
  it("shows its first four, and the others once they are asked for", async () => {
    const { edition } = await stage.as("rasa").get<ProgrammeView>("/programme");
    for (const at of [1, 2, 3, 4, 5, 6])
      await stage.as("rasa").post(`/programme/editions/${edition?.editionId ?? ""}/items`, {
        kind: "milestone",
        fields: { title: `Milestone ${at} of a full day`, dateText: "17 May 2024" },
      });
    const page = await stage.open("marta", "programme?view=calendar&month=2024-05");
    const day = page.getByRole("cell").filter({ hasText: "Milestone 1 of a full day" });
    await day.waitFor();
    expect(await day.getByRole("link").count()).toBe(4);
    await day.getByRole("button", { name: "Show all 6" }).click();
    expect(await day.getByRole("link").count()).toBe(6);
  });
});

describe("the table", () => {
  it("says the status of work, also of what has not begun, and nothing where there is none", async () => {
    const page = await stage.open("marta", "programme?view=table");
    const status = (title: string) =>
      page.getByRole("row").filter({ hasText: title }).getByRole("cell").last();
    await page.getByRole("columnheader", { name: "Status" }).waitFor();
    expect(await status("Peer review in Warsaw").textContent()).toBe("Not started");
    expect(await status("A risk").textContent()).toBe("");
  });

  it("on a phone begins each line with what it is", async () => {
    const page = await stage.open("marta", "programme?view=table", { width: 360 });
    const cells = page.getByRole("row").filter({ hasText: INTERVIEWS }).locator("td");
    await cells.first().waitFor();
    const said = await cells.evaluateAll<string[], Styled>((all) =>
      all.map((one) => one.ownerDocument.defaultView.getComputedStyle(one, "::before").content),
    );
    expect(said.map((one) => /Kind|When|Responsible|Status/.exec(one)?.[0])).toEqual([
      "Kind",
      "When",
      "Responsible",
      "Status",
    ]);
  });
});

interface Styled {
  readonly ownerDocument: {
    readonly defaultView: {
      readonly getComputedStyle: (one: Styled, pseudo: string) => { readonly content: string };
    };
  };
}
