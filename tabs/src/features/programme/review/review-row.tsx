import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../../lib/announce.ts";
import { useItemWords } from "../item-words.ts";
import { KindMenu } from "./kind-menu.tsx";
import { controlId, useReviewTools } from "./review-context.ts";
import { TITLE_MOST } from "./review-draft.ts";
import type { SectionRow } from "./review-sections.ts";
import { RowFields } from "./row-fields.tsx";

/** Letters that fit into a line of the title's field, about. */
const LINE_LETTERS = 60;

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollMarginTop: tokens.spacingVerticalXXXL,
    minWidth: 0,
  },
  under: { marginLeft: tokens.spacingHorizontalXL },
  dropped: { backgroundColor: tokens.colorNeutralBackground3 },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  end: { marginLeft: "auto" },
  gone: {
    ...typographyStyles.body1,
    margin: 0,
    minWidth: 0,
    flexBasis: "12rem",
    flexGrow: 1,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
  title: { width: "100%" },
});

export interface ReviewRowProps extends SectionRow {
  /** The review cannot be stored before it has a title. */
  readonly wrong: boolean;
}

/** One thing that was found: its fields, where it stands in the document, and the way to leave it out. */
export const ReviewRow = memo(function ReviewRow({ row, under, partsDropped, wrong }: ReviewRowProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useItemWords();
  const { step, showLine, focusOn } = useReviewTools();
  const { item, line, dropped } = row;
  const { itemId, title } = item;
  const name = title.trim() === "" ? words.kind(item.kind) : title;
  return (
    <li
      className={mergeClasses(styles.row, under && styles.under, dropped && styles.dropped)}
      data-review-row={itemId}
    >
      {!dropped && (
        <>
          <Field
            label={t("programme.review.field.title")}
            size="small"
            {...(wrong && { validationMessage: t("programme.review.titleMissing") })}
          >
            <Textarea
              id={controlId(itemId, "title")}
              className={styles.title}
              resize="vertical"
              rows={Math.min(4, Math.ceil((title.length + 1) / LINE_LETTERS))}
              value={title}
              maxLength={TITLE_MOST}
              onChange={(_, { value }) =>
                step({ type: "change", itemId, to: { title: value.replace(/\s*\n\s*/g, " ") } })
              }
            />
          </Field>
          <RowFields item={item} />
        </>
      )}
      <div className={styles.bar}>
        {dropped ? (
          <p className={styles.gone}>
            <s>{name}</s>{" "}
            {partsDropped > 0
              ? t("programme.review.droppedWithParts", { count: partsDropped })
              : t("programme.review.dropped")}
          </p>
        ) : (
          <KindMenu
            id={controlId(itemId, "kind")}
            words={words.kind(item.kind)}
            label={t("programme.review.kindOf", { kind: words.kind(item.kind), title: name })}
            chosen={item.kind}
            onChoose={(kind) => {
              step({ type: "change", itemId, to: { kind, label: null } });
              announce(t("programme.review.isNow", { title: name, kind: words.kind(kind) }));
              focusOn(controlId(itemId, "kind"));
            }}
          />
        )}
        {line !== null && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={t("programme.review.lineOf", { line, title: name })}
            onClick={() => showLine(line)}
          >
            {t("programme.line", { line })}
          </Button>
        )}
        <Button
          className={styles.end}
          size="small"
          appearance={dropped ? "secondary" : "subtle"}
          aria-label={
            dropped
              ? t("programme.review.keepNamed", { title: name })
              : t("programme.review.dropNamed", { title: name })
          }
          onClick={() => step({ type: dropped ? "keep" : "drop", itemId })}
        >
          {dropped ? t("programme.review.keep") : t("programme.review.drop")}
        </Button>
      </div>
    </li>
  );
});
