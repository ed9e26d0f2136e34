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

/** Says things in one language: `t("refusals.poll.closed")`, with values by name and plurals by `count`. */
export function translator(language: Language): Translate {
  const t = instance.getFixedT(language);
  return (key, values) => t(key, values ?? {});
}
