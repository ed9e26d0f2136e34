import { useTranslation } from "react-i18next";
import type { OptionCount } from "../../../../../src/capabilities/polls/contract/for-pages.ts";

const HOW = {
  choices: "polls.counted.choices",
  "instant-runoff": "polls.counted.runoff",
  borda: "polls.counted.borda",
  dots: "polls.counted.dots",
  score: "polls.counted.score",
  dates: "polls.counted.dates",
} as const satisfies Record<OptionCount["kind"], string>;

/** How the figures came about, in a sentence. */
export function useHowCounted(): (count: OptionCount) => string {
  const { t } = useTranslation();
  return ({ kind }) => t(HOW[kind]);
}
