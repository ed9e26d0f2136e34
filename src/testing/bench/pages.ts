import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "../e2e/program.ts";
import { type Figure, rounded } from "./figure.ts";

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const PAGE = /\/([^/]+)-page\.tsx$/;

/** KB of gzipped JavaScript that each page needs before it can show itself: the entry and the page's own chunk. */
export function pageFigures(): Figure[] {
  const folder = path.join(ROOT, "dist/tabs");
  const manifestFile = path.join(folder, ".vite/manifest.json");
  if (!existsSync(manifestFile))
    return [{ name: "pages.initial-javascript", value: null, unit: "KB", note: "dist/tabs is not built" }];
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as Readonly<Record<string, Chunk>>;
  const needs = (name: string, seen: Set<string>): Set<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const one of manifest[name]?.imports ?? []) needs(one, seen);
    return seen;
  };
  const keys = Object.keys(manifest);
  const entry = keys.find((key) => manifest[key]?.isEntry === true);
  return keys.flatMap((own): Figure[] => {
    const page = PAGE.exec(own)?.[1];
    if (page === undefined) return [];
    const name = `pages.${page}.initial-javascript`;
    if (entry === undefined) return [{ name, value: null, unit: "KB", note: "the manifest has no entry" }];
    const files = [...needs(own, needs(entry, new Set()))]
      .map((key) => manifest[key]?.file ?? "")
      .filter((file) => file.endsWith(".js"));
    const bytes = files.reduce(
      (sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length,
      0,
    );
    return [
      { name, value: rounded(bytes / 1_000, 1), unit: "KB gzip" },
      { name: `pages.${page}.initial-files`, value: files.length, unit: "files" },
    ];
  });
}
