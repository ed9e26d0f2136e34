import { useTranslation } from "react-i18next";
import type { QuestionView } from "../../../../../src/capabilities/polls/contract.ts";
import { localeOf } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import type { ResultBarProps } from "./bar.tsx";

type Figures = Omit<ResultBarProps, "title" | "result">;

/** What the method orders an option by, in words and as a bar. */
export function useFigures({ count, options, method }: QuestionView): (optionId: string) => Figures {
  const { t } = useTranslation();
  const most = Math.max(1, ...options.map(({ votes }) => votes ?? 0));
  const nothing: Figures = { figure: "", value: 0, most };
  const number = (value: number) =>
    new Intl.NumberFormat(localeOf(currentLanguage()), { maximumFractionDigits: 1 }).format(value);
  return (optionId) => {
    const find = <One extends { readonly optionId: string }>(ranking: readonly One[]) =>
      ranking.find((one) => one.optionId === optionId);
    switch (count?.kind) {
      case "choices": {
        const one = find(count.ranking);
        return one
          ? { figure: t("polls.figure.votes", { count: one.votes }), value: one.votes, most }
          : nothing;
      }
      case "instant-runoff": {
        const one = find(count.ranking);
        if (!one) return nothing;
        const note =
          one.eliminatedAfter === null
            ? t("polls.figure.toTheEnd")
            : t("polls.figure.outAfter", { round: one.eliminatedAfter });
        return { figure: t("polls.figure.votes", { count: one.votes }), note, value: one.votes, most };
      }
      case "borda": {
        const one = find(count.ranking);
        if (!one) return nothing;
        const note = t("polls.figure.first", { count: one.first });
        return { figure: t("polls.figure.points", { count: one.points }), note, value: one.points, most };
      }
      case "dots": {
        const one = find(count.ranking);
        if (!one) return nothing;
        const note = t("polls.figure.givers", { count: one.givers });
        return { figure: t("polls.figure.dots", { count: one.dots }), note, value: one.dots, most };
      }
      case "score": {
        const one = find(count.ranking);
        if (!one) return nothing;
        const highest = method.kind === "score" ? method.highest : 0;
        const note =
          one.mean === null
            ? t("polls.figure.noScores")
            : t("polls.figure.mean", { mean: number(one.mean), highest, count: one.scores });
        return { figure: t("polls.figure.total", { count: one.total }), note, value: one.total, most };
      }
      case "dates": {
        const one = find(count.ranking);
        if (!one) return nothing;
        const { yes, ifNeedBe, no } = one;
        return {
          figure: t("polls.figure.canCome", { count: yes + ifNeedBe }),
          note: t("polls.figure.dates", { yes, ifNeedBe, no }),
          value: yes,
          soft: ifNeedBe,
          most: Math.max(1, count.cast),
        };
      }
      default:
        return nothing;
    }
  };
}
