import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import type { PollPage, PollView } from "../../../capabilities/polls/contract.ts";
import { violationsInEachTheme } from "./axe.ts";
import { layoutFaults } from "./layout.ts";
import { gone, hasFocus, holds, tabTo } from "./page-parts.ts";
import { addressOf, onStage } from "./stage.ts";

const stage = onStage();
const NOTHING = { light: [], dark: [], contrast: [] };
const MANY = 60;

const ask = (question: string) =>
  stage.as("rasa").post<PollView>("/polls", {
    question,
    questions: [
      {
        text: question,
        method: { kind: "choose-one" },
        options: [{ title: "Riga" }, { title: "Ghent" }],
      },
    ],
  });
const rows = (page: Page) => page.getByRole("table").locator("[data-item]");
const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const address = (page: Page) => new URL(page.url()).searchParams;

beforeAll(async () => {
  for (let number = 1; number <= MANY; number += 1) await ask(`Question ${number}`);
  const { pollId, questions } = await ask("Ærø or Åbenrå?");
  const [first] = questions[0]?.options ?? [];
  await stage.as("jonas").put(`/polls/${pollId}/vote`, { choices: [first?.optionId] });
  await stage.as("rasa").post(`/polls/${pollId}/close`);
}, 120_000);

describe("the list of polls", () => {
  it("is sorted by keyboard, up, down and back, in the address, over polls that were not loaded too", async () => {
    const page = await stage.open("rasa", "polls");
    await rows(page).first().waitFor();
    const head = page.getByRole("columnheader", { name: "Question" });
    const sorted = (way: string) => head.and(page.locator(`[aria-sort=${way}]`)).waitFor();
    await tabTo(page, head.getByRole("button"));
    await page.keyboard.press("Enter");
    await holds(page, "new URL(location.href).searchParams.get('sort') === 'question'");
    await holds(page, "document.querySelector('[data-item]').textContent === 'Ærø or Åbenrå?'");
    await sorted("ascending");
    await hasFocus(page, head.getByRole("button"));
    await page.keyboard.press("Enter");
    await holds(page, `document.querySelector('[data-item]').textContent === 'Question ${MANY}'`);
    await sorted("descending");
    await page.keyboard.press("Enter");
    await holds(page, "!new URL(location.href).searchParams.has('sort')");
    await sorted("none");
  });

  it("is sorted from a list on a phone, where no headers stand above the cards", async () => {
    const page = await stage.open("rasa", "polls", { width: 360, height: 740 });
    const order = page.getByRole("combobox", { name: "Sort by" });
    await order.selectOption("Question, downwards");
    await holds(page, `document.querySelector('[data-item]').textContent === 'Question ${MANY}'`);
    expect(address(page).get("sort")).toBe("-question");
    expect(await page.getByRole("columnheader").count()).toBe(0);
    await order.selectOption("Usual order");
    await holds(page, "!new URL(location.href).searchParams.has('sort')");
    expect(await layoutFaults(page)).toEqual([]);
  });

  it("shows what its address says: state, search, order and what waits for the reader", async () => {
    const page = await stage.open("marta", "polls?state=open&q=question&sort=-question&owed=yes");
    await page.getByText(`${MANY} of ${MANY + 1} shown`).waitFor();
    expect(await rows(page).first().textContent()).toBe(`Question ${MANY}`);
    expect(await page.getByRole("combobox", { name: "Which state" }).inputValue()).toBe("open");
    expect(await page.getByRole("searchbox").inputValue()).toBe("question");
    expect(await page.getByRole("checkbox", { name: /^Waiting for your vote/ }).isChecked()).toBe(true);
    await page.getByRole("combobox", { name: "Which state" }).selectOption("Closed");
    await page.getByText("Nothing matches these filters").waitFor();
    await page.getByRole("button", { name: "Clear all filters" }).first().click();
    await row(page, "Question 1").first().waitFor();
    expect([...address(page).keys()].toSorted()).toEqual(["language", "person", "sort"]);
  });

  it("finds by option with the slash key, and keeps the search beside an opened poll", async () => {
    const page = await stage.open("marta", "polls");
    await rows(page).first().waitFor();
    await page.keyboard.press("/");
    await hasFocus(page, page.getByRole("searchbox"));
    await page.keyboard.type("abenra riga");
    await gone(row(page, "Question 1").first());
    await row(page, "Ærø or Åbenrå?").getByText("Chosen: Riga.").waitFor();
    await rows(page).click();
    await page.getByRole("heading", { level: 2, name: "Ærø or Åbenrå?" }).waitFor();
    expect(await rows(page).count()).toBe(1);
    expect(address(page).get("q")).toBe("abenra riga");
  });

  it("asks for fifty at a time, and goes on where more begin", async () => {
    const page = await stage.window();
    const asked: string[] = [];
    const sizes: number[] = [];
    page.on("response", (response) => {
      const { pathname, search } = new URL(response.url());
      if (!pathname.startsWith("/api/") || !pathname.endsWith("/polls")) return;
      asked.push(search);
      void response.json().then((body: PollPage) => sizes.push(body.polls.length));
    });
    await page.goto(`${stage.url}/tabs/polls?person=marta`);
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(50);
    const more = page.getByRole("button", { name: "Show more polls" });
    await more.focus();
    await page.keyboard.press("Enter");
    await rows(page).nth(MANY).waitFor();
    await gone(more);
    await hasFocus(page, rows(page).nth(50));
    expect(new Set(asked)).toEqual(new Set(["?from=0", "?from=50"]));
    expect(Math.max(...sizes)).toBe(50);
  });

  it("is a table where there is room and cards on a phone, whole and without a fault in each theme", async () => {
    for (const [width, display] of [
      [1_280, "table-cell"],
      [360, "block"],
    ] as const) {
      const page = await stage.open("marta", "polls?q=question+1", { width, height: 800 });
      await page.getByText(`15 of ${MANY + 1} shown`).waitFor();
      const look = "getComputedStyle(document.querySelector('tbody th')).display";
      expect(await page.evaluate(look)).toBe(display);
      expect(await layoutFaults(page)).toEqual([]);
      expect(await violationsInEachTheme(page)).toEqual(NOTHING);
    }
  });
});

it("texts put by silence stay a few lines, however many there are, and are found by their words", async () => {
  for (let number = 1; number <= 6; number += 1)
    await stage.as("rasa").post("/decisions/texts", {
      title: `Position ${number}`,
      text: `What we say of point ${number}.${number === 4 ? " Häuser must be affordable." : ""}`,
      workingDays: 5,
    });
  const page = await stage.open("marta", "polls");
  const texts = page.getByRole("table", { name: "Silence procedures" }).locator("[data-item]");
  await texts.nth(2).waitFor();
  expect(await texts.count()).toBe(3);
  await page.getByRole("button", { name: "Show all 6 silence procedures" }).press("Enter");
  await hasFocus(page, texts.nth(3));
  expect(await texts.count()).toBe(6);
  const last = await texts.nth(5).getAttribute("data-item");
  await page.goto(addressOf(stage.url, `polls?item=${last}`, { person: "marta", language: "en" }));
  await page.locator(`[data-item="${last}"][aria-current]`).waitFor();
  await page.getByRole("searchbox").fill("hauser position");
  await gone(texts.nth(1));
  expect(await texts.textContent()).toBe("Position 4");
  await page.getByText(/^1 of \d+ shown$/u).waitFor();
  await page.getByRole("combobox", { name: "Which state" }).selectOption("Closed");
  await page.getByText("Nothing matches these filters").waitFor();
});
