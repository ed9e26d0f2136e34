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

export interface FoundMilestone {
  readonly name: string;
  /** Name of the work package it stands under. */
  readonly parent?: string;
  readonly date?: DatedWords;
  readonly line: number;
}

export interface FoundRisk {
  readonly risk: string;
  readonly measure?: string;
  /** What further columns say: likelihood, impact, owner. */
  readonly details?: string;
  readonly line: number;
}

export interface FoundIndicator {
  readonly name: string;
  readonly baseline?: string;
  readonly target?: string;
  readonly value?: string;
  /** When the value was taken. */
  readonly asOf?: DatedWords;
  readonly details?: string;
  readonly line: number;
}

export interface FoundProject {
  readonly name: string;
  /** Funding programme. */
  readonly programme?: string;
  readonly coordinator?: string;
  readonly period?: DatedWords;
  readonly grantEU?: string;
  /** The network's own share. */
  readonly grantOwn?: string;
  readonly state?: "current" | "submitted" | "in the pipeline";
  readonly details?: string;
  readonly line: number;
}

export interface FoundPartner {
  readonly name: string;
  readonly country?: string;
  readonly details?: string;
  readonly line: number;
}

export interface FoundGroup {
  readonly name: string;
  readonly role?: string;
  readonly line: number;
}

export interface ProgrammeDocument {
  readonly title: string;
  readonly organisation?: string;
  readonly period: DatedWords;
  readonly objectives: readonly { readonly title: string; readonly line: number }[];
  /** Also stages and portfolio projects that have a heading of their own, with `kind` saying so. */
  readonly workPackages: readonly FoundWorkPackage[];
  readonly events: readonly FoundEvent[];
  readonly schedule: readonly FoundScheduleRow[];
  readonly milestones?: readonly FoundMilestone[];
  readonly risks?: readonly FoundRisk[];
  readonly indicators?: readonly FoundIndicator[];
  readonly projects?: readonly FoundProject[];
  readonly partners?: readonly FoundPartner[];
  readonly groups?: readonly FoundGroup[];
  /** Headings and rows of column titles by which the document was read; they are no content of their own. */
  readonly headings?: readonly { readonly text: string; readonly line: number }[];
  /** Every passage that found no place: shown, never dropped. */
  readonly unplaced: readonly { readonly text: string; readonly line: number }[];
}
