import type { Language } from "../kernel/actor.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { fieldWords } from "./field-words.ts";
import { translator } from "./translator.ts";

/** The refusal as a sentence that says what to do instead, and about which fields. */
export function sayRefusal(
  { code, values, fields }: Pick<Refusal, "code" | "values" | "fields">,
  language: Language,
): string {
  const t = translator(language);
  const field = fieldWords(fields, language);
  if (code === "input.invalid" && field !== "") return t("fields.check", { fields: field });
  return t(`refusals.${code}`, { ...values, field });
}

/** The first language of an `accept-language` header that the app has; undefined if it has none of them. */
export function languageOf(header: string | undefined): Language | undefined {
  for (const part of (header ?? "").slice(0, 200).split(",")) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (tag === "en" || tag === "da") return tag;
  }
  return undefined;
}
