import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import { POLL_MOST } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { DeadlineField, daysFromNow } from "../../../components/deadline-field.tsx";
import { MinutesField } from "../../../components/minutes-field.tsx";
import { useWorkspace } from "../../../lib/workspace.ts";
import type { QuestionDraft } from "./ask-draft.ts";

const useStyles = makeStyles({
  dates: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface DateOptionsProps {
  readonly question: QuestionDraft;
  readonly error: { readonly validationMessage?: string };
  readonly onChange: (part: Partial<QuestionDraft>) => void;
}

const DAYS_AHEAD = 14;

/** Dates to choose from, on the network's clock. */
export function DateOptions({ question, error, onChange }: DateOptionsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { timeZone } = useWorkspace().session.network;
  const { dates } = question;
  const add = () => {
    const key = String(Math.max(0, ...dates.map((date) => Number(date.key))) + 1);
    onChange({ dates: [...dates, { key, startsAt: daysFromNow(DAYS_AHEAD + dates.length, timeZone) }] });
  };
  return (
    <div className={styles.dates}>
      {dates.map(({ key, startsAt }, index) => (
        <div key={key} className={styles.row}>
          <DeadlineField
            label={t("polls.ask.date", { number: index + 1 })}
            value={startsAt ?? undefined}
            timeZone={timeZone}
            onChange={(instant) =>
              onChange({
                dates: dates.map((one) => (one.key === key ? { key, startsAt: instant ?? null } : one)),
              })
            }
          />
          {dates.length > 2 && (
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t("polls.ask.removeDate", { number: index + 1 })}
              onClick={() => onChange({ dates: dates.filter((one) => one.key !== key) })}
            />
          )}
        </div>
      ))}
      <Field {...error}>
        <Button icon={<AddRegular />} disabledFocusable={dates.length >= POLL_MOST.options} onClick={add}>
          {t("polls.ask.addDate")}
        </Button>
      </Field>
      <div className={styles.row}>
        <MinutesField
          label={t("polls.ask.minutes")}
          value={question.minutes}
          least={5}
          most={2_880}
          onChange={(minutes) => onChange({ minutes })}
        />
      </div>
    </div>
  );
}
