import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { pressSort, type Sort } from "../lib/sorting.ts";
import { ROW_LINK } from "./link-styles.ts";
import { SHEET } from "./sheet.ts";
import { Choice } from "./choice.tsx";
import { SortHeader } from "./sort-header.tsx";

/** Below this the rows are stacked cards with the same words. */
export const STACKED = "@container (max-width: 39.49rem)";

/** Rows with heads, and below a width (of the sheet they lie on) stacked cards. */
export const tableStyles = (stacked: string) =>
  ({
    table: { width: "100%", borderCollapse: "collapse", [stacked]: { display: "block" } },
    block: { [stacked]: { display: "block" } },
    row: {
      position: "relative",
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      "&:hover": { backgroundColor: tokens.colorNeutralBackground3 },
      [stacked]: { display: "block", padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
    },
    selected: {
      backgroundColor: tokens.colorNeutralBackground3,
      boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorCompoundBrandStroke}`,
    },
    cell: {
      ...typographyStyles.body1,
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
      verticalAlign: "top",
      textAlign: "start",
      overflowWrap: "anywhere",
      hyphens: "auto",
      fontWeight: tokens.fontWeightRegular,
      [stacked]: { display: "block", padding: 0, "&:empty": { display: "none" } },
    },
    /** On a card each line begins with its column's word, in `data-label`. */
    labelled: {
      [stacked]: {
        "&::before": {
          ...typographyStyles.caption1,
          content: "attr(data-label) ': '",
          color: tokens.colorNeutralForeground3,
        },
      },
    },
    link: ROW_LINK,
  }) as const;

export const useTableStyles = makeStyles({
  ...tableStyles(STACKED),
  quiet: { color: tokens.colorNeutralForeground2 },
  /** On a card the small facts share a line, and what is `whole` has one of its own. */
  facts: {
    [STACKED]: {
      display: "flex",
      flexWrap: "wrap",
      alignItems: "center",
      columnGap: tokens.spacingHorizontalM,
      rowGap: tokens.spacingVerticalXS,
    },
  },
  whole: { [STACKED]: { flexBasis: "100%" } },
});

const useStyles = makeStyles({
  frame: SHEET,
  fixed: { tableLayout: "fixed" },
  // Above cards headers head nothing: there the order is chosen from a list.
  head: { [STACKED]: { display: "none" } },
  sortBy: {
    ...typographyStyles.body1,
    display: "none",
    [STACKED]: {
      display: "flex",
      alignItems: "center",
      columnGap: tokens.spacingHorizontalS,
      whiteSpace: "nowrap",
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
      color: tokens.colorNeutralForeground2,
    },
  },
  header: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalXS,
  },
  // What does not sort has nothing to press.
  unsorted: { paddingLeft: tokens.spacingHorizontalM },
});

export interface TableColumn<Column extends string> {
  readonly name: Column | null;
  readonly words: string;
  readonly className?: string | undefined;
}

export interface SortableTableProps<Column extends string> {
  readonly label: string;
  /** A column without a name does not sort. */
  readonly columns: readonly TableColumn<Column>[];
  readonly sort: Sort<Column> | null;
  /** With what the address is to say; null: the list's own order. Left out where nothing sorts. */
  readonly onSort?: ((sort: string | null) => void) | undefined;
  readonly busy?: boolean;
  /** Its rows. */
  readonly children: ReactNode;
}

/** A list as a table with headers that sort; where there is no room for it, as stacked cards. */
export function SortableTable<Column extends string>(props: SortableTableProps<Column>) {
  const styles = useStyles();
  const table = useTableStyles();
  const { label, columns, sort, onSort, busy, children } = props;
  return (
    <div className={styles.frame}>
      {onSort && <SortBy columns={columns} sort={sort} onSort={onSort} />}
      <table className={mergeClasses(table.table, styles.fixed)} aria-label={label} aria-busy={busy}>
        <thead className={styles.head}>
          <tr>
            {columns.map(({ name, words, className }) =>
              name === null || onSort === undefined ? (
                <SortHeader
                  key={words}
                  words={words}
                  className={mergeClasses(className, styles.header, styles.unsorted)}
                />
              ) : (
                <SortHeader
                  key={words}
                  words={words}
                  className={mergeClasses(className, styles.header)}
                  direction={
                    sort?.column === name ? (sort.descending ? "descending" : "ascending") : undefined
                  }
                  onPress={() => onSort(pressSort(sort, name))}
                />
              ),
            )}
          </tr>
        </thead>
        <tbody className={table.block}>{children}</tbody>
      </table>
    </div>
  );
}

/** What the headers do, where there are none. */
function SortBy<Column extends string>({
  columns,
  sort,
  onSort,
}: Pick<SortableTableProps<Column>, "columns" | "sort"> & {
  readonly onSort: (sort: string | null) => void;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.sortBy}>
      <span aria-hidden>{t("sort.by")}</span>
      <Choice
        label={t("sort.by")}
        none={t("sort.own")}
        options={columns.flatMap(({ name, words }) =>
          name === null
            ? []
            : [
                { value: name, words: t("sort.ascending", { column: words }) },
                { value: `-${name}`, words: t("sort.descending", { column: words }) },
              ],
        )}
        chosen={sort && `${sort.descending ? "-" : ""}${sort.column}`}
        onChoose={onSort}
      />
    </div>
  );
}
