import { expect, it } from "@jest/globals";
import { plainText } from "./plain-text.ts";

it.each([
  ["what PostgreSQL refuses", "a\u0000b\ud83d", "ab"],
  ["what turns the text around", "\u202Elive\u202C", "live"],
  ["what nobody can see", "\u200B\u2060\uFEFF\u200B", ""],
])("takes out %s", (_what, written, kept) => {
  expect(plainText(written)).toBe(kept);
});

it("keeps every script, whole emoji and right-to-left words", () => {
  const text = "Ελένη · Māris · שלום · 👍 · Åbningstid";
  expect(plainText(text)).toBe(text);
});
