import type { EditionId, ItemId, ProgrammeId } from "../../kernel/ids.ts";

type EditionState = "draft" | "consultation" | "adopted" | "closed";

export interface Edition {
  readonly editionId: EditionId;
  readonly programmeId: ProgrammeId;
  /** 1 is the first draft. */
  readonly number: number;
  readonly state: EditionState;
  readonly title: string;
  readonly periodText: string;
  readonly periodEdtf: string | null;
  /** SHA-256 of the imported text, hexadecimal. */
  readonly sourceHash: string | null;
  readonly unplaced: readonly Unplaced[];
  readonly createdAt: Date;
}

/** A passage of the source that the import could not place: shown, never dropped. */
export interface Unplaced {
  readonly text: string;
  /** Its first line in the source, from 1. */
  readonly line: number;
}

export type ItemKind = "objective" | "work-package" | "activity" | "output" | "event" | "schedule-row";

type ItemStatus = "not started" | "under way" | "done" | "postponed" | "cancelled";

/** One line of a programme. Its id stays the same over editions. */
export interface ProgrammeItem {
  readonly itemId: ItemId;
  readonly kind: ItemKind;
  readonly parentId: ItemId | null;
  readonly title: string;
  /** The words as written, and what they mean. */
  readonly dateText: string | null;
  readonly dateEdtf: string | null;
  readonly responsible: string | null;
  readonly status: ItemStatus;
  readonly details: ItemDetails;
}

export interface ItemDetails {
  /** Events: number in the network's series. */
  readonly ordinal?: number;
  readonly mode?: "on site" | "online" | "hybrid";
  readonly place?: string;
  /** What the document says about it beyond its name: a description, a meeting's points. */
  readonly notes?: readonly string[];
  /** Schedule rows: what comes out of it. */
  readonly output?: string;
}
