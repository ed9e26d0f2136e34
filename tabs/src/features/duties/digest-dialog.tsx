import {
  Checkbox,
  Field,
  makeStyles,
  Select,
  Switch,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DigestView } from "../../../../src/capabilities/duties/contract.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { ClockField } from "../../components/clock-field.tsx";
import { useFormErrors } from "../../components/use-form-errors.ts";
import { announce } from "../../lib/announce.ts";
import { formatClock, formatMoment, localeOf, readClock } from "../../lib/dates.ts";
import { useDigest, useSetDigest } from "../../lib/duty-queries.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { zoneGroups } from "./time-zones.ts";

const useStyles = makeStyles({
  days: { display: "flex", flexWrap: "wrap", margin: 0, padding: 0, border: "none" },
  legend: { ...typographyStyles.body1, padding: 0 },
  wrong: {
    ...typographyStyles.caption1,
    flexBasis: "100%",
    margin: 0,
    color: tokens.colorPaletteRedForeground1,
  },
  note: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

const FIELDS = ["days", "time", "timeZone"] as const;
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** When the reader is told in their chat what waits for them. Opens once it is known what it is now. */
export function DigestDialog({ onClose }: { readonly onClose: () => void }) {
  const { data } = useDigest();
  return data && <Settings digest={data} onClose={onClose} />;
}

function Settings({ digest, onClose }: { readonly digest: DigestView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const language = currentLanguage();
  const [draft, setDraft] = useState(() => ({ ...digest, time: formatClock(digest.time, language) }));
  const change = (some: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...some }));
  const { mutate, isPending, isSuccess, error } = useSetDigest();
  const { form, at, elsewhere, refuse } = useFormErrors(error, FIELDS);
  const { wanted, days, timeZone } = draft;

  const store = () => {
    const time = readClock(draft.time);
    const wrong = wanted && time === undefined;
    refuse(wrong ? { time: t("owed.digest.timeUnreadable") } : {});
    if (wrong) return;
    mutate(
      { wanted, days, time: time ?? digest.time, timeZone },
      {
        onSuccess: ({ next, networkTimeZone }) =>
          announce(
            next === null
              ? t("owed.digest.storedNone")
              : t("owed.digest.next", { when: formatMoment(next, language, timeZone ?? networkTimeZone) }),
          ),
      },
    );
  };
  return (
    <ActionDialog
      title={t("owed.digest.title")}
      confirm={t("owed.digest.store")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={store}
      onClose={onClose}
    >
      <p className={styles.note}>{t("owed.digest.text")}</p>
      <Switch
        label={t("owed.digest.wanted")}
        checked={wanted}
        onChange={(_, { checked }) => change({ wanted: checked })}
      />
      {wanted && (
        <>
          {!digest.reachable && <p className={styles.note}>{t("owed.digest.unreachable")}</p>}
          <Days days={days} onChange={(chosen) => change({ days: chosen })} {...at("days")} />
          <ClockField
            label={t("owed.digest.time")}
            hint={t("owed.digest.timeHint")}
            typed={draft.time}
            onType={(time) => change({ time })}
            {...at("time")}
          />
          <Zone
            digest={digest}
            chosen={timeZone}
            onChange={(zone) => change({ timeZone: zone })}
            {...at("timeZone")}
          />
          {digest.next !== null && (
            <p className={styles.quiet}>
              {t("owed.digest.next", {
                when: formatMoment(digest.next, language, digest.timeZone ?? digest.networkTimeZone),
              })}
            </p>
          )}
        </>
      )}
    </ActionDialog>
  );
}

interface DaysProps {
  readonly days: readonly number[];
  readonly onChange: (days: number[]) => void;
  readonly validationMessage?: string;
}

function Days({ days, onChange, validationMessage }: DaysProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const message = useId();
  // 1 January 2024 was a Monday.
  const named = new Intl.DateTimeFormat(localeOf(currentLanguage()), { weekday: "long", timeZone: "UTC" });
  const wrong = validationMessage && { "aria-invalid": true, "aria-describedby": message };
  return (
    // Not a `Field`: that gives its label to the first box and its id to all of them.
    <fieldset className={styles.days}>
      <legend className={styles.legend}>{t("owed.digest.days")}</legend>
      {WEEK.map((day) => (
        <Checkbox
          key={day}
          label={named.format(Date.UTC(2024, 0, day))}
          checked={days.includes(day)}
          {...wrong}
          onChange={(_, { checked }) =>
            onChange(WEEK.filter((one) => (one === day ? checked === true : days.includes(one))))
          }
        />
      ))}
      {validationMessage && (
        <p id={message} role="alert" className={styles.wrong}>
          <ErrorCircleFilled aria-hidden /> {validationMessage}
        </p>
      )}
    </fieldset>
  );
}

interface ZoneProps {
  readonly digest: DigestView;
  readonly chosen: string | null;
  readonly onChange: (zone: string | null) => void;
  readonly validationMessage?: string;
}

function Zone({ digest, chosen, onChange, validationMessage }: ZoneProps) {
  const { t } = useTranslation();
  const { networkTimeZone } = digest;
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Field label={t("owed.digest.zone")} {...(validationMessage && { validationMessage })}>
      <Select value={chosen ?? ""} onChange={(_, { value }) => onChange(value === "" ? null : value)}>
        <option value="">{t("owed.digest.zoneOfNetwork", { zone: networkTimeZone })}</option>
        {zoneGroups(here, ...(chosen === null ? [] : [chosen])).map(({ area, zones }) => (
          <optgroup key={area} label={area}>
            {zones.map(({ name, place }) => (
              <option key={name} value={name}>
                {name === here ? t("owed.digest.zoneHere", { place }) : place}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
