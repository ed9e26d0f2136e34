import type { Page } from "playwright-core";
import { ACTION_STATES } from "./states-of-actions.ts";
import { DUTY_STATES } from "./states-of-duties.ts";
import { MEETING_STATES } from "./states-of-meetings.ts";
import { PROGRAMME_STATES } from "./states-of-programme.ts";
import { SILENCE_STATES } from "./states-of-silence.ts";
import type { Arranged } from "./arrange.ts";
import { contextOf, type State, type StateContext } from "./state.ts";
import { addressOf } from "./stage.ts";

const SHELL_STATES: readonly State[] = [
  {
    name: "the person switcher, open",
    person: "rasa",
    page: () => "meetings",
    reach: async ({ page, say }) => {
      const menu = page.getByRole("button", { name: say("Menu") });
      const switcher = page.getByRole("button", { name: /Rasa/ });
      // Below 640 px it is in the menu.
      await menu.or(switcher).first().waitFor();
      if (await menu.isVisible()) await menu.click();
      await switcher.click();
      await page.getByRole("dialog", { name: say("Language, appearance and person") }).waitFor();
    },
    ready: ({ page }) => page.getByRole("button", { name: /Elena Ruiz/ }),
  },
  {
    name: "the pages on a narrow screen, unfolded",
    person: "marta",
    page: () => "meetings",
    reach: async ({ page, say }) => {
      const menu = page.getByRole("button", { name: say("Menu") });
      const pages = page.getByRole("navigation");
      await menu.or(pages).first().waitFor();
      if (await menu.isVisible()) await menu.click();
    },
    ready: ({ page }) => page.getByRole("heading", { level: 1, includeHidden: true }),
  },
  {
    name: "who are you today, before a person is chosen",
    page: () => "meetings",
    ready: ({ page, say }) => page.getByRole("heading", { level: 1, name: say("Who are you today?") }),
  },
  {
    name: "an address where no page is",
    person: "marta",
    page: () => "nowhere",
    ready: ({ page, say }) => page.getByRole("heading", { level: 1, name: say("There is no page here") }),
  },
  {
    name: "the bar that says that the workspace can't be reached",
    person: "marta",
    page: ({ at }) => `meetings?item=${at.called}`,
    reach: async ({ page, say }) => {
      await page.getByRole("button", { name: say("Propose a topic") }).waitFor();
      await page.context().setOffline(true);
    },
    ready: ({ page, say }) =>
      page.getByText(
        say(
          "The workspace cannot be reached just now. What you have typed stays on this page; it goes on by itself.",
        ),
      ),
    leave: ({ page }) => page.context().setOffline(false),
  },
];

/** Every page in every state that it can be in, once: what must hold everywhere is tested on all of these. */
export const STATES: readonly State[] = [
  ...DUTY_STATES,
  ...MEETING_STATES,
  ...ACTION_STATES,
  ...PROGRAMME_STATES,
  ...SILENCE_STATES,
  ...SHELL_STATES,
];

/** Brings a window to a state; from whatever state it was in before. */
export async function bring(
  page: Page,
  origin: string,
  state: State,
  language: "en" | "da",
  at: Arranged,
): Promise<StateContext> {
  const context = contextOf(page, language, at);
  const person: Record<string, string> = state.person === undefined ? {} : { person: state.person };
  // Drafts and the person of before are kept in the browser's tab.
  if (page.url().startsWith(origin)) await page.evaluate("sessionStorage.clear(); localStorage.clear()");
  await page.goto(addressOf(origin, state.page(context), { language, ...person }));
  await state.reach?.(context);
  await state.ready(context).first().waitFor();
  return context;
}
