import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { tableStyles } from "../../../components/sortable-table.tsx";
import { TitleLink } from "../item-link.tsx";
import { useItemLinks } from "../programme-address.ts";
import type { Branch } from "../programme-tree.ts";
import { type Column, columnsWithWords } from "./item-columns.ts";
import { Nested } from "./outline-tree.tsx";

/** Below this the rows are stacked cards with the same words. */
const STACKED = "@container (max-width: 43.99rem)";

const useStyles = makeStyles({
  ...tableStyles(STACKED),
  head: {
    ...typographyStyles.caption1Strong,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    textAlign: "start",
    verticalAlign: "bottom",
    color: tokens.colorNeutralForeground2,
    "&:first-child": { paddingLeft: tokens.spacingHorizontalL },
  },
  heads: { [STACKED]: { display: "none" } },
  first: { width: "30%", [STACKED]: { width: "auto" } },
  fact: {
    minWidth: "4rem",
    "&:first-child": { paddingLeft: tokens.spacingHorizontalL },
    [STACKED]: { "&:first-child": { paddingLeft: 0 } },
  },
  number: {
    textAlign: "end",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    [STACKED]: { textAlign: "start", whiteSpace: "normal" },
  },
  short: { overflowWrap: "normal", hyphens: "manual" },
  title: typographyStyles.body1Strong,
  under: { padding: 0, [STACKED]: { display: "block" } },
});

export interface FactTableProps {
  readonly name: string;
  readonly branches: readonly Branch[];
  readonly columns: readonly Column[];
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
  const link = useItemLinks()(item.itemId);
  return (
    <tr className={mergeClasses(styles.row, link.selected && styles.selected)}>
      <th scope="row" className={mergeClasses(styles.cell, styles.fact)}>
        <TitleLink item={item} link={link} className={mergeClasses(styles.link, styles.title)} />
      </th>
      {columns.map((column) => (
        <td
          key={column.name}
          className={mergeClasses(
            styles.cell,
            styles.fact,
            styles.labelled,
            column.number && styles.number,
            column.short && styles.short,
          )}
          data-label={column.name}
        >
          {column.words(item)}
        </td>
      ))}
    </tr>
  );
}
