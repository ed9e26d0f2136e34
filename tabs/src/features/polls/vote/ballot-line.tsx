import { useTranslation } from "react-i18next";
import type { OwnBallot, PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { localeOf } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useInstants } from "../../../lib/instants.ts";
import { useElectorName } from "../elector-name.tsx";
import { VoteLine } from "./vote-line.tsx";

interface BallotLineProps {
  readonly poll: PollView;
  readonly ballot: OwnBallot;
  readonly storing: boolean;
}

/** Whether this vote is stored, and who cast it. */
export function BallotLine({ poll, ballot, storing }: BallotLineProps) {
  const { t } = useTranslation();
  const nameOf = useElectorName();
  const { moment } = useInstants();
  const words = () => {
    if (storing) return t("polls.own.storing");
    const whose = nameOf(ballot.elector);
    if (!ballot.voted) {
      if (poll.state === "closed") return t("polls.own.missed", { name: whose });
      if (ballot.as === null)
        return t("polls.own.notYou", {
          name: whose,
          names: new Intl.ListFormat(localeOf(currentLanguage()), { type: "disjunction" }).format(
            poll.whoVotesForUs,
          ),
        });
      if (ballot.as === "proxy") return t("polls.own.notYetProxy", { name: whose });
      if (poll.anonymous && ballot.as !== "person") return t("polls.own.notYetAnonymous", { name: whose });
      return ballot.as === "person" ? t("polls.own.notYetPerson") : t("polls.own.notYet", { name: whose });
    }
    if (ballot.castAt === null || ballot.castBy === null)
      return poll.anonymous ? t("polls.own.anonymous", { name: whose }) : t("polls.own.stored");
    const values = {
      name: whose,
      by: ballot.castBy,
      moment: moment(ballot.castAt),
    };
    return ballot.changeable ? t("polls.own.changeable", values) : t("polls.own.cast", values);
  };
  return <VoteLine voted={ballot.voted} storing={storing} words={words()} />;
}
