import type { AgendaItem } from "../capabilities/meetings/meeting.ts";
import type { Translate } from "./translator.ts";

/** Every format a topic or an agenda item can have, in words. */
const FORMAT_KEYS = {
  presentation: "cards.format.presentation",
  discussion: "cards.format.discussion",
  workshop: "cards.format.workshop",
  "peer learning": "cards.format.peer-learning",
  "action learning set": "cards.format.action-learning-set",
  "project visit": "cards.format.project-visit",
  break: "cards.format.break",
  "tour de table": "cards.format.tour-de-table",
  "host presentation": "cards.format.host-presentation",
  "site visit": "cards.format.site-visit",
  debriefing: "cards.format.debriefing",
  presenting: "cards.format.presenting",
  clarifying: "cards.format.clarifying",
  "open questions": "cards.format.open-questions",
  reflecting: "cards.format.reflecting",
  committing: "cards.format.committing",
  "open actions": "cards.format.open-actions",
  welcome: "cards.format.welcome",
  "next steps": "cards.format.next-steps",
} as const satisfies Record<AgendaItem["format"], string>;

export const sayFormat = (format: AgendaItem["format"], t: Translate): string => t(FORMAT_KEYS[format]);

/** An item's own title, or else what it is: a break needs no name, and every reader reads it in their language. */
export const sayItem = (
  { title, format }: Pick<AgendaItem, "title" | "format">,
  t: Translate,
  /** Of earlier meetings: said of the item that goes through them. */
  openActions = 0,
): string => {
  if (title !== "") return title;
  return format === "open actions" && openActions > 0
    ? t("cards.format.open-actions-counted", { count: openActions })
    : sayFormat(format, t);
};
