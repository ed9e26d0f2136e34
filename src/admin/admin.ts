import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { ProgrammeCommands } from "../capabilities/work-programme/commands.ts";
import type { Directory } from "../capabilities/network/ports.ts";
import type { programmeQueries } from "../capabilities/work-programme/queries.ts";
import type { ReadProgramme } from "../capabilities/work-programme/ports.ts";
import type { ProgrammeDocument } from "../capabilities/work-programme/programme-document.ts";
import { sayRefusal } from "../i18n/say-refusal.ts";
import { foundInProgramme } from "./found-in-programme.ts";
import { newestOfEach, sayPlace, sayProgramme } from "./import-place.ts";
import type { Clock } from "../kernel/clock.ts";
import type { NetworkId, ProgrammeId } from "../kernel/ids.ts";
import { Refusal } from "../kernel/refusal.ts";

/** What the administrator at the server can call. */
interface AdminServices {
  readonly directory: Pick<Directory, "networks">;
  readonly programme: Pick<ReturnType<typeof programmeQueries>, "view">;
  readonly importAndPlan: ProgrammeCommands["importProgramme"];
}

export interface AdminRequest {
  readonly words: readonly string[];
  /** Where the words were typed: files are named from there. */
  readonly folder: string;
  /** What was piped in; only commands that read it are given it. */
  readonly input?: string;
}
export interface AdminAnswer {
  readonly output: string;
  /** 0, or 1 when it was refused. */
  readonly code: number;
}

export interface AdminTools {
  /** Opened only by the commands that need it. */
  readonly services: () => Promise<AdminServices>;
  /** Whether a workspace runs here, so that its networks are known without opening anything. */
  readonly isRunning: boolean;
  readonly readProgramme: ReadProgramme;
  /** A date in a language (ISO 639-1) as EDTF; `null` where the words name none. */
  readonly readDate: (language: string, words: string, year: number | null) => string | null;
  /** Languages that dates can be read in. */
  readonly dateLanguages: readonly string[];
  readonly clock: Clock;
  /** Larger files are not even read. */
  readonly programmeMostBytes: number;
}

const HELP = `npm run admin -- <command>

  networks                                     lists the networks
  import --network <id> --file <file>          makes a draft edition of a work programme (.docx, or text with tab-separated tables)
         [--edition-of <programme>]            as the next edition of that programme
         [--new]                               as a new programme; without either, its period and title tell
         [--dry-run]                           only says what would be found
         [--json]                              as JSON
  dates --language <code> [--year <yyyy>]      reads one date a line from the input, prints its EDTF or NONE
  --help                                       this text
`;

/**
 * A command that only reads what it is given is done by itself, whether or not a workspace runs; one that names a
 * network is put to the workspace that runs and knows it.
 */
export function needsWorkspace({ words }: AdminRequest): boolean {
  const namesNetwork = words.some((word) => /^--network(?:=|$)/.test(word));
  return words[0] !== "dates" && (namesNetwork || !words.includes("--dry-run"));
}

/** Whether a command works on what is piped in. */
export function readsInput(words: readonly string[]): boolean {
  return words[0] === "dates" && !words.includes("--help");
}

/** One command of `npm run admin`: never throws for what was typed. */
export async function runAdmin(
  tools: AdminTools,
  { words, folder, input }: AdminRequest,
): Promise<AdminAnswer> {
  const json = words.includes("--json");
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        network: { type: "string" },
        file: { type: "string" },
        "dry-run": { type: "boolean" },
        json: { type: "boolean" },
        "edition-of": { type: "string" },
        new: { type: "boolean" },
        language: { type: "string" },
        year: { type: "string" },
        help: { type: "boolean" },
      },
    });
    const [command] = positionals;
    if (values.help === true || command === undefined) return { output: HELP, code: 0 };
    if (command === "networks") return await networks(tools, json);
    if (command === "dates") return dates(tools, input ?? "", values.language, values.year);
    if (command === "import") {
      if (values.file === undefined) return no("Say which file: --file <file>.");
      if (values.new === true && values["edition-of"] !== undefined)
        return no("Say either --edition-of <programme> or --new, not both.");
      const file = path.resolve(folder, values.file);
      return await importFile(tools, {
        file,
        network: values.network,
        dryRun: values["dry-run"] === true,
        editionOf: values.new === true ? null : values["edition-of"],
        json,
      });
    }
    return no(`There is no command '${command}'. See: npm run admin -- --help`);
  } catch (error) {
    if (error instanceof Refusal) {
      const sentence = sayRefusal(error, "en");
      return json
        ? { output: `${JSON.stringify({ code: error.code, title: sentence })}\n`, code: 1 }
        : no(`${sentence}.`);
    }
    if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
      return no(`${error.message.split(". ")[0]}. See: npm run admin -- --help`);
    throw error;
  }
}

const no = (sentence: string): AdminAnswer => ({ output: `${sentence}\n`, code: 1 });

async function networks(tools: AdminTools, json: boolean): Promise<AdminAnswer> {
  const list = await (await tools.services()).directory.networks();
  const output = json
    ? `${JSON.stringify(list)}\n`
    : list.map(({ networkId, name }) => `${networkId}  ${name}\n`).join("") || "There is no network yet.\n";
  return { output, code: 0 };
}

function dates(
  tools: AdminTools,
  input: string,
  language: string | undefined,
  yearWords: string | undefined,
): AdminAnswer {
  if (language === undefined || !tools.dateLanguages.includes(language))
    return no(`Say which language: --language ${tools.dateLanguages.join(" | ")}.`);
  // "2024/25" is a programme year: what says no year is of its first.
  const year = /^(\d{4})(?:[/-]\d{2,4})?$/.exec(yearWords ?? "")?.[1];
  if (yearWords !== undefined && year === undefined) return no("Say the year in four digits: --year 2025.");
  const lines = input.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  const read = lines.map((line) => tools.readDate(language, line, year === undefined ? null : Number(year)));
  return { output: read.map((edtf) => `${edtf ?? "NONE"}\n`).join(""), code: 0 };
}

interface ImportWords {
  readonly file: string;
  readonly network: string | undefined;
  readonly dryRun: boolean;
  /** A programme's id; null for a new programme. */
  readonly editionOf: string | null | undefined;
  readonly json: boolean;
}

async function importFile(
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
