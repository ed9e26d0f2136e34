// `npm test`: the whole suite on the embedded engine, and on PostgreSQL, where there is one, whatever reaches an engine.
// What this computer lacks is said in one line each; with REQUIRE_ALL=1 (CI) it is a failure.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const required = process.env.REQUIRE_ALL === "1";
const only = process.argv.slice(2);
/** Every test that starts an engine imports one of these, or what imports them. */
const ENGINE_DOORS = ["src/testing/database.ts", "src/testing/e2e/program.ts"];
const scratch = mkdtempSync(path.join(tmpdir(), "workspace-test-"));
let passed = 0;
let failed = 0;

function lacking(what, how) {
  console.log(`${what}: not tested here. ${how}`);
  if (required) failed += 1;
}

function suite(name, { ignore, env, reaching = [] }) {
  const report = path.join(scratch, `${name}.json`);
  const args = [
    "--experimental-vm-modules",
    "--disable-warning=ExperimentalWarning",
    "node_modules/jest/bin/jest.js",
    "--config=src/testing/jest/jest.config.mjs",
    // Jest would leave one core idle, for a person in front of the screen.
    `--maxWorkers=${availableParallelism()}`,
    "--json",
    `--outputFile=${report}`,
    ...ignore.map((pattern) => `--testPathIgnorePatterns=${pattern}`),
    ...(only.length > 0 || reaching.length === 0 ? only : ["--findRelatedTests", ...reaching]),
  ];
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...env },
  });
  if (!existsSync(report)) {
    failed += 1;
    return;
  }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  passed += numPassedTests;
  failed += numFailedTests + numRuntimeErrorTestSuites;
  if (status !== 0 && numFailedTests + numRuntimeErrorTestSuites === 0) failed += 1;
}

const chromium = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((file) => file && existsSync(file));
const browserTests = "\\.browser\\.test\\.ts$";
if (chromium === undefined) lacking("Pages in a browser", "Install Chromium, or set CHROMIUM to its path.");
const soffice = [
  process.env.SOFFICE,
  "/usr/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
].find((file) => file && existsSync(file));
const officeTests = "\\.office\\.test\\.ts$";
if (soffice === undefined)
  lacking("Word files in LibreOffice", "Install LibreOffice Writer, or set SOFFICE to its path.");
const databaseUrl = process.env.DATABASE_URL;
if (databaseUrl === undefined)
  lacking("PostgreSQL", "Set DATABASE_URL, or run: node src/testing/postgres.mjs -- npm test");

const { DATABASE_URL: _unset, ...embedded } = process.env;
suite("embedded engine", {
  ignore: [
    ...(chromium === undefined ? [browserTests] : []),
    ...(soffice === undefined ? [officeTests] : []),
  ],
  env: {
    ...embedded,
    DATABASE_URL: undefined,
    TEST_ENGINE: "embedded",
    CHROMIUM: chromium,
    SOFFICE: soffice,
  },
});
if (databaseUrl !== undefined)
  suite("PostgreSQL", {
    reaching: ENGINE_DOORS,
    ignore: [browserTests, officeTests, "<rootDir>/tabs/"],
    env: { TEST_ENGINE: "postgres" },
  });

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
