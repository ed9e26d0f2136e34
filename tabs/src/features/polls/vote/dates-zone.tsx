import { Switch } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionView } from "../../../../../src/capabilities/polls/contract.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { clocksAgree, ownTimeZone, sayZone } from "../../../lib/dates-in-zones.ts";
import { useFieldStyles } from "./field-styles.ts";

interface ShownZone {
  readonly shown: string;
  /** Undefined where the reader's clock and the network's show the same. */
  readonly choose: ((network: boolean) => void) | undefined;
  readonly ofNetwork: boolean;
  /** The first of the dates; null where there is none. */
  readonly at: string | null;
}

/** Dates are said on the reader's own clock, and on the network's on demand. */
export function useShownZone({ options }: Pick<QuestionView, "options">): ShownZone {
  const { timeZone } = useWorkspace().session.network;
  const [ofNetwork, choose] = useState(false);
  const own = ownTimeZone(timeZone);
  const instants = options.flatMap(({ startsAt }) => startsAt ?? []);
  const same = clocksAgree(own, timeZone, instants);
  return {
    shown: ofNetwork ? timeZone : own,
    choose: same ? undefined : choose,
    ofNetwork,
    at: instants[0] ?? null,
  };
}

export function ZoneLine({ zone }: { zone: ShownZone }) {
  const { t } = useTranslation();
  const field = useFieldStyles();
  if (zone.at === null) return null;
  return (
    <div>
      <p className={field.count}>
        {t("polls.date.zone", { zone: sayZone(zone.shown, currentLanguage(), zone.at) })}
      </p>
      {zone.choose && (
        <Switch
          checked={zone.ofNetwork}
          label={t("polls.date.networkZone")}
          onChange={(_, { checked }) => zone.choose?.(checked)}
        />
      )}
    </div>
  );
}
