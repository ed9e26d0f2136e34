import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "@jest/globals";
import { fieldWords } from "./field-words.ts";

it("a field that can be too long has a word that people know, in each language", () => {
  const sources = ["src/capabilities", "bot"].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8")),
  );
  const fields = sources.flatMap((source) =>
    [...source.matchAll(/"input\.too-long", \{[^}]*\}, \["(\w+)"\]/g)].map((match) => match[1] ?? ""),
  );
  expect(fields).toContain("reason");
  for (const language of ["en", "da"] as const)
    expect(fields.filter((field) => fieldWords([field], language) === "")).toEqual([]);
});
