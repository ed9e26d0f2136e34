import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useItemWords } from "../item-words.ts";
import { controlId, useReviewTools } from "./review-context.ts";
import type { SectionRow } from "./review-sections.ts";
import { RowForm } from "./row-form.tsx";

const useStyles = makeStyles({
  row: {
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollMarginTop: tokens.spacingVerticalXXXL,
    minWidth: 0,
  },
  open: { boxShadow: tokens.shadow8 },
  under: { marginLeft: tokens.spacingHorizontalXL },
  doubtful: { borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusWarningBorder2}` },
  dropped: { backgroundColor: tokens.colorNeutralBackground3 },
  bar: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
  summary: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
    minHeight: "44px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: { display: "inline-flex", fontSize: tokens.fontSizeBase400 },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  details: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  doubt: {
    ...typographyStyles.caption1Strong,
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXXS,
    marginLeft: tokens.spacingHorizontalS,
    color: tokens.colorStatusWarningForeground3,
  },
  shrinks: { flexShrink: 0 },
  gone: {
    ...typographyStyles.body1,
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
});

export interface ReviewRowProps extends SectionRow {
  /** Its form is open; of one row at a time. */
  readonly open: boolean;
  /** What should be looked at in it, in sentences; empty where nothing is doubtful. */
  readonly doubt: string;
  /** The review cannot be stored before it has a title. */
  readonly wrong: boolean;
}

/** One thing that was found, in a line or two; pressed, it opens to a form. */
export const ReviewRow = memo(function ReviewRow(props: ReviewRowProps) {
  const { row, under, partsDropped, open, doubt, wrong } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useItemWords();
  const { step, showLine, toggle } = useReviewTools();
  const { item, line, dropped } = row;
  const { itemId, title } = item;
  const name = title.trim() === "" ? words.kind(item.kind) : title;
  const details = [words.kind(item.kind), words.date(item.date), item.place, item.responsible];
  return (
    <li
      className={mergeClasses(
        styles.row,
        under && styles.under,
        open && styles.open,
        !open && (doubt !== "" || wrong) && styles.doubtful,
        dropped && styles.dropped,
      )}
      data-review-row={itemId}
    >
      <div className={styles.bar}>
        {dropped ? (
          <p className={styles.gone}>
            <s>{name}</s>{" "}
            {partsDropped > 0
              ? t("programme.review.droppedWithParts", { count: partsDropped })
              : t("programme.review.dropped")}
          </p>
        ) : (
          <button
            type="button"
            id={controlId(itemId, "summary")}
            className={styles.summary}
            aria-expanded={open}
            onClick={() => toggle(itemId)}
          >
            <span className={styles.chevron} aria-hidden>
              {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            </span>
            <span className={styles.words}>
              <span>
                {name}
                {doubt !== "" && (
                  <span className={styles.doubt}>
                    <WarningRegular aria-hidden />
                    {t("programme.review.doubtful")}
                  </span>
                )}
              </span>
              <span className={styles.details}>{details.filter(Boolean).join(" · ")}</span>
            </span>
          </button>
        )}
        {line !== null && (
          <Button
            className={styles.shrinks}
            size="small"
            appearance="subtle"
            aria-label={t("programme.review.lineOf", { line, title: name })}
            onClick={() => showLine(line)}
          >
            {t("programme.line", { line })}
          </Button>
        )}
        {dropped ? (
          <Button
            className={styles.shrinks}
            id={controlId(itemId, "drop")}
            size="small"
            aria-label={t("programme.review.keepNamed", { title: name })}
            onClick={() => step({ type: "keep", itemId })}
          >
            {t("programme.review.keep")}
          </Button>
        ) : (
          <Button
            className={styles.shrinks}
            id={controlId(itemId, "drop")}
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t("programme.review.dropNamed", { title: name })}
            onClick={() => step({ type: "drop", itemId })}
          />
        )}
      </div>
      {open && !dropped && <RowForm row={row} doubt={doubt} wrong={wrong} />}
    </li>
  );
});
