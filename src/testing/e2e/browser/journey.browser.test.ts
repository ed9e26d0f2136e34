import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { gone, holds, onAgenda, seen, section } from "./page-parts.ts";
import { onStage } from "./stage.ts";

const FINANCE = "Simplified cost options";
const OUTCOMES = "Measuring soft outcomes";
const EMPLOYERS = "Working with employers";

/** Two people side by side, from the call for topics to the agenda; each step begins where the last one ended. */
describe("a meeting's way from a call for topics to its agenda", () => {
  const stage = onStage({ sharedWindows: true });
  let rasa: Page;
  let marta: Page;

  beforeAll(async () => {
    const meeting = await stage.meeting(6);
    rasa = await stage.open("rasa", `meetings?item=${meeting}`);
    marta = await stage.open("marta", `meetings?item=${meeting}`);
    await marta.getByText("The call for topics has not been opened yet.", { exact: false }).waitFor();
  }, 60_000);

  const propose = async (page: Page, title: string, minutes?: string) => {
    await page.getByRole("button", { name: "Propose a topic" }).click();
    const form = page.getByRole("form", { name: "Propose a topic" });
    await form.getByLabel("Topic").fill(title);
    await form.getByLabel("Why does it matter to you?").fill(`${title} is on our table this year.`);
    if (minutes !== undefined) await form.getByLabel("Minutes it needs").fill(minutes);
    await form.getByRole("button", { name: "Propose a topic" }).click();
    await gone(form);
  };

  it("begins when the coordinator opens the call: who looks at the meeting may then propose", async () => {
    await rasa.getByRole("button", { name: "Open the call" }).click();
    await rasa.getByText("You can propose topics until", { exact: false }).waitFor();
    await marta.getByRole("button", { name: "Propose a topic" }).waitFor();
  });

  it("shows a delegate's topic on the coordinator's page by itself", async () => {
    await propose(marta, FINANCE, "90");
    const card = rasa.getByRole("article").filter({ hasText: FINANCE });
    await card.getByText("Marta Kowalczyk").waitFor();
    await seen(card, "Ministry of Development Funds", "1 h 30 min");
  });

  it("refuses a title that is there already, and keeps what was typed", async () => {
    await rasa.getByRole("button", { name: "Propose a topic" }).click();
    const form = rasa.getByRole("form", { name: "Propose a topic" });
    await form.getByLabel("Topic").fill(FINANCE);
    await form.getByRole("button", { name: "Propose a topic" }).click();
    await rasa
      .getByRole("alert")
      .filter({ hasText: `'${FINANCE}' has been proposed already` })
      .waitFor();
    expect(await form.getByLabel("Topic").inputValue()).toBe(FINANCE);
    await form.getByRole("button", { name: "Cancel" }).click();
  });

  it("puts the topics to the vote: the poll opens on everybody's page", async () => {
    await propose(marta, OUTCOMES);
    await propose(marta, EMPLOYERS);
    await section(rasa, "Poll");
    await section(marta, "Poll");
    await rasa.getByLabel("Topics that go on the agenda").fill("2");
    await rasa.getByRole("button", { name: "Open the poll" }).click();
    await rasa.getByText("0 of 22 organisations · 0 of 18 countries have voted").waitFor();
    await marta.getByRole("group", { name: /Choose up to 2 topics/ }).waitFor();
  });

  it("takes a vote on the rows, and the coverage changes on the other's page by itself", async () => {
    await marta.getByRole("checkbox", { name: new RegExp(FINANCE) }).check();
    await marta.getByRole("checkbox", { name: new RegExp(OUTCOMES) }).check();
    expect(await marta.getByRole("checkbox", { name: new RegExp(EMPLOYERS) }).isDisabled()).toBe(true);
    await marta.getByRole("button", { name: "Vote", exact: true }).click();
    await marta
      .getByText("Your organisation’s vote is stored: cast by Marta Kowalczyk", { exact: false })
      .waitFor();
    await rasa.getByText("1 of 22 organisations · 1 of 18 countries have voted").waitFor();
  });

  it("takes a vote on the very card of the channel", async () => {
    const jonas = await stage.open("jonas", `meetings?item=${await stage.meeting(6)}`);
    await jonas.getByRole("button", { name: "The card in the channel" }).click();
    const card = jonas.getByRole("region", { name: "The card in the channel" });
    await card.getByRole("checkbox", { name: new RegExp(FINANCE) }).check();
    await card.getByRole("button", { name: "Vote", exact: true }).click();
    await jonas
      .getByText("Your organisation’s vote is stored: cast by Jonas Lindqvist", { exact: false })
      .waitFor();
    await card.getByText(/2 of 22/).waitFor();
    await rasa.getByText("2 of 22 organisations · 2 of 18 countries have voted").waitFor();
    expect(
      await jonas
        .getByRole("checkbox", { name: new RegExp(FINANCE) })
        .first()
        .isChecked(),
    ).toBe(true);
    await jonas.context().close();
  });

  it("says who has voted and never how", async () => {
    await rasa.getByRole("button", { name: "Who votes, and who has voted" }).click();
    await rasa.getByRole("heading", { name: "Voted (2)" }).waitFor();
    await rasa.getByRole("heading", { name: "Not yet (20)" }).waitFor();
    await seen(rasa.getByRole("tabpanel"), "Swedish ESF Council");
    expect(await rasa.getByText(/\d votes?$/).count()).toBe(0);
  });

  it("closes by the coordinator's hand: result, and for each proposer what became of theirs and why", async () => {
    await rasa.getByRole("button", { name: "Close the poll now" }).click();
    const dialog = rasa.getByRole("dialog");
    await seen(dialog, "20 have not voted and will not be able to");
    // Twice in a row is once: nothing is refused, and the dialog goes.
    await dialog.getByRole("button", { name: "Close the poll now" }).dblclick();
    await gone(dialog);
    await marta.getByText("2 of 22 organisations voted; 2 topics go on the agenda.").waitFor();
    await seen(marta.getByRole("listitem").filter({ hasText: FINANCE }), "2 votes", "On the agenda");
    await seen(marta.getByRole("listitem").filter({ hasText: EMPLOYERS }), "0 votes", "Kept for later");
    await section(marta, /^Topics/);
    const reason = (title: string) => marta.getByRole("article").filter({ hasText: title });
    await seen(reason(FINANCE), "On the agenda: 2 of 2 organisations voted for it.");
    await seen(reason(EMPLOYERS), "Kept for later: it had no votes this time.");
  });

  it("has drafted the agenda in order of votes, between what such a meeting begins and ends with", async () => {
    await section(rasa, "Agenda");
    await section(marta, "Agenda");
    await onAgenda(marta, ["Welcome", "Tour de table", FINANCE, OUTCOMES, "Next steps"]);
    await seen(marta.getByRole("tabpanel"), "Draft", "1 h 30 min", "45 min");
  });

  it("is put in another order by dragging, and stored", async () => {
    await rasa.getByRole("button", { name: "Edit", exact: true }).click();
    for (const plain of ["Welcome", "Tour de table", "Next steps"])
      await rasa.getByRole("button", { name: `Remove: ${plain}` }).click();
    await dragAbove(
      rasa.getByRole("button", { name: `Move ${OUTCOMES}` }),
      rasa.getByRole("button", { name: `Move ${FINANCE}` }),
    );
    await titles(rasa, [OUTCOMES, FINANCE]);
    await rasa.getByRole("button", { name: "Break" }).click();
    await rasa.getByRole("button", { name: "Remove: Break" }).waitFor();
    await rasa.getByRole("button", { name: "Store the agenda" }).click();
    await onAgenda(marta, [OUTCOMES, FINANCE, "Break"]);
  });

  it("has a length and a start, which the coordinator sets and everybody sees", async () => {
    await rasa.getByRole("button", { name: "Change the meeting" }).click();
    const dialog = rasa.getByRole("dialog");
    await dialog.getByLabel("Starts at").fill("09:30");
    await dialog.getByLabel("Length in minutes").fill("240");
    await dialog.getByRole("button", { name: "Store the changes" }).click();
    await gone(dialog);
    await seen(marta.locator("dl"), "23–24 April 2024, 09:30", "4 h");
    await seen(marta.getByRole("tabpanel"), "09:30", "10:15");
  });

  it("keeps what another one changed meanwhile: each sends only their own, and sees theirs where both differ", async () => {
    const hanne = await stage.open("hanne", `meetings?item=${await stage.meeting(6)}`);
    for (const page of [hanne, rasa]) await page.getByRole("button", { name: "Change the meeting" }).click();
    const store = (page: Page) => page.getByRole("dialog").getByRole("button", { name: /^Store/ });
    await hanne.getByLabel("Place", { exact: true }).fill("Vilnius");
    await store(hanne).click();
    await gone(hanne.getByRole("dialog"));
    await rasa.getByLabel("Length in minutes").fill("245");
    await store(rasa).click();
    await gone(rasa.getByRole("dialog"));
    await seen(marta.locator("dl"), "4 h 5 min", "Vilnius");

    for (const page of [hanne, rasa]) await page.getByRole("button", { name: "Change the meeting" }).click();
    await hanne.getByLabel("Place", { exact: true }).fill("Kaunas");
    await store(hanne).click();
    await gone(hanne.getByRole("dialog"));
    await rasa.getByLabel("Length in minutes").fill("240");
    await rasa.getByLabel("Place", { exact: true }).fill("Riga");
    await store(rasa).click();
    await seen(rasa.getByRole("alert"), "The meeting was changed meanwhile", "Kaunas");
    expect(await rasa.getByLabel("Place", { exact: true }).inputValue()).toBe("Riga");
    await rasa.getByRole("button", { name: "Store mine in its place" }).click();
    await gone(rasa.getByRole("dialog"));
    await seen(marta.locator("dl"), "Riga");
    await hanne.context().close();
  });

  it("says how much too long the agenda is before it is stored", async () => {
    await rasa.getByRole("button", { name: "Edit", exact: true }).click();
    await rasa.getByLabel("Minutes").nth(1).fill("180");
    await rasa.getByLabel("Minutes").nth(0).fill("180");
    await rasa.keyboard.press("Tab");
    await rasa.getByText("6 h 15 min planned of 4 h: 2 h 15 min too long").waitFor();
    await rasa.getByRole("button", { name: "Store the agenda" }).click();
    await marta.getByText("6 h 15 min planned of 4 h: 2 h 15 min too long").waitFor();
  });

  it("keeps mine and shows theirs when somebody else stored it meanwhile", async () => {
    const hanne = await stage.open("hanne", `meetings?item=${await stage.meeting(6)}&section=agenda`);
    await hanne.getByRole("button", { name: "Edit", exact: true }).click();
    await rasa.getByRole("button", { name: "Edit", exact: true }).click();
    await rasa.getByLabel("Presenter").nth(0).fill("Marta and Jonas");
    await hanne.getByLabel("Item", { exact: true }).nth(2).fill("Coffee");
    await hanne.getByRole("button", { name: "Store the agenda" }).click();
    await onAgenda(marta, [OUTCOMES, FINANCE, "Coffee"]);

    const choice = rasa.getByRole("region", { name: "The agenda was changed meanwhile" });
    await seen(choice, "Coffee");
    expect(await rasa.getByLabel("Presenter").nth(0).inputValue()).toBe("Marta and Jonas");
    await choice.getByRole("button", { name: "Store mine in its place" }).click();
    await onAgenda(marta, [OUTCOMES, FINANCE, "Break"]);
    await onAgenda(hanne, [OUTCOMES, FINANCE, "Break"]);
    await hanne.context().close();
  });

  it("is confirmed, and everybody sees it", async () => {
    await rasa.getByRole("button", { name: "Confirm", exact: true }).click();
    await marta.getByRole("tabpanel").getByText("Confirmed", { exact: true }).waitFor();
    await gone(rasa.getByRole("button", { name: "Confirm", exact: true }));
  });

  it("is downloaded as a calendar file, since the date is exact", async () => {
    const [download] = await Promise.all([
      marta.waitForEvent("download"),
      marta.getByRole("button", { name: "Add to calendar" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("meeting-6.ics");
    const file = await readFile(await download.path(), "utf8");
    expect(file).toContain("BEGIN:VCALENDAR");
    expect(file.replace(/\r\n /g, "")).toContain(OUTCOMES);
    expect(file).toContain("20240423");
  });

  it("has no calendar file while the date is not exact", async () => {
    await rasa.goto(`${stage.url}/tabs/meetings?person=rasa&item=${await stage.meeting(7)}&section=agenda`);
    await rasa.getByRole("button", { name: "Begin the agenda" }).waitFor();
    expect(await rasa.getByRole("button", { name: "Add to calendar" }).count()).toBe(0);
  });
});

/** The titles in the fields of an agenda that is edited. */
async function titles(page: Page, expected: readonly string[]): Promise<void> {
  const shown = `JSON.stringify([...document.querySelectorAll("ol input[maxlength='120']")].map((one) => one.value))`;
  await holds(page, `${shown} === ${JSON.stringify(JSON.stringify(expected))}`);
}

/** As a hand does it: press, move a little, move on, let go. */
async function dragAbove(handle: Locator, goal: Locator): Promise<void> {
  await handle.scrollIntoViewIfNeeded();
  const [from, to] = [await handle.boundingBox(), await goal.boundingBox()];
  if (!from || !to) throw new Error("nothing to drag");
  const { mouse } = handle.page();
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2 - 12, { steps: 3 });
  await mouse.move(to.x + to.width / 2, to.y + 4, { steps: 12 });
  await handle
    .page()
    .getByText(/^Over place 1 of /)
    .first()
    .waitFor({ state: "attached" });
  await mouse.up();
  // For 50 ms after the drop dnd-kit swallows every click, lest letting go counts as one; timers run in order.
  await handle.page().evaluate<unknown>("new Promise((resolve) => setTimeout(resolve, 60))");
}
