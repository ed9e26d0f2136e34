import { useTranslation } from "react-i18next";
import type { TopicView } from "../../../../../src/capabilities/meetings/contract.ts";

/** The receipt: why the topic is where it is. */
export function useReasonWords(): (reason: NonNullable<TopicView["reason"]>) => string {
  const { t } = useTranslation();
  return (reason) => {
    if (reason.because === "words") return t("meetings.reason.words", { words: reason.words });
    if (reason.because === "merged") return t("meetings.reason.merged", { title: reason.title });
    if (reason.because === "placed") return t("meetings.reason.placed");
    if (reason.because === "no-votes") return t("meetings.reason.noVotes");
    if (reason.because === "chosen")
      return t("meetings.reason.chosen", { count: reason.votes, organisations: reason.organisations });
    if (reason.because === "fewer-votes")
      return t("meetings.reason.fewerVotes", {
        count: reason.votes,
        organisations: reason.organisations,
        seats: reason.seats,
      });
    const decided = reason.chosen
      ? t("meetings.reason.tieChosen", { count: reason.votes })
      : t("meetings.reason.tieNotChosen", { count: reason.votes });
    return reason.words === undefined
      ? decided
      : `${decided} ${t("meetings.reason.words", { words: reason.words })}`;
  };
}
