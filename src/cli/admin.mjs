// `npm run admin -- <command>`: builds first if need be, silently, so that --json stays JSON.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const prepared = spawnSync(process.execPath, ["src/cli/prepare.mjs"], { cwd: root, stdio: ["ignore", 2, 2] });
if (prepared.status !== 0) process.exit(1);
const { status } = spawnSync(
  process.execPath,
  [`${root}dist/src/main.js`, "admin", ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
process.exit(status ?? 1);
