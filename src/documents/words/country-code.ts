const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
const NAMES = new Map<string, ReadonlyMap<string, string>>();

/** The code (ISO 3166-1 alpha-2) of a country named in one of these languages or by its code; `null` for other words. */
export function countryCode(words: string, languages: readonly string[]): string | null {
  const written = /^[A-Z]{2}$/.test(words) ? (OTHER_CODES.get(words) ?? words) : null;
  if (written !== null && [...namesIn("en").values()].includes(written)) return written;
  const name = words.toLowerCase();
  for (const language of languages) {
    const code = namesIn(language).get(name);
    if (code !== undefined) return code;
  }
  return null;
}

function namesIn(language: string): ReadonlyMap<string, string> {
  const known = NAMES.get(language);
  if (known) return known;
  const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const names = new Map<string, string>();
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const name = display.of(first + second)?.toLowerCase();
      // Of a country and an older code for it, the older stands later or is no country any more.
      if (name !== undefined && (!names.has(name) || OLD.has(names.get(name) ?? "")))
        names.set(name, first + second);
    }
  NAMES.set(language, names);
  return names;
}

/** Codes that the institutions of the EU use instead. */
const OTHER_CODES: ReadonlyMap<string, string> = new Map([
  ["EL", "GR"],
  ["UK", "GB"],
]);

/** Codes that the standard has taken back, but that programs still name. */
const OLD = new Set([
  "AN",
  "BU",
  "CS",
  "DD",
  "DY",
  "FX",
  "HV",
  "NH",
  "NT",
  "RH",
  "SU",
  "TP",
  "VD",
  "YD",
  "YU",
  "ZR",
  "UK",
]);
