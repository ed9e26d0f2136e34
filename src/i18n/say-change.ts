import type { WhatChanged } from "../capabilities/work-programme/what-changed.ts";
import type { Language } from "../kernel/actor.ts";
import { formatEdtf } from "./format-edtf.ts";
import { type ProgrammePhrase, programmePhrase, shortTitle } from "./programme-phrase.ts";

/** What of a change is said; a page has it as the contract's `ChangeView`. */
export type SaidChange = Pick<WhatChanged, "title" | "values"> & { readonly code: string };

/** Texts longer than this are not quoted in a sentence: their words are compared on the page. */
const QUOTED_MOST_LETTERS = 40;
const ALWAYS_LONG: readonly string[] = ["notes", "measure"];

/** The fields of an item in the order in which a sentence says them, and their names. */
const FIELDS = {
  date: "fields.date",
  mode: "fields.mode",
  place: "fields.place",
  ordinal: "fields.ordinal",
  value: "fields.value",
  target: "fields.target",
  asOf: "fields.asOf",
  responsible: null,
  parent: null,
  output: "fields.output",
  grantEU: "fields.grantEU",
  grantOwn: "fields.grantOwn",
  fundingProgramme: "fields.fundingProgramme",
  coordinator: "fields.coordinator",
  projectState: "fields.projectState",
  role: "fields.role",
  country: "fields.country",
  likelihood: "fields.likelihood",
  impact: "fields.impact",
  status: "fields.status",
  title: "fields.title",
  label: "fields.label",
  measure: "fields.measure",
  notes: "fields.notes",
} as const satisfies Record<string, ProgrammePhrase | null>;
type Field = keyof typeof FIELDS;
const FIELD_ORDER = Object.keys(FIELDS) as readonly Field[];

const WORDS: Readonly<Record<string, ProgrammePhrase>> = {
  "not started": "words.notStarted",
  "under way": "words.underWay",
  done: "words.done",
  postponed: "words.postponed",
  cancelled: "words.cancelled",
  "on site": "words.onSite",
  online: "words.online",
  hybrid: "words.hybrid",
  current: "words.current",
  submitted: "words.submitted",
  "in the pipeline": "words.inThePipeline",
};

/** A change as one sentence: everything that became of an item, what is when and where first. */
export function sayChange(change: SaidChange, language: Language): string {
  if (change.code !== "changed") return `${comeOrGone(change, language)}.`;
  const clauses = FIELD_ORDER.filter((field) => `${field}To` in change.values).map((field, at) =>
    clause(change, field, at === 0, language),
  );
  const sentence = clauses.join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

export interface TextChange {
  /** The field's name in the reader's language. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The longer texts of a change, whose words a page compares; a sentence only says that they are others. */
export const textsOf = ({ values }: Pick<SaidChange, "values">, language: Language): readonly TextChange[] =>
  FIELD_ORDER.flatMap((field) => {
    const name = FIELDS[field];
    if (!(`${field}To` in values) || name === null || !isLong(field, values)) return [];
    const [before, after] = [values[`${field}From`], values[`${field}To`]].map((text) => String(text ?? ""));
    return [{ name: programmePhrase(language, name), before: before ?? "", after: after ?? "" }];
  });

function isLong(field: Field, values: SaidChange["values"]): boolean {
  if (ALWAYS_LONG.includes(field)) return true;
  if (field === "date" || field === "responsible" || field === "parent") return false;
  return [values[`${field}From`], values[`${field}To`]].some(
    (text) => typeof text === "string" && text.length > QUOTED_MOST_LETTERS,
  );
}

function comeOrGone({ code, title, values }: SaidChange, language: Language): string {
  const said = {
    title: shortTitle(title),
    count: Number(values["parts"] ?? 0),
    date: date(values, "date", language),
  };
  const added = code === "added";
  if (said.count > 0)
    return programmePhrase(language, added ? "changes.addedWithParts" : "changes.removedWithParts", said);
  if (said.date !== "")
    return programmePhrase(language, added ? "changes.addedOn" : "changes.removedOn", said);
  return programmePhrase(language, added ? "changes.added" : "changes.removed", said);
}

/** One field's part of the sentence; the first one names the item, by the title that people know. */
function clause({ title, values }: SaidChange, field: Field, first: boolean, language: Language): string {
  const known = shortTitle(String(values["titleFrom"] ?? title));
  const name = FIELDS[field];
  const from = valueSaid(field, "From", values, language);
  const to = valueSaid(field, "To", values, language);
  const put = (key: ProgrammePhrase, keyToo: ProgrammePhrase) =>
    programmePhrase(language, first ? key : keyToo, {
      title: known,
      from,
      to,
      field: name === null ? "" : programmePhrase(language, name),
    });
  if (field === "parent") {
    if (values["parentTo"] === null) return put("changes.alone", "changes.aloneToo");
    return to === ""
      ? put("changes.elsewhere", "changes.elsewhereToo")
      : put("changes.under", "changes.underToo");
  }
  if (field === "responsible")
    return to === ""
      ? put("changes.responsibleGone", "changes.responsibleGoneToo")
      : put("changes.responsible", "changes.responsibleToo");
  if (field === "date" && values["dateFromEdtf"] != null && values["dateToEdtf"] != null)
    return programmePhrase(language, "changes.moved", {
      title: known,
      ...movedDays(values, from, to, language),
    });
  if (isLong(field, values)) {
    if (from === "") return put("changes.textNew", "changes.textNewToo");
    return to === ""
      ? put("changes.textGone", "changes.textGoneToo")
      : put("changes.text", "changes.textToo");
  }
  if (field === "title") return put("changes.renamed", "changes.renamedToo");
  if (to === "") return put("changes.fieldGone", "changes.fieldGoneToo");
  return from === ""
    ? put("changes.field", "changes.fieldToo")
    : put("changes.fieldWas", "changes.fieldWasToo");
}

/** 'from 11 to 18 June 2024': two days of one month name it once. */
function movedDays(values: SaidChange["values"], from: string, to: string, language: Language) {
  const day = /^(\d{4}-\d{2})-(\d{2})$/;
  const [was, now] = [values["dateFromEdtf"], values["dateToEdtf"]].map((edtf) => day.exec(String(edtf)));
  if (was == null || now == null || was[1] !== now[1]) return { from, to };
  return { from: programmePhrase(language, "changes.dayOfMonth", { day: Number(was[2]) }), to };
}

function valueSaid(
  field: Field,
  end: "From" | "To",
  values: SaidChange["values"],
  language: Language,
): string {
  const value = values[`${field}${end}`];
  if (field === "date") return date(values, `date${end}`, language);
  if (value === null || value === undefined || value === "") return "";
  if (field === "grantEU" || field === "grantOwn")
    return new Intl.NumberFormat(language, {
      style: "currency",
      currency: "EUR",
      maximumFractionDigits: 0,
    }).format(Number(value));
  if (field === "asOf") return formatEdtf(String(value), language);
  const word = field === "status" || field === "mode" || field === "projectState" ? WORDS[value] : undefined;
  return word === undefined ? shortTitle(String(value)) : programmePhrase(language, word);
}

function date(values: SaidChange["values"], name: string, language: Language): string {
  const [words, edtf] = [values[name], values[`${name}Edtf`]];
  return formatEdtf(edtf == null ? null : String(edtf), language, String(words ?? ""));
}
