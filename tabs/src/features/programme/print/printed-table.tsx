import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { usePaperStyles } from "../../../components/paper-styles.ts";
import { useItemWords } from "../item-words.ts";
import { type Column, columnsWithWords, useItemColumns } from "../outline/item-columns.ts";
import type { Branch } from "../programme-tree.ts";
import { numberedTitle } from "./numbered-title.ts";

const useStyles = makeStyles({
  title: { width: "42%" },
  // Beside one short column only.
  wideTitle: { width: "70%" },
  first: { fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: "end", whiteSpace: "nowrap", paddingRight: "12pt" },
  short: { overflowWrap: "normal", hyphens: "manual" },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  note: { margin: "1pt 0 0", color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

interface Row {
  readonly item: ItemView;
  readonly depth: number;
}

const rowsOf = (branches: readonly Branch[], depth = 0): Row[] =>
  branches.flatMap(({ item, children }) => [{ item, depth }, ...rowsOf(children, depth + 1)]);

/** A section on paper: everything unfolded, and the heads again on every page. */
export function PrintedTable({ branches }: { branches: readonly Branch[] }) {
  const styles = useStyles();
  const paper = usePaperStyles();
  const { t } = useTranslation();
  const columns = useColumns(branches);
  return (
    <table className={paper.table}>
      {/* A list of sentences needs no heads. */}
      <thead hidden={columns.length === 0}>
        <tr>
          <th
            scope="col"
            className={mergeClasses(paper.head, styles.title, columns.length === 1 && styles.wideTitle)}
          >
            {t("programme.column.title")}
          </th>
          {columns.map(({ name, number }) => (
            <th key={name} scope="col" className={mergeClasses(paper.head, number && styles.number)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(branches).map(({ item, depth }) => (
          <tr key={item.itemId} className={paper.row}>
            <th scope="row" className={paper.cell} style={{ paddingLeft: `${depth * 12}pt` }}>
              <Title
                item={item}
                strong={depth === 0 && columns.length > 0}
                saysKind={item.kind !== branches[0]?.item.kind}
              />
            </th>
            {columns.map((column) => (
              <td
                key={column.name}
                className={mergeClasses(
                  paper.cell,
                  column.number && styles.number,
                  column.short && styles.short,
                )}
              >
                {column.words(item)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Below another a thing says what it is, where it is of another kind than the section. */
function Title({ item, strong, saysKind }: { item: ItemView; strong: boolean; saysKind: boolean }) {
  const styles = useStyles();
  const words = useItemWords();
  const label = words.own(item) ?? (saysKind ? words.kind(item.kind) : null);
  return (
    <>
      <span className={mergeClasses(strong && styles.first)}>
        {label !== null && <span className={styles.quiet}>{label} </span>}
        {numberedTitle(item)}
      </span>
      {item.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </>
  );
}

/** What the section's own kind is compared by, else when, who, where and what comes of it; never an empty column. */
function useColumns(branches: readonly Branch[]): readonly Column[] {
  const { t } = useTranslation();
  const words = useItemWords();
  const own = useItemColumns();
  const items = rowsOf(branches).map(({ item }) => item);
  const usual: readonly Column[] = [
    { name: t("programme.column.date"), words: (item) => words.date(item.date) },
    { name: t("programme.column.responsible"), words: (item) => item.responsible },
    { name: t("programme.panel.where"), words: (item) => words.venue(item).join(", ") || null },
    { name: t("programme.panel.output"), words: (item) => item.output },
    {
      name: t("programme.column.status"),
      words: (item) => (item.status === "not started" ? null : words.status(item)),
    },
  ];
  const columns = branches[0] ? own(branches[0].item.kind) : [];
  return columnsWithWords(columns.length > 0 ? columns : usual, items);
}
