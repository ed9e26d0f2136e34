import type { ParseKeys } from "i18next";
import type { Importance } from "./changes-text.ts";

export const IMPORTANCE_WORDS = {
  "dates and places": "programme.changes.importance.dates",
  content: "programme.changes.importance.content",
  status: "programme.changes.importance.status",
  wording: "programme.changes.importance.wording",
} as const satisfies Record<Importance, ParseKeys>;
