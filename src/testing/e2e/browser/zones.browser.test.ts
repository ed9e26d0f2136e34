import { beforeAll, describe, it } from "@jest/globals";
import type { PollView } from "../../../capabilities/polls/contract.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
const QUESTION = "Shall we meet in the frost?";
let pollId: string;
/** Closes on the next twentieth of January, when the network's clocks show winter time. */
beforeAll(async () => {
  const now = new Date();
  const closes = new Date(Date.UTC(now.getUTCFullYear(), 0, 20, 16));
  if (closes < now) closes.setUTCFullYear(now.getUTCFullYear() + 1);
  const poll = await stage.as("rasa").post<PollView>("/polls", {
    question: QUESTION,
    questions: [
      {
        text: QUESTION,
        method: { kind: "choose-one" },
        options: [{ title: "Riga" }, { title: "Ghent" }],
      },
    ],
    closesAt: closes.toISOString(),
  });
  ({ pollId } = poll);
}, 60_000);

describe("a deadline, for who lives by another clock than the network", () => {
  it.each([
    ["Europe/Copenhagen", /, 17:00 \(/],
    ["Atlantic/Azores", /, 17:00 CET, 15:00 your time \(/],
    ["Europe/Helsinki", /, 17:00 CET, 18:00 your time \(/],
    ["Asia/Kathmandu", /, 17:00 CET, 21:45 your time \(/],
  ])("is said in both, in the list, the poll and what they owe: %s", async (timeZone, words) => {
    const page = await stage.open("marta", "polls", { timeZone });
    await page.getByRole("row").filter({ hasText: QUESTION }).getByText(words).waitFor();
    await page.goto(`${stage.url}/tabs/polls?item=${pollId}&person=marta`);
    await page.getByRole("region", { name: QUESTION }).getByText(words).waitFor();
    await page.goto(`${stage.url}/tabs/owed?person=marta`);
    await page.getByRole("listitem").filter({ hasText: QUESTION }).getByText(words).waitFor();
  });
});
