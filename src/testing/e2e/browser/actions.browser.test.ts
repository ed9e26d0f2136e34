import { expect, it } from "@jest/globals";
import type { ActionList } from "../../../capabilities/actions/contract.ts";
import { violationsInEachTheme } from "./axe.ts";
import { layoutFaults } from "./layout.ts";
import { gone, hasFocus, onAgenda, tabTo } from "./page-parts.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
const WHAT = "Send the overview of funding schemes";
const NOTHING = { light: [], dark: [], contrast: [] };

it("what a meeting agrees is owed, is gone through at the next meeting, and is closed with evidence only", async () => {
  const [seventh, eighth] = [await stage.meeting(7), await stage.meeting(8)];
  const jonas = await stage.open("jonas", "owed", { width: 360, height: 740 });
  await jonas.getByText("Nothing waits for you", { exact: true }).waitFor();

  // By the keyboard alone.
  const rasa = await stage.open("rasa", `meetings?item=${seventh}&section=agenda`);
  const add = rasa.getByRole("button", { name: "Add action" });
  await tabTo(rasa, add);
  await rasa.keyboard.press("Enter");
  const dialog = rasa.getByRole("dialog", { name: "Add action" });
  await dialog.getByLabel("What is to be done").waitFor();
  await dialog.getByRole("button", { name: "Record the action" }).press("Enter");
  await dialog.getByText("Choose the organisation that owns it").waitFor();
  await dialog.getByLabel("What is to be done").fill(WHAT);
  await dialog.getByLabel("Organisation that owns it").selectOption({ label: "Swedish ESF Council (SE)" });
  await dialog.getByLabel("Person").selectOption("Jonas Lindqvist");
  await dialog.getByLabel("Due").fill("when the sun shines");
  await dialog.getByRole("button", { name: "Record the action" }).press("Enter");
  await dialog.getByText("could not be read as a date").waitFor();
  await dialog.getByLabel("Due").fill("1 September 2024");
  await dialog.getByRole("button", { name: "Record the action" }).press("Enter");
  await gone(dialog);
  await rasa
    .getByRole("row", { name: new RegExp(WHAT) })
    .getByText("Overdue")
    .waitFor();
  await hasFocus(rasa, add);

  // The next meeting goes through it, on an agenda that begins with it.
  await rasa.goto(`${stage.url}/tabs/meetings?item=${eighth}&section=agenda`);
  await rasa.getByText("Open from 7th meeting").waitFor();
  await rasa.getByRole("button", { name: "Begin the agenda" }).click();
  await rasa.getByRole("button", { name: "Template" }).click();
  await rasa.getByRole("menuitem", { name: /^Network meeting/ }).click();
  await rasa.getByRole("button", { name: "Template" }).click();
  await rasa.getByRole("menuitem", { name: /^Network meeting/ }).click();
  await rasa.getByRole("button", { name: "Store the agenda" }).click();
  await onAgenda(rasa, ["Welcome", "Tour de table", "Open actions (1)", "Next steps"]);

  // Its owner is led to exactly that action, without loading the page again.
  await jonas.getByRole("link", { name: "Do it, and show that it is done" }).click();
  await jonas.getByRole("heading", { level: 1, name: WHAT }).waitFor();
  expect(await layoutFaults(jonas)).toEqual([]);
  expect(await violationsInEachTheme(jonas)).toEqual(NOTHING);
  await jonas.getByRole("button", { name: "Say that it is done" }).click();
  const closing = jonas.getByRole("dialog");
  await closing.getByRole("button", { name: "Close as done" }).click();
  await closing.getByText(/^Show that it is done/).waitFor();
  const { actions } = await stage.as("jonas").get<ActionList>("/actions");
  expect(actions).toMatchObject([{ what: WHAT, state: "open" }]);
  await closing.getByLabel("Link").fill("https://example.org/channel/files/overview.xlsx");
  await closing.getByRole("button", { name: "Close as done" }).click();
  await gone(closing);
  await jonas.getByRole("link", { name: "https://example.org/channel/files/overview.xlsx" }).waitFor();
  await jonas.getByText("Done", { exact: true }).waitFor();

  // What is done is no longer open at the next meeting, and no longer owed.
  await gone(rasa.getByText("Open from 7th meeting"));
  await onAgenda(rasa, ["Welcome", "Tour de table", "Open actions", "Next steps"]);
  expect(await rasa.getByText("Open actions (1)").count()).toBe(0);
  await jonas.goBack();
  await jonas.getByText("Nothing waits for you", { exact: true }).waitFor();
}, 90_000);
