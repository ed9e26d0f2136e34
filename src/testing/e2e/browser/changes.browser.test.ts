import { beforeAll, expect, it } from "@jest/globals";
import type { ImportResult, ProgrammeView } from "../../../capabilities/work-programme/contract.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
/** The programme of the sample's network, and a newer draft of it. */
const programmeOf = (date: string, description: string) => `Work programme

Programme year\t2027

Topics and work packages

Topics\tActivities/Outputs
Better calls ${description}\tA shared list of calls

The programme has a meeting:

11th meeting ${date} (on-site) – Riga
`;
let from = "";
let to = "";

async function importText(text: string): Promise<string> {
  const { editionId } = await stage.as("rasa").post<ImportResult>("/programme/imports", {
    fileName: "programme.txt",
    content: Buffer.from(text, "utf8").toString("base64"),
  });
  return editionId;
}

beforeAll(async () => {
  from = await importText(programmeOf("11 March 2027", "are prepared together"));
  to = await importText(programmeOf("18 March 2027", "are prepared together"));
}, 60_000);

it("a moved meeting is a sentence that leads to it, and can be copied for an e-mail", async () => {
  const page = await stage.open("rasa", `programme?changes=${from}..${to}`);
  const sentence = "“11th meeting” moved from 11 to 18 March 2027.";
  await page.getByRole("heading", { name: "Dates and places (1)" }).waitFor();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy as text" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate<string>("navigator.clipboard.readText()")).toContain(
    `Dates and places\n- ${sentence}`,
  );
  await page.getByRole("link", { name: sentence }).click();
  const { items } = await stage.as("rasa").get<ProgrammeView>(`/programme?edition=${to}`);
  const meeting = items.find((item) => item.kind === "event");
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
    edition: to,
    item: meeting?.itemId,
  });
});

it("a reworded text is compared word by word, and what came and went is said, not only coloured", async () => {
  const rasa = stage.as("rasa");
  const { items } = await rasa.get<ProgrammeView>(`/programme?edition=${to}`);
  const [item] = items.filter(({ kind }) => kind === "work-package");
  await rasa.patch(`/programme/editions/${to}/items/${item?.itemId}`, {
    was: { notes: item?.notes },
    now: { notes: ["Calls are prepared by two authorities"] },
  });
  const other = await rasa.get<ProgrammeView>(`/programme?edition=${from}`);
  const old = other.items.find(({ itemId }) => itemId === item?.itemId);
  await rasa.patch(`/programme/editions/${from}/items/${item?.itemId}`, {
    was: { notes: old?.notes },
    now: { notes: ["Calls are prepared by three authorities"] },
  });
  const page = await stage.open("rasa", `programme?changes=${from}..${to}`);
  await page.locator("ins").first().waitFor();
  expect([await page.locator("del").innerText(), await page.locator("ins").innerText()]).toEqual([
    expect.stringMatching(/^Removed:\s*three\s*End\.$/),
    expect.stringMatching(/^Added:\s*two\s*End\.$/),
  ]);
});

it("a day since which nothing happened says so", async () => {
  const page = await stage.open("rasa", "programme?changes=since:2099-01-01");
  await page.getByText("Nothing changed since 1 January 2099").waitFor();
});
