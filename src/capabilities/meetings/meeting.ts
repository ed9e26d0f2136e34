import type { AgendaItemId, ItemId, MeetingId, OrganisationId, PersonId, TopicId } from "../../kernel/ids.ts";

export const MEETING_FORMATS = [
  "network meeting",
  "learning session",
  "workshop",
  "action learning set",
  "peer learning",
  "peer-to-peer training",
  "study visit",
  "forum",
] as const;
type MeetingFormat = (typeof MEETING_FORMATS)[number];

export const MEETING_MODES = ["on site", "online", "hybrid"] as const;

/** How a topic is worked on in the meeting. */
export const TOPIC_FORMATS = [
  "presentation",
  "discussion",
  "workshop",
  "peer learning",
  "action learning set",
  "project visit",
] as const;
export type TopicFormat = (typeof TOPIC_FORMATS)[number];

export const TOPIC_MINUTES = { least: 5, most: 180 } as const;
export const TOPIC_TITLE = { least: 3, most: 120 } as const;
export const TOPIC_WHY_MOST = 600;
export const AGENDA_MOST_ITEMS = 40;
export const MEETING_TITLE = { least: 3, most: 200 } as const;
export const OUTCOME = { least: 3, most: 300 } as const;

export interface Meeting {
  readonly meetingId: MeetingId;
  readonly itemId: ItemId | null;
  /** Its number in the network's series, if it is in one. */
  readonly ordinal: number | null;
  readonly title: string;
  /** The words as written, and what they mean; null when they mean no date yet. */
  readonly dateText: string;
  readonly dateEdtf: string | null;
  /** `HH:MM` in the network's time zone. */
  readonly startTime: string | null;
  readonly lengthMinutes: number;
  readonly mode: (typeof MEETING_MODES)[number] | null;
  readonly place: string | null;
  readonly format: MeetingFormat;
  readonly jointWith: string | null;
  readonly state: "planned" | "convened" | "held" | "reported" | "cancelled";
  readonly call: TopicCall;
  readonly agenda: AgendaState;
  /** So many days before an exact date the agenda is confirmed and posted by itself; null: only by hand. */
  readonly freezeDays: number | null;
}

/** The call for topics: not yet opened, open until a deadline, or closed. */
export type TopicCall =
  | { readonly state: "none" }
  | { readonly state: "open"; readonly closesAt: Date }
  | { readonly state: "closed" };

export interface AgendaState {
  readonly state: "none" | "draft" | "confirmed";
  readonly revision: number;
  /** What was posted when its day had come; a change since then is told as one. */
  readonly frozen: { readonly at: Date; readonly items: readonly AgendaItem[] } | null;
}

/** Why a topic is where it is; told to its proposer in their language. */
export type TopicReason =
  /** Put on the agenda by the poll. */
  | { readonly because: "chosen"; readonly votes: number; readonly organisations: number }
  /** Others had more votes. */
  | {
      readonly because: "fewer-votes";
      readonly votes: number;
      readonly organisations: number;
      readonly seats: number;
    }
  | { readonly because: "no-votes" }
  /** Tied for the last place, and the coordinator put another one through. */
  | {
      readonly because: "tie-settled";
      readonly votes: number;
      readonly chosen: boolean;
      /** Why the coordinator decided so; not there where no reason was owed yet. */
      readonly words?: string;
    }
  /** Put on the agenda by the coordinator, without a vote that chose it. */
  | { readonly because: "placed" }
  /** The coordinator's own words. */
  | { readonly because: "words"; readonly words: string }
  /** Another topic is nearly the same: by its title then. */
  | { readonly because: "merged"; readonly title: string };

interface TopicCore {
  readonly topicId: TopicId;
  readonly meetingId: MeetingId;
  readonly title: string;
  readonly why: string;
  readonly minutes: number;
  readonly format: TopicFormat;
  readonly proposedBy: PersonId;
  readonly organisationId: OrganisationId;
  readonly proposedAt: Date;
  /** The earlier meeting that it was carried over from. */
  readonly carriedFrom: MeetingId | null;
}
type TopicOutcomeState = "scheduled" | "deferred" | "declined";
export type Topic =
  | (TopicCore & { readonly state: "proposed" })
  | (TopicCore & { readonly state: TopicOutcomeState; readonly reason: TopicReason })
  /** What it went into is never merged itself. */
  | (TopicCore & { readonly state: "merged"; readonly reason: TopicReason; readonly mergedInto: TopicId })
  /** Was on the agenda, and this came of it. */
  | (TopicCore & { readonly state: "discussed"; readonly reason: TopicReason; readonly outcome: string })
  | (TopicCore & { readonly state: "withdrawn" });

/** Items that say what they are: they need no title of their own, and are read in the reader's language. */
export const PLAIN_ITEMS = [
  "welcome",
  "tour de table",
  "break",
  "host presentation",
  "site visit",
  "debriefing",
  "presenting",
  "clarifying",
  "open questions",
  "reflecting",
  "committing",
  "open actions",
  "next steps",
] as const;
export type PlainItem = (typeof PLAIN_ITEMS)[number];

export interface AgendaItem {
  readonly agendaItemId: AgendaItemId;
  readonly topicId: TopicId | null;
  /** Empty for a plain item without a title of its own. */
  readonly title: string;
  readonly minutes: number;
  readonly presenter: string;
  readonly format: TopicFormat | PlainItem;
  /** It runs at the same time as the item before it; never true of the first. */
  readonly parallel: boolean;
}

/** The topics that may still be put to a poll. */
export const openTopics = (topics: readonly Topic[]): readonly Topic[] =>
  topics.filter((topic) => topic.state === "proposed");

/** On the agenda, or discussed there. */
export const isOnAgenda = ({ state }: Pick<Topic, "state">): boolean =>
  state === "scheduled" || state === "discussed";

/** Two titles that differ only in case, accents or spacing are the same topic, whatever language the server has. */
export const sameTitle = (a: string, b: string): boolean =>
  a
    .trim()
    .replace(/\s+/gu, " ")
    .localeCompare(b.trim().replace(/\s+/gu, " "), "en", { sensitivity: "base" }) === 0;
