import type {
  DecisionId,
  EditionId,
  GroupId,
  ItemId,
  OrganisationId,
  PollId,
  ProgrammeId,
} from "../../kernel/ids.ts";

export const EDITION_STATES = ["draft", "consultation", "adopted", "closed"] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** How an edition was adopted: on which day, where, and by which poll or silence procedure where there was one. */
export interface Adoption {
  /** ISO day of the decision. */
  readonly decidedOn: string;
  /** Where it was decided, in the words of who recorded it: 'network meeting in Vilnius', 'in writing'. */
  readonly decidedAt: string;
  readonly pollId: PollId | null;
  readonly decisionId: DecisionId | null;
}

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
  /** Until when members are consulted; set while in consultation and kept afterwards. */
  readonly consultedUntil: Date | null;
  readonly adoption: Adoption | null;
  readonly createdAt: Date;
}

/** A passage of the source that the import could not place: shown, never dropped. */
export interface Unplaced {
  readonly text: string;
  /** Its first line in the source, from 1. */
  readonly line: number;
}

/**
 * What a line of a programme can be. Topics, actions, thematic priorities and stages are all work packages, at
 * two levels: `details.label` keeps what the document calls them. A deliverable is an output with a date.
 */
export const ITEM_KINDS = [
  "objective",
  "priority",
  "work-package",
  "activity",
  "output",
  "event",
  "milestone",
  "schedule-row",
  "risk",
  "indicator",
  "project",
  "group",
  "partner",
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const ITEM_STATUSES = ["not started", "under way", "done", "postponed", "cancelled"] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** Who answers for an item: a group or an organisation of the network. */
export type ResponsibleRef = `group:${GroupId}` | `organisation:${OrganisationId}`;

/** What one edition holds at most: a hundred times what a large network plans in a year. */
export const MOST_ITEMS = 20_000;

/** One line of a programme. Its id stays the same over editions. */
export interface ProgrammeItem {
  readonly itemId: ItemId;
  readonly kind: ItemKind;
  readonly parentId: ItemId | null;
  /** Orders the items of an edition; numbers need not follow each other. */
  readonly position: number;
  readonly title: string;
  /** The words as written, and what they mean. */
  readonly dateText: string | null;
  readonly dateEdtf: string | null;
  /** The words as written, and whom of the network they mean. */
  readonly responsible: string | null;
  readonly responsibleRef: ResponsibleRef | null;
  readonly status: ItemStatus;
  /** ISO day on which the status was last said or confirmed. */
  readonly reviewedOn: string | null;
  readonly details: ItemDetails;
}

export const MODES = ["on site", "online", "hybrid"] as const;
export const PROJECT_STATES = ["current", "submitted", "in the pipeline"] as const;

/** What only some kinds have. Amounts are whole euros. */
export interface ItemDetails {
  /** What the document calls it: `topic`, `action`, `stage`, `deliverable`. */
  readonly label?: string;
  /** What the document says about it beyond its name: a description, a meeting's points. */
  readonly notes?: readonly string[];
  /** Events: number in the network's series. */
  readonly ordinal?: number;
  readonly mode?: (typeof MODES)[number];
  readonly place?: string;
  /** Schedule rows: what comes out of it. */
  readonly output?: string;
  /** Risks. */
  readonly measure?: string;
  readonly likelihood?: string;
  readonly impact?: string;
  /** Indicators: values as written, and the day (EDTF) for which the value holds. */
  readonly value?: string;
  readonly target?: string;
  readonly asOf?: string;
  /** Portfolio projects. */
  readonly fundingProgramme?: string;
  readonly coordinator?: string;
  readonly grantEU?: number;
  readonly grantOwn?: number;
  readonly projectState?: (typeof PROJECT_STATES)[number];
  /** Groups: what they are for. Partners: their part. */
  readonly role?: string;
  /** Partners: ISO 3166-1 alpha-2, or the words as written where they name no country. */
  readonly country?: string;
}

/** Who of the network an item's words may mean, for a programme that is read or written. */
export interface Responsibles {
  readonly groups: readonly { readonly groupId: GroupId; readonly name: string }[];
  readonly organisations: readonly { readonly organisationId: OrganisationId; readonly name: string }[];
}

/** The group or organisation with exactly this name, whatever the case; the words stay as written. */
export function responsibleNamed(words: string | null, among: Responsibles): ResponsibleRef | null {
  const same = (name: string) => name.trim().toLowerCase() === words?.trim().toLowerCase();
  const group = among.groups.find((one) => same(one.name));
  if (group !== undefined) return `group:${group.groupId}`;
  const organisation = among.organisations.find((one) => same(one.name));
  return organisation === undefined ? null : `organisation:${organisation.organisationId}`;
}

/** Work is planned and has a status; a risk, an indicator or a partner has none. */
export const hasStatus = (kind: ItemKind): boolean =>
  !(["objective", "priority", "risk", "indicator", "group", "partner"] as readonly ItemKind[]).includes(kind);
