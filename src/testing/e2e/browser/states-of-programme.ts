import { UNBREAKABLE } from "./arrange.ts";
import type { State, StateContext } from "./state.ts";

const anItem = ({ page }: StateContext) => page.locator("[data-item]");

/** A document with more passages that have no place than are shown at once, and titles that are hard to lay out. */
const DOCUMENT = `Work programme

Objectives

- ${UNBREAKABLE}

Topics and work packages

Topics\tActivities/Outputs
${UNBREAKABLE}\t${UNBREAKABLE}; Διακρατική συνεργασία για την απασχόληση των νέων

${Array.from({ length: 12 }, (_, at) => `Sentence ${at + 1} that belongs nowhere in a work programme`).join("\n\n")}
`;

const importing =
  (content: string) =>
  async ({ page, press }: StateContext): Promise<void> => {
    await press("Import a programme");
    await page.locator("input[type=file]").setInputFiles({
      name: `${UNBREAKABLE}.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from(content, "utf8"),
    });
    await press("Import");
  };

/** The page 'Work programme' in its views, an item, and the import; the last ones change the programme. */
export const PROGRAMME_STATES: readonly State[] = [
  {
    name: "the programme as an outline",
    person: "marta",
    page: () => "programme",
    ready: anItem,
  },
  {
    name: "the programme as a timeline",
    person: "marta",
    page: () => "programme?view=timeline",
    ready: anItem,
  },
  {
    name: "the timeline of a quarter, which scrolls",
    person: "marta",
    page: () => "programme?view=timeline&zoom=quarter",
    ready: anItem,
  },
  {
    name: "the timeline by who is responsible",
    person: "marta",
    page: () => "programme?view=timeline&rows=responsible",
    ready: anItem,
  },
  {
    name: "the programme as a calendar",
    person: "marta",
    page: () => "programme?view=calendar",
    ready: anItem,
  },
  {
    name: "a month of the calendar in which nothing is",
    person: "marta",
    page: () => "programme?view=calendar&month=2025-08",
    ready: ({ page, say }) => page.getByText(say("Nothing is planned in this month.")),
  },
  {
    name: "the board of who may say what became of some of it",
    person: "marta",
    page: () => "programme?view=board",
    ready: anItem,
  },
  {
    name: "a status that owes a reason",
    person: "rasa",
    page: () => "programme?view=board&q=interviews",
    reach: async ({ page, say }) => {
      await page.getByRole("button", { name: /Interviews/ }).click();
      await page.getByRole("menuitem", { name: new RegExp(`^${say("Postponed")}`) }).click();
    },
    ready: ({ page }) => page.getByRole("dialog").getByRole("textbox").first(),
    leave: ({ page }) => page.keyboard.press("Escape"),
  },
  {
    name: "what is late, and what comes in the next 60 days",
    person: "marta",
    page: () => "programme?view=next",
    ready: ({ page, say }) => page.getByRole("heading", { name: new RegExp(`^${say("Late")}`) }),
  },
  {
    name: "filters that leave nothing",
    person: "marta",
    page: () => "programme?status=cancelled",
    ready: ({ page, say }) => page.getByText(say("Nothing matches these filters")),
  },
  {
    name: "what a group answers for",
    person: "marta",
    page: () => "programme?responsible=group:soft-outcomes",
    ready: anItem,
  },
  {
    name: "the programme as a table, sorted",
    person: "marta",
    page: () => "programme?view=table&sort=date",
    ready: anItem,
  },
  {
    name: "a search that finds nothing",
    person: "marta",
    page: () => "programme?q=elephants",
    ready: ({ page, say }) => page.getByRole("button", { name: say("Clear all filters") }),
  },
  {
    name: "an item's panel",
    person: "marta",
    page: () => "programme?view=timeline",
    reach: ({ page }) => page.locator("a[data-item]:visible").first().click(),
    ready: ({ page }) => page.locator("[data-detail-heading]"),
  },
  {
    name: "an item's panel beside the outline",
    person: "marta",
    page: () => "programme",
    reach: ({ page }) => page.locator("a[data-item]").nth(3).click(),
    ready: ({ page }) => page.locator("[data-detail-heading]"),
  },
  {
    name: "an item's panel beside the table",
    person: "marta",
    page: () => "programme?view=table",
    reach: ({ page }) => page.locator("a[data-item]").nth(3).click(),
    ready: ({ page }) => page.locator("[data-detail-heading]"),
  },
  {
    name: "an item that is no longer there",
    person: "marta",
    page: () => "programme?item=nothing",
    ready: ({ page, say }) => page.getByText(say("This item is no longer in the programme")),
  },
  {
    name: "the dialog in which a programme is imported",
    person: "rasa",
    page: () => "programme",
    reach: ({ press }) => press("Import a programme"),
    ready: ({ page }) => page.getByRole("dialog"),
  },
  {
    name: "an import that is refused",
    person: "rasa",
    page: () => "programme",
    reach: importing("nothing of a programme"),
    ready: ({ page }) => page.getByRole("alert"),
  },
  {
    name: "an import with what could not be placed",
    person: "rasa",
    page: () => "programme",
    reach: importing(DOCUMENT),
    ready: ({ page }) => page.getByRole("dialog").locator("details [aria-expanded=false]"),
  },
  {
    name: "a programme of long words, with passages that have no place",
    person: "rasa",
    page: () => "programme",
    ready: anItem,
  },
  {
    name: "the timeline of what has no dates",
    person: "rasa",
    page: () => "programme?view=timeline",
    ready: ({ page, say }) => page.getByText(say("Nothing here has a date yet")),
  },
];
