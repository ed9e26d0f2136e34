import type { State, StateContext } from "./state.ts";

const dialog = ({ page }: StateContext) => page.getByRole("dialog");
const button =
  (english: string) =>
  ({ page, say }: StateContext) =>
    page.getByRole("button", { name: say(english), exact: true });

/** Opens what the coordinator can decide on the first topic, and chooses it. */
const decide =
  (choice: string) =>
  async ({ page, say }: StateContext): Promise<void> => {
    const { 0: before = "" } = say("Decide on {{title}}").split("{{title}}");
    await page.getByRole("button", { name: before }).first().click();
    await page.getByRole("menuitem", { name: say(choice), exact: true }).click();
  };

/** The page 'Meetings': the list, and a meeting's topics, poll and agenda. */
export const MEETING_STATES: readonly State[] = [
  {
    name: "the list of meetings",
    person: "marta",
    page: () => "meetings",
    ready: ({ page }) => page.getByRole("link", { name: "7th meeting" }),
  },
  {
    name: "a meeting that isn't there",
    person: "marta",
    page: () => "meetings?item=nowhere",
    ready: button("Show all meetings"),
  },
  {
    name: "topics, proposed and to be decided on",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.called}&section=topics`,
    ready: ({ page, say }) => page.getByText(say("Decide"), { exact: true }).first(),
  },
  {
    name: "the form in which a topic is proposed",
    person: "marta",
    page: ({ at }) => `meetings?item=${at.called}&section=topics`,
    reach: ({ press }) => press("Propose a topic"),
    ready: ({ page, say }) => page.getByRole("form", { name: say("Propose a topic") }),
  },
  {
    name: "the form in which a topic is proposed, refused",
    person: "marta",
    page: ({ at }) => `meetings?item=${at.called}&section=topics`,
    reach: async ({ page, say, press }) => {
      await press("Propose a topic");
      const form = page.getByRole("form", { name: say("Propose a topic") });
      await form.getByRole("textbox").first().fill("ab");
      await form.getByRole("button", { name: say("Propose a topic") }).click();
    },
    ready: ({ page }) => page.getByRole("alert").filter({ hasText: "120" }),
  },
  {
    name: "the dialog in which a topic is withdrawn",
    person: "marta",
    page: ({ at }) => `meetings?item=${at.called}&section=topics`,
    reach: ({ press }) => press("Withdraw"),
    ready: dialog,
  },
  {
    name: "the dialog in which a topic is declined",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.called}&section=topics`,
    reach: decide("Decline"),
    ready: dialog,
  },
  {
    name: "the dialog in which a topic is merged",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.called}&section=topics`,
    reach: decide("Merge into another topic"),
    ready: dialog,
  },
  {
    name: "what there is already, like the topic that is being written",
    person: "petra",
    page: ({ at }) => `meetings?item=${at.called}&section=topics`,
    reach: async ({ page, say, press }) => {
      await press("Propose a topic");
      const form = page.getByRole("form", { name: say("Propose a topic") });
      await form.getByRole("textbox").first().fill("How to measure soft outcomes");
    },
    ready: ({ page, say }) => page.getByText(say("Is it one of these?")),
  },
  {
    name: "topics that earlier meetings kept for later",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.called}&section=topics`,
    reach: ({ page }) => page.getByRole("checkbox").first().check(),
    ready: ({ page }) => page.getByRole("checkbox", { checked: true }),
  },
  {
    name: "the dialog in which the outcome of a topic is written",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.decided}&section=topics`,
    reach: async ({ page, say }) =>
      page
        .getByRole("button", { name: say("Say what came of it") })
        .first()
        .click(),
    ready: dialog,
  },
  {
    name: "the dialog in which a meeting is planned",
    person: "rasa",
    page: () => "meetings",
    reach: ({ press }) => press("Plan a meeting"),
    ready: dialog,
  },
  {
    name: "an agenda begun from its template, and what fits by votes",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.called}&section=agenda`,
    reach: async ({ press }) => {
      await press("Begin the agenda");
      await press("Fit by votes");
    },
    ready: ({ page, say }) => page.getByRole("button", { name: say("Put these on the agenda") }),
  },
  {
    name: "an agenda with sessions at the same time, being edited",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.decided}&section=agenda`,
    reach: async ({ page, press }) => {
      await press("Edit");
      await page.getByRole("checkbox").first().check();
    },
    ready: ({ page, say }) => page.getByText(say("At the same time"), { exact: true }),
  },
  {
    name: "the dialog in which a meeting's date is changed",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.called}`,
    reach: ({ press }) => press("Change the meeting"),
    ready: dialog,
  },
  {
    name: "the form in which the call for topics is opened",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.untouched}`,
    ready: button("Open the call"),
  },
  {
    name: "no topics yet",
    person: "marta",
    page: ({ at }) => `meetings?item=${at.untouched}`,
    ready: ({ page, say }) => page.getByText(say("No topics yet")),
  },
  {
    name: "the form in which the poll is opened",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.called}&section=poll`,
    ready: button("Open the poll"),
  },
  {
    name: "no poll yet",
    person: "marta",
    page: ({ at }) => `meetings?item=${at.untouched}&section=poll`,
    ready: ({ page, say }) => page.getByText(say("There is no poll yet")),
  },
  {
    name: "an open poll, not voted in",
    person: "elena",
    page: ({ at }) => `meetings?item=${at.polled}`,
    ready: button("Vote"),
  },
  {
    name: "an open poll with our vote being changed, who voted, and the channel's card",
    person: "marta",
    page: ({ at }) => `meetings?item=${at.polled}`,
    reach: async ({ page, press }) => {
      await page.getByRole("checkbox").nth(1).click();
      await press("Who votes, and who has voted");
      await press("The card in the channel");
    },
    ready: ({ page }) => page.locator(".ac-adaptiveCard"),
  },
  {
    name: "an open poll, seen by who has no vote",
    person: "mette",
    page: ({ at }) => `meetings?item=${at.polled}`,
    ready: button("Who votes, and who has voted"),
  },
  {
    name: "the dialog in which a poll is closed",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.polled}`,
    reach: ({ press }) => press("Close the poll now"),
    ready: dialog,
  },
  {
    name: "a closed poll, its result and the channel's card",
    person: "marta",
    page: ({ at }) => `meetings?item=${at.decided}&section=poll`,
    reach: ({ press }) => press("The card in the channel"),
    ready: ({ page }) => page.locator(".ac-adaptiveCard"),
  },
  {
    name: "topics with what became of them and why",
    person: "marta",
    page: ({ at }) => `meetings?item=${at.decided}&section=topics`,
    ready: ({ page }) => page.getByRole("article"),
  },
  {
    name: "a tie, to be settled",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.tied}`,
    ready: button("Put it on the agenda"),
  },
  {
    name: "a tie, seen by a delegate",
    person: "marta",
    page: ({ at }) => `meetings?item=${at.tied}`,
    ready: button("Who votes, and who has voted"),
  },
  {
    name: "no agenda yet",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.untouched}&section=agenda`,
    ready: button("Begin the agenda"),
  },
  {
    name: "an agenda, confirmed and too long",
    person: "marta",
    page: ({ at }) => `meetings?item=${at.decided}&section=agenda`,
    ready: button("Add to calendar"),
  },
  {
    name: "an agenda being edited, with an item removed",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.decided}&section=agenda`,
    reach: async ({ page, say, press }) => {
      await press("Edit");
      await press("Own item");
      const { 0: before = "" } = say("Remove: {{title}}").split("{{title}}");
      await page.getByRole("button", { name: before }).first().click();
    },
    ready: button("Undo"),
  },
];
