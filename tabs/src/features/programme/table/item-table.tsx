import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import type { ParseKeys } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { pressSort, SORT_COLUMNS, type SortColumn, sortItems } from "./item-order.ts";
import { ItemStatus } from "../item-status.tsx";
import { useItemWords } from "../item-words.ts";
import { type ProgrammeAddress, useItemLinks } from "../programme-address.ts";
import { useGrowing } from "../use-growing.ts";

const COLUMN_WORDS = {
  title: "programme.column.title",
  kind: "programme.column.kind",
  date: "programme.column.date",
  responsible: "programme.column.responsible",
  status: "programme.column.status",
} as const satisfies Record<SortColumn, ParseKeys>;

/** From here on laying out every row at once is felt. */
const LONG = 100;
/** Below this the rows are stacked cards with the same words. */
const STACKED = "@container (max-width: 43.99rem)";

const useStyles = makeStyles({
  frame: {
    containerType: "inline-size",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
  },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", [STACKED]: { display: "block" } },
  block: { [STACKED]: { display: "block" } },
  head: {
    [STACKED]: { display: "flex", flexWrap: "wrap", padding: `0 ${tokens.spacingHorizontalS}` },
  },
  header: { padding: 0, textAlign: "start", [STACKED]: { width: "auto" } },
  sort: {
    ...typographyStyles.caption1Strong,
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    "&:hover": { color: tokens.colorNeutralForeground1, textDecorationLine: "underline" },
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
    [STACKED]: { padding: tokens.spacingHorizontalS },
  },
  row: {
    position: "relative",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "&:hover": { backgroundColor: tokens.colorNeutralBackground3 },
    [STACKED]: {
      display: "block",
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    },
  },
  // The browser lays out only what is in view; rows of a real table cannot be left out so.
  offScreen: {
    [STACKED]: { contentVisibility: "auto", containIntrinsicSize: `auto ${tokens.lineHeightHero1000}` },
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
    [STACKED]: { display: "block", padding: 0, "&:empty": { display: "none" } },
  },
  venue: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  kind: { width: "17%", [STACKED]: { width: "auto" } },
  date: { width: "20%", [STACKED]: { width: "auto" } },
  responsible: { width: "15%", [STACKED]: { width: "auto" } },
  status: { width: "13%", [STACKED]: { width: "auto" } },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    "&:hover": { textDecorationLine: "underline" },
    "&::after": { content: '""', position: "absolute", inset: 0 },
    "&:focus-visible": { outline: "none" },
    "&:focus-visible::after": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
});

/** Every item as a row with real headers that sort: the same content for whoever does not see the timeline. */
export function ItemTable({ items, address }: { items: readonly ItemView[]; address: ProgrammeAddress }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useItemWords();
  const linkTo = useItemLinks();
  const { sort } = address;
  const language = currentLanguage();
  const sorted = useMemo(
    () =>
      sortItems(items, sort, language, (item, column) =>
        column === "kind" ? words.called(item) : words[column](item),
      ),
    // The words change with the language only.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [items, sort?.column, sort?.descending, language],
  );
  const shown = useGrowing(sorted);
  // A new programme is not started anywhere: a column that says nothing else is left out.
  const begun = items.some(({ status }) => status !== "not started");
  const widths: Record<SortColumn, string | undefined> = {
    title: undefined,
    kind: styles.kind,
    date: styles.date,
    responsible: styles.responsible,
    status: styles.status,
  };
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={t("programme.table")}>
        <thead className={styles.block}>
          <tr className={styles.head}>
            {SORT_COLUMNS.filter((column) => begun || column !== "status").map((column) => (
              <th
                key={column}
                scope="col"
                className={mergeClasses(styles.header, widths[column])}
                {...(sort?.column === column && {
                  "aria-sort": sort.descending ? "descending" : "ascending",
                })}
              >
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() => address.set("sort", pressSort(sort, column))}
                >
                  {t(COLUMN_WORDS[column])}
                  {sort?.column === column && (sort.descending ? <ArrowDownRegular /> : <ArrowUpRegular />)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.block}>
          {shown.map((item) => {
            const { to, state, selected } = linkTo(item.itemId);
            const venue = words.venue(item);
            return (
              <tr
                key={item.itemId}
                className={mergeClasses(
                  styles.row,
                  items.length > LONG && styles.offScreen,
                  selected && styles.selected,
                )}
              >
                <th scope="row" className={styles.cell}>
                  <Link
                    className={styles.link}
                    to={to}
                    state={state}
                    data-item={item.itemId}
                    aria-current={selected || undefined}
                  >
                    {item.title}
                  </Link>
                  {venue.length > 0 && (
                    <div className={styles.venue}>
                      {venue.map((one) => (
                        <span key={one}>{one}</span>
                      ))}
                    </div>
                  )}
                </th>
                <td className={mergeClasses(styles.cell, styles.quiet)}>{words.called(item)}</td>
                <td className={styles.cell}>{words.date(item.date)}</td>
                <td className={mergeClasses(styles.cell, styles.quiet)}>{item.responsible}</td>
                {begun && (
                  <td className={styles.cell}>
                    {item.status !== "not started" && <ItemStatus status={item.status} />}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
