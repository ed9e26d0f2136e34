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

/** Chooses something from the menu of the programme or of an item. */
const choose =
  (menu: "More for the programme" | "More for this item", item: string) =>
  async ({ page, say, press }: Pick<StateContext, "page" | "say" | "press">): Promise<void> => {
    await press(menu);
    await page.getByRole("menuitem", { name: say(item), exact: true }).click();
  };
const openImport = choose("More for the programme", "Import a programme");

const importing =
  (content: string) =>
  async ({ page, say, press }: StateContext): Promise<void> => {
    await openImport({ page, say, press });
    await page.locator("input[type=file]").setInputFiles({
      name: `${UNBREAKABLE}.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from(content, "utf8"),
    });
    await press("Import");
  };

/** The page 'Work programme' in its three views, an item, and the import; the last ones change the programme. */
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
    name: "the programme as a table, sorted",
    person: "marta",
    page: () => "programme?view=table&sort=date",
    ready: anItem,
  },
  {
    name: "a search that finds nothing",
    person: "marta",
    page: () => "programme?q=elephants",
    ready: ({ page, say }) => page.getByRole("button", { name: say("Clear the search") }),
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
    reach: openImport,
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
  {
    name: "an item being edited",
    person: "rasa",
    page: () => "programme",
    reach: async ({ page, press }) => {
      await page.locator("a[data-item]").nth(1).click();
      await press("Edit");
    },
    ready: ({ page }) => page.locator("form textarea"),
  },
  {
    name: "an item with a suggestion of long words",
    person: "jonas",
    page: () => "programme",
    reach: async ({ page, press }) => {
      await page.locator("a[data-item]").nth(1).click();
      await press("Suggest a change");
      await page.locator("form textarea").first().fill(UNBREAKABLE.toUpperCase());
      await press("Send the suggestion");
    },
    ready: ({ page }) => page.locator("[data-suggestion]"),
  },
  {
    name: "the suggestions of an edition, one being declined without a reason",
    person: "rasa",
    page: () => "programme?panel=suggestions",
    reach: async ({ press }) => {
      await press("Decline");
      await press("Decline and tell");
    },
    ready: ({ page }) => page.locator("[data-suggestion] textarea[aria-invalid=true]"),
  },
  {
    name: "what is to be checked in a programme",
    person: "rasa",
    page: () => "programme?panel=findings",
    ready: ({ page }) => page.getByRole("dialog"),
  },
  {
    name: "an item being postponed",
    person: "rasa",
    page: () => "programme",
    reach: async ({ page, say, press }) => {
      await page.locator("a[data-item]").nth(1).click();
      await press("Report status");
      await page.getByLabel(say("Postponed")).check();
    },
    ready: ({ page }) => page.getByRole("dialog"),
  },
  {
    name: "the dialog in which the members are asked",
    person: "rasa",
    page: () => "programme",
    reach: ({ press }) => press("Start consultation"),
    ready: ({ page }) => page.getByRole("dialog"),
  },
  {
    name: "the dialog in which an adoption is recorded",
    person: "rasa",
    page: () => "programme",
    reach: choose("More for the programme", "Record adoption"),
    ready: ({ page }) => page.getByRole("dialog"),
  },
];
