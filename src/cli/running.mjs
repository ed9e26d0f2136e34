// Whether a workspace runs the code in this folder's dist: then nothing may be put in its place.
import { readdirSync } from "node:fs";
import path from "node:path";

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one, too.
    return error.code === "EPERM";
  }
}

/** Each leaves a file of its process id there while it runs, see main.ts; one that was killed leaves it for ever. */
export function runsHere(root) {
  try {
    return readdirSync(path.join(root, "dist/running")).some((name) => isAlive(Number(name)));
  } catch {
    return false;
  }
}
