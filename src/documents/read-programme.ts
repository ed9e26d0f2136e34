import { createHash } from "node:crypto";
import type { ReadProgramme } from "../capabilities/work-programme/ports.ts";
import { Refusal } from "../kernel/refusal.ts";
import { readProgrammeText } from "./programme-text/read-programme-text.ts";
import { sourceLinesOf } from "./programme-text/source-lines.ts";
import { checkProgrammeFile, PROGRAMME_FILE_MOST_BYTES } from "./programme-text/refuse.ts";

/** Reads a programme that is text with tab-separated tables. Refuses what is empty, too large or no text. */
export const readProgramme: ReadProgramme = async (file, fileName) => {
  const checked = checkProgrammeFile(file, fileName);
  if (!checked.ok)
    throw new Refusal(checked.code, { megabytes: Math.round(PROGRAMME_FILE_MOST_BYTES / 1_000_000) });
  const document = readProgrammeText(checked.text);
  const { lines, beyond } = sourceLinesOf(checked.text);
  if (document.workPackages.length + document.events.length + document.schedule.length === 0)
    throw new Refusal("import.nothing-found");
  return {
    document,
    hash: createHash("sha256").update(checked.text).digest("hex"),
    source: [
      ...lines.map(({ written, number }) => ({ text: written, line: number })),
      ...(beyond === null ? [] : [beyond]),
    ],
  };
};
