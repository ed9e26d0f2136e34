import type { ItemStatus } from "./work-programme.ts";

/** What an import found in a programme document; plain data, not yet an edition. */
export interface DatedWords {
  /** The words as written. */
  readonly text: string;
  /** EDTF; null where none can be derived. */
  readonly edtf: string | null;
}

/** What a document may say of anything that it names. */
export interface FoundMore {
  readonly date?: DatedWords;
  readonly responsible?: string;
  /** Name of the work package, or of what else it stands under. */
  readonly partOf?: string;
  readonly status?: ItemStatus;
  /** ISO day on which the status was last said. */
  readonly reviewedOn?: string;
  /** What the document calls it, where it says so: `topic`, `deliverable`, … */
  readonly label?: string;
  /** Passages about it, each by itself. */
  readonly notes?: readonly string[];
  /** First line in the source, from 1. */
  readonly line: number;
}

/** What has a name and nothing that only things of its kind have. */
export interface FoundTitle extends FoundMore {
  readonly title: string;
}

export interface FoundWorkPackage extends FoundMore {
  readonly name: string;
  /** What the document calls it: `topic`, `action`, `work package`, `stage`, …; empty where it says nothing. */
  readonly kind: string;
  readonly activities: readonly string[];
  readonly outputs: readonly string[];
  /** What stands below or beside the name, where the document says more than a name. */
  readonly description?: string;
}

export interface FoundEvent extends FoundMore {
  readonly name: string;
  /** Number in the network's series. */
  readonly ordinal?: number;
  readonly date: DatedWords;
  readonly mode?: "on site" | "online" | "hybrid";
  readonly place?: string;
  readonly agenda?: readonly string[];
  /** What further columns of its row say. */
  readonly details?: string;
}

export interface FoundScheduleRow extends FoundMore {
  readonly date: DatedWords;
  readonly activity: string;
  readonly output?: string;
}

export interface FoundMilestone extends FoundMore {
  readonly name: string;
  /** Name of the work package it stands under. */
  readonly parent?: string;
}

export interface FoundRisk extends FoundMore {
  readonly risk: string;
  readonly measure?: string;
  readonly likelihood?: string;
  readonly impact?: string;
  /** What further columns say. */
  readonly details?: string;
}

export interface FoundIndicator extends FoundMore {
  readonly name: string;
  /** What it was before the work began. */
  readonly baseline?: string;
  /** The document's word for that: "Baseline (2022)". */
  readonly baselineCalled?: string;
  readonly target?: string;
  readonly value?: string;
  /** When the value was taken. */
  readonly asOf?: DatedWords;
  readonly details?: string;
}

export interface FoundProject extends FoundMore {
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
}

export interface FoundPartner extends FoundMore {
  readonly name: string;
  readonly country?: string;
  /** ISO 3166-1 alpha-2, where the words name a country. */
  readonly countryCode?: string;
  /** Its part in the network. */
  readonly role?: string;
  readonly details?: string;
}

export interface FoundGroup extends FoundMore {
  readonly name: string;
  readonly role?: string;
}

export interface ProgrammeDocument {
  readonly title: string;
  readonly organisation?: string;
  readonly period: DatedWords;
  readonly objectives: readonly FoundTitle[];
  readonly priorities?: readonly FoundTitle[];
  /** Also stages and portfolio projects that have a heading of their own, with `kind` saying so. */
  readonly workPackages: readonly FoundWorkPackage[];
  /** Activities and outputs of which the document says more than a name, or that are part of no work package. */
  readonly activities?: readonly FoundTitle[];
  readonly outputs?: readonly FoundTitle[];
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
