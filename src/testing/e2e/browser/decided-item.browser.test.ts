import { beforeAll, expect, it } from "@jest/globals";
import type { MeetingDetail } from "../../../capabilities/meetings/contract.ts";
import { arrange, type Arranged } from "./arrange.ts";
import { violationsInEachTheme } from "./axe.ts";
import { layoutFaults } from "./layout.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
let at: Arranged;
beforeAll(async () => {
  at = await arrange(stage);
}, 60_000);

it("an agenda item is put to the members, and what they decide stands at it", async () => {
  const { topics } = await stage.as("rasa").get<MeetingDetail>(`/meetings/${at.decided}`);
  const item = topics.find(({ abilities }) => abilities.ask);
  if (item === undefined) throw new Error("nothing is on the agenda");
  const agenda = `meetings?item=${at.decided}&section=agenda`;

  const rasa = await stage.open("rasa", agenda);
  await rasa.getByRole("button", { name: `Ask the members about “${item.title}”` }).click();
  const about = rasa.getByRole("combobox", { name: "Agenda item" });
  await about.waitFor();
  expect(await about.inputValue()).toBe(item.topicId);
  expect(await violationsInEachTheme(rasa)).toEqual({ light: [], dark: [], contrast: [] });
  await rasa.getByRole("textbox", { name: "The question" }).fill("Which of us drafts it?");
  await rasa.getByRole("textbox", { name: "Options, one on each line" }).fill("Sweden\nPoland");
  await rasa.getByRole("button", { name: "Ask the network", exact: true }).click();
  await rasa.getByRole("heading", { name: "Which of us drafts it?" }).waitFor();

  const marta = await stage.open("marta", agenda, { width: 360 });
  await marta.getByText("Members are being asked:").waitFor();
  expect(await marta.getByRole("button", { name: /^Ask the members/ }).count()).toBe(0);
  await marta.getByRole("link", { name: "Which of us drafts it?" }).click();
  await marta.getByRole("radio", { name: "Sweden" }).check();
  await marta.getByRole("button", { name: "Vote", exact: true }).click();
  await marta.getByText(/is stored: cast by Marta/).waitFor();

  await rasa.getByRole("button", { name: "Close the poll now" }).click();
  await rasa.getByRole("dialog").getByRole("button", { name: "Close the poll now" }).click();
  await rasa.getByRole("button", { name: "Confirm the outcome" }).click();
  const dialog = rasa.getByRole("dialog", { name: "What was decided?" });
  await dialog.getByRole("textbox").fill("Sweden drafts it by March.");
  await dialog.getByRole("button", { name: "Confirm the outcome" }).click();
  await rasa.getByText("Sweden drafts it by March.").waitFor();
  // The way back leads to the item that it decided.
  await rasa.getByRole("link", { name: `About ${item.title}` }).click();
  await rasa.getByText("Decided: Sweden drafts it by March.").waitFor();
  expect(await violationsInEachTheme(rasa)).toEqual({ light: [], dark: [], contrast: [] });

  await marta.goBack();
  await marta.getByText("Decided: Sweden drafts it by March.").waitFor();
  expect(await layoutFaults(marta)).toEqual([]);
}, 90_000);
