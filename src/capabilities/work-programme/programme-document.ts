/** What an import found in a programme document; plain data, not yet an edition. */
export interface DatedWords {
  /** The words as written. */
  readonly text: string;
  /** EDTF; null where none can be derived. */
  readonly edtf: string | null;
}

export interface FoundWorkPackage {
  readonly name: string;
  /** What the document calls it: `topic`, `action`, `work package`, `stage`, … */
  readonly kind: string;
  readonly activities: readonly string[];
  readonly outputs: readonly string[];
  /** What stands below or beside the name, where the document says more than a name. */
  readonly description?: string;
  readonly responsible?: string;
  readonly date?: DatedWords;
  /** First line in the source, from 1. */
  readonly line: number;
}

export interface FoundEvent {
  readonly name: string;
  /** Number in the network's series. */
  readonly ordinal?: number;
  readonly date: DatedWords;
  readonly mode?: "on site" | "online" | "hybrid";
  readonly place?: string;
  readonly agenda?: readonly string[];
  /** Name of the work package it stands under. */
  readonly partOf?: string;
  readonly line: number;
}

export interface FoundScheduleRow {
  readonly date: DatedWords;
  readonly activity: string;
  readonly output?: string;
  /** Name of the work package it stands under. */
  readonly partOf?: string;
  readonly line: number;
}

export interface ProgrammeDocument {
  readonly title: string;
  readonly organisation?: string;
  readonly period: DatedWords;
  readonly objectives: readonly { readonly title: string; readonly line: number }[];
  readonly workPackages: readonly FoundWorkPackage[];
  readonly events: readonly FoundEvent[];
  readonly schedule: readonly FoundScheduleRow[];
  /** Headings and rows of column titles by which the document was read; they are no content of their own. */
  readonly headings?: readonly { readonly text: string; readonly line: number }[];
  /** Every passage that found no place: shown, never dropped. */
  readonly unplaced: readonly { readonly text: string; readonly line: number }[];
}
