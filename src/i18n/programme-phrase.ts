import type { Language } from "../kernel/actor.ts";
import danish from "./da/programme.json" with { type: "json" };
import english from "./en/programme.json" with { type: "json" };
import { fillTemplate } from "./fill-template.ts";

type Catalogue = typeof english;
type Base<Key extends string> = Key extends `${infer Of}_${"one" | "other"}` ? Of : Key;
/** `findings.gap`: a group of the catalogue and a key in it, without the form for one or many. */
export type ProgrammePhrase = {
  [Group in keyof Catalogue]: `${Group}.${Base<keyof Catalogue[Group] & string>}`;
}[keyof Catalogue];

type Groups = Readonly<Record<string, Readonly<Record<string, string>>>>;
const CATALOGUES: Readonly<Record<Language, Groups>> = { en: english, da: danish };

/**
 * A phrase about programmes in one language; of two forms the one for `count`. It needs no i18next, so that
 * documents, the command line and a page that loads it late can speak of programmes alike.
 */
export function programmePhrase(
  language: Language,
  key: ProgrammePhrase,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const [group = "", name = ""] = key.split(".");
  const phrases = CATALOGUES[language][group] ?? {};
  const form = new Intl.PluralRules(language).select(Number(values["count"] ?? 1));
  return fillTemplate(phrases[name] ?? phrases[`${name}_${form}`] ?? phrases[`${name}_other`] ?? "", values);
}

/** Longer titles would drown the sentence in which they stand. */
const TITLE_MOST_LETTERS = 80;

/** A title short enough for a sentence, cut after a word. */
export function shortTitle(title: string): string {
  if (title.length <= TITLE_MOST_LETTERS) return title;
  const cut = title.slice(0, TITLE_MOST_LETTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), TITLE_MOST_LETTERS / 2)).replace(/[\s,;:–-]+$/, "")} …`;
}
