import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ParseKeys } from "i18next";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { QUIET_LINK } from "../../../components/link-styles.ts";
import { TARGET } from "../../../components/target.ts";
import { ItemIcon } from "../item-icon.tsx";
import { TitleLink } from "../item-link.tsx";
import { useItemWords } from "../item-words.ts";
import { useItemLinks } from "../programme-address.ts";
import type { Tray, TrayReason } from "./timeline-layout.ts";
import { useFirst } from "../use-first.tsx";

/** More than these stand behind a button, so that the tray is never longer than the months beside it. */
const FEW = 8;

const REASON_WORDS = {
  undecided: "programme.timeline.tray.undecided",
  undated: "programme.timeline.tray.undated",
  beyond: "programme.timeline.tray.beyond",
} as const satisfies Record<TrayReason, ParseKeys>;

const REASONS: readonly TrayReason[] = ["undecided", "undated", "beyond"];

const useStyles = makeStyles({
  tray: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
  },
  heading: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 13rem), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  item: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  words: { ...typographyStyles.caption1, minWidth: 0, overflowWrap: "anywhere", hyphens: "auto" },
  link: { ...QUIET_LINK, ...TARGET, color: tokens.colorNeutralForeground1 },
  written: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** What cannot be put on a line of months, with the words that stand in place of a date. */
export function TimelineTray({ tray }: { tray: Tray }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <aside className={styles.tray} aria-label={t("programme.timeline.tray.label")}>
      {REASONS.filter((reason) => tray[reason].length > 0).map((reason) => (
        <TrayGroup key={reason} title={t(REASON_WORDS[reason])} items={tray[reason]} />
      ))}
    </aside>
  );
}

function TrayGroup({ title, items }: { title: string; items: readonly ItemView[] }) {
  const styles = useStyles();
  const heading = useId();
  const words = useItemWords();
  const linkTo = useItemLinks();
  const { shown, more } = useFirst(items, FEW);
  return (
    <section aria-labelledby={heading}>
      <h2 className={styles.heading} id={heading}>
        {title}
      </h2>
      <ul className={styles.list}>
        {shown.map((item) => (
          <li key={item.itemId} className={styles.item}>
            <ItemIcon item={item} small />
            <span className={styles.words}>
              <TitleLink item={item} link={linkTo(item.itemId)} className={styles.link} />
              {item.date && <span className={styles.written}>{words.date(item.date)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
