import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { type ReactNode, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { SHEET } from "../../../components/sheet.ts";
import { EmptyState } from "../../../components/states.tsx";
import { localeOf } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { OutlineRow } from "../outline/outline-row.tsx";
import { monthWords } from "../programme-calendar.ts";
import { useFirst } from "../use-first.tsx";
import { NEXT_DAYS, type Stretch, upcoming } from "./upcoming.ts";

/** More that is late stands behind a button: what is coming is to be seen too. */
const FEW_LATE = 5;
const FEW = 50;

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL },
  heading: {
    ...typographyStyles.subtitle2,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  // Months begin small in Danish, headings do not; what is flex has no first letter.
  title: { display: "inline-block", "&::first-letter": { textTransform: "uppercase" } },
  late: { color: tokens.colorStatusDangerForeground3 },
  count: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    ...SHEET,
  },
  item: { "& + &": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` } },
});

export interface NextDaysProps {
  readonly items: readonly ItemView[];
  readonly today: string;
}

/** What is late, then what is coming in the next weeks: when, what, who. */
export function NextDays({ items, today }: NextDaysProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { late, coming } = useMemo(() => upcoming(items, today), [items, today]);
  const whenWords = useWhenWords();
  return (
    <div className={styles.groups}>
      {late.length > 0 && (
        <Group
          title={t("programme.views.late")}
          icon={<WarningRegular aria-hidden />}
          items={late}
          few={FEW_LATE}

          late
        />
      )}
      {coming.map((stretch) => (
        <Group key={stretch.when} title={whenWords(stretch.when)} items={stretch.items} few={FEW} />
      ))}
      {coming.length === 0 && (
        <EmptyState
          icon={<ClockRegular />}
          title={t("programme.views.nothingComing", { count: NEXT_DAYS })}
          text={t("programme.views.nothingComingText")}
        />
      )}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly items: readonly ItemView[];
  readonly few: number;
  readonly late?: boolean;
}

function Group({ title, icon, items, few, late }: GroupProps) {
  const styles = useStyles();
  const heading = useId();
  const { shown, more } = useFirst(items, few);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={mergeClasses(styles.heading, late && styles.late)}>
        {icon}
        <span className={styles.title}>{title}</span>
        <span className={styles.count}>{items.length}</span>
      </h2>
      <ul className={styles.list}>
        {shown.map((item) => (
          <li key={item.itemId} className={styles.item}>
            <OutlineRow item={item} depth={0} />
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

function useWhenWords(): (when: Stretch["when"]) => string {
  const { t } = useTranslation();
  const locale = localeOf(currentLanguage());
  return (when) => {
    if (when === "this week") return t("programme.views.thisWeek");
    if (when === "next week") return t("programme.views.nextWeek");
    return monthWords(when, locale, "withYear");
  };
}
