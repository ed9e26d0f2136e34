import { useTranslation } from "react-i18next";
import { formatEdtf } from "../../../../src/i18n/format-edtf.ts";
import type {
  AgendaItemView,
  MeetingSummary,
  TopicView,
} from "../../../../src/capabilities/meetings/contract.ts";
import { sayDuration } from "../../../../src/i18n/say-duration.ts";
import { formatClock, localeOf } from "../../lib/dates.ts";
import { currentLanguage } from "../../lib/i18n.ts";

export const MEETING_FORMAT = {
  "network meeting": "meetings.format.networkMeeting",
  "learning session": "meetings.format.learningSession",
  workshop: "meetings.format.workshop",
  "action learning set": "meetings.format.actionLearningSet",
  "peer learning": "meetings.format.peerLearning",
  "peer-to-peer training": "meetings.format.peerToPeerTraining",
  "study visit": "meetings.format.studyVisit",
  forum: "meetings.format.forum",
} as const satisfies Record<MeetingSummary["format"], string>;

export const TOPIC_FORMAT = {
  presentation: "meetings.topicFormat.presentation",
  discussion: "meetings.topicFormat.discussion",
  workshop: "meetings.format.workshop",
  "peer learning": "meetings.format.peerLearning",
  "action learning set": "meetings.format.actionLearningSet",
  "project visit": "meetings.topicFormat.projectVisit",
} as const satisfies Record<TopicView["format"], string>;

export const TOPIC_STATE_WORD = {
  proposed: "meetings.topic.state.proposed",
  scheduled: "meetings.topic.state.scheduled",
  merged: "meetings.topic.state.merged",
  deferred: "meetings.topic.state.deferred",
  discussed: "meetings.topic.state.discussed",
  declined: "meetings.topic.state.declined",
  withdrawn: "meetings.topic.state.withdrawn",
} as const satisfies Record<TopicView["state"], string>;

export const AGENDA_FORMAT = {
  ...TOPIC_FORMAT,
  welcome: "meetings.agendaFormat.welcome",
  "tour de table": "meetings.agendaFormat.tourDeTable",
  break: "meetings.agendaFormat.break",
  "host presentation": "meetings.agendaFormat.hostPresentation",
  "site visit": "meetings.agendaFormat.siteVisit",
  debriefing: "meetings.agendaFormat.debriefing",
  presenting: "meetings.agendaFormat.presenting",
  clarifying: "meetings.agendaFormat.clarifying",
  "open questions": "meetings.agendaFormat.openQuestions",
  reflecting: "meetings.agendaFormat.reflecting",
  committing: "meetings.agendaFormat.committing",
  "open actions": "meetings.agendaFormat.openActions",
  "next steps": "meetings.agendaFormat.nextSteps",
} as const satisfies Record<AgendaItemView["format"], string>;

export const MODE = {
  "on site": "meetings.mode.onSite",
  online: "meetings.mode.online",
  hybrid: "meetings.mode.hybrid",
} as const satisfies Record<NonNullable<MeetingSummary["mode"]>, string>;

/** 'Berlin · on site'; says so when either is not decided. */
export function useWhere(): (meeting: Pick<MeetingSummary, "place" | "mode">) => string {
  const { t } = useTranslation();
  return ({ place: written, mode }) => {
    // 'tbd' stands in programmes; it is no place.
    const place = /^tb[acd]$/i.test(written ?? "") ? null : written;
    if (mode === "online" && !place) return t("meetings.mode.online");
    if (!mode) return place ?? t("meetings.placeOpen");
    return t("meetings.where", {
      place: place ?? t("meetings.placeOpen"),
      mode: t(MODE[mode]).toLowerCase(),
    });
  };
}

/** '11 June 2024, 09:30', in the words of the reader's language where the date is one. */
export function useWhen(): (meeting: Pick<MeetingSummary, "date" | "startTime">) => string {
  const { t } = useTranslation();
  return ({ date, startTime }) => {
    const language = currentLanguage();
    const words = formatEdtf(date.edtf, language, date.text) || t("meetings.dateOpen");
    return startTime ? t("meetings.when", { date: words, time: formatClock(startTime, language) }) : words;
  };
}

/** '45 min', '4 h', '4 h 15 min'. */
export function useDuration(): (minutes: number) => string {
  // Drawn anew when the language changes.
  useTranslation();
  return (minutes) => sayDuration(minutes, currentLanguage());
}

/** An item's own title, or else what it is: a break needs no name, and every reader reads it in their language. */
export function useItemTitle(
  /** Of earlier meetings: said of the item that goes through them. */
  openActions = 0,
): (item: Pick<AgendaItemView, "title" | "format">) => string {
  const { t } = useTranslation();
  return ({ title, format }) => {
    if (title) return title;
    return format === "open actions" && openActions > 0
      ? t("meetings.agendaFormat.openActionsCounted", { count: openActions })
      : t(AGENDA_FORMAT[format]);
  };
}

/** '7th' is not said alike in any two languages: 'Meeting 7'. */
export function useOrdinal(): (ordinal: number | null) => string {
  const { t } = useTranslation();
  return (ordinal) => (ordinal === null ? "" : t("meetings.number", { number: ordinal }));
}

/** 'A, B or C', 'A, B and C'. */
export const sayList = (words: readonly string[], type: "and" | "or"): string =>
  new Intl.ListFormat(localeOf(currentLanguage()), {
    type: type === "and" ? "conjunction" : "disjunction",
  }).format(words);
