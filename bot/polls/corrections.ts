import type { WordingCorrection } from "../services.ts";
import { fieldsOf, textOf } from "../untrusted.ts";

/** What members have to be told of a poll's record: the words that were mended after the first vote. */
export const correctionsIn = (
  recorded: readonly { readonly data: Readonly<Record<string, unknown>> }[],
): readonly WordingCorrection[] =>
  recorded.flatMap(({ data }) => {
    const words: readonly unknown[] = Array.isArray(data["words"]) ? data["words"] : [];
    if (data["votes"] === 0) return [];
    return words
      .map(fieldsOf)
      .map((one) => ({ was: textOf(one["was"]) ?? "", now: textOf(one["now"]) ?? "" }));
  });
