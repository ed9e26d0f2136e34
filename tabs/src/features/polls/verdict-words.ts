import { useTranslation } from "react-i18next";
import type { PollSummary, QuestionView } from "../../../../src/capabilities/polls/contract.ts";
import { localeOf } from "../../lib/dates.ts";
import { currentLanguage } from "../../lib/i18n.ts";

export type Verdict = PollSummary["results"][number]["verdict"];

/** The verdict in a sentence; `chosen` are the titles of the options that go through. */
export function useVerdictWords(): (verdict: Verdict, chosen: readonly string[]) => string {
  const { t } = useTranslation();
  return (verdict, chosen) => {
    const list = new Intl.ListFormat(localeOf(currentLanguage()), { type: "conjunction" }).format(chosen);
    switch (verdict.kind) {
      case "chosen":
        if (verdict.settled !== undefined)
          return verdict.settled === "tie"
            ? t("polls.verdict.chosenTie", { list })
            : t("polls.verdict.chosenRuling", { list });
        return t("polls.verdict.chosen", { list });
      case "tied":
        return chosen.length > 0
          ? t("polls.verdict.tiedBesides", { list, count: verdict.openSeats, tied: verdict.tied.length })
          : t("polls.verdict.tied", { count: verdict.openSeats, tied: verdict.tied.length });
      case "no-quorum": {
        const { have, need } = verdict;
        return verdict.of === "countries"
          ? t("polls.verdict.noQuorumCountries", { have, need })
          : t("polls.verdict.noQuorumOrganisations", { have, need });
      }
      case "adopted":
        return verdict.need > 0
          ? t("polls.verdict.adopted", { count: verdict.have, need: verdict.need })
          : t("polls.verdict.ruledAdopted");
      case "rejected":
        if (verdict.best === true)
          return t("polls.verdict.rejectedOptions", { count: verdict.have, need: verdict.need });
        return verdict.need > 0
          ? t("polls.verdict.rejected", { count: verdict.have, need: verdict.need })
          : t("polls.verdict.ruledRejected");
      case "blocked":
        return t("polls.verdict.blocked", { count: verdict.blocks });
      case "nothing-chosen":
        return t("polls.verdict.nothingChosen");
      case "authority-decides":
        return t("polls.verdict.authority");
      default:
        return t("polls.verdict.tooFew");
    }
  };
}

/** How a verdict looks: decided, open still, or nothing decided. */
export function verdictTone({ kind }: Verdict): "success" | "warning" | "subtle" {
  if (kind === "chosen" || kind === "adopted") return "success";
  if (kind === "tied" || kind === "authority-decides" || kind === "blocked" || kind === "no-quorum")
    return "warning";
  return "subtle";
}

/** The options that go through, as they are called. */
export const chosenOptions = ({ options }: QuestionView) =>
  options.filter(({ result }) => result === "chosen");
