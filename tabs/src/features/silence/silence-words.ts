import { useTranslation } from "react-i18next";
import type {
  SilenceDetail,
  SilenceSummary,
  SilenceView,
} from "../../../../src/capabilities/decisions/contract.ts";
import { formatExact, formatMoment } from "../../lib/dates.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { useWorkspace } from "../../lib/workspace.ts";

/** The procedure itself; its texts where they are its own and not those of an edition. */
export type ShownSilence = SilenceView & Partial<Pick<SilenceDetail, "texts">>;

/** What differs by what is decided on. */
const KEYS = {
  edition: {
    whatHappens: "silence.edition.whatHappens",
    stopped: "silence.edition.stopped",
    agreed: "silence.edition.agreed",
    ended: "silence.edition.ended",
    resumeText: "silence.edition.resumeText",
    objectTitle: "silence.edition.objectTitle",
    objectText: "silence.edition.objectText",
    endText: "silence.edition.endText",
  },
  text: {
    whatHappens: "silence.text.whatHappens",
    stopped: "silence.text.stopped",
    agreed: "silence.text.agreed",
    ended: "silence.text.ended",
    resumeText: "silence.text.resumeText",
    objectTitle: "silence.text.objectTitle",
    objectText: "silence.text.objectText",
    endText: "silence.text.endText",
  },
} as const satisfies Record<SilenceSummary["kind"], Readonly<Record<string, string>>>;

/** Sentences about a silence procedure. What will happen is said with the deadline and its time zone. */
export function useSilenceWords({
  kind,
  number,
  closesAt,
  closedAt,
}: SilenceSummary): Readonly<Record<keyof (typeof KEYS)["text"], string>> {
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const keys = KEYS[kind];
  const until = formatExact(closesAt, currentLanguage(), timeZone);
  const date = formatMoment(closedAt ?? closesAt, currentLanguage(), timeZone);
  const named = { number: number ?? "" };
  return {
    whatHappens: t(keys.whatHappens, { ...named, until }),
    stopped: t(keys.stopped, named),
    agreed: t(keys.agreed, { until }),
    ended: t(keys.ended, { ...named, date }),
    resumeText: t(keys.resumeText),
    objectTitle: t(keys.objectTitle, named),
    objectText: t(keys.objectText),
    endText: t(keys.endText, named),
  };
}
