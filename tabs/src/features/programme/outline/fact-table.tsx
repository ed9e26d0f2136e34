import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { useItemLinks } from "../programme-address.ts";
import type { Branch } from "../programme-tree.ts";
import { type Column, columnsWithWords } from "./item-columns.ts";
import { Nested } from "./outline-tree.tsx";

/** Below this the rows are stacked cards with the same words. */
const STACKED = "@container (max-width: 43.99rem)";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", [STACKED]: { display: "block" } },
  block: { [STACKED]: { display: "block" } },
  head: {
    ...typographyStyles.caption1Strong,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    textAlign: "start",
    verticalAlign: "bottom",
    color: tokens.colorNeutralForeground2,
    "&:first-child": { paddingLeft: tokens.spacingHorizontalL },
  },
  heads: { [STACKED]: { display: "none" } },
  row: {
    position: "relative",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "&:hover": { backgroundColor: tokens.colorNeutralBackground3 },
    [STACKED]: { display: "block", padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
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
    minWidth: "4rem",
    "&:first-child": { paddingLeft: tokens.spacingHorizontalL },
    [STACKED]: {
      display: "flex",
      flexWrap: "wrap",
      columnGap: tokens.spacingHorizontalS,
      padding: 0,
      "&:first-child": { paddingLeft: 0 },
      "&[data-empty]": { display: "none" },
    },
  },
  first: { width: "30%", [STACKED]: { width: "auto" } },
  number: {
    textAlign: "end",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    [STACKED]: { textAlign: "start", whiteSpace: "normal" },
  },
  short: { overflowWrap: "normal", hyphens: "manual" },
  name: { display: "none", color: tokens.colorNeutralForeground3, [STACKED]: { display: "inline" } },
  link: {
    ...typographyStyles.body1Strong,
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
  under: { padding: 0, [STACKED]: { display: "block" } },
});

export interface FactTableProps {
  readonly name: string;
  readonly branches: readonly Branch[];
  readonly columns: readonly Column[];
  /** What the network calls its work packages. */
}

/** Items of one kind whose facts are compared with each other: risks, indicators, projects, partners. */
export function FactTable({ name, branches, columns: all }: FactTableProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const columns = columnsWithWords(
    all,
    branches.map(({ item }) => item),
  );
  return (
    <table className={styles.table} aria-label={name}>
      <thead className={styles.heads}>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.first)}>
            {t("programme.column.title")}
          </th>
          {columns.map((column) => (
            <th
              key={column.name}
              scope="col"
              className={mergeClasses(styles.head, column.number && styles.number)}
            >
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      {branches.map(({ item, children }) => (
        <tbody key={item.itemId} className={styles.block}>
          <FactRow item={item} columns={columns} />
          {children.length > 0 && (
            <tr className={styles.block}>
              <td className={styles.under} colSpan={columns.length + 1}>
                <Nested branches={children} depth={1} />
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function FactRow({ item, columns }: { item: ItemView; columns: readonly Column[] }) {
  const styles = useStyles();
  const { to, state, selected } = useItemLinks()(item.itemId);
  return (
    <tr className={mergeClasses(styles.row, selected && styles.selected)}>
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
      </th>
      {columns.map((column) => {
        const words = column.words(item);
        return (
          <td
            key={column.name}
            className={mergeClasses(
              styles.cell,
              column.number && styles.number,
              column.short && styles.short,
            )}
            data-empty={words ? undefined : true}
          >
            {words && <span className={styles.name}>{column.name}</span>}
            {words}
          </td>
        );
      })}
    </tr>
  );
}
