import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Reading } from "../../../../../src/capabilities/work-programme/contract.ts";
import { announce } from "../../../lib/announce.ts";
import { type ItemKind, SECTION_OF, type SectionName } from "../programme-tree.ts";
import type { Folding } from "./found-sections.tsx";
import { controlId, type ReviewTools } from "./review-context.ts";
import { beginReview, type Passage, type Review, reviewed } from "./review-draft.ts";
import { lineId } from "./source-text.tsx";
import { useFocusOn } from "./use-focus-on.ts";
import { useOpenRow } from "./use-open-row.ts";
import { useReadDate } from "../use-read-date.ts";
import { type Sides, useSide } from "./use-side.ts";

/** More rows than these begin folded, but for the meetings, which everybody looks at first. */
const MANY = 120;

export interface ReviewState {
  readonly review: Review;
  readonly tools: ReviewTools;
  readonly folding: Folding;
  readonly setFolding: (folding: Folding) => void;
  readonly sides: Sides;
  readonly openRow: string | null;
  readonly line: number | null;
  readonly add: (kind: ItemKind, passage: Passage | null) => void;
}

/** A review while it is on the page: what was corrected, what is open, what is looked at. */
export function useReviewState(reading: Reading, wide: boolean): ReviewState {
  const { t } = useTranslation();
  const [review, step] = useReducer(reviewed, reading, beginReview);
  const [folding, setFolding] = useState<Folding>(() => foldingOf(reading));
  const { openRow, open, toggle } = useOpenRow();
  const sides = useSide();
  const { goToFound, leaveForSource } = sides;
  const [line, setLine] = useState<number | null>(null);
  const focusOn = useFocusOn();
  const samePeriod = review.period === reading.period.text;
  const period = useReadDate(review.period, null, !samePeriod);
  const latest = useRef(review);
  useEffect(() => {
    latest.current = review;
  }, [review]);

  const openTitle = useCallback(
    (itemId: string, kind: ItemKind): void => {
      const name = SECTION_OF[kind];
      setFolding(({ folded, whole }) => ({
        folded: new Set([...folded].filter((one) => one !== name)),
        whole: new Set([...whole, name]),
      }));
      goToFound();
      open(itemId);
      focusOn(controlId(itemId, "title"));
    },
    [focusOn, goToFound, open],
  );
  const add = useCallback(
    (kind: ItemKind, passage: Passage | null): void => {
      const itemId = crypto.randomUUID();
      step(passage ? { type: "make", passage, kind, itemId } : { type: "add", kind, itemId });
      openTitle(itemId, kind);
    },
    [openTitle],
  );
  const read = samePeriod ? reading.period.edtf : (period?.edtf ?? null);
  const tools = useMemo(
    (): ReviewTools => ({
      step,
      focusOn,
      toggle,
      showLine: (at) => {
        setLine(at);
        if (!wide) leaveForSource();
        const text = reading.source.find((one) => one.line === at)?.text ?? "";
        announce(t("programme.review.lineSays", { line: at, text }));
        // Beside the rows the line is only shown; in their place it is where the reader now is.
        if (!wide) focusOn(lineId(at));
      },
      showRow: (itemId) => {
        const row = latest.current.rows.find((one) => one.item.itemId === itemId);
        if (!row) return;
        openTitle(itemId, row.item.kind);
        if (wide) setLine(row.line);
      },
      period: read,
      samePeriod,
    }),
    [focusOn, leaveForSource, openTitle, read, reading.source, samePeriod, t, toggle, wide],
  );
  return { review, tools, folding, setFolding, sides, openRow, line, add };
}

function foldingOf({ items }: Reading): Folding {
  const names = items.length > MANY ? items.map(({ kind }) => SECTION_OF[kind]) : [];
  return { folded: new Set<SectionName>(names.filter((name) => name !== "events")), whole: new Set() };
}
