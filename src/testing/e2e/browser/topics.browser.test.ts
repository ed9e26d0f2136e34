import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import type { MeetingDetail } from "../../../capabilities/meetings/contract.ts";
import { focused, gone, seen } from "./page-parts.ts";
import { onStage } from "./stage.ts";

const DAY = 86_400_000;
const stage = onStage();
const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true });
const article = (page: Page, title: string) => page.getByRole("article").filter({ hasText: title });
/** The focus is somewhere in the page, although what was pressed is gone. */
const notLost = async (page: Page) => {
  // Where what was pressed is gone, the focus is moved a moment later.
  await page.locator("body *:focus").first().waitFor({ state: "attached" });
  expect(await focused(page)).not.toMatch(/^body/i);
};
const choose = async (page: Page, title: string, choice: string) => {
  await button(page, `Decide on ${title}`).click();
  await page.getByRole("menuitem", { name: choice, exact: true }).click();
};
/** A meeting so many days from today, planned by hand. */
const planned = async (title: string, days: number): Promise<string> => {
  const dateText = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(Date.now() + days * DAY);
  const { meeting } = await stage.as("rasa").post<MeetingDetail>("/meetings", {
    title,
    dateText,
    startTime: "09:30",
    lengthMinutes: 240,
    mode: "on site",
    place: "Vilnius",
    format: "peer learning",
  });
  return meeting.meetingId;
};
const propose = (person: string, meetingId: string, title: string) =>
  stage.as(person).post(`/meetings/${meetingId}/topics`, {
    title,
    why: "",
    minutes: 45,
    format: "discussion",
  });

let [past, next] = ["", ""];
beforeAll(async () => {
  past = await planned("Spring meeting", -5);
  next = await planned("Autumn meeting", 40);
  for (const meetingId of [past, next]) await stage.as("rasa").post(`/meetings/${meetingId}/topic-call`);
  await propose("eleni", past, "Insurance abroad");
  await propose("jonas", past, "Follow-up after the stay");
  await propose("marta", next, "Measuring soft outcomes");
  await propose("jonas", next, "Soft outcomes and how to measure them");
}, 60_000);

describe("the call for topics", () => {
  it("gets another deadline, is closed, and one that nobody has answered is taken back", async () => {
    const meetingId = await planned("Winter meeting", 60);
    await stage.as("rasa").post(`/meetings/${meetingId}/topic-call`);
    const page = await stage.open("rasa", `meetings?item=${meetingId}&section=topics`);
    await button(page, "Change the deadline").click();
    await button(page.getByRole("dialog"), "Store the deadline").click();
    await gone(page.getByRole("dialog"));
    await button(page, "Take the call back").click();
    await button(page.getByRole("dialog"), "Take the call back").click();
    await gone(page.getByRole("dialog"));
    await button(page, "Open the call").click();
    await button(page, "Close the call now").click();
    await button(page.getByRole("dialog"), "Close the call now").click();
    await page.getByText("The call for topics is closed.", { exact: false }).first().waitFor();
    await notLost(page);
  });
});

describe("topics", () => {
  it("like the one being written are pointed out, and can be supported in its place", async () => {
    const petra = await stage.open("petra", `meetings?item=${next}&section=topics`);
    await button(petra, "Propose a topic").click();
    const form = petra.getByRole("form", { name: "Propose a topic" });
    await form.getByRole("textbox", { name: "Topic" }).fill("Insurance");
    await form.getByRole("textbox", { name: "Topic" }).fill("How do we measure soft outcomes");
    await seen(form, "Is it one of these?", "Measuring soft outcomes");
    await button(form, "Support").first().click();
    await button(form, "Take support back").first().waitFor();
    await button(form, "Cancel").click();
    await seen(article(petra, "Measuring soft outcomes"), "Supported by your organisation");
  });

  it("that ask for the same are merged: the one says who else proposed it", async () => {
    const page = await stage.open("rasa", `meetings?item=${next}&section=topics`);
    await choose(page, "Soft outcomes and how to measure them", "Merge into another topic");
    const dialog = page.getByRole("dialog");
    await button(dialog, "Merge and tell").click();
    await seen(dialog, "Choose the topic that it goes into");
    await dialog.getByRole("radio", { name: "Measuring soft outcomes" }).check();
    await button(dialog, "Merge and tell").click();
    await gone(dialog);
    await seen(article(page, "Also proposed by"), "Measuring soft outcomes", "Swedish ESF Council");
    const jonas = await stage.open("jonas", `meetings?item=${next}&section=topics`);
    await seen(article(jonas, "Merged"), "went into it");
  });

  it("have an outcome once the meeting has begun, which everybody reads", async () => {
    const page = await stage.open("rasa", `meetings?item=${past}&section=topics`);
    await choose(page, "Insurance abroad", "Put on the agenda");
    await button(article(page, "Insurance abroad"), "Say what came of it").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("In one sentence").fill("no");
    await button(dialog, "Store and tell").click();
    await seen(dialog, "Say in one sentence of 3 to 300 characters");
    await dialog.getByLabel("In one sentence").fill("Five members compare their policies by March");
    await button(dialog, "Store and tell").click();
    await gone(dialog);
    const eleni = await stage.open("eleni", `meetings?item=${past}&section=topics`);
    await seen(article(eleni, "Insurance abroad"), "Discussed", "Five members compare their policies");
  });

  it("of earlier meetings are carried over, several at once, and say where they came from and went", async () => {
    const page = await stage.open("rasa", `meetings?item=${next}&section=topics`);
    await page.getByRole("checkbox", { name: /Follow-up after the stay/ }).check();
    await button(page, "Carry 1 topic over").click();
    await seen(article(page, "Follow-up after the stay"), "Deferred from Spring meeting");
    await notLost(page);
    const before = await stage.open("jonas", `meetings?item=${past}&section=topics`);
    await seen(before.getByRole("tabpanel"), "Deferred to a later meeting", "now at Autumn meeting");
  });
});

describe("an agenda", () => {
  it("begins with its template, takes what fits by votes, and both can be undone", async () => {
    const page = await stage.open("rasa", `meetings?item=${next}&section=agenda`);
    await button(page, "Begin the agenda").click();
    const items = page.getByLabel("Item", { exact: true });
    const order = () =>
      items.evaluateAll((all: { value: string; placeholder: string }[]) =>
        all.map(({ value, placeholder }) => value || placeholder),
      );
    await items.first().waitFor();
    expect(await order()).toEqual([
      "Welcome",
      "Presenting the case",
      "Open questions",
      "Reflecting",
      "Next steps",
    ]);
    await button(page, "Fit by votes").click();
    const proposal = page.getByRole("region", { name: /What fits into 2 h 30 min/ });
    await seen(proposal, "Measuring soft outcomes", "The most wanted first");
    await button(proposal, "Put these on the agenda").click();
    expect((await order()).slice(3, 5)).toEqual(["Measuring soft outcomes", "Follow-up after the stay"]);
    await button(page, "Undo").click();
    expect(await order()).toHaveLength(5);
    await button(page, "Fit by votes").click();
    await button(page, "Put these on the agenda").click();
    await page.getByRole("checkbox", { name: "At the same time as the item above" }).nth(3).check();
    await page.getByText("2 h 15 min planned of 4 h: 1 h 45 min left").waitFor();
    await button(page, "Store the agenda").click();
    await seen(page.getByRole("tabpanel"), "At the same time", "10:30");
  });

  it("says when it is posted by itself, which the coordinator changes or switches off", async () => {
    const page = await stage.open("rasa", `meetings?item=${next}&section=agenda`);
    await page.getByText("Confirmed and posted by itself 7 days before the meeting").waitFor();
    await button(page, "Change when").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("spinbutton").fill("3");
    await dialog.getByRole("spinbutton").press("Tab");
    await button(dialog, "Store").click();
    await gone(dialog);
    await page.getByText("Confirmed and posted by itself 3 days before the meeting").waitFor();
    await button(page, "Change when").click();
    await dialog.getByRole("switch").uncheck();
    await button(dialog, "Store").click();
    await gone(dialog);
    await page.getByText("It is posted only when you confirm it.").waitFor();
  });
});

it("a meeting is planned by hand, and opens", async () => {
  const page = await stage.open("rasa", "meetings");
  await button(page, "Plan a meeting").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Title").fill("Study visit to Kaunas");
  await dialog.getByLabel("Date", { exact: true }).fill("next week or so");
  await button(dialog, "Plan the meeting").click();
  await seen(dialog, "could not be read as a date");
  await dialog.getByLabel("Date", { exact: true }).fill("to be decided");
  await dialog.getByLabel("Format").selectOption("study visit");
  await button(dialog, "Plan the meeting").click();
  await page.getByRole("heading", { name: "Study visit to Kaunas" }).first().waitFor();
  await gone(dialog);
});
