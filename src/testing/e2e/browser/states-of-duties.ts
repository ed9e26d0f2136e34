import type { State } from "./state.ts";

/** The page 'What I owe': what waits, that nothing does, and when one is told. */
export const DUTY_STATES: readonly State[] = [
  {
    name: "what a delegate owes",
    person: "eleni",
    page: () => "owed",
    ready: ({ page, say }) => page.getByRole("link", { name: say("Vote for your organisation") }),
  },
  {
    name: "what the coordinator owes",
    person: "rasa",
    page: () => "owed",
    ready: ({ page, say }) => page.getByRole("link", { name: say("Settle the tie") }),
  },
  {
    name: "that nothing is owed",
    person: "mette",
    page: () => "owed",
    ready: ({ page, say }) => page.getByText(say("Nothing waits for you")),
  },
  {
    name: "the dialog in which a digest is ordered, refused",
    person: "eleni",
    page: () => "owed?settings=digest",
    reach: async ({ page, say }) => {
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("switch").click();
      await dialog.getByRole("checkbox").first().click();
      await dialog.getByRole("button", { name: say("Store") }).click();
    },
    ready: ({ page }) => page.getByRole("dialog").getByRole("alert"),
  },
];
