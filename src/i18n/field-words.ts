import type { Language } from "../kernel/actor.ts";
import { translator } from "./translator.ts";

/** What people call the fields of requests. Ids and revisions have no word: nobody types them. */
const NAMES: Readonly<Record<string, string>> = {
  title: "fields.name.title",
  why: "fields.name.why",
  minutes: "fields.name.minutes",
  format: "fields.name.format",
  reason: "fields.name.reason",
  seats: "fields.name.seats",
  closesAt: "fields.name.closesAt",
  choices: "fields.name.choices",
  chosen: "fields.name.choices",
  items: "fields.name.items",
  presenter: "fields.name.presenter",
  dateText: "fields.name.dateText",
  startTime: "fields.name.startTime",
  lengthMinutes: "fields.name.lengthMinutes",
  place: "fields.name.place",
  fileName: "fields.name.fileName",
  content: "fields.name.content",
};

/** 'title, minutes': the fields in the person's words; empty when there is none that a person knows. */
export function fieldWords(fields: readonly string[], language: Language): string {
  const t = translator(language);
  return fields
    .flatMap((field) => {
      const key = Object.hasOwn(NAMES, field) ? NAMES[field] : undefined;
      return key === undefined ? [] : [t(key)];
    })
    .join(", ");
}
