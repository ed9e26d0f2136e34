import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import type { ProgrammeView } from "../../../capabilities/work-programme/contract.ts";
import { violationsInEachTheme } from "./axe.ts";
import { layoutFaults } from "./layout.ts";
import { gone, hasFocus } from "./page-parts.ts";
import { onStage } from "./stage.ts";

const stage = onStage();
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const dialog = (page: Page) => page.getByRole("dialog");
const banner = (page: Page, name = "Decision by silence") => page.getByRole("region", { name });
const programme = () => stage.as("rasa").get<ProgrammeView>("/programme");
const NOTHING = { light: [], dark: [], contrast: [] };

/** Presses what confirms the dialog, and waits until it has closed. */
async function confirm(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole("button", { name, exact: true }).press("Enter");
  await gone(dialog(page));
}

it("an edition is put to the members, objected to, amended, put again and withdrawn", async () => {
  const rasa = await stage.open("rasa", "programme");
  const marta = await stage.open("marta", "programme", { width: 360, height: 740 });
  const mette = await stage.open("mette", "programme", { language: "da", width: 360, height: 740 });

  await button(rasa, "More for the programme").click();
  await rasa.getByRole("menuitem", { name: "Adopt by silence", exact: true }).click();
  await dialog(rasa).getByLabel("Time to object").selectOption("5");
  await dialog(rasa)
    .getByText(/^Until \w+day.*17:00 CES?T$/)
    .waitFor();
  expect(await violationsInEachTheme(rasa)).toEqual(NOTHING);
  await confirm(rasa, "Ask the members");
  const sentence =
    /^If nobody objects by .* 17:00 CES?T, edition 1 is adopted\. One objection with a reason stops this\.$/;
  await banner(marta).getByText(sentence).waitFor();
  expect(await button(rasa, "Start consultation").count()).toBe(0);
  expect((await programme()).abilities.edit).toBe(false);
  expect(await violationsInEachTheme(marta)).toEqual(NOTHING);

  await banner(mette, "Stiltiende beslutning").waitFor();
  expect(await button(mette, "Gør indsigelse").count()).toBe(0);
  expect(await layoutFaults(mette)).toEqual([]);

  await button(marta, "Object").click();
  await dialog(marta).getByRole("button", { name: "Send objection" }).press("Enter");
  await dialog(marta).getByText("Give your reason: the members and the coordinator read it").waitFor();
  const reason = dialog(marta).getByLabel("What would have to change?");
  await hasFocus(marta, reason);
  expect(await layoutFaults(marta)).toEqual([]);
  await reason.fill("Two visits in June are more than we can host");
  await confirm(marta, "Send objection");

  await banner(rasa).getByText("An objection stopped the adoption of edition 1.").waitFor();
  await banner(rasa)
    .getByText(/: Two visits in June are more than we can host$/)
    .waitFor();
  for (const page of [rasa, marta]) expect(await violationsInEachTheme(page)).toEqual(NOTHING);
  expect(await layoutFaults(marta)).toEqual([]);

  await button(rasa, "Put it again").click();
  await dialog(rasa).getByRole("button", { name: "Put it again", exact: true }).press("Enter");
  await dialog(rasa)
    .getByText(/^The text is still the one that was objected to/)
    .waitFor();
  await dialog(rasa).getByRole("button", { name: "Cancel" }).press("Enter");
  // It has closed for good once the focus is back.
  await hasFocus(rasa, button(rasa, "Put it again"));
  const { edition, items } = await programme();
  const forum = items.find((one) => one.kind === "event");
  await stage.as("rasa").patch(`/programme/editions/${edition?.editionId}/items/${forum?.itemId}`, {
    was: { place: forum?.place ?? null },
    now: { place: "Riga" },
  });
  await button(rasa, "Put it again").click();
  await confirm(rasa, "Put it again");
  await banner(marta)
    .getByText(/^Amended after an objection\. Text [0-9a-f]{8}$/)
    .waitFor();

  // As the card links to it, from Teams too.
  const linked = await stage.open("marta", `programme?item=edition:${edition?.editionId}`);
  await linked.waitForURL((url) => url.searchParams.get("edition") === edition?.editionId);
  await banner(linked).waitFor();

  await button(rasa, "End without decision").click();
  await dialog(rasa).getByLabel("Reason").fill("It is decided in Vilnius");
  await confirm(rasa, "End it");
  // What became of it stays there, with the reason, and asks for nothing more.
  await banner(marta)
    .getByText(/It is decided in Vilnius/)
    .waitFor();
  expect(await button(marta, "Object").count()).toBe(0);
  expect((await programme()).decision).toMatchObject({
    state: "ended",
    endedBecause: "It is decided in Vilnius",
  });
  expect((await programme()).edition?.state).toBe("draft");
}, 120_000);
