import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { QUIET_LINK, ROW_LINK } from "../../../components/link-styles.ts";
import { ItemIcon } from "../item-icon.tsx";
import { TitleLink } from "../item-link.tsx";
import { ItemStatus } from "../item-status.tsx";
import { useItemWords } from "../item-words.ts";
import { useItemLinks } from "../programme-address.ts";
import type { ItemKind } from "../programme-tree.ts";
import { factWords, useItemColumns } from "./item-columns.ts";

/** Below this a row is a stack: title, words, date, status. */
const WIDE = "@container (min-width: 44rem)";

const useStyles = makeStyles({
  row: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    "&:hover": { backgroundColor: tokens.colorNeutralBackground3 },
    [WIDE]: { gridTemplateColumns: "auto minmax(0, 1fr) 13rem 8.5rem", alignItems: "start" },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  nested: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalS },
  indent1: { paddingLeft: `calc(${tokens.spacingHorizontalL} + 1 * ${tokens.spacingHorizontalXXXL})` },
  // From here on the words need the room more than the eye needs the step.
  indent2: { paddingLeft: `calc(${tokens.spacingHorizontalL} + 2 * ${tokens.spacingHorizontalXXXL})` },
  words: { minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  // Without a date the words take its column too.
  wordsOnly: { [WIDE]: { gridColumn: "2 / 4" } },
  title: {
    ...ROW_LINK,
    ...typographyStyles.body1Strong,
    // With its own link below it, a title of one line would be too small for a finger.
    display: "block",
    padding: `${tokens.spacingVerticalXXS} 0`,
    margin: `calc(-1 * ${tokens.spacingVerticalXXS}) 0`,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  label: {
    ...typographyStyles.caption1,
    display: "inline-block",
    marginRight: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    "&::first-letter": { textTransform: "uppercase" },
  },
  plain: { ...typographyStyles.body1 },
  cancelled: { textDecorationLine: "line-through" },
  small: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    overflowWrap: "anywhere",
  },
  link: {
    ...QUIET_LINK,
    position: "relative",
    // A finger's height, which the row has to spare.
    display: "inline-flex",
    alignItems: "center",
    minHeight: tokens.spacingVerticalXXL,
    margin: `calc(-1 * ${tokens.spacingVerticalXS}) 0`,
    color: tokens.colorBrandForegroundLink,
  },
  date: {
    ...typographyStyles.body1,
    overflowWrap: "anywhere",
    gridColumn: "2",
    [WIDE]: { gridColumn: "3" },
  },
  status: { gridColumn: "2", [WIDE]: { gridColumn: "4" } },
});

/** Objectives, priorities and rows of the schedule are sentences more often than names. */
const PARAGRAPHS: ReadonlySet<ItemKind> = new Set(["objective", "priority", "schedule-row"]);

export interface OutlineRowProps {
  readonly item: ItemView;
  readonly depth: number;
}

/** One item: what, who, when, how far. At 360 px the same words, stacked. */
export function OutlineRow({ item, depth }: OutlineRowProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useItemWords();
  const link = useItemLinks()(item.itemId);
  const indent = depth === 0 ? undefined : depth === 1 ? styles.indent1 : styles.indent2;
  const columns = useItemColumns()(item.kind);
  const own = words.own(item);
  const details = [
    ...(columns.length > 0 ? [] : [item.responsible]),
    ...words.venue(item),
    item.output,
    ...columns.filter(({ inRow }) => !inRow).map((column) => factWords(column.name, column.words(item))),
  ].filter((one) => one !== null);
  const date = words.date(item.date);
  return (
    <div
      className={mergeClasses(
        styles.row,
        depth > 0 && styles.nested,
        indent,
        link.selected && styles.selected,
      )}
    >
      <ItemIcon item={item} />
      <div className={mergeClasses(styles.words, date === null && styles.wordsOnly)}>
        <TitleLink
          item={item}
          link={link}
          className={mergeClasses(
            styles.title,
            (depth > 0 || PARAGRAPHS.has(item.kind)) && styles.plain,
            item.status === "cancelled" && styles.cancelled,
          )}
        >
          {own !== null && <span className={styles.label}>{own} </span>}
          {item.title}
        </TitleLink>
        {(details.length > 0 || item.meetingId !== null) && (
          <div className={styles.small}>
            {details.map((one) => (
              <span key={one}>{one}</span>
            ))}
            {item.meetingId !== null && (
              <Link className={styles.link} to={`/meetings?item=${encodeURIComponent(item.meetingId)}`}>
                {t("programme.openMeeting")}
              </Link>
            )}
          </div>
        )}
      </div>
      {date !== null && <div className={styles.date}>{date}</div>}
      {item.status !== "not started" && (
        <div className={styles.status}>
          <ItemStatus status={item.status} />
        </div>
      )}
    </div>
  );
}
