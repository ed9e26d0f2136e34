import { dayAfter } from "./iso-day.ts";

/** When nobody works in a whole country, by its law. */
interface Holidays {
  /** Each year on this day, `MM-DD`. */
  readonly fixed: readonly string[];
  /** Days from Easter Sunday: -2 Good Friday, 1 Easter Monday, 39 Ascension, 50 Whit Monday, 60 Corpus Christi. */
  readonly easter: readonly number[];
  /** By the Orthodox Easter. */
  readonly orthodox?: true;
  /** The first such weekday (1: Monday) on or after a day: `[1, "05-25"]` is the last Monday of May. */
  readonly floating?: readonly (readonly [weekday: number, from: string])[];
}

const MIDSUMMER_EVE = [5, "06-19"] as const;
const words = (days: string): readonly string[] => days.split(" ");

/**
 * Nationwide public holidays of the EU, Iceland, Norway, Switzerland and the United Kingdom (England), as their laws
 * had them in 2026; of regions none. Christmas Eve and Midsummer Eve stand where offices are closed all over the
 * country. Saturdays and Sundays need no entry. A network adds what is missing to its own days.
 */
const OF_COUNTRY: Readonly<Record<string, Holidays>> = {
  AT: { fixed: words("01-01 01-06 05-01 08-15 10-26 11-01 12-08 12-25 12-26"), easter: [1, 39, 50, 60] },
  BE: { fixed: words("01-01 05-01 07-21 08-15 11-01 11-11 12-25"), easter: [1, 39, 50] },
  BG: {
    fixed: words("01-01 03-03 05-01 05-06 05-24 09-06 09-22 12-24 12-25 12-26"),
    easter: [-2, 1],
    orthodox: true,
  },
  CH: { fixed: words("01-01 08-01 12-25 12-26"), easter: [-2, 1, 39, 50] },
  CY: {
    fixed: words("01-01 01-06 03-25 04-01 05-01 08-15 10-01 10-28 12-25 12-26"),
    easter: [-48, -2, 1, 50],
    orthodox: true,
  },
  CZ: { fixed: words("01-01 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26"), easter: [-2, 1] },
  DE: { fixed: words("01-01 05-01 10-03 12-25 12-26"), easter: [-2, 1, 39, 50] },
  DK: { fixed: words("01-01 12-24 12-25 12-26"), easter: [-3, -2, 1, 39, 50] },
  EE: { fixed: words("01-01 02-24 05-01 06-23 06-24 08-20 12-24 12-25 12-26"), easter: [-2] },
  ES: { fixed: words("01-01 01-06 05-01 08-15 10-12 11-01 12-06 12-08 12-25"), easter: [-2] },
  FI: {
    fixed: words("01-01 01-06 05-01 12-06 12-24 12-25 12-26"),
    easter: [-2, 1, 39],
    floating: [MIDSUMMER_EVE],
  },
  FR: { fixed: words("01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25"), easter: [1, 39, 50] },
  GB: {
    fixed: words("01-01 12-25 12-26"),
    easter: [-2, 1],
    floating: [
      [1, "05-01"],
      [1, "05-25"],
      [1, "08-25"],
    ],
  },
  GR: {
    fixed: words("01-01 01-06 03-25 05-01 08-15 10-28 12-25 12-26"),
    easter: [-48, -2, 1, 50],
    orthodox: true,
  },
  HR: { fixed: words("01-01 01-06 05-01 05-30 06-22 08-05 08-15 11-01 11-18 12-25 12-26"), easter: [1, 60] },
  HU: { fixed: words("01-01 03-15 05-01 08-20 10-23 11-01 12-24 12-25 12-26"), easter: [-2, 1, 50] },
  IE: {
    fixed: words("01-01 03-17 12-25 12-26"),
    easter: [1],
    floating: [
      [1, "02-01"],
      [1, "05-01"],
      [1, "06-01"],
      [1, "08-01"],
      [1, "10-25"],
    ],
  },
  IS: {
    fixed: words("01-01 05-01 06-17 12-25 12-26"),
    easter: [-3, -2, 1, 39, 50],
    floating: [
      [4, "04-19"],
      [1, "08-01"],
    ],
  },
  IT: { fixed: words("01-01 01-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26"), easter: [1] },
  LT: {
    fixed: words("01-01 02-16 03-11 05-01 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26"),
    easter: [1],
  },
  LU: { fixed: words("01-01 05-01 05-09 06-23 08-15 11-01 12-25 12-26"), easter: [1, 39, 50] },
  LV: { fixed: words("01-01 05-01 05-04 06-23 06-24 11-18 12-24 12-25 12-26 12-31"), easter: [-2, 1] },
  MT: {
    fixed: words("01-01 02-10 03-19 03-31 05-01 06-07 06-29 08-15 09-08 09-21 12-08 12-13 12-25"),
    easter: [-2],
  },
  NL: { fixed: words("01-01 04-27 12-25 12-26"), easter: [1, 39, 50] },
  NO: { fixed: words("01-01 05-01 05-17 12-25 12-26"), easter: [-3, -2, 1, 39, 50] },
  PL: { fixed: words("01-01 01-06 05-01 05-03 08-15 11-01 11-11 12-24 12-25 12-26"), easter: [1, 60] },
  PT: { fixed: words("01-01 04-25 05-01 06-10 08-15 10-05 11-01 12-01 12-08 12-25"), easter: [-2, 60] },
  RO: {
    fixed: words("01-01 01-02 01-06 01-07 01-24 05-01 06-01 08-15 11-30 12-01 12-25 12-26"),
    easter: [-2, 1, 50],
    orthodox: true,
  },
  SE: {
    fixed: words("01-01 01-06 05-01 06-06 12-24 12-25 12-26 12-31"),
    easter: [-2, 1, 39],
    floating: [MIDSUMMER_EVE],
  },
  SI: {
    fixed: words("01-01 01-02 02-08 04-27 05-01 05-02 06-25 08-15 10-31 11-01 12-25 12-26"),
    easter: [1],
  },
  SK: {
    fixed: words("01-01 01-06 05-01 05-08 07-05 08-29 09-15 11-01 11-17 12-24 12-25 12-26"),
    easter: [-2, 1],
  },
};

/**
 * Whether it is a public holiday all over a country; false where the country is not among those known.
 * @param day ISO day @param country ISO 3166-1 alpha-2
 */
export function isPublicHoliday(day: string, country: string): boolean {
  const holidays = OF_COUNTRY[country];
  if (holidays === undefined) return false;
  if (holidays.fixed.includes(day.slice(5))) return true;
  const year = day.slice(0, 4);
  const easter = holidays.orthodox ? orthodoxEaster(Number(year)) : easterSunday(Number(year));
  return (
    holidays.easter.some((days) => dayAfter(easter, days) === day) ||
    (holidays.floating ?? []).some(([weekday, from]) => firstOn(weekday, `${year}-${from}`) === day)
  );
}

const firstOn = (weekday: number, from: string): string =>
  dayAfter(from, (weekday - new Date(`${from}T00:00:00Z`).getUTCDay() + 7) % 7);

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const leaps = Math.floor(b / 4);
  const moon = (19 * a + b - leaps - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * weekday) / 451);
  const march = moon + weekday - 7 * late + 22;
  return dayAfter(`${year}-03-01`, march - 1);
}

/** Easter Sunday of the Julian calendar by Meeus' rule, as the Gregorian says it: 13 days on until 2099. */
function orthodoxEaster(year: number): string {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  return dayAfter(`${year}-03-22`, moon + weekday + 13);
}
