import type { Meeting, PlainItem } from "./meeting.ts";

/** What stands in an agenda around its topics, in minutes. */
export interface AgendaTemplate {
  readonly before: readonly TemplateItem[];
  readonly after: readonly TemplateItem[];
}
export interface TemplateItem {
  readonly format: PlainItem;
  readonly minutes: number;
}

export const TEMPLATE_NAMES = [
  "network meeting",
  "peer learning",
  "study visit",
  "action learning set",
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** Short by design: what is left belongs to the topics. */
const AGENDA_TEMPLATES: Readonly<Record<TemplateName, AgendaTemplate>> = {
  "network meeting": {
    before: [
      { format: "welcome", minutes: 10 },
      { format: "tour de table", minutes: 20 },
      { format: "open actions", minutes: 15 },
    ],
    after: [{ format: "next steps", minutes: 15 }],
  },
  "peer learning": {
    before: [
      { format: "welcome", minutes: 10 },
      { format: "open actions", minutes: 15 },
      { format: "presenting", minutes: 20 },
      { format: "open questions", minutes: 30 },
    ],
    after: [
      { format: "reflecting", minutes: 20 },
      { format: "next steps", minutes: 10 },
    ],
  },
  "study visit": {
    before: [
      { format: "welcome", minutes: 15 },
      { format: "open actions", minutes: 15 },
      { format: "host presentation", minutes: 45 },
      { format: "site visit", minutes: 90 },
    ],
    after: [
      { format: "debriefing", minutes: 30 },
      { format: "next steps", minutes: 15 },
    ],
  },
  // The five parts of a session, in their order; its problem is private to the set, the network's actions are not.
  "action learning set": {
    before: [
      { format: "presenting", minutes: 15 },
      { format: "clarifying", minutes: 10 },
      { format: "open questions", minutes: 30 },
      { format: "reflecting", minutes: 15 },
      { format: "committing", minutes: 10 },
    ],
    after: [],
  },
};

/** A template as it begins an agenda: open actions of earlier meetings are gone through where there are any. */
export function templateFor(name: TemplateName, openActions: number): AgendaTemplate {
  const { before, after } = AGENDA_TEMPLATES[name];
  return { before: before.filter(({ format }) => format !== "open actions" || openActions > 0), after };
}

/** Which template a meeting's agenda begins with. */
export const TEMPLATE_OF: Readonly<Record<Meeting["format"], TemplateName>> = {
  "network meeting": "network meeting",
  forum: "network meeting",
  workshop: "network meeting",
  "learning session": "network meeting",
  "peer learning": "peer learning",
  "peer-to-peer training": "peer learning",
  "study visit": "study visit",
  "action learning set": "action learning set",
};
