import { createHash } from "node:crypto";
import type { ReadProgramme } from "../capabilities/work-programme/ports.ts";
import type { ProgrammeDocument } from "../capabilities/work-programme/programme-document.ts";
import { Refusal } from "../kernel/refusal.ts";
import { readDocx } from "./docx/read-docx.ts";
import { isChapterHeading } from "./programme-text/place-chapter.ts";
import { readProgrammeSource } from "./programme-text/read-programme-text.ts";
import { checkProgrammeFile, PROGRAMME_FILE_MOST_BYTES } from "./programme-text/refuse.ts";
import { sourceLinesOf, type Source } from "./programme-text/source-lines.ts";

/**
 * Reads a programme that is text with tab-separated tables, or a document of Word. Refuses what is empty, too
 * large, neither of the two, damaged, protected, carries macros or holds nothing of a programme.
 */
export const readProgramme: ReadProgramme = async (file, fileName) => {
  const source = await sourceOf(file, fileName);
  if (source.lines.length === 0) throw new Refusal("import.empty");
  const document = readProgrammeSource(source);
  if (!holdsProgramme(source, document)) throw new Refusal("import.nothing-found");
  const hash = createHash("sha256");
  // Of what is read: Word and SharePoint rewrite a file's other parts without a change by anybody.
  for (const { written } of source.lines) hash.update(written).update("\n");
  return {
    document,
    hash: hash.update(source.beyond?.text ?? "").digest("hex"),
    source: [
      ...source.lines.map(({ written, number }) => ({ text: written, line: number })),
      ...(source.beyond === null ? [] : [source.beyond]),
    ],
  };
};

/**
 * Whether anything was found that makes a programme. Where chapters are marked as such in the file, partners or
 * risks alone are one; in other texts a list of names could be anything.
 */
function holdsProgramme({ lines }: Source, document: ProgrammeDocument): boolean {
  const { workPackages, events, schedule, unplaced: _unplaced, headings: _headings, ...others } = document;
  const lists = lines.some(isChapterHeading) ? Object.values(others) : [];
  return [workPackages, events, schedule, ...lists].some((list) => Array.isArray(list) && list.length > 0);
}

async function sourceOf(file: Uint8Array, fileName: string): Promise<Source> {
  const checked = checkProgrammeFile(file, fileName);
  if (!checked.ok) {
    const most = checked.code === "import.too-large" ? checked.most : PROGRAMME_FILE_MOST_BYTES;
    throw new Refusal(checked.code, { megabytes: Math.round(most / 1_000_000) });
  }
  return checked.kind === "word" ? readDocx(file) : sourceLinesOf(checked.text);
}
