import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useMemo } from "react";
import { useNavigate } from "react-router";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { AdaptiveCardView, type CardAction } from "../../../components/adaptive-card.tsx";
import { cardToRead } from "../../../components/card-to-read.ts";
import { PageSkeleton } from "../../../components/skeletons.tsx";
import { ErrorState } from "../../../components/states.tsx";
import { announce } from "../../../lib/announce.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { usePollCard, useVote } from "../../../lib/poll-queries.ts";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

export function PollCard({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { data, error, refetch } = usePollCard(poll.pollId, currentLanguage());
  const vote = useVote(poll);
  const canVote = poll.state === "open" && poll.abilities.vote;
  const card = useMemo(() => data && (canVote ? data.card : cardToRead(data.card)), [data, canVote]);

  const act = (action: CardAction) => {
    if (action.kind === "open") {
      const page = pageOf(action.url);
      if (page) void navigate(page);
      else window.open(action.url, "_blank", "noopener");
      return;
    }
    if (action.verb !== "poll.vote") return;
    vote.mutate({ card: action.data }, { onSuccess: () => announce(t("meetings.poll.stored")) });
  };
  if (!card) return error ? <ErrorState small error={error} retry={refetch} /> : <PageSkeleton rows={3} />;
  return (
    <div className={styles.frame}>
      <AdaptiveCardView card={card} label={t("meetings.poll.card")} onAction={act} />
      <ActionError error={vote.error} />
    </div>
  );
}

/** A link to one of our own pages opens here; a Teams deep link or another address in a new window. */
function pageOf(url: string): string | undefined {
  try {
    const { pathname, search } = new URL(url, window.location.href);
    return pathname.startsWith("/tabs/") ? `${pathname.slice("/tabs".length)}${search}` : undefined;
  } catch {
    return undefined;
  }
}
