import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { useFirst } from "../use-first.tsx";
import { EntryLink } from "./entry-link.tsx";

/** More than these would push the days off the screen. */
const FEW = 6;

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.caption1Strong,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground3,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 16rem), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
});

/** What is in this month without a day of its own, in the words that the document has for it. */
export function MonthHead({ items }: { items: readonly ItemView[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const heading = useId();
  const { shown, more } = useFirst(items, FEW);
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {t("programme.calendar.noDay")}
      </h3>
      <ul className={styles.list}>
        {shown.map((item) => (
          <li key={item.itemId}>
            <EntryLink item={item} dated />
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
