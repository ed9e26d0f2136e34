/**
 * The name of a month (1-12). Lithuanian and others decline it beside a day ("balandžio 23"), so the form is
 * asked for; a language that does not gives the same name twice.
 */
export function monthName(month: number, language: string, form: "alone" | "with day"): string {
  const key = `${language} ${form}`;
  let names = NAMES.get(key);
  if (!names) {
    names = namesOfMonths(language, form);
    NAMES.set(key, names);
  }
  return names[month - 1] ?? "";
}

// Making an Intl formatter costs some 50 microseconds; a timeline asks for hundreds of months.
const NAMES = new Map<string, readonly string[]>();

function namesOfMonths(language: string, form: "alone" | "with day"): readonly string[] {
  const day = form === "with day" ? ({ day: "numeric" } as const) : {};
  const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC", ...day });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(new Date(Date.UTC(2024, month, 1)));
    return parts.find((part) => part.type === "month")?.value ?? "";
  });
}
