import type { State } from "./state.ts";

/** Silence procedures on the page 'Polls and decisions'. */
export const SILENCE_STATES: readonly State[] = [
  {
    name: "silence procedures among the decisions",
    person: "rasa",
    page: () => "polls",
    ready: ({ page, say }) => page.getByRole("table", { name: say("Silence procedures") }),
  },
  {
    name: "a text with what was amended",
    person: "eleni",
    page: ({ at }) => `polls?item=silence:${at.amended}`,
    ready: ({ page, say }) => page.getByRole("switch", { name: say("Show what was amended") }),
  },
  {
    name: "a text that is amended after an objection",
    person: "rasa",
    page: ({ at }) => `polls?item=silence:${at.stopped}`,
    reach: async ({ page, press, say }) => {
      await press("Put it again");
      await page.getByRole("dialog").getByLabel(say("Text")).fill("We welcome the review.\n\nSay more.");
    },
    ready: ({ page, say }) => page.getByRole("dialog").getByText(say("What you amended")),
  },
  {
    name: "the form in which a text is put, refused",
    person: "rasa",
    page: () => "polls?view=silence",
    reach: ({ press }) => press("Ask the members"),
    ready: ({ page }) => page.getByRole("alert").first(),
  },
  {
    name: "that somebody may not put a text",
    person: "eleni",
    page: () => "polls?view=silence",
    ready: ({ page, say }) => page.getByText(say("Only those who run silence procedures can put a text")),
  },
  {
    name: "a silence procedure that is not there",
    person: "eleni",
    page: () => "polls?item=silence:nowhere",
    ready: ({ page, say }) => page.getByText(say("This silence procedure is not here")),
  },
];
