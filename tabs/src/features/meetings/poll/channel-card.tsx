import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
import { PageSkeleton } from "../../../components/skeletons.tsx";

const loadCard = () => import("./poll-card.tsx");
const PollCard = lazy(async () => ({ default: (await loadCard()).PollCard }));

const useStyles = makeStyles({
  card: { marginTop: tokens.spacingVerticalS, maxWidth: "32rem" },
});

/** The very card that stands in the channel, one press away; it works here as it does there. */
export function ChannelCard({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div>
      <Disclosure words={t("meetings.poll.card")} className={styles.card} onNear={() => void loadCard()}>
        <Suspense fallback={<PageSkeleton rows={3} />}>
          <PollCard poll={poll} />
        </Suspense>
      </Disclosure>
    </div>
  );
}
