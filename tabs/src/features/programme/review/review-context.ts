import { createContext, type Dispatch, useContext } from "react";
import type { ReviewStep } from "./review-draft.ts";

/** What the rows and the source share: kept apart from the rows, so that a letter typed draws one row anew. */
export interface ReviewTools {
  readonly step: Dispatch<ReviewStep>;
  /** Puts the keyboard there as soon as it is on the page. */
  readonly focusOn: (id: string) => void;
  /** Opens the form of a row, or closes it. */
  readonly toggle: (itemId: string) => void;
  readonly showLine: (line: number) => void;
  readonly showRow: (itemId: string) => void;
  /** EDTF of the period by which dates without a year are read. */
  readonly period: string | null;
  /** Whether the period is still the one by which the document was read. */
  readonly samePeriod: boolean;
}

export const ReviewContext = createContext<ReviewTools | undefined>(undefined);

export function useReviewTools(): ReviewTools {
  const tools = useContext(ReviewContext);
  if (tools === undefined) throw new Error("useReviewTools outside a review");
  return tools;
}

/** The id of a control of a row. */
export const controlId = (itemId: string, control: string): string => `review-${itemId}-${control}`;
