import type { MeetingSummary, TopicView } from "../../src/capabilities/meetings/contract.ts";
import { sayFormat } from "../../src/i18n/agenda-words.ts";
import { formatEdtf } from "../../src/i18n/format-edtf.ts";
import type { CardContext } from "../card-context.ts";
import { sayDuration } from "../../src/i18n/say-duration.ts";

/** 'Agency for Labour (SE) · 30 min · Workshop' */
export const topicNote = (topic: TopicView, { t, language }: CardContext): string =>
  t("cards.topic-note", {
    organisation: topic.organisation,
    country: topic.country,
    minutes: sayDuration(topic.minutes, language),
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
