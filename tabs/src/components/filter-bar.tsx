import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePhone } from "../lib/use-media.ts";
import { SearchField } from "./search-field.tsx";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  filters: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  search: { flexGrow: 1, minWidth: "min(100%, 12rem)", maxWidth: "22rem" },
  tick: {
    ...typographyStyles.body1,
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: tokens.spacingVerticalXXXL,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    cursor: "pointer",
  },
  box: { accentColor: tokens.colorCompoundBrandBackground },
  summary: {
    ...typographyStyles.body1,
    width: "fit-content",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  shown: { ...typographyStyles.body1, marginLeft: "auto", color: tokens.colorNeutralForeground3 },
});

export interface FilterBarProps {
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly text: string;
    readonly onText: (text: string) => void;
  };
  /** What stands before the search. */
  readonly before?: ReactNode;
  readonly filters: ReactNode;
  /** Something is searched or filtered: how much of what is shown, in words. */
  readonly filtered: boolean;
  readonly shown: string;
  readonly onClear: () => void;
}

/** What to look for; the filters are folded on a phone, and what is shown is said. */
export function FilterBar({ search, before, filters, filtered, shown, onClear }: FilterBarProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const phone = usePhone();
  const found = (
    <>
      {filtered && (
        <Button appearance="subtle" icon={<DismissRegular />} onClick={onClear}>
          {t("filter.clear")}
        </Button>
      )}
      <output className={styles.shown}>{filtered && shown}</output>
    </>
  );
  const field = <SearchField className={styles.search} {...search} />;
  // Where nothing stands before the search there is room beside it.
  const oneRow = before === undefined && !phone;
  return (
    <search className={styles.rows}>
      {!oneRow && (
        <div className={styles.row}>
          {before}
          {field}
        </div>
      )}
      {phone ? (
        <>
          <details open={filtered}>
            <summary className={styles.summary}>{t("filter.label")}</summary>
            <div className={styles.filters}>{filters}</div>
          </details>
          <div className={styles.row}>{found}</div>
        </>
      ) : (
        <div className={styles.filters}>
          {oneRow && field}
          {filters}
          {found}
        </div>
      )}
    </search>
  );
}

export interface FilterTickProps {
  readonly words: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

/** A filter that is on or off. */
export function FilterTick({ words, ticked, onTick }: FilterTickProps) {
  const styles = useStyles();
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        className={styles.box}
        checked={ticked}
        onChange={({ target }) => onTick(target.checked)}
      />
      {words}
    </label>
  );
}
