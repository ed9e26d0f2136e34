import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { outcomeOf, ROOT, runNode } from "./program.ts";

/** A checkout with nothing installed, an npm that only says that it was called, and a main that was built before. */
let checkout: string;
const at = (name: string) => path.join(checkout, name);
beforeEach(() => {
  checkout = mkdtempSync(path.join(tmpdir(), "workspace-cli-"));
  cpSync(path.join(ROOT, "src/cli"), at("src/cli"), { recursive: true });
  for (const folder of ["bot", "tabs", "dist/src", "dist/running"])
    mkdirSync(at(folder), { recursive: true });
  for (const file of ["package.json", "package-lock.json", "tsconfig.json"]) writeFileSync(at(file), "{}");
  writeFileSync(at("npm.cjs"), `require("node:fs").writeFileSync(${JSON.stringify(at("npm-called"))}, "")`);
  writeFileSync(at("dist/src/main.js"), 'console.log("main", ...process.argv.slice(2))');
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

const run = async (script: string, ...words: readonly string[]) => {
  const { code, stdout, stderr } = await outcomeOf(
    runNode(at(`src/cli/${script}`), words, { env: { npm_execpath: at("npm.cjs") }, cwd: checkout }),
  );
  return { code, said: stdout + stderr, npm: existsSync(at("npm-called")) };
};
const importing = (file: string) => run("admin.mjs", "import", "--network", "alma", "--file", file);

it("an admin command that can't be done is refused before anything is installed or built", async () => {
  expect(await importing("missing.docx")).toEqual({
    code: 1,
    said: "The file missing.docx can't be read. Check its name and that you may open it.\n",
    npm: false,
  });
  expect(await run("admin.mjs", "import")).toMatchObject({ code: 1, npm: false });
  expect(await run("admin.mjs", "imoprt")).toMatchObject({ code: 1, npm: false });
  expect(await run("admin.mjs", "--help")).toEqual({ code: 0, said: "main admin --help\n", npm: false });
});

it("while a workspace of this folder runs, an admin command goes to it, and nothing is installed or built", async () => {
  writeFileSync(at(`dist/running/${process.pid}`), "");
  expect(await importing("package.json")).toEqual({
    code: 0,
    said: "main admin import --network alma --file package.json\n",
    npm: false,
  });
  expect(await run("prepare.mjs")).toEqual({
    code: 1,
    said: expect.stringMatching(/^A workspace runs from this folder[^\n]+\n$/),
    npm: false,
  });
});

it("what a killed workspace left keeps nobody from installing", async () => {
  writeFileSync(at("dist/running/999999999"), "");
  expect(await importing("package.json")).toMatchObject({ npm: true });
});

it("nothing is installed through a link to another folder", async () => {
  mkdirSync(at("shared"));
  symlinkSync(at("shared"), at("node_modules"), "junction");
  expect(await run("prepare.mjs")).toEqual({
    code: 1,
    said: expect.stringMatching(/^node_modules is a link[^\n]+\n$/),
    npm: false,
  });
});
