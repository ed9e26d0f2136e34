import { useTranslation } from "react-i18next";
import { formatEdtf } from "../../../../src/i18n/format-edtf.ts";
import type {
  AgendaItemView,
  MeetingSummary,
  TopicView,
} from "../../../../src/capabilities/meetings/contract.ts";
import { localeOf } from "../../lib/dates.ts";
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

export const AGENDA_FORMAT = {
  ...TOPIC_FORMAT,
  break: "meetings.agendaFormat.break",
  welcome: "meetings.agendaFormat.welcome",
  "next steps": "meetings.agendaFormat.nextSteps",
} as const satisfies Record<AgendaItemView["format"], string>;

const MODE = {
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
    const words = formatEdtf(date.edtf, currentLanguage(), date.text) || t("meetings.dateOpen");
    return startTime ? t("meetings.when", { date: words, time: startTime }) : words;
  };
}

/** '45 min', '4 h', '4 h 15 min'. */
export function useDuration(): (minutes: number) => string {
  const { t } = useTranslation();
  return (all) => {
    const hours = Math.floor(all / 60);
    const minutes = all % 60;
    if (hours === 0) return t("meetings.duration.minutes", { minutes });
    return minutes === 0
      ? t("meetings.duration.hours", { hours })
      : t("meetings.duration.both", { hours, minutes });
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
