import { useTranslation } from "react-i18next";
import type { QuestionView } from "../../../../src/capabilities/polls/contract.ts";
import { sayDuration } from "../../../../src/i18n/say-duration.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { useWorkspace } from "../../lib/workspace.ts";
import { ownTimeZone, sayDate } from "../../lib/dates-in-zones.ts";

export type OptionView = QuestionView["options"][number];
type Named = Pick<OptionView, "title" | "startsAt"> & { readonly minutes?: number | null };

/** What an option is called: its title, or the date on the reader's own clock unless another zone is told. */
export function useOptionTitle(timeZone?: string): (option: Named) => string {
  // Drawn anew when the language changes.
  useTranslation();
  const { network } = useWorkspace().session;
  const zone = timeZone ?? ownTimeZone(network.timeZone);
  return ({ title, startsAt, minutes = null }) =>
    startsAt === null ? title : sayDate(startsAt, minutes, currentLanguage(), zone);
}

/** 'Agency for Labour · 45 min', under an option's title; a date says how long it takes itself. */
export const sayNote = ({ note, minutes, startsAt }: OptionView): string =>
  [note, minutes === null || startsAt !== null ? "" : sayDuration(minutes, currentLanguage())]
    .filter(Boolean)
    .join(" · ");
