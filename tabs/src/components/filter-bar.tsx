import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePhone } from "../lib/use-media.ts";
import { SearchField } from "./search-field.tsx";

const PHONE = "@media (max-width: 639.98px)";
/** What a finger hits without aiming. */
const HAND = "44px";

const useStyles = makeStyles({
  rows: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    containerType: "inline-size",
  },
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
  search: {
    flexGrow: 1,
    flexBasis: "13rem",
    minWidth: "min(100%, 9rem)",
    maxWidth: "22rem",
    // On a phone it has room beside the ways to look.
    [PHONE]: { flexBasis: "9rem" },
  },
  tick: {
    ...typographyStyles.body1,
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: tokens.spacingVerticalXXXL,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    cursor: "pointer",
    [PHONE]: { minHeight: HAND },
  },
  box: {
    flexShrink: 0,
    width: tokens.lineHeightBase200,
    height: tokens.lineHeightBase200,
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    [PHONE]: { width: tokens.lineHeightBase400, height: tokens.lineHeightBase400 },
  },
  summary: {
    ...typographyStyles.body1,
    width: "fit-content",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    [PHONE]: {
      boxSizing: "border-box",
      minHeight: HAND,
      lineHeight: `calc(${HAND} - 2 * ${tokens.spacingVerticalSNudge})`,
    },
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
  const first = (
    <>
      {before}
      <SearchField className={styles.search} {...search} />
    </>
  );
  return (
    <search className={styles.rows}>
      {phone ? (
        <>
          <div className={styles.row}>{first}</div>
          <details open={filtered}>
            <summary className={styles.summary}>{t("filter.label")}</summary>
            <div className={styles.filters}>{filters}</div>
          </details>
          <div className={styles.row}>{found}</div>
        </>
      ) : (
        <div className={styles.filters}>
          {first}
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
