import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  title: { width: "min(16rem, 60%)" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXXL,
    alignItems: "center",
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  rows: { display: "flex", flexDirection: "column" },
});

/** A page on its way: a title and rows, in the shape of what comes. */
export function PageSkeleton({ rows = 6 }: { rows?: number }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Skeleton aria-label={t("loading")} className={styles.page}>
      <SkeletonItem size={28} className={styles.title} />
      <RowsSkeleton rows={rows} />
    </Skeleton>
  );
}

/** Rows only; within a `Skeleton`. */
export function RowsSkeleton({ rows }: { rows: number }) {
  const styles = useStyles();
  return (
    <div className={styles.rows}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem size={20} />
          <SkeletonItem size={16} />
          <SkeletonItem size={24} />
        </div>
      ))}
    </div>
  );
}
