import { createInstance } from "i18next";
import { initReactI18next } from "react-i18next";
import { fromAddress, recall, remember } from "./identity.ts";

export const LANGUAGES = ["en", "da"] as const;
export type Language = (typeof LANGUAGES)[number];

const i18n = createInstance();
const KEY = "workspace.language";
const LAST_KEY = "workspace.language.last";

/** One file a language, loaded when it is first spoken. */
const CATALOGUES = {
  en: () => import("../../../src/i18n/en/tabs.json"),
  da: () => import("../../../src/i18n/da/tabs.json"),
} as const;

export const asLanguage = (text: string | null | undefined): Language | undefined => {
  const short = text?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === short);
};

/** What was asked for in this browser tab, by the address or the menu; it outranks everything else. */
export const askedLanguage = (): Language | undefined => asLanguage(recall(KEY));

export const currentLanguage = (): Language => asLanguage(i18n.language) ?? "en";

/** Before anybody is known: what was asked, what this person had last time, what the browser speaks. */
export async function startI18n(): Promise<void> {
  const fromLink = asLanguage(fromAddress("language"));
  if (fromLink) remember(KEY, fromLink, { forNewTabs: false });
  const language = askedLanguage() ?? asLanguage(recall(LAST_KEY)) ?? asLanguage(navigator.language) ?? "en";
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ["tabs"],
    defaultNS: "tabs",
    resources: { [language]: { tabs: (await CATALOGUES[language]()).default } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function speak(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, "tabs"))
    i18n.addResourceBundle(language, "tabs", (await CATALOGUES[language]()).default);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  remember(LAST_KEY, language, { forNewTabs: true });
}

/** Chosen in the menu: stays until another one is chosen. */
export async function chooseLanguage(language: Language): Promise<void> {
  remember(KEY, language, { forNewTabs: false });
  await speak(language);
}
