// `npm run admin -- <command>`: builds first if need be, silently, so that --json stays JSON. What was typed is
// looked at before, and under a running workspace nothing is built: it is asked as it is.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runsHere } from "./running.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const words = process.argv.slice(2);
const main = path.join(root, "dist/src/main.js");

function no(sentence) {
  console.log(sentence);
  process.exit(1);
}
const [command] = words;
const asksForHelp = command === undefined || words.includes("--help");
if (!asksForHelp && !["networks", "import", "dates"].includes(command))
  no(`There is no command '${command}'. See: npm run admin -- --help`);
if (command === "import" && !asksForHelp) {
  const at = words.findIndex((word) => word === "--file" || word.startsWith("--file="));
  const file = words[at]?.startsWith("--file=") ? words[at].slice("--file=".length) : words[at + 1];
  if (at < 0 || file === undefined) no("Say which file: --file <file>.");
  try {
    accessSync(file, constants.R_OK);
  } catch {
    no(`The file ${file} can't be read. Check its name and that you may open it.`);
  }
}

if (!existsSync(main) || (!asksForHelp && !runsHere(root))) {
  const prepared = spawnSync(process.execPath, ["src/cli/prepare.mjs"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (prepared.status !== 0) process.exit(1);
}
const { status } = spawnSync(process.execPath, [main, "admin", ...words], { stdio: "inherit" });
process.exit(status ?? 1);
