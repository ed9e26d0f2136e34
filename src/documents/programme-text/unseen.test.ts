import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { DatedWords, ProgrammeDocument } from "../../capabilities/work-programme/programme-document.ts";
import { nameKey } from "./work-package-names.ts";
import { readProgrammeText } from "./read-programme-text.ts";

/**
 * Programmes of invented networks, with what a coordinator would find in each. Recall is the share of it that
 * is found, precision the share of what is found that is in it; a dated thing counts only with its date.
 */
interface Expected {
  readonly workPackages: readonly string[];
  readonly events: readonly (readonly [string, string | null])[];
  readonly schedule: readonly (readonly [string, string | null])[];
  readonly [list: string]: readonly (string | readonly [string, string | null])[];
}

interface Found {
  readonly name: string;
  readonly edtf: string | null;
}

const FLOORS = { events: 0.9, workPackages: 0.85, schedule: 0.85 } as const;
const OTHERS = ["milestones", "risks", "indicators", "projects", "partners", "groups"] as const;
/** Looked at where a programme says what is expected. */
const AIMS = ["objectives", "priorities"] as const;

const folder = join(process.cwd(), "src/documents/programme-text/unseen");
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".txt") ? [file.slice(0, -4)] : []));
const expectedOf = (name: string) =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Expected;
const readIn = (name: string) => readProgrammeText(readFileSync(join(folder, `${name}.txt`), "utf8"));

const dated = (name: string, date: DatedWords | undefined): Found => ({ name, edtf: date?.edtf ?? null });

function foundIn(document: ProgrammeDocument, list: string): readonly Found[] {
  const { events, schedule, workPackages } = document;
  if (list === "events") return events.map(({ name, date }) => dated(name, date));
  if (list === "schedule") return schedule.map(({ activity, date }) => dated(activity, date));
  if (list === "workPackages") return workPackages.map(({ name }) => dated(name, undefined));
  const others = { ...document } as Readonly<Record<string, unknown>>;
  const rows = (others[list] ?? []) as readonly Readonly<
    Partial<Record<"name" | "risk" | "title", string>>
  >[];
  return rows.map(({ name, risk, title }) => dated(name ?? risk ?? title ?? "", undefined));
}

/** How many of the expected are found, each thing once. */
function hits(
  found: readonly Found[],
  expected: readonly (string | readonly [string, string | null])[],
): number {
  const free = [...found];
  return expected.filter((one) => {
    const [name, edtf] = typeof one === "string" ? [one, null] : one;
    const at = free.findIndex((other) => nameKey(other.name).includes(nameKey(name)) && other.edtf === edtf);
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  }).length;
}

describe.each(names)("%s", (name) => {
  const document = readIn(name);
  const expected = expectedOf(name);

  test.each(Object.keys(FLOORS) as (keyof typeof FLOORS)[])("%s are found, and nothing else", (list) => {
    const found = foundIn(document, list);
    const hit = hits(found, expected[list]);
    expect({ list, found, precise: hit >= found.length * FLOORS[list] }).toMatchObject({ precise: true });
    expect({ list, found, complete: hit >= expected[list].length * FLOORS[list] }).toMatchObject({
      complete: true,
    });
  });

  test.each([...OTHERS, ...AIMS.filter((list) => expected[list])])("%s are found", (list) => {
    const found = foundIn(document, list);
    const wanted = expected[list] ?? [];
    expect([found.length, hits(found, wanted)]).toEqual([wanted.length, wanted.length]);
  });
});
