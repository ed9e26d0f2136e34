import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Reading } from "../../../../../src/capabilities/work-programme/contract.ts";
import type { ItemKind } from "../programme-tree.ts";
import { useReviewTools } from "./review-context.ts";
import { goneRows, type Passage, type Row } from "./review-draft.ts";
import { lineId, SourceText } from "./source-text.tsx";

const useStyles = makeStyles({
  panel: {
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  beside: {
    position: "sticky",
    top: tokens.spacingVerticalM,
    display: "flex",
    flexDirection: "column",
    maxHeight: `calc(100vh - 2 * ${tokens.spacingVerticalM})`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  words: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  scroller: { paddingBottom: tokens.spacingVerticalM },
  scrolls: { overflowY: "auto", minHeight: 0 },
});

export interface SourcePanelProps {
  readonly source: Reading["source"];
  readonly rows: readonly Row[];
  readonly unplaced: readonly Passage[];
  readonly chosen: number | null;
  readonly onChoose: (line: number) => void;
  readonly onMake: (kind: ItemKind, passage: Passage) => void;
  /** At the side it scrolls by itself; in place of the rows, with the page. */
  readonly beside: boolean;
}

/** Where it was found. */
export function SourcePanel({ source, rows, unplaced, chosen, onChoose, onMake, beside }: SourcePanelProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { showRow } = useReviewTools();
  const scroller = useRef<HTMLDivElement>(null);
  const itemAt = useMemo(() => firstItems(rows), [rows]);

  useEffect(() => {
    const target = chosen === null ? null : document.getElementById(lineId(chosen));
    const frame = scroller.current;
    if (!target || !frame || !beside) return undefined;
    if (!scrollWithin(frame, target)) return undefined;
    // Lines that were out of view had only about their height before they were drawn.
    const drawn = requestAnimationFrame(() => scrollWithin(frame, target));
    return () => cancelAnimationFrame(drawn);
  }, [chosen, beside]);

  const next = unplaced.find(({ line }) => line > (chosen ?? 0)) ?? unplaced[0];
  return (
    <section className={mergeClasses(styles.panel, beside && styles.beside)} aria-labelledby="review-source">
      <div className={styles.head}>
        <div>
          <h2 id="review-source" className={styles.heading}>
            {t("programme.review.source")}
          </h2>
          <p className={styles.words}>
            {unplaced.length === 0
              ? t("programme.review.allPlaced")
              : t("programme.unplaced", { count: unplaced.length })}
          </p>
        </div>
        {next && (
          <Button size="small" onClick={() => onChoose(next.line)}>
            {t("programme.review.nextUnplaced")}
          </Button>
        )}
      </div>
      <div ref={scroller} className={mergeClasses(styles.scroller, beside && styles.scrolls)}>
        <SourceText
          source={source}
          unplaced={unplaced}
          itemAt={itemAt}
          chosen={chosen}
          onMake={onMake}
          onShowRow={showRow}
        />
      </div>
    </section>
  );
}

/** Brings a line into its frame, and says whether it was out of it; the page itself does not move. */
function scrollWithin(frame: HTMLElement, line: HTMLElement): boolean {
  const within = frame.getBoundingClientRect();
  const { top, bottom } = line.getBoundingClientRect();
  if (top >= within.top && bottom <= within.bottom) return false;
  frame.scrollTo({ top: frame.scrollTop + top - within.top - frame.clientHeight / 3 });
  return true;
}

function firstItems(rows: readonly Row[]): ReadonlyMap<number, string> {
  const gone = goneRows(rows);
  const map = new Map<number, string>();
  for (const { item, line } of rows)
    if (line !== null && !gone.has(item.itemId) && !map.has(line)) map.set(line, item.itemId);
  return map;
}
