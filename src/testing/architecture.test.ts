import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";

/** The dependency rules of the house. Every import is read, type-only ones too; there is no list of exceptions. */
const ROOT = process.cwd();

interface Import {
  readonly file: string;
  /** A path from the root for our own files, otherwise the package's name. */
  readonly target: string;
  readonly own: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

const STATEMENT = /(?:^|[\s;}])(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?["']([^"']+)["']/g;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const found = [...text.matchAll(STATEMENT), ...text.matchAll(DYNAMIC)].map((match) => match[1] ?? "");
  return found.map((specifier) =>
    specifier.startsWith(".")
      ? {
          file,
          own: true,
          target: path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)),
        }
      : { file, own: false, target: specifier },
  );
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith("src/testing/");
const all = ["src", "bot", "tabs"].flatMap(sources).flatMap(importsOf);
const product = all.filter((one) => !isTest(one.file));
const say = (list: readonly Import[]) => list.map((one) => `${one.file} imports ${one.target}`);

const capabilityOf = (file: string) => /^src\/capabilities\/([^/]+)\//.exec(file)?.[1];
/** `poll.ts` of `polls`, `network.ts` of `network`, `programme-document.ts`: types, not use cases. */
const PARTS = ["commands", "queries", "ports", "policy", "contract"];
const partOf = (file: string) => {
  const inside = /^src\/capabilities\/[^/]+\/(.+)\.ts$/.exec(file)?.[1] ?? "";
  const part = inside.split("/")[0] ?? "";
  return PARTS.includes(part) ? part : "noun";
};
const within = (folder: string) => (file: string) => file.startsWith(folder);
const kernel = within("src/kernel/");
const i18n = within("src/i18n/");

describe("dependency rules", () => {
  it("reads the house's imports", () => {
    expect(product.length).toBeGreaterThan(200);
  });

  it("1: the kernel imports nothing of ours", () => {
    expect(say(product.filter((one) => kernel(one.file) && one.own && !kernel(one.target)))).toEqual([]);
  });

  it("2: a capability imports the kernel, and of another one only nouns and queries", () => {
    const wrong = product.filter((one) => {
      const capability = capabilityOf(one.file);
      if (capability === undefined || !one.own || kernel(one.target)) return false;
      const other = capabilityOf(one.target);
      if (other === undefined) return true;
      if (other === capability) return false;
      // A contract is types of HTTP; contracts and queries that present them may build on each other.
      const allowed = partOf(one.file) === "contract" ? ["noun", "contract"] : ["noun", "queries"];
      return !allowed.includes(partOf(one.target));
    });
    expect(say(wrong)).toEqual([]);
  });

  it("2: capabilities have no cycles", () => {
    const edges = new Map<string, Set<string>>();
    for (const one of product) {
      const [from, to] = [capabilityOf(one.file), capabilityOf(one.target)];
      if (from !== undefined && to !== undefined && from !== to)
        edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
    const cycle = (start: string, at: string, seen: Set<string>): boolean =>
      [...(edges.get(at) ?? [])].some(
        (next) => next === start || (!seen.has(next) && cycle(start, next, seen.add(next))),
      );
    expect([...edges.keys()].filter((name) => cycle(name, name, new Set()))).toEqual([]);
  });

  it("3: adapters import nouns, ports and the kernel, never each other or a surface", () => {
    const adapters = ["src/store/", "src/graph/", "src/documents/"];
    const wrong = product.filter((one) => {
      const home = adapters.find((adapter) => one.file.startsWith(adapter));
      if (home === undefined || !one.own || kernel(one.target) || one.target.startsWith(home)) return false;
      const allowed =
        capabilityOf(one.target) !== undefined && ["noun", "ports", "queries"].includes(partOf(one.target));
      return !allowed;
    });
    expect(say(wrong)).toEqual([]);
  });

  it("4: surfaces never import the store or Graph", () => {
    const surfaces = ["src/api/", "src/jobs/", "bot/"];
    const wrong = product.filter((one) => {
      const home = surfaces.find((surface) => one.file.startsWith(surface));
      if (
        home === undefined ||
        !one.own ||
        kernel(one.target) ||
        i18n(one.target) ||
        one.target.startsWith(home)
      )
        return false;
      return capabilityOf(one.target) === undefined || partOf(one.target) === "policy";
    });
    expect(say(wrong)).toEqual([]);
  });

  it("5: tabs import contracts and catalogues only, and contracts as types", () => {
    const wrong = product.filter(
      (one) =>
        one.file.startsWith("tabs/") &&
        one.own &&
        !one.target.startsWith("tabs/") &&
        !i18n(one.target) &&
        !(capabilityOf(one.target) !== undefined && partOf(one.target) === "contract"),
    );
    expect(say(wrong)).toEqual([]);
  });

  it("6: nothing imports main, and only main and tests import the composition", () => {
    expect(say(all.filter((one) => one.target === "src/main.ts"))).toEqual([]);
    expect(
      say(product.filter((one) => one.target === "src/workspace.ts" && one.file !== "src/main.ts")),
    ).toEqual([]);
    const composition = (file: string) => /^src\/workspace(\.ts|\/)/.test(file);
    expect(
      say(product.filter((one) => one.target.startsWith("src/workspace/") && !composition(one.file))),
    ).toEqual([]);
  });

  it("7: packages have homes", () => {
    const homes: readonly (readonly [RegExp, RegExp])[] = [
      [/^botbuilder|^botframework/, /^bot\//],
      [/^@microsoft\/(microsoft-graph-client|teamsfx)/, /^src\/(graph|api\/auth)\//],
      [/^(drizzle-orm|pg|pg-boss|@electric-sql\/pglite)(\/|$)/, /^src\/store\//],
      [/^(fastify|@fastify\/.+)$/, /^src\/api\//],
      [/^(react|react-dom|@fluentui\/.+|@microsoft\/teams-js|adaptivecards)(\/|$)/, /^tabs\//],
    ];
    const wrong = product.filter((one) =>
      homes.some(([pkg, home]) => !one.own && pkg.test(one.target) && !home.test(one.file)),
    );
    expect(say(wrong)).toEqual([]);
  });
});
