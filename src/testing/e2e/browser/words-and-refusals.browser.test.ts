import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { arrange, type Arranged } from "./arrange.ts";
import { gone, hasFocus, holds, seen } from "./page-parts.ts";
import { until } from "../program.ts";
import { addressOf, onStage } from "./stage.ts";

const stage = onStage();
let at: Arranged;
beforeAll(async () => {
  at = await arrange(stage);
}, 60_000);

/** What a screen reader is told of the live regions, not only what they hold in the end. */
const listen = (page: Page): Promise<void> =>
  page.evaluate<void>(`(() => {
    window.heard = [];
    new MutationObserver(() => {
      for (const one of document.querySelectorAll("[aria-live]")) window.heard.push(one.textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  })()`);
const heard = (page: Page, words: string): Promise<void> =>
  holds(page, `window.heard.some((one) => one.includes(${JSON.stringify(words)}))`);
/** What a screen reader says of a field besides its name: the sentences that it points at. */
const describedBy = async (field: Locator, words: string): Promise<void> => {
  await until(
    `a field that is described by '${words}'`,
    async () => {
      const ids = (await field.getAttribute("aria-describedby"))?.split(" ") ?? [];
      const said = await Promise.all(ids.map((id) => field.page().locator(`[id="${id}"]`).textContent()));
      return said.some((one) => one?.includes(words));
    },
    15,
  );
};
const language = (page: Page): Promise<unknown> => page.evaluate("document.documentElement.lang");
const titled = (page: Page, title: string): Promise<void> =>
  holds(page, `document.title === ${JSON.stringify(title)}`);

describe("what is said", () => {
  it("says aloud that the vote is stored", async () => {
    const page = await stage.open("lukas", `meetings?item=${at.polled}`);
    await page.getByRole("checkbox").first().check();
    await listen(page);
    await page.getByRole("button", { name: "Vote", exact: true }).click();
    await heard(page, "Your organisation’s vote is stored");
  });

  it("says aloud that the poll has closed, for who looks on", async () => {
    const page = await stage.open("lukas", `meetings?item=${at.called}`);
    await listen(page);
    await page.getByRole("button", { name: "Propose a topic" }).click();
    const form = page.getByRole("form", { name: "Propose a topic" });
    await form.getByLabel("Topic").fill("Heard by everybody");
    await form.getByRole("button", { name: "Propose a topic" }).click();
    await heard(page, "Stored: Heard by everybody");
  });

  it("names the page and the opened item in the window's title", async () => {
    const page = await stage.open("marta", "meetings");
    await titled(page, "Meetings · ALMA network");
    await page.getByRole("link", { name: "7th meeting" }).click();
    await titled(page, "7th meeting · ALMA network");
    await page.goBack();
    await titled(page, "Meetings · ALMA network");
    await page.getByRole("link", { name: "Work programme" }).click();
    await titled(page, "ALMA network – Draft work programme · ALMA network");
  });

  it("says in which language the page is, also when another one is chosen", async () => {
    const page = await stage.open("rasa", "meetings");
    await page.getByRole("link", { name: "7th meeting" }).waitFor();
    expect(await language(page)).toBe("en");
    await page.getByRole("button", { name: /^Rasa/ }).click();
    await page.getByRole("radio", { name: "Dansk" }).check();
    await holds(page, "document.documentElement.lang === 'da'");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { level: 1, name: "Møder" }).waitFor();
    await titled(page, "Møder · ALMA network");
  });

  it("speaks the person's own language where nothing else was asked for", async () => {
    const page = await stage.window();
    await page.goto(addressOf(stage.url, "meetings", { person: "mette" }));
    await page.getByRole("heading", { level: 1, name: "Møder" }).waitFor();
    expect(await language(page)).toBe("da");
  });
});

describe("who may not is told who can", () => {
  it("an observer sees the poll, that their organisation has no vote, and no way to cast one", async () => {
    const page = await stage.open("mette", `meetings?item=${at.polled}`);
    await page
      .getByText("Styrelsen for Arbejdsmarked og Rekruttering has no vote in this poll.", { exact: false })
      .waitFor();
    expect(await page.getByRole("checkbox").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Vote", exact: true }).count()).toBe(0);
  });

  it("an observer is not asked for topics in the list", async () => {
    const page = await stage.open("mette", "meetings");
    const row = page.getByRole("row").filter({ hasText: "7th meeting" });
    await row.getByText("You can follow the topics").waitFor();
    expect(await row.getByText("Topics wanted", { exact: false }).count()).toBe(0);
  });

  it("an observer is told who proposes topics", async () => {
    const page = await stage.open("mette", `meetings?item=${at.called}`);
    await page.getByText("Topics are proposed by the members of the core group", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: "Propose a topic" }).count()).toBe(0);
  });

  it("the card of the channel shows them the topics, with nothing to tick and no vote to press", async () => {
    const page = await stage.open("mette", `meetings?item=${at.polled}`);
    await page.getByRole("button", { name: "The card in the channel" }).click();
    const card = page.getByRole("region", { name: "The card in the channel" });
    await card.getByText("Simplified cost options", { exact: false }).first().waitFor();
    expect(await card.getByRole("checkbox").count()).toBe(0);
    expect(await card.getByRole("button", { name: "Vote", exact: true }).count()).toBe(0);
  });

  it("a person who is not known here is asked who they are", async () => {
    const page = await stage.open("nobody", "meetings");
    await page.getByRole("heading", { level: 1, name: "Who are you today?" }).waitFor();
  });

  it("a vote that comes after closing is refused in words, and the result shown", async () => {
    const page = await stage.open("lotte", `meetings?item=${at.polled}`);
    await page.getByRole("checkbox").first().check();
    await page.route("**/events", (route) => route.abort());
    const { poll } = await stage.as("rasa").get<{ poll: { pollId: string } }>(`/meetings/${at.polled}`);
    await stage.as("rasa").post(`/polls/${poll.pollId}/close`);
    // By the button or by the stream of changes: either way it is said that it is over.
    await page
      .getByRole("button", { name: "Vote", exact: true })
      .click({ timeout: 2_000 })
      .catch(() => undefined);
    await page.getByText(/organisations voted; \d topics go on the agenda/).waitFor();
    expect(await page.getByRole("button", { name: "Vote", exact: true }).count()).toBe(0);
  });
});

describe("what is wrong stands at its field", () => {
  it("the number of minutes, with what can be given instead, and the focus goes there", async () => {
    const page = await stage.open("lukas", `meetings?item=${at.called}`);
    await page.getByRole("button", { name: "Propose a topic" }).click();
    const form = page.getByRole("form", { name: "Propose a topic" });
    await form.getByLabel("Topic").fill("A topic that takes for ever");
    const minutes = form.getByLabel("Minutes it needs");
    await minutes.fill("999");
    await form.getByRole("button", { name: "Propose a topic" }).click();
    await hasFocus(page, minutes);
    await describedBy(minutes, "Give a number of minutes between 5 and 180");
    expect(await form.getByRole("alert").count()).toBe(1);
  });

  it("the reason that a proposer is owed", async () => {
    const page = await stage.open("rasa", `meetings?item=${at.called}&section=topics`);
    await page
      .getByRole("button", { name: /^Decide on/ })
      .first()
      .click();
    await page.getByRole("menuitem", { name: "Decline" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Reason").fill("no");
    await dialog.getByRole("button", { name: "Decline and send the reason" }).click();
    await hasFocus(page, dialog.getByLabel("Reason"));
    await describedBy(dialog.getByLabel("Reason"), "Give a reason of 3 to 600 characters");
  });

  it("a start that is no time of the day, and a date that is none", async () => {
    const page = await stage.open("rasa", `meetings?item=${at.untouched}`);
    await page.getByRole("button", { name: "Change the meeting" }).click();
    const dialog = page.getByRole("dialog");
    const start = dialog.getByLabel("Starts at");
    const store = dialog.getByRole("button", { name: "Store the changes" });
    await start.fill("25:00");
    await store.click();
    await hasFocus(page, start);
    await describedBy(start, "This is no time of the day");
    await start.fill("");
    const date = dialog.getByLabel("Date", { exact: true });
    await date.fill("31 June 2027");
    await store.click();
    await hasFocus(page, date);
    await describedBy(date, "could not be read as a date");
  });

  it("a deadline that has passed, and one that is no day", async () => {
    const page = await stage.open("rasa", `meetings?item=${at.untouched}`);
    const open = page.getByRole("button", { name: "Open the call" });
    const deadline = page.getByRole("group", { name: "Open until" });
    const day = deadline.getByLabel("Day");
    await deadline.getByLabel("Year").fill("2020");
    await open.click();
    await hasFocus(page, day);
    await describedBy(day, "This deadline is in the past");
    await day.fill("31");
    await deadline.getByLabel("Month").selectOption("June");
    await open.click();
    await describedBy(day, "Give a day and a time");
  });

  it("a deadline is typed day first and with the month in words, in the person's language", async () => {
    const page = await stage.open("rasa", `meetings?item=${at.untouched}`, { language: "da" });
    const deadline = page.getByRole("group", { name: "Åbent til" });
    await deadline.getByLabel("Dag").fill("24");
    await deadline.getByLabel("Måned").selectOption("april");
    await deadline.getByLabel("År").fill("2099");
    await deadline.getByLabel("Klokkeslæt").fill("17.00");
    await describedBy(deadline.getByLabel("Dag"), "fredag den 24. april 2099");
  });
});

describe("without a connection", () => {
  it("says so, keeps what was typed, and goes on by itself", async () => {
    const page = await stage.open("aoife", `meetings?item=${at.called}`);
    await page.getByRole("button", { name: "Propose a topic" }).click();
    const form = page.getByRole("form", { name: "Propose a topic" });
    await form.getByLabel("Topic").fill("Typed on a train");
    await page.context().setOffline(true);
    const bar = page.getByText("The workspace cannot be reached just now.", { exact: false });
    await bar.waitFor();
    await form.getByRole("button", { name: "Propose a topic" }).click();
    await seen(form.getByRole("alert"), "What you typed is still here");
    expect(await form.getByLabel("Topic").inputValue()).toBe("Typed on a train");

    await page.context().setOffline(false);
    await form.getByRole("button", { name: "Propose a topic" }).click();
    await gone(form);
    await seen(page.getByRole("article"), "Typed on a train");
    await gone(bar);
  });

  it("shows at the return what happened meanwhile", async () => {
    const page = await stage.open("kadri", `meetings?item=${at.called}`);
    await page.getByRole("article").first().waitFor();
    await page.context().setOffline(true);
    await page.getByText("The workspace cannot be reached just now.", { exact: false }).waitFor();
    await stage.as("anja").post(`/meetings/${at.called}/topics`, {
      title: "Proposed while you were away",
      why: "",
      minutes: 30,
      format: "workshop",
    });
    await page.context().setOffline(false);
    await seen(page.getByRole("article"), "Proposed while you were away");
  });

  it("keeps what was typed when the page is loaded again", async () => {
    const page = await stage.open("kadri", `meetings?item=${at.called}`);
    await page.getByRole("button", { name: "Propose a topic" }).click();
    await page.getByRole("form", { name: "Propose a topic" }).getByLabel("Topic").fill("Half a thou");
    await page.reload();
    await page.getByRole("button", { name: "Propose a topic" }).click();
    const topic = page.getByRole("form", { name: "Propose a topic" }).getByLabel("Topic");
    expect(await topic.inputValue()).toBe("Half a thou");
  });
});
