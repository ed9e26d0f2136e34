// Runs before `npm start` and `npm test`: Node's built-ins only, as nothing may be installed yet.
// Installs and builds what is missing or stale, and nothing else: 1 s when nothing changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { nodeProblem } from "./node-version.mjs";
import { runsHere } from "./running.mjs";

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const problem = nodeProblem(process.versions.node);
if (problem !== undefined) stop(problem);

const root = fileURLToPath(new URL("../..", import.meta.url));
const at = (name) => path.join(root, name);
const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** npm as npm itself started us, so that no shell is needed; a plain `npm` otherwise. */
function npm(...args) {
  const cli = process.env.npm_execpath;
  const [command, before, shell] =
    cli && /\.c?js$/.test(cli) ? [process.execPath, [cli], false] : ["npm", [], process.platform === "win32"];
  const { status } = spawnSync(command, [...before, ...args], { cwd: root, stdio: "inherit", shell });
  if (status !== 0) process.exit(1);
}

function hash(files) {
  const sum = createHash("sha256");
  for (const file of files)
    sum.update(path.relative(root, file).replaceAll("\\", "/")).update(readFileSync(file));
  return sum.digest("hex");
}

/** Sources of what is built; tests change nothing in it. */
function sources(folder) {
  return readdirSync(at(folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** What runs would lose the files that it has not read yet. */
function refuseWhileRunning() {
  if (runsHere(root))
    stop(
      "A workspace runs from this folder, and its code is not the newest. Stop it first; then start again.",
    );
}

const lock = hash([at("package.json"), at("package-lock.json")]);
const installed = at("node_modules/.workspace-installed");
if (read(installed) !== lock) {
  refuseWhileRunning();
  if (lstatSync(at("node_modules"), { throwIfNoEntry: false })?.isSymbolicLink())
    stop(
      "node_modules is a link to another folder, which others may use: install there, or remove the link.",
    );
  console.log("Installing packages. The first time this takes a minute or two.");
  // NODE_ENV=production would leave out what builds the pages.
  npm("ci", "--include=dev", "--no-audit", "--no-fund");
  writeFileSync(installed, lock);
}

const stamp = `${lock} ${hash([...["src", "bot", "tabs"].flatMap(sources), at("tsconfig.json")])}`;
const built = at("dist/.workspace-built");
if (read(built) !== stamp) {
  refuseWhileRunning();
  console.log("Building. This takes about half a minute.");
  npm("run", "--silent", "build");
  writeFileSync(built, stamp);
}
