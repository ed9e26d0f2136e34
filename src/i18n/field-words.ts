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
  label: "fields.name.label",
  responsible: "fields.name.responsible",
  status: "fields.name.status",
  notes: "fields.name.notes",
  ordinal: "fields.name.ordinal",
  mode: "fields.name.mode",
  output: "fields.name.output",
  measure: "fields.name.measure",
  likelihood: "fields.name.likelihood",
  impact: "fields.name.impact",
  value: "fields.name.value",
  target: "fields.name.target",
  asOf: "fields.name.asOf",
  fundingProgramme: "fields.name.fundingProgramme",
  coordinator: "fields.name.coordinator",
  grantEU: "fields.name.grantEU",
  grantOwn: "fields.name.grantOwn",
  projectState: "fields.name.projectState",
  role: "fields.name.role",
  country: "fields.name.country",
  parentId: "fields.name.parentId",
  text: "fields.name.text",
  until: "fields.name.until",
  decidedOn: "fields.name.decidedOn",
  decidedAt: "fields.name.decidedAt",
  period: "fields.name.period",
  postponedTo: "fields.name.postponedTo",
  workingDays: "fields.name.workingDays",
  holidays: "fields.name.holidays",
  answer: "fields.name.answer",
  what: "fields.name.what",
  due: "fields.name.due",
  link: "fields.name.link",
  note: "fields.name.note",
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
