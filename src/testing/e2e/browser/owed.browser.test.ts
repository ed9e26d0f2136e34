import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { openPoll, proposeTopics } from "./arrange.ts";
import { violationsInEachTheme } from "./axe.ts";
import { layoutFaults } from "./layout.ts";
import { gone } from "./page-parts.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
const vote = (page: Page) => page.getByRole("link", { name: "Vote for your organisation" });
const counted = (page: Page, words: string) =>
  page.getByRole("navigation").getByRole("link", { name: `What I owe ${words}` });
const NOTHING = { light: [], dark: [], contrast: [] };

it("what is asked of a delegate is there without loading the page again, opens where it is answered, and goes", async () => {
  const jonas = await stage.open("jonas", "owed");
  await jonas.getByText("Nothing waits for you", { exact: true }).waitFor();
  expect(await violationsInEachTheme(jonas)).toEqual(NOTHING);

  const meetingId = await stage.meeting(7);
  await proposeTopics(stage, meetingId, 3);
  await openPoll(stage, meetingId, 1);
  await vote(jonas).waitFor();
  await counted(jonas, "1 thing waits for you").waitFor();
  expect(await violationsInEachTheme(jonas)).toEqual(NOTHING);

  await vote(jonas).click();
  await jonas.getByRole("tab", { name: "Poll", selected: true }).waitFor();
  await jonas.getByRole("group").getByText("Simplified cost options").click();
  await jonas.getByRole("button", { name: "Vote", exact: true }).click();
  await gone(counted(jonas, "1 thing waits for you"));
  await jonas.goBack();
  await jonas.getByRole("link", { name: /^What I owe/ }).click();
  await jonas.getByText("Nothing waits for you", { exact: true }).waitFor();
});

it("a digest is ordered on a narrow screen, in Danish, and what was ordered is still there", async () => {
  const mette = await stage.open("mette", "owed", { language: "da", width: 360, height: 740 });
  const open = mette.getByRole("button", { name: "Påmindelse" });
  const dialog = mette.getByRole("dialog");
  await open.click();
  await dialog.getByRole("switch", { name: "Skriv til mig" }).click();
  await dialog.getByRole("checkbox", { name: "mandag" }).click();
  await dialog.getByRole("button", { name: "Gem" }).press("Enter");
  await dialog.getByText("Vælg mindst én ugedag").waitFor();
  expect(await layoutFaults(mette)).toEqual([]);
  expect(await violationsInEachTheme(mette)).toEqual(NOTHING);

  await dialog.getByRole("checkbox", { name: "torsdag" }).click();
  await dialog.getByLabel("Klokken").fill("16.15");
  await dialog.getByLabel("Tidszone").selectOption("Europe/Helsinki");
  await dialog.getByRole("button", { name: "Gem" }).press("Enter");
  await gone(dialog);
  const stored = await stage.as("mette").get<object>("/duties/digest");
  expect(stored).toMatchObject({ wanted: true, days: [4], time: "16:15", timeZone: "Europe/Helsinki" });

  await mette.waitForURL(({ searchParams }) => !searchParams.has("settings"));
  await mette.reload();
  await open.click();
  await dialog.getByText(/^Den næste kommer tors\. .* kl\. 16\.15$/).waitFor();
});
