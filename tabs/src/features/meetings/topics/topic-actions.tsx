import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { ThumbLikeFilled, ThumbLikeRegular } from "@fluentui/react-icons/svg/thumb-like";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { announce } from "../../../lib/announce.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { useMeetingAction } from "../../../lib/queries.ts";

const own = () => import("./topic-dialogs.tsx");
const WithdrawDialog = lazy(async () => ({ default: (await own()).WithdrawDialog }));
const ReasonDialog = lazy(async () => ({ default: (await own()).ReasonDialog }));
const deciding = () => import("./decide-dialogs.tsx");
const MergeDialog = lazy(async () => ({ default: (await deciding()).MergeDialog }));
const OutcomeDialog = lazy(async () => ({ default: (await deciding()).OutcomeDialog }));

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

export interface TopicActionsProps {
  readonly topic: TopicView;
  readonly others: readonly TopicView[];
  readonly meetingId: string;
}

/** What the reader may do about a topic: speak for it, take it back, or decide on it. */
export function TopicActions({ topic, others, meetingId }: TopicActionsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [asking, setAsking] = useState<"withdraw" | "decline" | "defer" | "merge" | "outcome">();
  const place = useMeetingAction(meetingId, "place");
  const { abilities, topicId, title } = topic;
  const close = () => setAsking(undefined);
  const decides = abilities.place || abilities.defer || abilities.decline || abilities.merge;
  const placed = () => {
    announce(t("meetings.decide.placed", { title }));
    regainFocus();
  };
  const targets = others.filter(({ state }) => state === "proposed" || state === "scheduled");
  const some = decides || abilities.withdraw || abilities.support || abilities.recordOutcome;
  return (
    <>
      {some && (
        <div className={styles.actions}>
          {abilities.support && <SupportButton topic={topic} meetingId={meetingId} />}
          {abilities.withdraw && (
            <Button appearance="subtle" size="small" onClick={() => setAsking("withdraw")}>
              {t("meetings.topic.withdraw")}
            </Button>
          )}
          {abilities.recordOutcome && (
            <Button appearance="subtle" size="small" onClick={() => setAsking("outcome")}>
              {topic.outcome === null ? t("meetings.outcome.open") : t("meetings.outcome.change")}
            </Button>
          )}
          {decides && (
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <MenuButton
                  appearance="subtle"
                  size="small"
                  aria-label={t("meetings.decide.openFor", { title })}
                >
                  {t("meetings.decide.open")}
                </MenuButton>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuItem onClick={() => place.mutate({ topicId }, { onSuccess: placed })}>
                    {t("meetings.decide.place")}
                  </MenuItem>
                  {targets.length > 0 && (
                    <MenuItem onClick={() => setAsking("merge")}>{t("meetings.decide.merge")}</MenuItem>
                  )}
                  <MenuItem onClick={() => setAsking("defer")}>{t("meetings.decide.defer")}</MenuItem>
                  <MenuItem onClick={() => setAsking("decline")}>{t("meetings.topic.decline")}</MenuItem>
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
        </div>
      )}
      <ActionError error={place.error} />
      {/* Also when nothing can be done any more: a dialog closes before it is taken away. */}
      <Suspense fallback={null}>
        {asking === "withdraw" && <WithdrawDialog topic={topic} meetingId={meetingId} onClose={close} />}
        {(asking === "decline" || asking === "defer") && (
          <ReasonDialog kind={asking} topic={topic} meetingId={meetingId} onClose={close} />
        )}
        {asking === "merge" && (
          <MergeDialog topic={topic} targets={targets} meetingId={meetingId} onClose={close} />
        )}
        {asking === "outcome" && <OutcomeDialog topic={topic} meetingId={meetingId} onClose={close} />}
      </Suspense>
    </>
  );
}

/** For one's organisation; pressed again it is taken back. */
export function SupportButton({ topic, meetingId }: { topic: TopicView; meetingId: string }) {
  const { t } = useTranslation();
  const { topicId, title, supportedByUs } = topic;
  const support = useMeetingAction(meetingId, "support");
  const unsupport = useMeetingAction(meetingId, "unsupport");
  const pending = support.isPending || unsupport.isPending;
  const press = () => {
    if (pending) return;
    if (supportedByUs)
      unsupport.mutate(
        { topicId },
        { onSuccess: () => announce(t("meetings.topic.unsupportNow", { title })) },
      );
    else
      support.mutate({ topicId }, { onSuccess: () => announce(t("meetings.topic.supportNow", { title })) });
  };
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={supportedByUs ? <ThumbLikeFilled /> : <ThumbLikeRegular />}
        disabledFocusable={pending}
        onClick={press}
      >
        {supportedByUs ? t("meetings.topic.unsupport") : t("meetings.topic.support")}
      </Button>
      <ActionError error={support.error ?? unsupport.error} />
    </>
  );
}
