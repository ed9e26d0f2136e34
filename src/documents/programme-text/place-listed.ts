import { findDatesOfEvent } from "../date-phrases/read-date-phrase.ts";
import { trimJoints, withoutDate, withYearOf } from "./event-line.ts";
import { placeMilestone } from "./place-coded.ts";
import { projectStateOf } from "./place-records.ts";
import { contextOf, type Reading } from "./reading.ts";
import type { SourceLine } from "./source-lines.ts";
import type { Section } from "./vocabulary.ts";

/** Longer items of a list explain rather than name. */
const NAME_LENGTH = 160;

/** Places an item of a list of partners, groups, risks, indicators, projects, milestones or outputs. */
export function placeListed(reading: Reading, line: SourceLine): boolean {
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

  partners: ({ draft }, { text, number }) => {
    if (text.length > NAME_LENGTH || text.endsWith(".")) return false;
    // "Harbour School (Latvia)", "Harbour School, Latvia"
    const match = /^(.+?)(?: \(([^()]{2,40})\)|(?:, | [–-] )(\p{Lu}[\p{L} ]{2,30}))$/u.exec(text);
    const country = match?.[2] ?? match?.[3];
    draft.partners.push({
      name: match?.[1] ?? text,
      ...(country === undefined ? {} : { country }),
      line: number,
    });
    return true;
  },

  groups: ({ draft }, { text, number }) => {
    const [name, role] = parted(text);
    if (name.length > NAME_LENGTH) return false;
    draft.groups.push({ name, ...(role === "" ? {} : { role }), line: number });
    return true;
  },

  risks: ({ draft }, { text, number }) => {
    const [risk, measure] = parted(text);
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

/** What stands before and behind the first colon, arrow or dash. */
function parted(text: string): readonly [string, string] {
  const match = /^(.{3,}?)(?::| →| ⇒| =>| [–—-]) (.+)$/u.exec(text);
  return match?.[1] && match[2] ? [trimJoints(match[1]), trimJoints(match[2])] : [text, ""];
}
