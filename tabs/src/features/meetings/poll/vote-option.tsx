import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import type { QuestionView } from "../../../../../src/capabilities/polls/contract.ts";
import { useFieldStyles } from "../../polls/vote/field-styles.ts";
import { OptionWords } from "../../polls/vote/option-words.tsx";
import { TOPIC_FORMAT } from "../meeting-words.ts";

const useStyles = makeStyles({
  option: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignSelf: "stretch",
    maxWidth: "100%",
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
  },
  padded: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  more: { alignSelf: "center" },
  about: {
    ...typographyStyles.body1,
    gridColumn: "1 / -1",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    overflowWrap: "anywhere",
  },
  format: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  why: { margin: 0, whiteSpace: "pre-line" },
});

export interface VoteOptionProps {
  readonly option: QuestionView["options"][number];
  /** The topic that it is: how it is to be worked on, and why. */
  readonly topic: TopicView | undefined;
  readonly chosen: boolean;
  /** Without it there is nothing to tick: who has no vote reads. */
  readonly onToggle: (() => void) | undefined;
  readonly shape: "circular" | "square";
  readonly disabled: boolean;
}

/** A row of the poll: what is proposed, by whom, how long; and one press away, why. */
export function VoteOption({ option, topic, chosen, onToggle, shape, disabled }: VoteOptionProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const field = useFieldStyles();
  const about = useId();
  const [open, setOpen] = useState(false);
  const words = <OptionWords option={option} />;
  return (
    <div className={mergeClasses(styles.option, chosen && styles.chosen)}>
      {onToggle ? (
        <Checkbox
          size="large"
          shape={shape}
          checked={chosen}
          disabled={disabled}
          label={{ children: words, className: field.control }}
          onChange={onToggle}
        />
      ) : (
        <div className={styles.padded}>{words}</div>
      )}
      {topic && (
        <Button
          className={styles.more}
          appearance="subtle"
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={open}
          aria-controls={about}
          aria-label={t("meetings.poll.about", { title: option.title })}
          onClick={() => setOpen(!open)}
        />
      )}
      {topic && open && (
        <div id={about} className={styles.about}>
          <span className={styles.format}>{t(TOPIC_FORMAT[topic.format])}</span>
          <p className={styles.why}>{topic.why || t("meetings.poll.noWhy")}</p>
        </div>
      )}
    </div>
  );
}
