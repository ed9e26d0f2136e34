import type { Finding } from "../capabilities/work-programme/consistency.ts";
import type { ProgrammeItem } from "../capabilities/work-programme/work-programme.ts";
import type { Language } from "../kernel/actor.ts";
import { formatEdtf } from "./format-edtf.ts";
import { type ProgrammePhrase, programmePhrase, shortTitle } from "./programme-phrase.ts";

/** What of a finding is said; a page has it as the contract's `FindingView`. */
export type SaidFinding = Pick<Finding, "code" | "values">;

const PHRASES = {
  "event-two-numbers": "findings.twoNumbers",
  "event-two-dates": "findings.twoDates",
  "number-gap": "findings.gap",
  "number-repeat": "findings.repeat",
  "event-outside-period": "findings.outsidePeriod",
  "output-nobody-responsible": "findings.nobody",
  "work-package-no-activity": "findings.noActivity",
  "schedule-unknown-meeting": "findings.unknownMeeting",
  "end-before-start": "findings.endBeforeStart",
  "no-such-day": "findings.noSuchDay",
  "indicator-old": "findings.indicatorOld",
} as const satisfies Record<Finding["code"], ProgrammePhrase>;

/** The words that contradict each other, or what is missing or too old: names of values, as written. */
const CONTRADICTING = {
  "event-two-numbers": ["first", "second"],
  "event-two-dates": ["first", "second"],
  "number-gap": ["missing"],
  "number-repeat": ["number"],
  "event-outside-period": ["date", "period"],
  "output-nobody-responsible": ["name"],
  "work-package-no-activity": ["name"],
  "schedule-unknown-meeting": ["first"],
  "end-before-start": ["date"],
  "no-such-day": ["date"],
  "indicator-old": ["value", "asOf"],
} as const satisfies Record<Finding["code"], readonly string[]>;

/** A finding as a sentence that says what contradicts what, and where. */
export function sayFinding({ code, values }: SaidFinding, language: Language): string {
  const said: Record<string, string | number> = { ...values };
  for (const name of ["name", "otherName", "parent"])
    if (name in values) said[name] = shortTitle(String(values[name]));
  for (const name of ["first", "second", "date", "period", "asOf"]) {
    const words = dateSaid(values, name, language);
    if (words !== null) said[name] = words;
  }
  return programmePhrase(language, phraseOf({ code, values }), said);
}

function phraseOf({ code, values }: SaidFinding): ProgrammePhrase {
  if (code === "event-two-numbers" && values["otherName"] === undefined) return "findings.numberInItself";
  if (code === "output-nobody-responsible" && values["parent"] === "") return "findings.nobodyAlone";
  return PHRASES[code];
}

/** A date among the values, in the reader's language; null where the value is no date. */
function dateSaid(values: SaidFinding["values"], name: string, language: Language): string | null {
  const edtf = values[`${name}Edtf`];
  if (edtf === undefined) return null;
  return formatEdtf(String(edtf) || null, language, String(values[name] ?? ""));
}

/** What of a mend is said; the rest is for the program. */
interface SaidFix {
  readonly change: {
    readonly was: { readonly title?: string };
    readonly now: { readonly title?: string; readonly ordinal?: number | null };
  };
}

/** What the mend of a finding would do, for the button that makes it. */
export function sayFix({ change: { was, now } }: SaidFix, language: Language): string {
  if (now.ordinal != null) return programmePhrase(language, "fixes.number", { number: now.ordinal });
  const { from, to } = differingWords(was.title ?? "", now.title ?? "");
  return programmePhrase(language, "fixes.title", { from: shortTitle(from), to: shortTitle(to) });
}

/** The words in which two titles differ, without those they share at both ends. */
function differingWords(before: string, after: string): { readonly from: string; readonly to: string } {
  const [one, other] = [before.split(" "), after.split(" ")];
  const most = Math.min(one.length, other.length) - 1;
  let head = 0;
  while (head < most && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const inner = (words: readonly string[]) => words.slice(head, words.length - tail).join(" ");
  return { from: inner(one), to: inner(other) };
}

export interface Inconsistency {
  readonly message: string;
  /** The contradicting words, as written. */
  readonly values: readonly string[];
  /** The items that show it, each with its date's words. */
  readonly evidence: readonly string[];
}

/** A finding with its evidence as text, for who reads it away from the programme's page. */
export function sayInconsistency(
  finding: Pick<Finding, "code" | "values" | "itemIds">,
  items: readonly ProgrammeItem[],
  language: Language,
): Inconsistency {
  const { code, values, itemIds } = finding;
  return {
    message: sayFinding(finding, language),
    values: CONTRADICTING[code].map((name) => {
      const words = String(values[name] ?? "");
      return words === "" ? (dateSaid(values, name, language) ?? "") : words;
    }),
    evidence: itemIds.flatMap((id) => {
      const item = items.find((one) => one.itemId === id);
      if (item === undefined) return [];
      const date = item.dateText ?? formatEdtf(item.dateEdtf, language);
      return [date === "" ? item.title : `${item.title} (${date})`];
    }),
  };
}
