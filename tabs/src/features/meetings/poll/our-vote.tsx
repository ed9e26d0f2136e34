import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { recall, remember } from "../../../lib/identity.ts";
import { useInstants } from "../../../lib/instants.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { VoteLine } from "../../polls/vote/vote-line.tsx";
import { sayList } from "../meeting-words.ts";

/** Whether our vote is stored, by whom; or who can give it. */
export function OurVote({ poll, storing }: { poll: PollView; storing: boolean }) {
  const { t } = useTranslation();
  const { person } = useWorkspace().session;
  const { moment } = useInstants();
  const { mine, whoVotesForUs, abilities } = poll;
  const replaced = useReplaced(poll);
  const words = () => {
    if (storing) return t("meetings.poll.storing");
    if (mine?.voted) {
      const values = {
        name: mine.castBy,
        moment: moment(mine.castAt ?? ""),
      };
      if (abilities.vote)
        return replaced
          ? t("meetings.poll.replacedChangeable", values)
          : t("meetings.poll.mineChangeable", values);
      return replaced ? t("meetings.poll.replaced", values) : t("meetings.poll.mine", values);
    }
    if (whoVotesForUs.length === 0) return t("meetings.poll.noVote", { organisation: person.organisation });
    if (abilities.vote) return t("meetings.poll.notYet");
    return t("meetings.poll.notYou", {
      organisation: person.organisation,
      names: sayList(whoVotesForUs, "or"),
    });
  };
  return <VoteLine voted={mine?.voted === true} storing={storing} words={words()} />;
}

/** Whether the vote that I gave, as this browser remembers, is no longer the one that counts. */
function useReplaced({ pollId, mine }: PollView): boolean {
  const { person } = useWorkspace().session;
  const key = `voted.${person.personId}.${pollId}`;
  const isMine = mine?.castBy === person.name;
  useEffect(() => {
    if (isMine) remember(key, "yes", { forNewTabs: true });
  }, [isMine, key]);
  return mine?.voted === true && !isMine && recall(key) !== undefined;
}
