import type {
  EditionState,
  ItemDetails,
  ItemKind,
  ItemStatus,
} from "../../capabilities/work-programme/work-programme.ts";

/** Where the catalogue has a kind's section: its heading, and its name over a column. */
export const SECTIONS = {
  objective: { heading: "documents.section.objectives", title: "documents.title.objective" },
  priority: { heading: "documents.section.priorities", title: "documents.title.priority" },
  "work-package": { heading: "documents.section.workPackages", title: "documents.title.workPackage" },
  activity: { heading: "documents.section.activities", title: "documents.title.activity" },
  output: { heading: "documents.section.outputs", title: "documents.title.output" },
  event: { heading: "documents.section.events", title: "documents.title.event" },
  milestone: { heading: "documents.section.milestones", title: "documents.title.milestone" },
  "schedule-row": { heading: "documents.section.schedule", title: "documents.title.activity" },
  risk: { heading: "documents.section.risks", title: "documents.title.risk" },
  indicator: { heading: "documents.section.indicators", title: "documents.title.indicator" },
  project: { heading: "documents.section.projects", title: "documents.title.project" },
  group: { heading: "documents.section.groups", title: "documents.title.group" },
  partner: { heading: "documents.section.partners", title: "documents.title.partner" },
} as const satisfies Record<ItemKind, { readonly heading: string; readonly title: string }>;

export const STATES = {
  draft: "documents.state.draft",
  consultation: "documents.state.consultation",
  adopted: "documents.state.adopted",
  closed: "documents.state.closed",
} as const satisfies Record<EditionState, string>;

export const STATUSES = {
  "not started": "documents.status.notStarted",
  "under way": "documents.status.underWay",
  done: "documents.status.done",
  postponed: "documents.status.postponed",
  cancelled: "documents.status.cancelled",
} as const satisfies Record<ItemStatus, string>;

export const MODE_WORDS = {
  "on site": "documents.mode.onSite",
  online: "documents.mode.online",
  hybrid: "documents.mode.hybrid",
} as const satisfies Record<NonNullable<ItemDetails["mode"]>, string>;

export const PROJECT_STATE_WORDS = {
  current: "documents.projectState.current",
  submitted: "documents.projectState.submitted",
  "in the pipeline": "documents.projectState.pipeline",
} as const satisfies Record<NonNullable<ItemDetails["projectState"]>, string>;

/** What the field calls its work packages and outputs; any other word of a network stays as it is. */
export const LABELS: Readonly<Record<string, string>> = {
  topic: "documents.label.topic",
  "work package": "documents.label.workPackage",
  "thematic priority": "documents.label.thematicPriority",
  "strategic priority": "documents.label.strategicPriority",
  action: "documents.label.action",
  initiative: "documents.label.initiative",
  stage: "documents.label.stage",
  project: "documents.label.project",
  deliverable: "documents.label.deliverable",
};
