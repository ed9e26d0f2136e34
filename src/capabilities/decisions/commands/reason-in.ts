import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { REASON_MOST_LETTERS } from "../silence-procedure.ts";

/** What a person gave as the reason; it is owed. Refuses `silence.reason-owed`, `input.too-long`. */
export function reasonIn(words: string): string {
  const reason = plainText(words).trim();
  if (reason.length > REASON_MOST_LETTERS)
    throw new Refusal("input.too-long", { most: REASON_MOST_LETTERS }, ["reason"]);
  if (reason === "") throw new Refusal("silence.reason-owed", {}, ["reason"]);
  return reason;
}
