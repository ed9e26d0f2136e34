import type { Locator, Page } from "playwright-core";
import type { Arranged } from "./arrange.ts";
import { words } from "./words.ts";

export interface StateContext {
  readonly page: Page;
  /** The page's words in its language, by the English ones. */
  readonly say: (english: string) => string;
  readonly at: Arranged;
  /** Presses the button that is called so. */
  readonly press: (english: string) => Promise<void>;
}

/** Something that can be on the screen, and how a person comes to it. */
export interface State {
  readonly name: string;
  /** Whose window it is; nobody's when it is left out. */
  readonly person?: string;
  readonly page: (context: StateContext) => string;
  /** What is pressed there. */
  readonly reach?: (context: StateContext) => Promise<void>;
  /** What is on the screen when the state is reached. */
  readonly ready: (context: StateContext) => Locator;
  readonly leave?: (context: StateContext) => Promise<void>;
}

export function contextOf(page: Page, language: "en" | "da", at: Arranged): StateContext {
  const say = words(language);
  return {
    page,
    say,
    at,
    press: (english) =>
      page
        .getByRole("button", { name: say(english), exact: true })
        .first()
        .click(),
  };
}
