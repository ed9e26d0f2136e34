import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import type { SilenceDetail, SilenceList } from "../../../capabilities/decisions/contract.ts";
import { DAY } from "../../fixed-clock.ts";
import { violationsInEachTheme } from "./axe.ts";
import { layoutFaults } from "./layout.ts";
import { gone } from "./page-parts.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const dialog = (page: Page) => page.getByRole("dialog");
const banner = (page: Page, name = "Decision by silence") => page.getByRole("region", { name });
const NOTHING = { light: [], dark: [], contrast: [] };

it("a text is put to the members, objected to, amended, put again and agreed at its deadline", async () => {
  const rasa = await stage.open("rasa", "polls");
  await button(rasa, "Put a text to the members").click();
  await rasa.getByLabel("Title").fill("Position on the mid-term review");
  await button(rasa, "Ask the members").click();
  await rasa.getByText("Write the text that the members are to agree to").waitFor();
  await rasa.getByLabel("Text").fill("We welcome it.\n\nCosts must be simpler.");
  await rasa.getByLabel("Time to object").selectOption("5");
  await rasa.getByText(/^Until \w+day.*17:00 CES?T$/u).waitFor();
  await button(rasa, "Ask the members").click();
  const sentence =
    /^If nobody objects by .* 17:00 CES?T, this text is agreed\. One objection with a reason stops this\.$/u;
  await banner(rasa).getByText(sentence).waitFor();
  const [listed] = (await stage.as("rasa").get<SilenceList>("/decisions")).decisions;
  const item = `silence:${listed?.decisionId}`;
  expect(new URL(rasa.url()).searchParams.get("item")).toBe(item);

  // Who may object is led there from what they owe, and finds it on a telephone.
  const marta = await stage.open("marta", "owed", { width: 360, height: 740 });
  await marta
    .getByRole("listitem")
    .filter({ hasText: "Position on the mid-term review" })
    .getByRole("link", { name: "Read, and object if you must" })
    .click();
  await banner(marta).getByText(sentence).waitFor();
  await banner(marta)
    .getByText(
      /^The delegates and alternates of the \d+ organisations that were asked can object, and the steering/u,
    )
    .waitFor();
  await marta.getByText("Costs must be simpler.").waitFor();
  const mette = await stage.open("mette", `polls?item=${item}`, { language: "da", width: 360, height: 740 });
  await banner(mette, "Stiltiende beslutning")
    .getByText(/^Hvis ingen gør indsigelse inden .* CES?T, er teksten vedtaget\./u)
    .waitFor();
  expect(await button(mette, "Gør indsigelse").count()).toBe(0);
  for (const page of [marta, mette]) expect(await layoutFaults(page)).toEqual([]);

  await button(marta, "Read, no objection").click();
  await marta
    .getByText("You have read it and have no objection. You can still object until the deadline.")
    .waitFor();
  expect(await violationsInEachTheme(marta)).toEqual(NOTHING);
  await button(marta, "Object").click();
  await dialog(marta).getByLabel("What would have to change?").fill("Say which costs");
  await button(marta, "Send objection").click();
  await gone(dialog(marta));
  await banner(rasa).getByText("An objection stopped this text: it is not agreed.").waitFor();
  await banner(rasa)
    .getByText(/: Say which costs$/u)
    .waitFor();

  await button(rasa, "Put it again").click();
  await dialog(rasa).getByLabel("Time to object").selectOption("5");
  await dialog(rasa).getByRole("button", { name: "Put it again", exact: true }).click();
  await dialog(rasa)
    .getByText(/^The text is still the one that was objected to/u)
    .waitFor();
  await dialog(rasa).getByLabel("Text").fill("We welcome it.\n\nCosts of stays abroad must be simpler.");
  await dialog(rasa).locator("ins").filter({ hasText: "of stays abroad" }).waitFor();
  await dialog(rasa).getByLabel("Title").fill("Position on the mid-term review of costs");
  await dialog(rasa).locator("ins").filter({ hasText: "of costs" }).waitFor();
  expect(await violationsInEachTheme(rasa)).toEqual(NOTHING);
  await dialog(rasa).getByRole("button", { name: "Put it again", exact: true }).click();
  await gone(dialog(rasa));
  // Marta sees at once what was amended, and by whom it had been objected to.
  await marta.locator("ins").filter({ hasText: "of stays abroad" }).waitFor();
  await marta.locator("ins").filter({ hasText: "of costs" }).waitFor();
  await marta.getByRole("heading", { name: "Position on the mid-term review of costs" }).waitFor();
  await marta.getByText(/, to text 1: Say which costs$/u).waitFor();
  expect(await layoutFaults(marta)).toEqual([]);

  await stage.later(9 * DAY);
  await marta.reload();
  await banner(marta)
    .getByText(/^Agreed by silence: nobody objected by .* 17:00 CES?T\.$/u)
    .waitFor();
  const agreed = await stage.as("marta").get<SilenceDetail>(`/decisions/${listed?.decisionId}`);
  expect(agreed).toMatchObject({ state: "agreed", round: 2 });
  expect(await violationsInEachTheme(marta)).toEqual(NOTHING);
}, 120_000);
