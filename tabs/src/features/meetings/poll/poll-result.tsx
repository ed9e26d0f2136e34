import { Badge, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { ScalesRegular } from "@fluentui/react-icons/svg/scales";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { SettledBecause } from "../../polls/result/settled-because.tsx";
import { OurVote } from "./our-vote.tsx";
import { useOptionNote } from "../meeting-words.ts";
import { openSeats, topicQuestion } from "./topic-question.ts";

const SettleTopics = lazy(async () => ({ default: (await import("./settle-form.tsx")).SettleTopics }));

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  option: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  icon: { fontSize: "24px", color: tokens.colorNeutralForeground3 },
  chosen: { color: tokens.colorStatusSuccessForeground1 },
  tied: { color: tokens.colorStatusWarningForeground1 },
  words: { minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  // Beside the note while there is room for both, else below it.
  outcome: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  badge: { flexShrink: 0 },
  title: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere", hyphens: "auto" },
  note: {
    ...typographyStyles.caption1,
    flexGrow: 1,
    flexBasis: "12rem",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  votes: { ...typographyStyles.body1Strong, whiteSpace: "nowrap" },
  track: {
    height: "6px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
  },
  bar: {
    height: "100%",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralForeground3,
  },
  barChosen: { backgroundColor: tokens.colorCompoundBrandBackground },
});

const RESULT = {
  chosen: { word: "meetings.poll.result.chosen", Icon: CheckmarkCircleFilled, color: "success" },
  tied: { word: "meetings.poll.result.tied", Icon: ScalesRegular, color: "warning" },
  "not-chosen": { word: "meetings.poll.result.notChosen", Icon: CircleRegular, color: "informative" },
} as const;

/** Closed: what was chosen, with how many votes. Bars say nothing that the words don't. */
export function PollResult({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const optionNote = useOptionNote();
  const question = topicQuestion(poll);
  const most = Math.max(1, ...question.options.map(({ votes }) => votes ?? 0));
  return (
    <>
      <ol className={styles.list}>
        {question.options.map(({ optionId, title, note, minutes, votes, result }) => {
          const { word, Icon, color } = RESULT[result ?? "not-chosen"];
          return (
            <li key={optionId} className={styles.option}>
              <Icon
                className={mergeClasses(
                  styles.icon,
                  result === "chosen" && styles.chosen,
                  result === "tied" && styles.tied,
                )}
                aria-hidden
              />
              <div className={styles.words}>
                <div className={styles.line}>
                  <span className={styles.title}>{title}</span>
                  <span className={styles.votes}>{t("meetings.poll.votes", { count: votes ?? 0 })}</span>
                </div>
                <div className={styles.track} aria-hidden>
                  <div
                    className={mergeClasses(styles.bar, result === "chosen" && styles.barChosen)}
                    style={{ width: `${(100 * (votes ?? 0)) / most}%` }}
                  />
                </div>
                <div className={styles.outcome}>
                  <span className={styles.note}>{optionNote({ note, minutes })}</span>
                  <Badge className={styles.badge} appearance="tint" color={color}>
                    {t(word)}
                  </Badge>
                </div>
              </div>
            </li>
          );
        })}
      </ol>
      {openSeats(question) > 0 && (
        <Suspense fallback={null}>
          <SettleTopics poll={poll} />
        </Suspense>
      )}
      <SettledBecause question={question} />
      {poll.mine?.voted && <OurVote poll={poll} storing={false} />}
    </>
  );
}
