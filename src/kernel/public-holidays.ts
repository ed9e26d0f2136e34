import { dayAfter } from "./iso-day.ts";

/** The first such weekday (0 is Sunday) on or after a day of the year. */
type Floating = readonly [from: string, weekday: number];

interface Holidays {
  /** `MM-DD`, with a blank between. */
  readonly fixed: string;
  /** Days from Easter Sunday. */
  readonly easter: readonly number[];
  readonly orthodox?: true;
  readonly floating?: readonly Floating[];
}

const MONDAY = 1;
const THURSDAY = 4;
const FRIDAY = 5;
const [HOLY_THURSDAY, GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY, CORPUS_CHRISTI] = [
  -3, -2, 1, 39, 50, 60,
];
/** Begins the Orthodox Lent. */
const CLEAN_MONDAY = -48;

/**
 * Nationwide public holidays, by ISO 3166-1 code; regional ones are the network's to name. Holidays of a church that
 * always fall on a Sunday are left out. Belgium's are those of its Royal Decree of 18 April 1974, article 1.
 */
const BY_COUNTRY: Readonly<Record<string, Holidays>> = {
  AT: {
    fixed: "01-01 01-06 05-01 08-15 10-26 11-01 12-08 12-25 12-26",
    easter: [EASTER_MONDAY, ASCENSION, WHIT_MONDAY, CORPUS_CHRISTI],
  },
  BE: {
    fixed: "01-01 05-01 07-21 08-15 11-01 11-11 12-25",
    easter: [EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
  },
  BG: {
    fixed: "01-01 03-03 05-01 05-06 05-24 09-06 09-22 12-24 12-25 12-26",
    easter: [GOOD_FRIDAY, EASTER_MONDAY],
    orthodox: true,
  },
  CY: {
    fixed: "01-01 01-06 03-25 04-01 05-01 08-15 10-01 10-28 12-25 12-26",
    easter: [CLEAN_MONDAY, GOOD_FRIDAY, EASTER_MONDAY, WHIT_MONDAY],
    orthodox: true,
  },
  CZ: {
    fixed: "01-01 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26",
    easter: [GOOD_FRIDAY, EASTER_MONDAY],
  },
  DE: {
    fixed: "01-01 05-01 10-03 12-25 12-26",
    easter: [GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
  },
  DK: {
    fixed: "01-01 12-25 12-26",
    easter: [HOLY_THURSDAY, GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
  },
  EE: { fixed: "01-01 02-24 05-01 06-23 06-24 08-20 12-24 12-25 12-26", easter: [GOOD_FRIDAY] },
  ES: { fixed: "01-01 01-06 05-01 08-15 10-12 11-01 12-06 12-08 12-25", easter: [GOOD_FRIDAY] },
  FI: {
    fixed: "01-01 01-06 05-01 12-06 12-24 12-25 12-26",
    easter: [GOOD_FRIDAY, EASTER_MONDAY, ASCENSION],
    floating: [["06-19", FRIDAY]],
  },
  FR: {
    fixed: "01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25",
    easter: [EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
  },
  GR: {
    fixed: "01-01 01-06 03-25 05-01 08-15 10-28 12-25 12-26",
    easter: [CLEAN_MONDAY, GOOD_FRIDAY, EASTER_MONDAY, WHIT_MONDAY],
    orthodox: true,
  },
  HR: {
    fixed: "01-01 01-06 05-01 05-30 06-22 08-05 08-15 11-01 11-18 12-25 12-26",
    easter: [EASTER_MONDAY, CORPUS_CHRISTI],
  },
  HU: {
    fixed: "01-01 03-15 05-01 08-20 10-23 11-01 12-24 12-25 12-26",
    easter: [GOOD_FRIDAY, EASTER_MONDAY, WHIT_MONDAY],
  },
  IE: {
    fixed: "01-01 03-17 12-25 12-26",
    easter: [EASTER_MONDAY],
    floating: [
      ["02-01", MONDAY],
      ["05-01", MONDAY],
      ["06-01", MONDAY],
      ["08-01", MONDAY],
      ["10-25", MONDAY],
    ],
  },
  IS: {
    fixed: "01-01 05-01 06-17 12-25 12-26",
    easter: [HOLY_THURSDAY, GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
    floating: [
      ["04-19", THURSDAY],
      ["08-01", MONDAY],
    ],
  },
  IT: {
    fixed: "01-01 01-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26",
    easter: [EASTER_MONDAY],
  },
  LT: {
    fixed: "01-01 02-16 03-11 05-01 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26",
    easter: [EASTER_MONDAY],
  },
  LU: {
    fixed: "01-01 05-01 05-09 06-23 08-15 11-01 12-25 12-26",
    easter: [EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
  },
  LV: {
    fixed: "01-01 05-01 05-04 06-23 06-24 11-18 12-24 12-25 12-26 12-31",
    easter: [GOOD_FRIDAY, EASTER_MONDAY],
  },
  MT: {
    fixed: "01-01 02-10 03-19 03-31 05-01 06-07 06-29 08-15 09-08 09-21 12-08 12-13 12-25",
    easter: [GOOD_FRIDAY],
  },
  NL: { fixed: "01-01 04-27 12-25 12-26", easter: [EASTER_MONDAY, ASCENSION, WHIT_MONDAY] },
  NO: {
    fixed: "01-01 05-01 05-17 12-25 12-26",
    easter: [HOLY_THURSDAY, GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
  },
  PL: {
    fixed: "01-01 01-06 05-01 05-03 08-15 11-01 11-11 12-24 12-25 12-26",
    easter: [EASTER_MONDAY, CORPUS_CHRISTI],
  },
  PT: {
    fixed: "01-01 04-25 05-01 06-10 08-15 10-05 11-01 12-01 12-08 12-25",
    easter: [GOOD_FRIDAY, CORPUS_CHRISTI],
  },
  RO: {
    fixed: "01-01 01-02 01-06 01-07 01-24 05-01 06-01 08-15 11-30 12-01 12-25 12-26",
    easter: [GOOD_FRIDAY, EASTER_MONDAY, WHIT_MONDAY],
    orthodox: true,
  },
  SE: {
    fixed: "01-01 01-06 05-01 06-06 12-24 12-25 12-26 12-31",
    easter: [GOOD_FRIDAY, EASTER_MONDAY, ASCENSION],
    floating: [["06-19", FRIDAY]],
  },
  SI: {
    fixed: "01-01 01-02 02-08 04-27 05-01 05-02 06-25 08-15 10-31 11-01 12-25 12-26",
    easter: [EASTER_MONDAY],
  },
  SK: {
    fixed: "01-01 01-06 05-01 05-08 07-05 08-29 09-15 11-01 12-24 12-25 12-26",
    easter: [GOOD_FRIDAY, EASTER_MONDAY],
  },
};

/**
 * Whether an ISO day is a public holiday all over the country. False for a country that is not in the list: of the
 * European Union and the European Economic Area it has all but Liechtenstein.
 */
export function isPublicHoliday(day: string, country: string): boolean {
  const holidays = BY_COUNTRY[country];
  if (holidays === undefined) return false;
  const { fixed, easter, orthodox, floating = [] } = holidays;
  const year = day.slice(0, 4);
  if (fixed.split(" ").includes(day.slice(5))) return true;
  const sunday = orthodox ? orthodoxEaster(Number(year)) : easterSunday(Number(year));
  return (
    easter.some((days) => dayAfter(sunday, days) === day) ||
    floating.some(([from, weekday]) => onOrAfter(`${year}-${from}`, weekday) === day)
  );
}

function onOrAfter(day: string, weekday: number): string {
  return dayAfter(day, (weekday - new Date(day).getUTCDay() + 7) % 7);
}

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

/** The Julian calendar's Easter (Meeus), said in the Gregorian one: 13 days later until 2099. */
function orthodoxEaster(year: number): string {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  return dayAfter(`${year}-03-22`, moon + weekday + 13);
}
