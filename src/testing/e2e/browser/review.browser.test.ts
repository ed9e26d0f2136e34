import { expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import type { ProgrammeView } from "../../../capabilities/work-programme/contract.ts";
import { until } from "../program.ts";
import { gone, hasFocus } from "./page-parts.ts";
import { chooseDocument, SMALL_PROGRAMME } from "./programme-document.ts";
import { onStage } from "./stage.ts";

const stage = onStage();

/** A row, by the button that opens it. */
const rowOf = (page: Page, title: string) =>
  page
    .locator("[data-review-row]")
    .filter({ has: page.getByRole("button", { name: new RegExp(`^${title}`) }) });
const opener = (page: Page, title: string) =>
  page.locator("[data-review-row]").getByRole("button", { name: new RegExp(`^${title}`) });
const programme = (edition?: string) =>
  stage.as("rasa").get<ProgrammeView>(edition === undefined ? "/programme" : `/programme?edition=${edition}`);

it("a document is corrected beside its text, and the edition holds exactly what was left; nothing is stored before", async () => {
  const before = await programme();
  const page = await stage.open("rasa", "programme/review");
  await chooseDocument(page, SMALL_PROGRAMME);

  await opener(page, "Learn from each other").press("Enter");
  await rowOf(page, "Learn from each other")
    .getByRole("textbox", { name: "Title" })
    .fill("Learn from one another");
  await page.getByRole("button", { name: "Drop A shared list of calls" }).click();

  await page.getByRole("button", { name: "Make line 16 a …" }).click();
  await page.getByRole("menuitemradio", { name: "Meeting or event" }).click();
  const visit = rowOf(page, "The harbour may be visited together");
  await visit.getByRole("textbox", { name: "When" }).fill("in May");
  await visit.getByRole("textbox", { name: "Place" }).fill("Gdynia");
  // The year is the programme's.
  await visit.getByText("Read as May 2027").waitFor();
  await gone(page.getByRole("button", { name: "Make line 16 a …" }));

  expect(await programme()).toEqual(before);
  await page.getByRole("button", { name: /^Store as draft/ }).click();
  await page.waitForURL(/programme\?edition=/);

  const edition = new URL(page.url()).searchParams.get("edition") ?? "";
  const { items, edition: stored } = await programme(edition);
  expect(stored).toMatchObject({ state: "draft", period: { text: "2027" } });
  expect(items.map(({ kind, title, date, place }) => [kind, title, date?.edtf ?? null, place])).toEqual([
    ["objective", "Learn from one another", null, null],
    ["work-package", "Better calls", null, null],
    ["event", "11th meeting", "2027-03-11", "Riga"],
    ["event", "The harbour may be visited together", "2027-05", "Gdynia"],
  ]);
});

/** A document of several screens: its meetings stand in the order of their numbers. */
const LONG_PROGRAMME = SMALL_PROGRAMME.replace(
  "11th meeting 11 March 2027 (on-site) – Riga\n",
  Array.from(
    { length: 40 },
    (_, at) => `${at + 11}th meeting ${(at % 27) + 1} March 2027 (on-site) – Riga\n`,
  ).join("\n"),
);
const lineButton = (page: Page, title: string) =>
  page.getByRole("button", { name: new RegExp(`^Line \\d+: show where ${title} was found$`) });
const inView = (of: Locator): Promise<boolean> =>
  of.evaluate((one: { getBoundingClientRect: () => { top: number; bottom: number } }) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= 900;
  });

it("what was found is told in rows; one at a time opens to its form, and what is doubtful stands out", async () => {
  const page = await stage.open("rasa", "programme/review");
  await chooseDocument(page, LONG_PROGRAMME.replace("15th meeting", "14th meeting"));
  const rows = page.locator("[data-review-row]");
  expect(await rows.getByRole("textbox").count()).toBe(0);
  const period = page.getByRole("textbox", { name: "Period" });
  await period.fill("sometime maybe");
  await page.getByText("No date was found in these words; they are kept as they are").waitFor();
  await period.fill("2027");
  await opener(page, "13th meeting").click();
  await rows.getByRole("textbox", { name: "Title" }).waitFor();
  const second = opener(page, "16th meeting");
  await second.press("Enter");
  await hasFocus(page, second);
  expect(await rows.getByRole("textbox", { name: "Title" }).count()).toBe(1);
  expect(await rows.getByRole("textbox", { name: "Title" }).inputValue()).toBe("16th meeting");
  await second.press("Enter");
  await gone(rows.getByRole("textbox"));
  await rows.filter({ hasText: "To check" }).first().waitFor();
});

it("the document stays beside the rows: a row's line is shown, and marked, without moving the row", async () => {
  const page = await stage.open("rasa", "programme/review", { height: 900 });
  await chooseDocument(page, LONG_PROGRAMME);
  const button = lineButton(page, "45th meeting");
  await button.scrollIntoViewIfNeeded();
  const at = await page.evaluate<number>("scrollY");
  expect(at).toBeGreaterThan(900);
  await button.click();
  const line = page.locator("li[aria-current=true]").filter({ hasText: "45th meeting" });
  await line.waitFor();
  await until("the line in view", () => inView(line));
  expect(await page.evaluate<number>("scrollY")).toBe(at);
});

it("on a phone the document is a view of its own, and the way back leads to the row that one came from", async () => {
  const page = await stage.open("rasa", "programme/review", { width: 360, height: 700 });
  await chooseDocument(page, LONG_PROGRAMME);
  const button = lineButton(page, "45th meeting");
  await button.scrollIntoViewIfNeeded();
  const at = await page.evaluate<number>("scrollY");
  await button.click();
  const line = page.locator("li[aria-current=true]").filter({ hasText: "45th meeting" });
  await until("the line in view", () => inView(line));
  await hasFocus(page, line);
  await page.getByRole("button", { name: "What was found", exact: true }).click();
  await hasFocus(page, button);
  expect(await page.evaluate<number>("scrollY")).toBe(at);
});

it("who leaves a review is asked, and the very same file is known when it is chosen again", async () => {
  const page = await stage.open("rasa", "programme/review");
  await chooseDocument(page, SMALL_PROGRAMME);
  await page.getByText("This very file was imported before.").waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Leave" }).click();
  await page.getByRole("button", { name: "More for the programme" }).waitFor();
});

it("what cannot be read is refused at the file, and another one can be chosen", async () => {
  const page = await stage.open("rasa", "programme/review");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "report.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 ") });
  await page.getByRole("alert").waitFor();
  await chooseDocument(page, SMALL_PROGRAMME.replace("Riga", "Tallinn"));
  await page.locator("[data-review-row]").first().waitFor();
});

it("who may not import is told who can", async () => {
  const page = await stage.open("marta", "programme/review");
  await page
    .getByText(
      "Only the coordinator and the thematic expert can import a work programme. Send them the file.",
    )
    .waitFor();
  await gone(page.locator("input[type=file]"));
});
