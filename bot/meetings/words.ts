import type { AgendaItemView, MeetingSummary, TopicView } from "../../src/capabilities/meetings/contract.ts";
import { formatEdtf } from "../../src/i18n/format-edtf.ts";
import type { Translate } from "../../src/i18n/translator.ts";
import type { CardContext } from "../card-context.ts";
import { sayMinutes } from "../say-date.ts";

/** Every format a topic or an agenda item can have, in words. */
const FORMAT_KEYS = {
  presentation: "cards.format.presentation",
  discussion: "cards.format.discussion",
  workshop: "cards.format.workshop",
  "peer learning": "cards.format.peer-learning",
  "action learning set": "cards.format.action-learning-set",
  "project visit": "cards.format.project-visit",
  break: "cards.format.break",
  welcome: "cards.format.welcome",
  "next steps": "cards.format.next-steps",
} as const satisfies Record<AgendaItemView["format"], string>;

export const sayFormat = (format: AgendaItemView["format"], t: Translate): string => t(FORMAT_KEYS[format]);

/** 'Agency for Labour (SE) · 30 minutes · Workshop' */
export const topicNote = (topic: TopicView, { t, language }: CardContext): string =>
  t("cards.topic-note", {
    organisation: topic.organisation,
    country: topic.country,
    minutes: sayMinutes(topic.minutes, language),
    format: sayFormat(topic.format, t),
  });

/** '11 June 2024, 09:30 · Copenhagen', as much of it as is known. */
export function sayWhenAndWhere(meeting: MeetingSummary, { t, language }: CardContext): string {
  const date = formatEdtf(meeting.date.edtf, language, meeting.date.text);
  const { startTime: time, place } = meeting;
  if (time !== null && place !== null) return t("cards.when.date-time-place", { date, time, place });
  if (time !== null) return t("cards.when.date-time", { date, time });
  return place === null ? date : t("cards.when.date-place", { date, place });
}
