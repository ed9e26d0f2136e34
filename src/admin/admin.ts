import path from "node:path";
import { parseArgs } from "node:util";
import { sayRefusal } from "../i18n/say-refusal.ts";
import { Refusal } from "../kernel/refusal.ts";
import { type AdminAnswer, type AdminRequest, type AdminTools, no } from "./admin-command.ts";
import { importFile } from "./import-file.ts";

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
