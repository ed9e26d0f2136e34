import fs from "node:fs";
import path from "node:path";

const BLOCK = 512;
const text = (block: Buffer, from: number, length: number): string => {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end === -1 ? length : end);
};

/**
 * Writes what PGlite's `dumpDataDir` packed (plain ustar: files and folders, names up to 100 characters) into a
 * folder. Letting PGlite load it costs a start and a stop of the engine more: 1.3 s of a first start.
 */
export function untar(tar: Buffer, folder: string): void {
  const root = path.resolve(folder);
  for (let at = 0; at + BLOCK <= tar.length;) {
    const header = tar.subarray(at, at + BLOCK);
    const name = text(header, 0, 100);
    if (name === "") return;
    const target = path.join(root, name);
    if (target !== root && !target.startsWith(root + path.sep))
      throw new Error(`unsafe name in snapshot: ${name}`);
    const size = Number.parseInt(text(header, 124, 12).trim() || "0", 8);
    const type = text(header, 156, 1);
    at += BLOCK;
    if (type === "5") fs.mkdirSync(target, { recursive: true, mode: 0o700 });
    else if (type === "0" || type === "") {
      fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
      fs.writeFileSync(target, tar.subarray(at, at + size), { mode: 0o600 });
    } else throw new Error(`unexpected entry of type ${type} in snapshot: ${name}`);
    at += Math.ceil(size / BLOCK) * BLOCK;
  }
}
