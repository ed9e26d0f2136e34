import i18next from "i18next";
import type { Language } from "../kernel/actor.ts";
import daCards from "./da/cards.json" with { type: "json" };
import daDocuments from "./da/documents.json" with { type: "json" };
import daFields from "./da/fields.json" with { type: "json" };
import daRefusals from "./da/refusals.json" with { type: "json" };
import enCards from "./en/cards.json" with { type: "json" };
import enDocuments from "./en/documents.json" with { type: "json" };
import enFields from "./en/fields.json" with { type: "json" };
import enRefusals from "./en/refusals.json" with { type: "json" };

export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const catalogues = {
  en: { cards: enCards, documents: enDocuments, fields: enFields, refusals: enRefusals },
  da: { cards: daCards, documents: daDocuments, fields: daFields, refusals: daRefusals },
};

const instance = i18next.createInstance();
void instance.init({
  lng: "en",
  fallbackLng: "en",
  initAsync: false,
  // Cards and problem titles are plain text: the surfaces that render them escape it.
  interpolation: { escapeValue: false },
  resources: { en: { translation: catalogues.en }, da: { translation: catalogues.da } },
});

/** Cards of one poll say mostly the same, and saying it anew each time took a sixth of a vote. */
const MOST_KEPT = 2_000;
/** What is longer is somebody's own text: it would fill the memory and hardly come again. */
const LONGEST_KEPT = 400;

function sayerOf(language: Language): Translate {
  const t = instance.getFixedT(language);
  const kept = new Map<string, string>();
  return (key, values) => {
    const asked = values === undefined ? key : `${key} ${JSON.stringify(values)}`;
    const known = kept.get(asked);
    if (known !== undefined) return known;
    const sentence = t(key, { ...values });
    if (asked.length > LONGEST_KEPT) return sentence;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(asked, sentence);
    return sentence;
  };
}

const SAYERS = { en: sayerOf("en"), da: sayerOf("da") } as const satisfies Record<Language, Translate>;

/** Says things in one language: `t("refusals.poll.closed")`, with values by name and plurals by `count`. */
export const translator = (language: Language): Translate => SAYERS[language];
