import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { VisuallyHidden } from "../../../components/visually-hidden.tsx";
import { ItemIcon } from "../item-icon.tsx";
import { TitleLink } from "../item-link.tsx";
import { useItemWords } from "../item-words.ts";
import { useItemLinks } from "../programme-address.ts";

const useStyles = makeStyles({
  link: {
    ...typographyStyles.caption1,
    boxSizing: "border-box",
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: tokens.lineHeightBase500,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    overflowWrap: "anywhere",
    hyphens: "auto",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground3, textDecorationLine: "underline" },
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  perhaps: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorCompoundBrandStroke}` },
  selected: { backgroundColor: tokens.colorNeutralBackground3 },
  cancelled: { textDecorationLine: "line-through" },
  words: { minWidth: 0 },
  // A cell is a summary: the panel has the whole title.
  short: {
    display: "-webkit-box",
    WebkitLineClamp: "4",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  when: { display: "block", color: tokens.colorNeutralForeground3 },
});

export interface EntryLinkProps {
  readonly item: ItemView;
  readonly perhaps?: boolean;
  readonly goesOn?: boolean;
  /** With its date in words, where no day stands above it. */
  readonly dated?: boolean;
  readonly short?: boolean;
}

/** An item in the calendar. */
export function EntryLink({ item, perhaps, goesOn, dated, short }: EntryLinkProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useItemWords();
  const link = useItemLinks()(item.itemId);
  const note = perhaps ? t("programme.calendar.perhaps") : goesOn ? t("programme.calendar.goesOn") : null;
  return (
    <TitleLink
      item={item}
      link={link}
      className={mergeClasses(
        styles.link,
        perhaps && styles.perhaps,
        link.selected && styles.selected,
        item.status === "cancelled" && styles.cancelled,
      )}
    >
      <ItemIcon item={item} small />
      <span className={styles.words}>
        <span className={mergeClasses(short && styles.short)}>{item.title}</span>
        {item.status !== "not started" && <VisuallyHidden> {words.status(item)}</VisuallyHidden>}
        {note !== null && <span className={styles.when}> {note}</span>}
        {dated && <span className={styles.when}> {words.date(item.date)}</span>}
      </span>
    </TitleLink>
  );
}
