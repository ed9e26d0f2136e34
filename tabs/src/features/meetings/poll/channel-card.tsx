import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { lazy, Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { PageSkeleton } from "../../../components/skeletons.tsx";

const loadCard = () => import("./poll-card.tsx");
const PollCard = lazy(async () => ({ default: (await loadCard()).PollCard }));

const useStyles = makeStyles({
  button: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  card: { marginTop: tokens.spacingVerticalS, maxWidth: "32rem" },
});

/** The very card that stands in the channel, one press away; it works here as it does there. */
export function ChannelCard({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const region = useId();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button
        className={styles.button}
        appearance="subtle"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={region}
        onPointerEnter={() => void loadCard()}
        onClick={() => setOpen(!open)}
      >
        {t("meetings.poll.card")}
      </Button>
      <div id={region} hidden={!open} className={styles.card}>
        {open && (
          <Suspense fallback={<PageSkeleton rows={3} />}>
            <PollCard poll={poll} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
