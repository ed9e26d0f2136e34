// Builds dist/ from nothing: the server, the pages, and the embedded database's first state.
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(1);
};

rmSync(path.join(root, "dist"), { recursive: true, force: true });
run("node_modules/typescript/bin/tsc", "-p", "src/cli/tsconfig.build.json");
cpSync(path.join(root, "src/store/migrations"), path.join(root, "dist/src/store/migrations"), {
  recursive: true,
});
run("node_modules/vite/bin/vite.js", "build", "tabs", "--logLevel", "warn");
run("dist/src/store/embedded/build-snapshot.js", "dist/embedded/snapshot.tar.gz");
