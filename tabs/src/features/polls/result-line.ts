import type { PollSummary } from "../../../../src/capabilities/polls/contract.ts";
import { useOptionTitle } from "./option-title.ts";
import { useVerdictWords } from "./verdict-words.ts";

/** What came of all its questions, in one line. */
export function useResultLine(): (poll: Pick<PollSummary, "results">) => string {
  const verdict = useVerdictWords();
  const title = useOptionTitle();
  return ({ results }) => results.map((one) => verdict(one.verdict, one.chosen.map(title))).join(" ");
}
