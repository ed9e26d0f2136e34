import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FitView } from "../../../../../src/capabilities/meetings/contract.ts";
import { useDuration } from "../meeting-words.ts";

const useStyles = makeStyles({
  proposal: {
    ...typographyStyles.body1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  rule: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  topic: { display: "flex", columnGap: tokens.spacingHorizontalS },
  in: { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusSuccessForeground1 },
  out: { flexShrink: 0, fontSize: "20px", color: tokens.colorNeutralForeground3 },
  note: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface FitProposalProps {
  readonly fit: FitView;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** What would go on the agenda and what not, with the rule: nothing changes until it is taken. */
export function FitProposal({ fit, onApply, onClose }: FitProposalProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const duration = useDuration();
  const title = useRef<HTMLHeadingElement>(null);
  // It appears because its button was pressed.
  useEffect(() => title.current?.focus(), []);
  const votes = (count: number) =>
    fit.counted === "votes" ? t("meetings.fit.votes", { count }) : t("meetings.fit.supports", { count });
  const minutes = duration(fit.minutes);
  return (
    <section className={styles.proposal} aria-labelledby="fit-title">
      <h3 id="fit-title" ref={title} tabIndex={-1} className={styles.title}>
        {fit.counted === "votes"
          ? t("meetings.fit.title", { minutes })
          : t("meetings.fit.titleSupports", { minutes })}
      </h3>
      <p className={styles.rule}>{t("meetings.fit.rule")}</p>
      {fit.taken.length === 0 ? (
        <p className={styles.rule}>{t("meetings.fit.nothing")}</p>
      ) : (
        <>
          <h4 className={styles.heading}>{t("meetings.fit.taken")}</h4>
          <ul className={styles.list}>
            {fit.taken.map((one) => (
              <li key={one.topic.topicId} className={styles.topic}>
                <CheckmarkCircleRegular className={styles.in} aria-hidden />
                <span>
                  {one.topic.title}
                  <span className={styles.note}>
                    {t("meetings.fit.note", { votes: votes(one.votes), minutes: duration(one.minutes) })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {fit.leftOut.length > 0 && (
        <>
          <h4 className={styles.heading}>{t("meetings.fit.leftOut")}</h4>
          <ul className={styles.list}>
            {fit.leftOut.map((one) => (
              <li key={one.topic.topicId} className={styles.topic}>
                <SubtractCircleRegular className={styles.out} aria-hidden />
                <span>
                  {one.topic.title}
                  <span className={styles.note}>
                    {one.because === "no-votes"
                      ? t("meetings.fit.noVotes")
                      : t("meetings.fit.noTime", {
                          votes: votes(one.votes),
                          minutes: duration(one.minutes),
                          left: duration(one.left),
                        })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.rule}>{t("meetings.fit.left", { left: duration(fit.left) })}</p>
      <div className={styles.actions}>
        {fit.taken.length > 0 && (
          <Button appearance="primary" onClick={onApply}>
            {t("meetings.fit.apply")}
          </Button>
        )}
        <Button onClick={onClose}>{t("cancel")}</Button>
      </div>
    </section>
  );
}
