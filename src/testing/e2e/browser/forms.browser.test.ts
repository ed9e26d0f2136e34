import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import type { ProgrammeView, SuggestionList } from "../../../capabilities/work-programme/contract.ts";
import { gone, hasFocus } from "./page-parts.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
let [itemId, eventId, meetingId] = ["", "", ""];
beforeAll(async () => {
  const { items } = await stage.as("rasa").get<ProgrammeView>("/programme");
  itemId = items.find(({ kind }) => kind === "work-package")?.itemId ?? "";
  eventId = items.find(({ kind }) => kind === "event")?.itemId ?? "";
  meetingId = await stage.meeting(7);
}, 60_000);

const button = (where: Page | Locator, name: string) => where.getByRole("button", { name, exact: true });

/** What is sent from now on with this method to an address that ends so. */
const sent = (page: Page, method: string, end: string): string[] => {
  const all: string[] = [];
  page.on("request", (request) => {
    if (request.method() === method && new URL(request.url()).pathname.endsWith(end)) all.push(request.url());
  });
  return all;
};

interface Pressable {
  readonly click: () => void;
}
/** Pressed again before the page could show that it was pressed. */
const pressTwice = (what: Locator): Promise<void> =>
  what.evaluate((one: Pressable) => {
    one.click();
    one.click();
  });

describe("a form that is pressed twice", () => {
  it("sends a comment once", async () => {
    const page = await stage.open("marta", `programme?item=${itemId}`);
    const posts = sent(page, "POST", "/suggestions");
    const send = button(page, "Send the comment");
    await page.getByRole("textbox", { name: "Your comment" }).fill("Please say who hosts");
    await pressTwice(send);
    await page.getByRole("listitem").filter({ hasText: "Please say who hosts" }).waitFor();
    await page.getByRole("textbox", { name: "Your comment" }).fill("And when");
    await send.dblclick();
    await page.getByRole("listitem").filter({ hasText: "And when" }).waitFor();
    const { suggestions } = await stage
      .as("marta")
      .get<SuggestionList>(`/programme/items/${itemId}/discussion`);
    expect(suggestions.map(({ text }) => text)).toEqual(["Please say who hosts", "And when"]);
    expect(posts).toHaveLength(2);
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("proposes a topic once, and refuses nothing", async () => {
    await stage.as("rasa").post(`/meetings/${meetingId}/topic-call`);
    const page = await stage.open("marta", `meetings?item=${meetingId}&section=topics`);
    const posts = sent(page, "POST", "/topics");
    await button(page, "Propose a topic").click();
    const form = page.getByRole("form", { name: "Propose a topic" });
    await form.getByRole("textbox", { name: "Topic" }).fill("Insurance abroad");
    await pressTwice(button(form, "Propose a topic"));
    await gone(form);
    await page.getByRole("article").filter({ hasText: "Insurance abroad" }).waitFor();
    expect(posts).toHaveLength(1);
  });
});

it("what is typed while a comment is being stored stays when that one is", async () => {
  const page = await stage.open("marta", `programme?item=${itemId}`);
  let store = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    store = resolve;
  });
  await page.route("**/suggestions", async (route) => {
    await held;
    await route.continue();
  });
  const comment = page.getByRole("textbox", { name: "Your comment" });
  await comment.fill("The first is on its way");
  await button(page, "Send the comment").click();
  await comment.fill("The second is being typed");
  store();
  await page.getByRole("listitem").filter({ hasText: "The first is on its way" }).waitFor();
  await button(page, "Send the comment").waitFor();
  expect(await comment.inputValue()).toBe("The second is being typed");
  await page.reload();
  expect(await comment.inputValue()).toBe("The second is being typed");
});

describe("what is wrong in a form", () => {
  it("is said of what was sent last, not of what was mended since", async () => {
    const page = await stage.open("rasa", `programme?item=${eventId}`);
    await button(page, "Edit").click();
    const form = page.getByRole("form", { name: "Edit" });
    await form.getByLabel(/^Title/).fill("");
    await button(form, "Store").click();
    await form.getByText("Give it a title").waitFor();
    await form.getByLabel(/^Title/).fill("Kick-off");
    await form.getByLabel("Number in the series").fill("-3");
    await button(form, "Store").click();
    await form.getByText("Give a whole number, 0 or more").waitFor();
    expect(await form.getByText("Give it a title").count()).toBe(0);
  });

  it("of a number is said where it stands, with what it may be", async () => {
    const page = await stage.open("rasa", "meetings");
    await button(page, "Plan a meeting").click();
    const length = page.getByRole("dialog").getByRole("spinbutton", { name: "Length in minutes" });
    await page.getByText("4 h 30 min").waitFor();
    await length.fill("-5");
    await length.blur();
    await page.getByText("Give a number between 15 and 2880").waitFor();
    expect(await page.getByText("-1 h").count()).toBe(0);
  });
});

describe("a dialog in which nothing is left to decide", () => {
  it("has one button: the private calendar address is made, and cancelling would not unmake it", async () => {
    const page = await stage.open("marta", "programme");
    await button(page, "More for the programme").click();
    await page.getByRole("menuitem", { name: "Calendar address" }).click();
    const dialog = page.getByRole("dialog");
    await button(dialog, "Make an address").click();
    await dialog.getByLabel("Private address").waitFor();
    expect(await button(dialog, "Cancel").count()).toBe(0);
    await button(dialog, "Done").click();
    await gone(dialog);
    await hasFocus(page, button(page, "More for the programme"));
  });
});
