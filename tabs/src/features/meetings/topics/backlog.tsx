import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowForwardRegular } from "@fluentui/react-icons/svg/arrow-forward";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { announce } from "../../../lib/announce.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { useMeetingAction } from "../../../lib/queries.ts";
import { useDuration } from "../meeting-words.ts";

const useStyles = makeStyles({
  backlog: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  label: { display: "block", overflowWrap: "anywhere" },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** What earlier meetings had no time for; several at once come into this one. */
export function Backlog({ topics, meetingId }: { topics: readonly TopicView[]; meetingId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const duration = useDuration();
  const heading = useId();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { mutate, isPending, error } = useMeetingAction(meetingId, "carry-over");
  // What somebody else has carried over meanwhile is chosen no more.
  const topicIds = topics.map(({ topicId }) => topicId).filter((id) => chosen.has(id));
  const carry = () =>
    mutate(
      { topicIds },
      {
        onSuccess: () => {
          setChosen(new Set());
          announce(t("meetings.backlog.carried", { count: topicIds.length }));
          regainFocus();
        },
      },
    );
  return (
    <section className={styles.backlog} aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {t("meetings.backlog.title")}
      </h2>
      <p className={styles.text}>{t("meetings.backlog.text")}</p>
      <ul className={styles.list}>
        {topics.map(({ topicId, title, organisation, minutes, meeting }) => (
          <li key={topicId}>
            <Checkbox
              checked={chosen.has(topicId)}
              onChange={(_, { checked }) => {
                const next = new Set(chosen);
                if (checked === true) next.add(topicId);
                else next.delete(topicId);
                setChosen(next);
              }}
              label={
                <span className={styles.label}>
                  {title}
                  <br />
                  <span className={styles.note}>
                    {t("meetings.backlog.from", {
                      organisation,
                      minutes: duration(minutes),
                      meeting: meeting.title,
                    })}
                  </span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
      <ActionError error={error} />
      <Button
        icon={<ArrowForwardRegular />}
        disabledFocusable={topicIds.length === 0 || isPending}
        onClick={() => topicIds.length > 0 && !isPending && carry()}
      >
        {isPending ? t("storing") : t("meetings.backlog.carry", { count: topicIds.length })}
      </Button>
    </section>
  );
}
