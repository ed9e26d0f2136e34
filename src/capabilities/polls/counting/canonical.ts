import type { OptionId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import type { Answer, Countable } from "../method.ts";

/**
 * The one form of all answers that mean the same: options in the question's order (a ranking keeps its own),
 * each once, none that is not the question's; no dots and a `no` to a date are left out, a reason stands only
 * where one is owed. Null where nothing is answered, or another method is.
 */
export function canonical(question: Countable, answer: Answer): Answer | null {
  if (answer.kind !== question.method.kind) return null;
  const options = question.options.map((option) => option.optionId);
  switch (answer.kind) {
    case "choose-one":
      return options.includes(answer.choice) ? { kind: answer.kind, choice: answer.choice } : null;
    case "choose-several": {
      const choices = options.filter((optionId) => answer.choices.includes(optionId));
      return choices.length > 0 ? { kind: answer.kind, choices } : null;
    }
    case "ranked": {
      const ranking = [...new Set(answer.ranking)].filter((optionId) => options.includes(optionId));
      return ranking.length > 0 ? { kind: answer.kind, ranking } : null;
    }
    case "dots": {
      const dots = inOrder(options, answer.dots, (given) => given !== 0);
      return Object.keys(dots).length > 0 ? { kind: answer.kind, dots } : null;
    }
    case "score": {
      const scores = inOrder(options, answer.scores, () => true);
      return Object.keys(scores).length > 0 ? { kind: answer.kind, scores } : null;
    }
    case "dates":
      return { kind: answer.kind, dates: inOrder(options, answer.dates, (date) => date !== "no") };
    default: {
      const owed = answer.stance === "disagree" || answer.stance === "block";
      return {
        kind: answer.kind,
        stance: answer.stance,
        reason: owed ? plainText(answer.reason).trim() : "",
      };
    }
  }
}

function inOrder<Value>(
  options: readonly OptionId[],
  given: Readonly<Record<OptionId, Value>>,
  says: (value: Value) => boolean,
): Record<OptionId, Value> {
  // Own keys only: an option may be called `constructor`.
  const entries = new Map(Object.entries(given) as [OptionId, Value][]);
  return Object.fromEntries(
    options.flatMap((optionId): [OptionId, Value][] => {
      const value = entries.get(optionId);
      return value !== undefined && says(value) ? [[optionId, value]] : [];
    }),
  );
}

/** Whether two answers mean the same. */
export function sameAnswer(question: Countable, one: Answer, other: Answer): boolean {
  return JSON.stringify(canonical(question, one)) === JSON.stringify(canonical(question, other));
}
