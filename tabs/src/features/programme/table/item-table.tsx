import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ParseKeys } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { SortableTable, STACKED, useTableStyles } from "../../../components/sortable-table.tsx";
import { currentLanguage } from "../../../lib/i18n.ts";
import { SORT_COLUMNS, type SortColumn, sortItems } from "./item-order.ts";
import { hasStatus } from "../filter/filter-items.ts";
import { TitleLink } from "../item-link.tsx";
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
const useStyles = makeStyles({
  // The browser lays out only what is in view; rows of a real table cannot be left out so.
  offScreen: {
    [STACKED]: { contentVisibility: "auto", containIntrinsicSize: `auto ${tokens.lineHeightHero1000}` },
  },
  venue: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
  kind: { width: "17%", [STACKED]: { width: "auto" } },
  date: { width: "20%", [STACKED]: { width: "auto" } },
  responsible: { width: "15%", [STACKED]: { width: "auto" } },
  status: { width: "13%", [STACKED]: { width: "auto" } },
});

/** Every item as a row with real headers that sort: the same content for whoever does not see the timeline. */
export function ItemTable({ items, address }: { items: readonly ItemView[]; address: ProgrammeAddress }) {
  const styles = useStyles();
  const table = useTableStyles();
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
  const widths: Record<SortColumn, string | undefined> = {
    title: undefined,
    kind: styles.kind,
    date: styles.date,
    responsible: styles.responsible,
    status: styles.status,
  };
  const labelled = (name: SortColumn) => ({ "data-label": t(COLUMN_WORDS[name]) });
  return (
    <SortableTable
      label={t("programme.table")}
      columns={SORT_COLUMNS.map((name) => ({
        name,
        words: t(COLUMN_WORDS[name]),
        className: widths[name],
      }))}
      sort={sort}
      onSort={(pressed) => address.set("sort", pressed)}
    >
      {shown.map((item) => {
        const link = linkTo(item.itemId);
        const venue = words.venue(item);
        return (
          <tr
            key={item.itemId}
            className={mergeClasses(
              table.row,
              items.length > LONG && styles.offScreen,
              link.selected && table.selected,
            )}
          >
            <th scope="row" className={table.cell}>
              <TitleLink item={item} link={link} className={table.link} />
              {venue.length > 0 && (
                <div className={styles.venue}>
                  {venue.map((one) => (
                    <span key={one}>{one}</span>
                  ))}
                </div>
              )}
            </th>
            <td className={mergeClasses(table.cell, table.labelled, table.quiet)} {...labelled("kind")}>
              {words.called(item)}
            </td>
            <td className={mergeClasses(table.cell, table.labelled)} {...labelled("date")}>
              {words.date(item.date)}
            </td>
            <td
              className={mergeClasses(table.cell, table.labelled, table.quiet)}
              {...labelled("responsible")}
            >
              {item.responsible}
            </td>
            <td className={mergeClasses(table.cell, table.labelled)} {...labelled("status")}>
              {hasStatus(item) && <ItemStatus status={item.status} />}
            </td>
          </tr>
        );
      })}
    </SortableTable>
  );
}
