import type { Edtf, EdtfPoint, EdtfRange } from "../kernel/edtf/edtf.ts";
import { monthPartOf } from "../kernel/edtf/month-parts.ts";
import { parseEdtf } from "../kernel/edtf/parse-edtf.ts";
import danish from "./da/dates.json" with { type: "json" };
import english from "./en/dates.json" with { type: "json" };
import { fillTemplate } from "./fill-template.ts";
import { monthName } from "./month-name.ts";

/** Languages whose dates have phrase templates. */
export type DateLanguage = "en" | "da";

type Phrase = keyof typeof english;
type Templates = Readonly<Record<Phrase, string>>;

const TEMPLATES: Readonly<Record<DateLanguage, Templates>> = { en: english, da: danish };

/**
 * Says an EDTF date as people write it: "23–24 April 2024", "sommeren 2024". Where there is no EDTF (or none
 * that we read) the words as written are given back.
 */
export function formatEdtf(edtf: string | null, language: DateLanguage, words = ""): string {
  const value = edtf === null ? null : parseEdtf(edtf);
  return value ? sayDate(value, language) : words || (edtf ?? "");
}

function sayDate(value: Edtf, language: DateLanguage): string {
  if (value.kind === "set") {
    const type = value.choice === "one" ? "disjunction" : "conjunction";
    const members = value.members.map((member) =>
      member.kind === "range" ? saySpan(member, language) : sayPoint(member, language),
    );
    return new Intl.ListFormat(language, { type }).format(members);
  }
  if (value.kind !== "interval") return sayPoint(value, language);
  const { from, to } = value;
  if (from && to) return saySpan({ from, to }, language);
  if (to) return say(language, "by", { date: sayPoint(to, language) });
  return from ? say(language, "from", { date: sayPoint(from, language) }) : "";
}

function saySpan(span: Pick<EdtfRange, "from" | "to">, language: DateLanguage): string {
  const { qualifier } = span.from;
  if (qualifier !== span.to.qualifier) return sayTwoDates(span, language);
  const from = { ...span.from, qualifier: null };
  const to = { ...span.to, qualifier: null };
  return qualify(sayPlainSpan(from, to, language), qualifier, language);
}

function sayPlainSpan(from: EdtfPoint, to: EdtfPoint, language: DateLanguage): string {
  const { year } = to;
  if (from.kind === "year" && to.kind === "year")
    return say(language, "years", { first: from.year, last: year });
  if (from.year !== year) return sayTwoDates({ from, to }, language);
  if (from.kind === "day" && to.kind === "day") return sayDays(from, to, language);
  if (from.kind === "month" && to.kind === "month") {
    const first = monthName(from.month, language, "alone");
    return say(language, "months", { first, last: monthName(to.month, language, "alone"), year });
  }
  if (from.kind === "quarter" && to.kind === "quarter") {
    return say(language, "quarters", { first: from.quarter - 32, last: to.quarter - 32, year });
  }
  const seasons =
    from.kind === "season" && to.kind === "season" && SEASON_SPANS[`${from.season}-${to.season}`];
  return seasons ? say(language, seasons, { year }) : sayTwoDates({ from, to }, language);
}

const SEASON_SPANS: Readonly<Record<string, Phrase>> = {
  "21-22": "springToSummer",
  "21-23": "springToAutumn",
  "22-23": "summerToAutumn",
};

type DayPoint = Extract<EdtfPoint, { kind: "day" }>;

function sayDays(from: DayPoint, to: DayPoint, language: DateLanguage): string {
  const { year } = to;
  const part = monthPartOf(from, to);
  if (part) return say(language, part, { month: monthName(to.month, language, "alone"), year });
  const month = monthName(to.month, language, "with day");
  if (from.month === to.month) return say(language, "days", { first: from.day, last: to.day, month, year });
  const firstMonth = monthName(from.month, language, "with day");
  const days = { firstDay: from.day, firstMonth, lastDay: to.day, lastMonth: month, year };
  return say(language, "daysAcrossMonths", days);
}

function sayTwoDates({ from, to }: Pick<EdtfRange, "from" | "to">, language: DateLanguage): string {
  return say(language, "span", { first: sayPoint(from, language), last: sayPoint(to, language) });
}

function sayPoint(point: EdtfPoint, language: DateLanguage): string {
  return qualify(sayPlainPoint(point, language), point.qualifier, language);
}

function sayPlainPoint(point: EdtfPoint, language: DateLanguage): string {
  const { year } = point;
  switch (point.kind) {
    case "year":
      return say(language, "year", { year });
    case "month":
      return say(language, "month", { month: monthName(point.month, language, "alone"), year });
    case "day": {
      const month = monthName(point.month, language, "with day");
      return say(language, "day", { day: point.day, month, year });
    }
    case "season":
      return say(language, SEASONS[point.season], { year, nextYear: year + 1 });
    case "quarter":
      return say(language, "quarter", { quarter: point.quarter - 32, year });
    default:
      return say(language, point.half === 40 ? "firstHalf" : "secondHalf", { year });
  }
}

const SEASONS = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" } as const satisfies Record<
  number,
  Phrase
>;

function qualify(date: string, qualifier: EdtfPoint["qualifier"], language: DateLanguage): string {
  if (qualifier === null) return date;
  return say(language, QUALIFIERS[qualifier], { date });
}

const QUALIFIERS = { "~": "approximate", "?": "uncertain", "%": "approximateAndUncertain" } as const;

/** Fills a template of `dates.json`. */
export function say(
  language: DateLanguage,
  phrase: Phrase,
  values: Readonly<Record<string, string | number>>,
): string {
  return fillTemplate(TEMPLATES[language][phrase], values);
}
