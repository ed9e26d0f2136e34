import type { ItemFields } from "../../capabilities/work-programme/item-fields.ts";
import type { EditionState, ItemKind } from "../../capabilities/work-programme/work-programme.ts";
import type { Language } from "../../kernel/actor.ts";

interface DatedWords {
  /** The words as written. */
  readonly text: string;
  readonly edtf: string | null;
}

/** An item as a file says it. */
export interface ItemToWrite extends Omit<ItemFields, "parentId" | "dateText"> {
  readonly itemId: string;
  readonly kind: ItemKind;
  readonly parentId: string | null;
  readonly date: DatedWords | null;
  /** ISO day on which the status was last said. */
  readonly reviewedOn: string | null;
}

/** An edition of a work programme that is to become a file. */
export interface ProgrammeToWrite {
  readonly network: string;
  /** What the network calls its work packages, in the plural; empty for no word of its own. */
  readonly workPackageLabel: string;
  readonly edition: {
    readonly number: number;
    readonly state: EditionState;
    readonly title: string;
    readonly period: DatedWords;
    readonly adoption: {
      readonly decidedOn: string;
      readonly decidedAt: string;
      readonly decisionId: string | null;
    } | null;
    /** UTC instant, ISO 8601. */
    readonly consultedUntil: string | null;
  };
  /** In the order of the document. */
  readonly items: readonly ItemToWrite[];
  /** ISO day on which the file is made. */
  readonly madeOn: string;
}

/** The language of a file, and how things are said in it. */
export interface Wording {
  readonly language: Language;
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** EDTF as people write it; the words as written where there is none. */
  readonly sayDate: (edtf: string | null, words?: string) => string;
}
