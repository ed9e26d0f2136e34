import { useTranslation } from "react-i18next";
import type { QuestionView } from "../../../../src/capabilities/polls/contract.ts";

export const METHOD_WORDS = {
  "choose-one": "polls.method.chooseOne",
  "choose-several": "polls.method.chooseSeveral",
  ranked: "polls.method.ranked",
  dots: "polls.method.dots",
  score: "polls.method.score",
  proposal: "polls.method.proposal",
  dates: "polls.method.dates",
} as const satisfies Record<QuestionView["method"]["kind"], string>;

/** What to do with the options, in a sentence; of a ranking also how it is counted. */
export function useHowToAnswer(): (question: Pick<QuestionView, "method" | "seats" | "options">) => string {
  const { t } = useTranslation();
  return ({ method, options }) => {
    switch (method.kind) {
      case "choose-one":
        return t("polls.how.chooseOne");
      case "choose-several":
        return t("polls.how.chooseSeveral", {
          count: Math.min(method.maxChoices, Math.max(1, options.length)),
        });
      case "ranked":
        return method.count === "borda" ? t("polls.how.borda") : t("polls.how.runoff");
      case "dots":
        return t("polls.how.dots", { count: method.dots });
      case "score":
        return t("polls.how.score", { highest: method.highest });
      case "proposal":
        return t("polls.how.proposal");
      default:
        return t("polls.how.dates");
    }
  };
}
