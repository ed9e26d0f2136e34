import { Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { EditionView, Reading } from "../../../../../src/capabilities/work-programme/contract.ts";
import { useItemWords } from "../item-words.ts";
import { DateWords } from "./date-words.tsx";
import { EditionOf } from "./edition-of.tsx";
import { useReviewTools } from "./review-context.ts";
import type { ReviewSection } from "./review-sections.ts";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    marginBottom: tokens.spacingVerticalL,
  },
  names: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
    "@media (max-width: 639.98px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  counts: {
    ...typographyStyles.body1,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
});

export interface ReviewHeadProps {
  readonly reading: Reading;
  readonly title: string;
  readonly period: string;
  readonly editionOf: string | null;
  /** All of the network, newest first. */
  readonly editions: readonly EditionView[];
  readonly sections: readonly ReviewSection[];
  readonly titleMissing: boolean;
}

/** What the programme is called, for when it is, and how much of it was found. */
export function ReviewHead(props: ReviewHeadProps) {
  const { reading, title, period, editionOf, editions, sections, titleMissing } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const { section } = useItemWords();
  const { step } = useReviewTools();
  const found = sections.filter(({ kept }) => kept > 0);
  return (
    <div className={styles.head}>
      <div className={styles.names}>
        <Field
          label={t("programme.review.programmeTitle")}
          size="small"
          {...(titleMissing && { validationMessage: t("programme.review.nameMissing") })}
        >
          <Input
            id="review-programme-title"
            size="small"
            value={title}
            maxLength={500}
            onChange={(_, { value }) => step({ type: "name", title: value })}
          />
        </Field>
        <DateWords
          label={t("programme.review.period")}
          words={period}
          read={reading.period}
          period={null}
          samePeriod
          onChange={(words) => step({ type: "name", period: words })}
        />
      </div>
      <EditionOf editions={editions} chosen={editionOf} />
      <ul className={styles.counts} aria-label={t("programme.review.found")}>
        {found.length === 0 && <li>{t("programme.review.nothing")}</li>}
        {found.map(({ name, kept }) => (
          <li key={name}>{t("programme.review.sectionCount", { section: section(name), count: kept })}</li>
        ))}
      </ul>
    </div>
  );
}
