import { type DateLanguage, say } from "./format-edtf.ts";

/** '45 min', '4 h', '4 h 15 min': how every card, page and calendar says how long something takes. */
export function sayDuration(all: number, language: DateLanguage): string {
  const hours = Math.floor(all / 60);
  const minutes = all % 60;
  if (hours === 0) return say(language, "minutes", { minutes });
  if (minutes === 0) return say(language, "hours", { hours });
  return say(language, "hoursMinutes", { hours, minutes });
}
