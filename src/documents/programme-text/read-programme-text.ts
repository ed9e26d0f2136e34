import type { ProgrammeDocument } from "../../capabilities/work-programme/programme-document.ts";
import { findDates, type DateContext } from "../date-phrases/read-date-phrase.ts";
import { shortYearsIn } from "../date-phrases/short-years.ts";
import { languagesOf } from "../words/language-of.ts";
import { moveBarePriorities } from "./bare-priorities.ts";
import { Draft } from "./draft.ts";
import { periodOfDates, readFrontMatter } from "./front-matter.ts";
import { numberLetters } from "./lettered.ts";
import { ownLabelsIn } from "./own-labels.ts";
import { isChapter, placeBullet, placeNumbered } from "./place-item.ts";
import { projectStateOf } from "./place-records.ts";
import { placeChapter } from "./place-chapter.ts";
import { placeTable } from "./place-tables.ts";
import { placeOutline } from "./place-headings.ts";
import { placeText } from "./place-text.ts";
import { isHeadingLike } from "./headings.ts";
import { placeYear, yearOfHeading } from "./place-year.ts";
import { readProse } from "./read-prose.ts";
import { openSection, openWorkPackage, startReading, type Reading } from "./reading.ts";
import { sourceLinesOf, type Source, type SourceLine } from "./source-lines.ts";
import { tablesOf } from "./table-rows.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** Languages (ISO 639-1) whose words are looked for; those of the text unless given. */
export interface ReadingOptions {
  readonly languages?: readonly string[];
}

/**
 * Reads a work programme as plain text, with tabs between the cells of its tables. Every line that is not
 * blank is used for something found, or stands in `unplaced`.
 */
export function readProgrammeText(text: string, options: ReadingOptions = {}): ProgrammeDocument {
  return readProgrammeSource(sourceLinesOf(text), options);
}

/** Reads the lines of a work programme, wherever they come from. */
export function readProgrammeSource(
  { lines: written, beyond }: Source,
  options: ReadingOptions = {},
): ProgrammeDocument {
  const languages = options.languages ?? languagesOf(written);
  const lines = numberLetters(written);
  const known = vocabularyOf(languages);
  const own = ownLabelsIn(lines, known, { languages });
  const vocabulary = own.length === 0 ? known : { ...known, numbered: [...known.numbered, ...own] };
  const draft = new Draft();
  readFrontMatter(lines, draft, vocabulary, { languages });
  const inPeriod: DateContext = {
    languages,
    ...(draft.period.edtf === null ? {} : { period: draft.period.edtf }),
  };
  const texts = lines.map((line) => line.written);
  const context: DateContext = { ...inPeriod, shortYears: shortYearsIn(texts, inPeriod) };
  const reading = startReading(draft, vocabulary, context);
  for (let at = 0; at < lines.length;) {
    const behind = placeChapter(reading, lines, at);
    if (behind > at) {
      at = behind;
      continue;
    }
    const end = endOfTable(lines, at);
    const line = lines[at];
    if (end > at) {
      for (const table of tablesOf(lines.slice(at, end), vocabulary, context)) {
        placeTable(table, {
          draft,
          vocabulary,
          context: reading.year === null ? context : { ...context, year: reading.year },
          under: reading.workPackage,
          section: reading.section,
          heading: reading.heading,
        });
      }
      reading.event = null;
      reading.named = null;
      at = end;
    } else {
      if (line && !draft.isUsed(line) && !placeYear(reading, line)) {
        placeLine(reading, line, lines[at + 1] ?? null);
        reading.year = yearOfHeading(reading, line) ?? reading.year;
      }
      reading.above = line ?? null;
      at += 1;
    }
  }
  readProse(reading, lines);
  moveBarePriorities(draft, vocabulary);
  if (draft.period.text === "") draft.period = periodOfDates(draft);
  const document = draft.finish(lines, languages);
  return beyond ? { ...document, unplaced: [...document.unplaced, beyond] } : document;
}

/**
 * A table is a run of lines with tabs; a line without tabs right below a row, with no blank line between,
 * continues a cell.
 */
function endOfTable(lines: readonly SourceLine[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || (at > start && line.startsTable)) break;
    const isRow = line.cells.length > 0;
    const isWrapped = at > start && !line.blankBefore && line.marker.kind === "none";
    if (!isRow && !isWrapped) break;
    end = at + 1;
  }
  return end;
}

/** "Objectives ........ 3" in a table of contents. */
const CONTENTS_LINE = /(?:\.{4,}|…{2,})\s*\d{1,3}$/;

/** "Submitted for 2024 – 2025 start" */
const STATE_WORDS = 6;

function placeLine(reading: Reading, line: SourceLine, next: SourceLine | null): void {
  if (CONTENTS_LINE.test(line.written)) return;
  if (line.heading !== undefined || isHeadingLike(line)) {
    reading.heading = line.text;
    const isShort =
      line.marker.kind !== "diamond" && line.blankBefore && line.text.split(" ").length <= STATE_WORDS;
    const state = isShort ? projectStateOf(line.text, reading.vocabulary) : null;
    if (state) reading.projectState = state;
  }
  switch (line.marker.kind) {
    case "bullet":
      return placeBullet(reading, line);
    case "numbered":
      // "15. januar: møde": the number is a day.
      if (findDates(line.written, reading.context)[0]?.start === 0) {
        placeText(reading, { ...line, text: line.written, marker: { kind: "none" } }, next);
        // In a list of Word the next item stands beside it, not below.
        if (line.style === "list") reading.event = null;
        return;
      }
      return isChapter(reading, line, line.marker.number, next)
        ? placeText(reading, line, next)
        : placeNumbered(reading, line, line.marker.number);
    case "outline":
      // "31.10. handbook": no programme has as many chapters as a month has days.
      if (
        /^(?:1[3-9]|[23]\d)\./.test(line.written) &&
        findDates(line.written, reading.context)[0]?.start === 0
      )
        return placeText(reading, { ...line, text: line.written, marker: { kind: "none" } }, next);
      return placeOutline(reading, line) ? undefined : placeText(reading, line, next);
    case "diamond":
      openSection(reading, null, true);
      return void openWorkPackage(reading, reading.numberedKind ?? "project", line.text, line);
    default:
      return placeText(reading, line, next);
  }
}
