import type { Language } from "../src/kernel/actor.ts";
import type { Translate } from "../src/i18n/translator.ts";

export type Page = "programme" | "meetings" | "polls";

/** For whom a card is drawn, and when: everything about a card that is not its data. */
export interface CardContext {
  readonly t: Translate;
  readonly language: Language;
  readonly networkName: string;
  /** IANA name; all times on a card are said in it. */
  readonly timeZone: string;
  readonly now: Date;
  /** Absolute address of a page, and of an item on it. */
  readonly link: (page: Page, item?: string) => string;
}
