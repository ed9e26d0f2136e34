import { yearAndMonth } from "./timeline/timeline-scale.ts";

/** Today as an ISO day on the network's calendar. */
export function todayIn(timeZone: string, now = new Date()): string {
  // Swedish writes dates as ISO does.
  return new Intl.DateTimeFormat("sv-SE", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone,
  }).format(now);
}

/** '22 November 2026'. */
export function dayWords(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}

/** 'Nov', 'November' or 'November 2026' for a month number. */
export function monthWords(month: number, locale: string, style: "short" | "long" | "withYear"): string {
  const at = yearAndMonth(month);
  return new Intl.DateTimeFormat(locale, {
    month: style === "short" ? "short" : "long",
    ...(style === "withYear" ? { year: "numeric" } : {}),
    timeZone: "UTC",
  }).format(new Date(Date.UTC(at.year, at.month - 1)));
}
