import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Where `npm run build` puts the snapshot. */
export const snapshotFile = path.join(root, "dist/embedded/snapshot.tar.gz");
export const snapshotBuilder = path.join(root, "dist/src/store/embedded/build-snapshot.js");

/** Engines run outside the tests' realm, so from compiled code; the tests' own code is SWC's. */
export async function compiled(module) {
  const file = path.join(root, "dist/src", module);
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\` before the tests`);
  return import(file);
}

/** `TEST_ENGINE=postgres` with `DATABASE_URL`: the server of the tests; otherwise PGlite in memory. */
export const postgresUrl = () =>
  process.env.TEST_ENGINE === "postgres" ? (process.env.DATABASE_URL ?? "") || undefined : undefined;

/** The same server, another database and perhaps another login. */
export function atDatabase(url, database, login) {
  const at = new URL(url);
  at.pathname = `/${database}`;
  if (login) {
    at.username = login;
    at.password = login;
  }
  return at.href;
}

/** Names of this run's databases, told to the workers by `environment.mjs`' process. */
export const PREFIX = "TEST_DATABASE_PREFIX";
/** Not a superuser and not the owner of the server, as in production: a superuser passes every policy. */
export const TEST_LOGIN = "workspace_test";
