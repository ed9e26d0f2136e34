import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { ROW_LINK } from "../../../components/link-styles.ts";
import { localeOf } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { ItemIcon } from "../item-icon.tsx";
import { TitleLink } from "../item-link.tsx";
import { useItemWords } from "../item-words.ts";
import { useItemLinks } from "../programme-address.ts";
import { dayWords, monthWords } from "../programme-calendar.ts";
import { byMonth, type MonthOfList } from "./timeline-layout.ts";
import { monthOf } from "./timeline-scale.ts";
import { useGrowing } from "../use-growing.ts";

/** From here on laying out every row at once is felt. */
const LONG = 100;

const useStyles = makeStyles({
  months: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  heading: {
    ...typographyStyles.body1Strong,
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}`,
    "&::first-letter": { textTransform: "uppercase" },
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
  },
  item: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "auto auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    "& + &": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  offScreen: { contentVisibility: "auto", containIntrinsicSize: `auto ${tokens.lineHeightHero900}` },
  // The bar of the timeline, upright: solid for days, fading for a month or a season, dashed for either-or.
  mark: {
    width: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorCompoundBrandStroke,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundOrigin: "border-box",
  },
  firm: { backgroundColor: "currentcolor" },
  soft: { backgroundImage: "linear-gradient(transparent, currentcolor 35%, currentcolor 65%, transparent)" },
  open: { backgroundImage: "linear-gradient(currentcolor 15%, transparent)" },
  perhaps: { border: `${tokens.strokeWidthThin} dashed currentcolor` },
  words: { minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  title: {
    ...ROW_LINK,
    ...typographyStyles.body1,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  when: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  today: {
    ...typographyStyles.caption1Strong,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
    color: tokens.colorStatusDangerForeground3,
    "&::after": {
      content: '""',
      flexGrow: 1,
      borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorStatusDangerBackground3}`,
    },
  },
});

/** The timeline on a phone: months below each other, today between them. */
export function MonthList({ items, today }: { items: readonly ItemView[]; today: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const locale = localeOf(currentLanguage());
  const shown = useGrowing(items);
  const months = useMemo(() => byMonth(shown), [shown]);
  const thisMonth = monthOf(today);
  const next = months.findIndex(({ month }) => month >= thisMonth);
  const line = (
    <li className={styles.today}>{t("programme.timeline.todayIs", { date: dayWords(today, locale) })}</li>
  );
  return (
    <ol className={styles.months} aria-label={t("programme.timeline.label")}>
      {months.map((one, at) => (
        <Fragment key={one.month}>
          {at === next && at > 0 && line}
          <li>
            <h2 className={styles.heading}>{monthWords(one.month, locale, "withYear")}</h2>
            <Month of={one} long={items.length > LONG} />
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

function Month({ of, long }: { of: MonthOfList; long: boolean }) {
  const styles = useStyles();
  const words = useItemWords();
  const linkTo = useItemLinks();
  return (
    <ul className={styles.list}>
      {of.items.map(({ item, look }) => (
        <li key={item.itemId} className={mergeClasses(styles.item, long && styles.offScreen)}>
          <span className={mergeClasses(styles.mark, styles[look])} aria-hidden />
          <ItemIcon item={item} small />
          <div className={styles.words}>
            <TitleLink item={item} link={linkTo(item.itemId)} className={styles.title} />
            <span className={styles.when}>{words.date(item.date)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
