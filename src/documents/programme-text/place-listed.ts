import { findDatesOfEvent } from "../date-phrases/read-date-phrase.ts";
import { countryCode } from "../words/country-code.ts";
import { trimJoints, withoutDate, withYearOf } from "./event-line.ts";
import { labelledGroup } from "./group-lines.ts";
import { addGroup } from "./groups-in-prose.ts";
import { isHeadingLike } from "./headings.ts";
import { partnerOf, partnersIn, partnersOf } from "./partners-in-prose.ts";
import { placeMilestone } from "./place-coded.ts";
import { isPhrase } from "./phrases.ts";
import { projectStateOf } from "./place-records.ts";
import { contextOf, type Reading } from "./reading.ts";
import { sentencesIn, withoutStop } from "./sentences.ts";
import type { SourceLine } from "./source-lines.ts";
import type { Section } from "./vocabulary.ts";

/** Longer items of a list explain rather than name. */
const NAME_LENGTH = 160;

/** Places an item of a list of partners, groups, risks, indicators, projects, milestones or outputs. */
export function placeListed(reading: Reading, line: SourceLine): boolean {
  const group = reading.section === "groups" ? null : labelledGroup(line, reading);
  if (group && addGroup(reading.draft, group, line.number, reading.vocabulary)) {
    reading.draft.claim(line);
    return true;
  }
  const place = reading.section === null ? undefined : LISTS[reading.section];
  if (!place?.(reading, line)) return false;
  reading.draft.claim(line);
  return true;
}

const LISTS: Readonly<Partial<Record<Section, (reading: Reading, line: SourceLine) => boolean>>> = {
  milestones: (reading, line) => {
    if (line.text.length > NAME_LENGTH) return false;
    placeMilestone(reading, line);
    return true;
  },

  outputs: ({ workPackage }, { text }) => {
    if (!workPackage) return false;
    workPackage.outputs.push(text);
    return true;
  },

  partners: (reading, line) => {
    const { draft, vocabulary } = reading;
    const found = partnersOf(line.text, vocabulary);
    if (line.text.endsWith(".") || found.some(({ name }) => name.length > NAME_LENGTH)) return false;
    for (const one of found) draft.partners.push({ ...one, line: line.number });
    return true;
  },

  groups: ({ draft }, { text, number }) => {
    const [name, role] = parted(text);
    // A sentence is read as text is.
    if (name.length > NAME_LENGTH || (role === "" && name.endsWith("."))) return false;
    draft.groups.push({ name, ...(role === "" ? {} : { role }), line: number });
    return true;
  },

  risks: ({ draft, vocabulary }, { text, number }) => {
    const [risk, measure] = riskIn(text);
    // "Risk: low response" and below it "Mitigation: calls" are one.
    const last = draft.risks.at(-1);
    if (measure !== "" && isPhrase(risk, vocabulary.columns.risk)) {
      draft.risks.push({ risk: measure, line: number });
      return true;
    }
    if (measure !== "" && last && last.measure === undefined && isPhrase(risk, vocabulary.columns.measure)) {
      last.measure = measure;
      return true;
    }
    draft.risks.push({ risk, ...(measure === "" ? {} : { measure }), line: number });
    return true;
  },

  indicators: ({ draft }, { text, number }) => {
    if (!/\d/.test(text) || text.length > NAME_LENGTH) return false;
    const [name, target] = parted(text);
    draft.indicators.push({ name, ...(target === "" ? {} : { target }), line: number });
    return true;
  },

  projects: (reading, line) => {
    const { draft, vocabulary, heading } = reading;
    if (line.text.length > NAME_LENGTH) return false;
    const [date] = findDatesOfEvent(line.text, withYearOf(line.text, contextOf(reading)));
    const state = projectStateOf(heading, vocabulary);
    draft.projects.push({
      name: date ? withoutDate(line.text, date) : line.text,
      ...(date ? { period: { text: date.text, edtf: date.edtf } } : {}),
      ...(state === null ? {} : { state }),
      line: line.number,
    });
    return true;
  },
};

/** "Partners: Oslo, Bergen and Riga"; inside a work package or project they are its own, and stay in the text. */
export function placePartnersLabel(reading: Reading, line: SourceLine): boolean {
  const { draft, vocabulary, workPackage } = reading;
  const isLabel = workPackage === null && isHeadingLike(line) && line.heading === undefined;
  if (!isLabel || !partnersIn(line, draft, vocabulary)) return false;
  draft.claim(line);
  return true;
}

/**
 * Names of partners on lines of their own below their heading: several in a row, or each with its country. A lone
 * line of another kind is the next heading.
 */
export function placePartnerLine(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  const { section, isHeaded, vocabulary, draft, above } = reading;
  if (section !== "partners" || !isHeaded || line.heading !== undefined) return false;
  const isRow = partnersOf(line.text, vocabulary).length > 1;
  const { country } = partnerOf(line.text, vocabulary.languages);
  const hasCountry = country !== undefined && countryCode(country, vocabulary.languages) !== null;
  if (!isRow && !hasCountry && !isHeadingLike(line)) return false;
  const isFirst = !line.blankBefore || above?.text === reading.heading;
  const isInRow =
    (!line.blankBefore && above !== null && draft.isUsed(above)) ||
    (isFirst && next !== null && !line.blankAfter && isHeadingLike(next) && next.marker.kind === "none");
  if (!hasCountry && !isInRow && !isRow) return false;
  return placeListed(reading, line);
}

/** "Risk: low response", and "Mitigation: calls" on the line below. */
export function placeRiskLabel(reading: Reading, line: SourceLine): boolean {
  const { section, vocabulary } = reading;
  const [label, value] = parted(line.text);
  const { risk, measure } = vocabulary.columns;
  if (section !== "risks" || value === "" || !(isPhrase(label, risk) || isPhrase(label, measure)))
    return false;
  return placeListed(reading, line);
}

/**
 * "Storms – dates in reserve" on a line of its own below "Risks": a risk, and what is done about it. "Places: 1,200
 * in 2026" below "Indicators" is what is counted, and what it shall be.
 */
export function placeListLine(reading: Reading, line: SourceLine): boolean {
  const { section, isHeaded } = reading;
  const isList = section === "risks" || section === "indicators";
  if (!isList || !isHeaded || line.heading !== undefined || parted(line.text)[1] === "") return false;
  return placeListed(reading, line);
}

/** A risk and what is done about it; the second may be a sentence of its own. */
function riskIn(text: string): readonly [string, string] {
  const [risk, measure] = parted(text);
  const [first = "", ...others] = measure === "" ? sentencesIn(text) : [];
  return others.length === 0 ? [risk, measure] : [withoutStop(first), others.join(" ")];
}

/** What stands before and behind the first colon, arrow or dash. */
function parted(text: string): readonly [string, string] {
  const match = /^(.{3,}?)(?::| →| ⇒| =>| [–—-]) (.+)$/u.exec(text);
  return match?.[1] && match[2] ? [trimJoints(match[1]), trimJoints(match[2])] : [text, ""];
}
