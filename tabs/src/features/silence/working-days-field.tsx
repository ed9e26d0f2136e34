import { Field, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { formatExact } from "../../lib/dates.ts";
import { useSilenceDeadline } from "../../lib/decision-queries.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { useWorkspace } from "../../lib/workspace.ts";

/** One to six weeks of work; two are usual. */
const WORKING_DAYS = [5, 10, 15, 20, 25, 30] as const;
export const USUAL_WORKING_DAYS = 10;

/** How long; the day on which that ends is said below, by the network's holidays. */
export function WorkingDaysField(props: {
  readonly value: number;
  readonly onChange: (days: number) => void;
  readonly validationMessage?: string;
}) {
  const { value, onChange, validationMessage } = props;
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const { data } = useSilenceDeadline(value);
  const hint = data
    ? t("silence.until", { until: formatExact(data.closesAt, currentLanguage(), timeZone) })
    : t("silence.reckoning");
  return (
    <Field label={t("silence.workingDays")} hint={hint} {...(validationMessage && { validationMessage })}>
      <Select value={String(value)} onChange={(_, { value: days }) => onChange(Number(days))}>
        {WORKING_DAYS.map((days) => (
          <option key={days} value={days}>
            {t("silence.days", { count: days })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
