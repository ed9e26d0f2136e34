import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { pressSort, type Sort } from "../lib/sorting.ts";
import { ROW_LINK } from "./link-styles.ts";
import { SHEET } from "./sheet.ts";
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
});

const useStyles = makeStyles({
  frame: SHEET,
  fixed: { tableLayout: "fixed" },
  head: { [STACKED]: { display: "flex", flexWrap: "wrap", padding: `0 ${tokens.spacingHorizontalXS}` } },
  header: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalXS,
    [STACKED]: {
      width: "auto",
      paddingTop: tokens.spacingVerticalXS,
      paddingBottom: tokens.spacingVerticalXS,
    },
  },
  // What does not sort has nothing to press: on a card its words say what they are.
  unsorted: { paddingLeft: tokens.spacingHorizontalM, [STACKED]: { display: "none" } },
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
      <table className={mergeClasses(table.table, styles.fixed)} aria-label={label} aria-busy={busy}>
        <thead className={table.block}>
          <tr className={styles.head}>
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
