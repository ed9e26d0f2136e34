import type { Count } from "../capabilities/polls/counting/count.ts";
import type { QuestionResult } from "../capabilities/polls/result.ts";
import type { MethodKind } from "../capabilities/polls/method.ts";
import { LEAST_ANONYMOUS } from "../capabilities/polls/poll.ts";
import type { Language } from "../kernel/actor.ts";
import danish from "./da/rules.json" with { type: "json" };
import english from "./en/rules.json" with { type: "json" };
import { phrasesOf } from "./phrases.ts";

const phrase = phrasesOf({ en: english, da: danish });
const LISTS = {
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  da: new Intl.ListFormat("da-DK", { type: "conjunction" }),
} as const satisfies Record<Language, Intl.ListFormat>;

/** What the sentence needs of a question of a closed poll; a `QuestionView` has it. */
export interface DecidedQuestion {
  readonly method: { readonly kind: MethodKind };
  readonly count: Count | null;
  readonly verdict: QuestionResult["verdict"] | null;
}

/** What was decided on a question, in a sentence. @param nameOf an option's title, or its date as the surface says it */
export function sayVerdict(
  { verdict, count, method }: DecidedQuestion,
  nameOf: (optionId: string) => string,
  language: Language,
): string {
  const named = (ids: readonly string[]) =>
    LISTS[language].format(ids.map((id) => phrase(language, "verdict.quoted", { title: nameOf(id) })));
  switch (verdict?.kind) {
    case undefined:
      return "";
    case "too-few":
      return phrase(language, "verdict.too-few", { least: LEAST_ANONYMOUS });
    case "no-quorum":
      return phrase(
        language,
        verdict.of === "countries" ? "verdict.no-quorum-countries" : "verdict.no-quorum-organisations",
        { count: verdict.have, need: verdict.need },
      );
    case "nothing-chosen":
      return phrase(language, count?.cast === 0 ? "verdict.nobody-voted" : "verdict.nothing-wanted");
    case "chosen":
      if (verdict.settled !== undefined)
        return phrase(language, verdict.settled === "tie" ? "verdict.chosen-tie" : "verdict.chosen-ruling", {
          options: named(verdict.options),
        });
      if (method.kind === "dates")
        return phrase(language, "verdict.date", {
          options: LISTS[language].format(verdict.options.map(nameOf)),
        });
      return phrase(language, "verdict.chosen", {
        options: named(verdict.options),
        count: verdict.options.length,
      });
    case "tied": {
      const tied = { tied: named(verdict.tied), count: verdict.openSeats };
      return verdict.options.length === 0
        ? phrase(language, "verdict.tied", tied)
        : phrase(language, "verdict.tied-after", { ...tied, options: named(verdict.options) });
    }
    case "adopted":
      // Nothing is needed where the authority decided.
      return verdict.need === 0
        ? phrase(language, "verdict.adopted-ruling")
        : phrase(language, "verdict.adopted", { count: verdict.have, need: verdict.need });
    case "rejected":
      if (method.kind !== "proposal")
        return phrase(language, "verdict.rejected-options", { have: verdict.have, need: verdict.need });
      return verdict.need === 0
        ? phrase(language, "verdict.rejected-ruling")
        : phrase(language, "verdict.rejected", { count: verdict.have, need: verdict.need });
    case "blocked":
      return phrase(language, "verdict.blocked", { count: verdict.blocks });
    default:
      return phrase(language, "verdict.authority");
  }
}
