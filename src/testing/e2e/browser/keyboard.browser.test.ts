import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { arrange, type Arranged } from "./arrange.ts";
import { focused, gone, hasFocus, holds, holdsFocus, onAgenda, seen, tabTo } from "./page-parts.ts";
import { chooseDocument, SMALL_PROGRAMME } from "./programme-document.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
let at: Arranged;
beforeAll(async () => {
  at = await arrange(stage);
}, 60_000);

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const detail = (page: Page) => page.locator("[data-detail-heading]");
/** Something has the focus; Tab would otherwise begin at the top again. */
const notLost = (page: Page) =>
  holds(page, "document.activeElement && document.activeElement !== document.body");

describe("by keyboard alone", () => {
  it("the first Tab offers to skip to the content, and does", async () => {
    const page = await stage.open("marta", "meetings");
    await page.getByRole("link", { name: "7th meeting" }).waitFor();
    await page.keyboard.press("Tab");
    await hasFocus(page, page.getByRole("link", { name: "Go to the content" }));
    await page.keyboard.press("Enter");
    await hasFocus(page, page.getByRole("main"));
    await page.keyboard.press("Tab");
    expect(await holdsFocus(page.getByRole("main"))).toBe(true);
  });

  it("a topic is proposed, and the focus goes on from there", async () => {
    const page = await stage.open("marta", `meetings?item=${at.called}`);
    await tabTo(page, button(page, "Propose a topic"));
    await page.keyboard.press("Enter");
    const form = page.getByRole("form", { name: "Propose a topic" });
    await hasFocus(page, form.getByLabel("Topic"));
    await page.keyboard.type("Typed without a pointer");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Because it can be.");
    await tabTo(page, form.getByLabel("Minutes it needs"));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Tab");
    await page.keyboard.press("w");
    await tabTo(page, form.getByRole("button", { name: "Propose a topic" }));
    await page.keyboard.press("Enter");
    await gone(form);
    await seen(
      page.getByRole("article").filter({ hasText: "Typed without a pointer" }),
      "50 min",
      "Workshop",
    );
    await notLost(page);
  });

  it("a dialog takes the focus, keeps it, and gives it back when it is left with Escape", async () => {
    const page = await stage.open("marta", `meetings?item=${at.called}`);
    const withdraw = button(page, "Withdraw").first();
    await tabTo(page, withdraw);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    for (let pressed = 0; pressed < 6; pressed += 1) {
      await page.keyboard.press("Tab");
      expect(await holdsFocus(dialog)).toBe(true);
    }
    await page.keyboard.press("Escape");
    await gone(dialog);
    await hasFocus(page, withdraw);
    // What a dialog leaves behind must not hide the page from screen readers.
    await page.getByRole("main").waitFor();
  });

  it("a topic is withdrawn, and the focus stays in the meeting though its button is gone", async () => {
    const page = await stage.open("marta", `meetings?item=${at.called}`);
    await tabTo(page, button(page, "Withdraw").last());
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await tabTo(page, dialog.getByRole("button", { name: "Withdraw" }));
    await page.keyboard.press("Enter");
    await gone(dialog);
    await notLost(page);
    await page.getByRole("main").waitFor();
  });

  it("a vote is cast and changed, and the focus stays at it", async () => {
    const page = await stage.open("elena", `meetings?item=${at.polled}`);
    await tabTo(page, page.getByRole("checkbox").first());
    await page.keyboard.press("Space");
    await tabTo(page, button(page, "Vote"));
    await page.keyboard.press("Enter");
    await page.getByText("is stored: cast by Elena Ruiz", { exact: false }).waitFor();
    await notLost(page);
    expect(await focused(page)).not.toBe("body");
    await tabTo(page, page.getByRole("checkbox").nth(2), { back: true });
    await page.keyboard.press("Space");
    await tabTo(page, button(page, "Change our vote"));
    await page.keyboard.press("Enter");
    await holds(page, "document.querySelectorAll('input[type=checkbox]:checked').length === 2");
    await notLost(page);
  });

  it("a meeting's parts are walked with the arrow keys", async () => {
    const page = await stage.open("marta", `meetings?item=${at.called}`);
    await tabTo(page, page.getByRole("tab", { name: /^Topics/ }));
    await page.keyboard.press("ArrowRight");
    await hasFocus(page, page.getByRole("tab", { name: "Poll" }));
    await page.getByText("There is no poll yet").waitFor();
    await page.keyboard.press("End");
    await hasFocus(page, page.getByRole("tab", { name: "Agenda" }));
    // Nobody walks on before the part is there.
    await page.getByRole("tab", { name: "Agenda", selected: true }).waitFor();
    await page.getByRole("tabpanel").waitFor();
    await page.keyboard.press("ArrowRight");
    await hasFocus(page, page.getByRole("tab", { name: /^Topics/ }));
  });

  it("the agenda is put in order by the handle's keys and by the buttons, and stored", async () => {
    const page = await stage.open("rasa", `meetings?item=${at.decided}&section=agenda`);
    await tabTo(page, button(page, "Edit"));
    await page.keyboard.press("Enter");
    const handle = button(page, "Move Break");
    await tabTo(page, handle);
    // As fast as keys can come: none of them is lost, and none is moved twice.
    const said = (words: string) => page.getByText(words).first().waitFor({ state: "attached" });
    await Promise.all(["Space", "ArrowUp", "ArrowUp", "ArrowDown"].map((key) => page.keyboard.press(key)));
    await said("Now at place 2 of 3");
    await hasFocus(page, handle);
    await page.keyboard.press("Space");
    await said("Put down at place 2 of 3");
    // Escape brings back what the last pick-up moved, no more.
    await Promise.all(["Space", "ArrowDown", "Escape"].map((key) => page.keyboard.press(key)));
    await said("Back at place 2 of 3");
    await hasFocus(page, handle);
    const up = button(page, "Move up: Break");
    await tabTo(page, up);
    await page.keyboard.press("Enter");
    await page.getByText("Now at place 1 of 3").first().waitFor({ state: "attached" });
    await hasFocus(page, up);
    await tabTo(page, button(page, "Store the agenda"));
    await page.keyboard.press("Enter");
    await onAgenda(page, ["Break"].concat(await lastTwo(page)));
    await notLost(page);
  });

  it("a meeting is opened from the list and closed again, with the focus back at its link", async () => {
    const page = await stage.open("marta", "meetings");
    const link = page.getByRole("link", { name: "SI+ Forum" });
    await tabTo(page, link);
    await page.keyboard.press("Enter");
    await detail(page).filter({ hasText: "SI+ Forum" }).waitFor();
    await notLost(page);
    await tabTo(page, button(page, "Close"));
    await page.keyboard.press("Enter");
    await gone(detail(page));
    await hasFocus(page, link);
  });

  it("the timeline is one stop, its items are walked with the arrow keys, and Enter opens one", async () => {
    const page = await stage.open("marta", "programme?view=timeline");
    await page.locator("a[data-stop]").first().waitFor();
    expect(await page.locator("a[data-stop][tabindex='0']").count()).toBe(1);
    await tabTo(page, page.locator("a[data-stop][tabindex='0']"));
    const first = await focused(page);
    await page.keyboard.press("ArrowRight");
    const second = await focused(page);
    expect(second).not.toBe(first);
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).not.toBe(second);
    await page.keyboard.press("Control+Home");
    expect(await focused(page)).toBe(first);
    await page.keyboard.press("ArrowRight");
    const here = page.locator("a[data-stop]:focus");
    const itemId = await here.getAttribute("data-stop");
    await page.keyboard.press("Enter");
    await hasFocus(page, detail(page));
    await page.keyboard.press("Escape");
    await gone(detail(page));
    await hasFocus(page, page.locator(`a[data-stop="${itemId}"]`));
    await page.keyboard.press("Tab");
    expect(await page.locator("a[data-stop]:focus").count()).toBe(0);
  });

  it("an item of the outline is opened and closed by its button, with the focus back at its link", async () => {
    const page = await stage.open("marta", "programme");
    const link = page.locator("a[data-item]").nth(2);
    await tabTo(page, link);
    await page.keyboard.press("Enter");
    await hasFocus(page, detail(page));
    await tabTo(page, button(page, "Close"), { back: true });
    await page.keyboard.press("Enter");
    await gone(detail(page));
    await hasFocus(page, link);
  });

  it("a review is begun, a row dropped and taken back, and the focus is where it was or at what was made", async () => {
    const page = await stage.open("rasa", "programme");
    const open = button(page, "More for the programme");
    await tabTo(page, open);
    await page.keyboard.press("Enter");
    const choice = page.getByRole("menuitem", { name: "Import a programme" });
    await choice.waitFor();
    while (!(await holdsFocus(choice))) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Import a programme" }).waitFor();
    await chooseDocument(page, SMALL_PROGRAMME);
    await hasFocus(page, page.getByRole("heading", { level: 1, name: "Check what was read" }));

    await tabTo(page, button(page, "Drop Learn from each other"));
    await page.keyboard.press("Enter");
    await hasFocus(page, button(page, "Undo: keep Learn from each other"));
    await page.keyboard.press("Enter");
    await hasFocus(page, button(page, "Drop Learn from each other"));

    await tabTo(page, page.getByRole("button", { name: /^Learn from each other/ }), { back: true });
    await page.keyboard.press("Enter");
    await tabTo(page, button(page, "Kind of Learn from each other: Objective"));
    await page.keyboard.press("Enter");
    await page.getByRole("menuitemradio", { name: "Meeting or event" }).press("Enter");
    await hasFocus(page, button(page, "Kind of Learn from each other: Meeting or event"));
  });

  it("the slash goes to the search, and what is found is said", async () => {
    const page = await stage.open("marta", "programme");
    await page.locator("a[data-item]").first().waitFor();
    await page.keyboard.press("/");
    await hasFocus(page, page.getByRole("searchbox"));
    await page.keyboard.type("website");
    await page
      .getByRole("status")
      .filter({ hasText: /^\d+ of \d+ shown$/ })
      .waitFor({ state: "attached" });
  });

  it("another person is chosen, and the focus is not lost", async () => {
    const page = await stage.open("marta", "meetings");
    await tabTo(page, page.getByRole("button", { name: /^Marta Kowalczyk/ }));
    await page.keyboard.press("Enter");
    const menu = page.getByRole("dialog");
    await tabTo(page, menu.getByRole("searchbox"));
    await page.keyboard.type("Elena");
    await tabTo(page, menu.getByRole("button", { name: /Elena Ruiz/ }));
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Elena Ruiz/ }).waitFor();
    await notLost(page);
  });
});

/** The titles that follow the break, whatever they are. */
async function lastTwo(page: Page): Promise<string[]> {
  const items = page.getByRole("tabpanel").locator("ol > li");
  await items.nth(0).filter({ hasText: "Break" }).waitFor();
  return Promise.all(
    [1, 2].map(async (place) => (await items.nth(place).locator("span span").first().textContent()) ?? ""),
  );
}
