import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { usePieceStyles } from "./timeline-piece-styles.ts";

const useStyles = makeStyles({
  legend: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground3,
  },
  key: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  sample: {
    position: "relative",
    display: "inline-block",
    width: tokens.spacingHorizontalXXXL,
    height: tokens.spacingVerticalM,
    color: tokens.colorBrandBackground,
  },
  fill: { left: 0, width: "100%", top: 0, height: "100%" },
});

/** How certain a date is can be seen and is said here. */
export function TimelineLegend({ narrow }: { narrow: boolean }) {
  const styles = useStyles();
  const piece = usePieceStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.legend}>
      <span className={styles.key}>
        <span className={styles.sample} aria-hidden>
          <span className={mergeClasses(piece.piece, piece.startFirm, piece.endFirm, styles.fill)} />
        </span>
        {t("programme.timeline.legend.exact")}
      </span>
      <span className={styles.key}>
        <span className={styles.sample} aria-hidden>
          <span
            className={mergeClasses(piece.piece, piece.startSoft, piece.endSoft, piece.loose, styles.fill)}
          />
        </span>
        {t("programme.timeline.legend.about")}
      </span>
      <span className={styles.key}>
        <span className={styles.sample} aria-hidden>
          <span className={mergeClasses(piece.piece, piece.perhaps, styles.fill)} />
        </span>
        {t("programme.timeline.legend.perhaps")}
      </span>
      {!narrow && <span>{t("programme.timeline.legend.keys")}</span>}
    </div>
  );
}
