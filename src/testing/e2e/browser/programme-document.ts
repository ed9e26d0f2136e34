import type { Page } from "playwright-core";

/** A programme with an objective, a work package with its parts, a meeting, and a sentence without a place. */
export const SMALL_PROGRAMME = `Work programme

Programme year\t2027

Objectives

- Learn from each other

Topics and work packages

Topics\tActivities/Outputs
Better calls\tA shared list of calls

11th meeting 11 March 2027 (on-site) – Riga

The harbour may be visited together
`;

/** Chooses a document where one is asked for, and waits until it is read or refused. */
export async function chooseDocument(page: Page, content: string, name = "programme.txt"): Promise<void> {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content, "utf8") });
  await page.locator("[data-review-row]").or(page.getByRole("alert")).first().waitFor();
}
