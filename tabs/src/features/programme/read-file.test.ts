import { expect, test } from "@jest/globals";
import { readBase64 } from "./read-file.ts";

test("a file arrives byte for byte, however long and in whatever script", async () => {
  const text = "Θεσσαλονίκη, Ærø, Łódź\t\n".repeat(20_000);
  const base64 = await readBase64(new Blob([text]));
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  expect(new TextDecoder().decode(bytes)).toBe(text);
});

test("an empty file is empty", async () => {
  expect(await readBase64(new Blob([]))).toBe("");
});
