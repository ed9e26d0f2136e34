/** One date inside a phrase, with what was written of it; `year: null` is taken from its neighbours. */
export type DateAtom =
  | { readonly unit: "day"; readonly day: number; readonly month: number; readonly year: number | null }
  | { readonly unit: "month"; readonly month: number; readonly year: number | null }
  | { readonly unit: "season"; readonly season: number; readonly year: number | null }
  | { readonly unit: "quarter"; readonly quarter: number; readonly year: number | null }
  | { readonly unit: "half"; readonly half: number; readonly year: number | null }
  | { readonly unit: "year"; readonly year: number; readonly lastYear: number }
  | {
      readonly unit: "part";
      readonly part: Part;
      readonly month: number | null;
      readonly year: number | null;
    }
  | {
      readonly unit: "week";
      readonly week: number | "last";
      readonly month: number;
      readonly year: number | null;
    }
  /** "first half of May", "2e quinzaine de mai": days 1-15, or 16 to the last. */
  | {
      readonly unit: "half month";
      readonly half: 1 | 2;
      readonly month: number;
      readonly year: number | null;
    }
  /** "KW 12", "uge 12": a week of ISO 8601. */
  | { readonly unit: "iso week"; readonly week: number; readonly year: number | null }
  /** "w/c 3 March": the seven days from a day on. */
  | {
      readonly unit: "week from";
      readonly day: number;
      readonly month: number;
      readonly year: number | null;
    };

export type Part = "beginning" | "mid" | "end";

/** How a date hangs on the one before it. A comma is a list whose last word says which ("May, June or July"). */
export type Joint = "range" | "and" | "or" | "comma";

export interface JoinedAtom {
  readonly joint: Joint | null;
  readonly atom: DateAtom;
}

/** What a phrase says before its years are worked out. */
export interface DatePhrase {
  readonly atoms: readonly JoinedAtom[];
  readonly limit: "by" | "before" | "from" | null;
  /** "throughout 2025": said of all of it, so that even a bare year is a date. */
  readonly isThroughout: boolean;
  readonly qualifier: "" | "?" | "~" | "%";
}
