import { UNBREAKABLE } from "./arrange.ts";
import { chooseDocument } from "./programme-document.ts";
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

const importing =
  (content: string) =>
  ({ page }: StateContext): Promise<void> =>
    chooseDocument(page, content, `${UNBREAKABLE}.txt`);

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
    name: "where a document is chosen",
    person: "rasa",
    page: () => "programme/review",
    ready: ({ page, say }) => page.getByRole("button", { name: say("Choose a file") }),
  },
  {
    name: "an import that is refused",
    person: "rasa",
    page: () => "programme/review",
    reach: importing("nothing of a programme"),
    ready: ({ page }) => page.getByRole("alert"),
  },
  {
    name: "a review, with what was not placed",
    person: "rasa",
    page: () => "programme/review",
    reach: importing(DOCUMENT),
    ready: ({ page }) => page.locator("[data-review-row]"),
  },
  {
    name: "a review with a dropped row, a missing title and a passage that is shown",
    person: "rasa",
    page: () => "programme/review",
    reach: async (context) => {
      const { page, say, press } = context;
      await importing(DOCUMENT)(context);
      const rows = page.locator("[data-review-row]");
      await rows.first().getByRole("button").first().click();
      await rows
        .getByRole("textbox", { name: say("Title") })
        .first()
        .fill("");
      await rows.last().getByRole("button").last().click();
      await page.locator("[data-review-store]").click();
      await page.getByText(say("Give it a title, or drop it")).waitFor();
      const document = page.getByRole("button", { name: say("The document"), exact: true });
      if (await document.isVisible()) await document.click();
      await press("Show the next one");
    },
    ready: ({ page, say }) => page.getByRole("button", { name: say("Show the next one") }),
  },
  {
    name: "a document that was imported before",
    person: "rasa",
    page: () => "programme/review",
    reach: async (context) => {
      const { page, say } = context;
      await importing(DOCUMENT)(context);
      // By whoever came to this state before, in another language.
      if (await page.getByRole("link", { name: say("Show that edition") }).isVisible()) return;
      await page.locator("[data-review-store]").click();
      await anItem(context).first().waitFor();
      await page.goto(new URL("/tabs/programme/review", page.url()).href);
      await importing(DOCUMENT)(context);
    },
    ready: ({ page, say }) => page.getByRole("link", { name: say("Show that edition") }),
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
  {
    name: "what changed in a month",
    person: "marta",
    page: () => "programme?changes=",
    ready: ({ page, say }) => page.getByRole("button", { name: say("Copy as text") }),
  },
  {
    name: "a day since which nothing changed",
    person: "marta",
    page: () => "programme?changes=since:2099-01-01",
    ready: ({ page, say }) => page.getByRole("heading", { level: 1, name: say("What changed") }),
  },
];
