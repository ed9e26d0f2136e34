import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { ProgrammeDocument } from "../capabilities/work-programme/programme-document.ts";
import type { NetworkId, ProgrammeId } from "../kernel/ids.ts";
import { Refusal } from "../kernel/refusal.ts";
import { type AdminAnswer, type AdminTools, no } from "./admin-command.ts";
import { foundInProgramme } from "./found-in-programme.ts";
import { newestOfEach, sayPlace, sayProgramme } from "./import-place.ts";

interface ImportWords {
  readonly file: string;
  readonly network: string | undefined;
  readonly dryRun: boolean;
  /** A programme's id; null for a new programme. */
  readonly editionOf: string | null | undefined;
  readonly json: boolean;
}

/** `import`: a file as a draft edition, or only what would be found in it. Refuses what importing it would. */
export async function importFile(
  tools: AdminTools,
  { file, network, dryRun, editionOf, json }: ImportWords,
): Promise<AdminAnswer> {
  const content = await contentOf(file, tools.programmeMostBytes);
  const fileName = path.basename(file);
  const isKnown = async (one: string) =>
    (await (await tools.services()).directory.networks()).some(({ networkId }) => networkId === one);
  if (dryRun) {
    // Nothing is stored, so that a data folder is not opened for it.
    if (network !== undefined && tools.isRunning && !(await isKnown(network))) return noNetwork(network);
    const { document } = await tools.readProgramme(content, fileName);
    return {
      output: json
        ? `${JSON.stringify(foundInProgramme(document, tools.clock.now().toISOString().slice(0, 10)))}\n`
        : sayFound({ ...counts(document), changed: true }, true),
      code: 0,
    };
  }
  if (network === undefined) return no("Say which network: --network <id>. See: npm run admin -- networks");
  if (!(await isKnown(network))) return noNetwork(network);
  const services = await tools.services();
  const networkId = network as NetworkId;
  const programmes = newestOfEach((await services.programme.view({ networkId })).editions);
  if (typeof editionOf === "string" && !programmes.some((one) => one.programmeId === editionOf))
    return no(
      [`There is no programme '${editionOf}'. There are:`, ...programmes.map(sayProgramme)].join("\n  "),
    );
  const { items: _items, ...imported } = await services.importAndPlan(
    { networkId, administrator: true },
    { fileName, content, editionOf: editionOf as ProgrammeId | null | undefined },
  );
  if (json) return { output: `${JSON.stringify(imported)}\n`, code: 0 };
  const others = editionOf === undefined ? programmes : [];
  return { output: `${sayFound(imported, false)}${sayPlace(imported, others)}`, code: 0 };
}

const noNetwork = (network: string): AdminAnswer =>
  no(`There is no network '${network}'. See: npm run admin -- networks`);

async function contentOf(file: string, most: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > most) throw new Refusal("import.too-large", { megabytes: Math.round(most / 1_000_000) });
    return await readFile(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("import.file-missing", { file });
  }
}

interface Found {
  readonly changed: boolean;
  readonly title: string;
  readonly found: Readonly<Record<"objectives" | "workPackages" | "events" | "schedule", number>>;
  readonly unplaced: readonly { readonly text: string; readonly line: number }[];
}

const counts = (document: ProgrammeDocument): Omit<Found, "changed"> => ({
  title: document.title,
  found: {
    objectives: document.objectives.length + (document.priorities ?? []).length,
    workPackages: document.workPackages.length,
    events: document.events.length,
    schedule: document.schedule.length,
  },
  unplaced: document.unplaced,
});

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function sayFound({ changed, title, found, unplaced }: Found, dryRun: boolean): string {
  const head = dryRun
    ? "Found, nothing stored"
    : changed
      ? "Imported as a draft"
      : "Imported before, nothing changed";
  const lines = [
    `${head}: ${title}`,
    `  ${[
      counted(found.objectives, "objective", "objectives"),
      counted(found.workPackages, "work package", "work packages"),
      counted(found.events, "meeting or event", "meetings and events"),
      counted(found.schedule, "schedule row", "schedule rows"),
    ].join(", ")}`,
    ...(unplaced.length === 0
      ? []
      : [`  ${counted(unplaced.length, "passage was", "passages were")} not placed:`]),
    ...unplaced.map(({ text, line }) => `    line ${line}: ${text.replace(/\s+/g, " ").slice(0, 90)}`),
  ];
  return `${lines.join("\n")}\n`;
}
