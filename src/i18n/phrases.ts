import type { Language } from "../kernel/actor.ts";
import { fillTemplate } from "./fill-template.ts";

type Base<Key extends string> = Key extends `${infer Of}_${"one" | "other"}` ? Of : Key;
/** `findings.gap`: a group of a catalogue and a key in it, without the form for one or many. */
export type PhraseOf<Catalogue> = {
  [Group in keyof Catalogue]: `${Group & string}.${Base<keyof Catalogue[Group] & string>}`;
}[keyof Catalogue];

/** Making one takes as long as the rest of a sentence. */
const PLURALS = {
  en: new Intl.PluralRules("en"),
  da: new Intl.PluralRules("da"),
} as const satisfies Record<Language, Intl.PluralRules>;

type Groups = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Says the phrases of a catalogue in every language; of two forms the one for `count`. It needs no i18next, so that
 * documents, cards and a page that loads it late can say the same.
 */
export function phrasesOf<Catalogue extends Groups>(catalogues: Readonly<Record<Language, Catalogue>>) {
  return (
    language: Language,
    key: PhraseOf<Catalogue>,
    values: Readonly<Record<string, string | number>> = {},
  ): string => {
    const [group = "", name = ""] = key.split(".");
    const phrases = catalogues[language][group] ?? {};
    const form = PLURALS[language].select(Number(values["count"] ?? 1));
    return fillTemplate(
      phrases[name] ?? phrases[`${name}_${form}`] ?? phrases[`${name}_other`] ?? "",
      values,
    );
  };
}
