import type { State, StateContext } from "./state.ts";

const dialog = ({ page }: StateContext) => page.getByRole("dialog");
const inDialog = ({ page, say }: StateContext, name: string) =>
  page.getByRole("dialog").getByRole("button", { name: say(name) });

/** What meetings agreed to do: with its meeting and the next one, by its own address, and in dialogs. */
export const ACTION_STATES: readonly State[] = [
  {
    name: "the actions of a meeting, open and closed",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.decided}&section=agenda`,
    ready: ({ page, say }) => page.getByText(say("Dropped"), { exact: true }),
  },
  {
    name: "the actions that earlier meetings left open, sorted",
    person: "marta",
    page: ({ at }) => `meetings?item=${at.called}&section=agenda&actions=-due`,
    ready: ({ page }) => page.getByRole("link", { name: "Book the room" }),
  },
  {
    name: "a meeting that has agreed nothing yet",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.decided}&section=agenda`,
    reach: async ({ page, say }) => {
      const none = say("No action is agreed yet");
      await page.route("**/meetings/*/actions", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { earlier: [], actions: [], abilities: { add: true } } });
      });
      await page.reload();
      await page.getByText(none).waitFor();
    },
    ready: ({ page, say }) => page.getByText(say("No action is agreed yet")),
    leave: ({ page }) => page.unroute("**/meetings/*/actions"),
  },
  {
    name: "the dialog in which an action is recorded, refused",
    person: "rasa",
    page: ({ at }) => `meetings?item=${at.decided}&section=agenda`,
    reach: async (context) => {
      await context.press("Add action");
      await dialog(context).getByRole("textbox").first().waitFor();
      await inDialog(context, "Record the action").click();
    },
    ready: ({ page }) => page.getByRole("dialog").getByRole("alert"),
  },
  {
    name: "an action that is overdue, to its owner",
    person: "eleni",
    page: ({ at }) => `meetings?item=action:${at.overdue}`,
    ready: ({ page, say }) => page.getByText(say("Overdue"), { exact: true }).last(),
  },
  {
    name: "an action that is done, to the coordinator",
    person: "rasa",
    page: ({ at }) => `meetings?item=action:${at.done}`,
    ready: ({ page, say }) => page.getByRole("button", { name: say("Open again") }),
  },
  {
    name: "an action that isn't there",
    person: "marta",
    page: () => "meetings?item=action:nowhere",
    ready: ({ page, say }) => page.getByRole("heading", { name: say("This action is not there") }),
  },
  {
    name: "the dialog in which an action is closed, refused without evidence",
    person: "eleni",
    page: ({ at }) => `meetings?item=action:${at.overdue}`,
    reach: async (context) => {
      await context.press("Say that it is done");
      await inDialog(context, "Close as done").click();
    },
    ready: ({ page }) => page.getByRole("dialog").getByRole("alert"),
  },
  {
    name: "the dialog in which an action is changed",
    person: "rasa",
    page: ({ at }) => `meetings?item=action:${at.overdue}`,
    reach: ({ press }) => press("Change the action"),
    ready: ({ page }) => page.getByRole("dialog").getByRole("combobox").first(),
  },
  {
    name: "the dialog in which an action is dropped",
    person: "rasa",
    page: ({ at }) => `meetings?item=action:${at.overdue}`,
    reach: ({ press }) => press("Drop the action"),
    ready: dialog,
  },
];
