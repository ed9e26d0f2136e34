import { useTranslation } from "react-i18next";
import { formatDistance, formatMoment, formatTime } from "./dates.ts";
import { clocksAgree, ownTimeZone, sayZone } from "./dates-in-zones.ts";
import { currentLanguage, type Language } from "./i18n.ts";
import { useWorkspace } from "./workspace.ts";

export interface InBothZones {
  /** 'Thu 3 Dec, 17:00', on the network's clocks, as the card says it. */
  readonly moment: string;
  /** 'CET', 'GMT+5:45': what the network's clocks are set to at that instant. */
  readonly zone: string;
  /** '21:45'; with the day where that is another one: 'Fri 4 Dec, 00:15'. */
  readonly own: string;
}

/** An instant for a reader whose clock shows something else than the network's; null where both show the same. */
export function inBothZones(
  instant: string,
  language: Language,
  network: string,
  own: string,
  now = new Date(),
): InBothZones | null {
  if (clocksAgree(own, network, [instant])) return null;
  const dayIn = (timeZone: string) =>
    new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date(instant));
  return {
    moment: formatMoment(instant, language, network, now),
    zone: sayZone(network, language, instant, "short"),
    own:
      dayIn(own) === dayIn(network)
        ? formatTime(instant, language, own)
        : formatMoment(instant, language, own, now),
  };
}

interface Instants {
  /** 'Thu 5 Dec, 17:00'; and where the reader's clock differs 'Thu 5 Dec, 17:00 CET, 16:00 your time'. */
  readonly moment: (instant: string) => string;
  /** The same with how far away it is: '… (in 3 days)'. */
  readonly deadline: (instant: string) => string;
}

/** Instants on the network's clocks, as cards say them, and on the reader's own where these show something else. */
export function useInstants(): Instants {
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const moment = (instant: string): string => {
    const both = inBothZones(instant, currentLanguage(), timeZone, ownTimeZone(timeZone));
    return both === null ? formatMoment(instant, currentLanguage(), timeZone) : t("zone.both", { ...both });
  };
  return {
    moment,
    deadline: (instant) =>
      t("zone.deadline", {
        moment: moment(instant),
        distance: formatDistance(instant, currentLanguage(), timeZone),
      }),
  };
}
