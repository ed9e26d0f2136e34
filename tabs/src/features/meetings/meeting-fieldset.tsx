import { Field, Input, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";
import { ClockField } from "../../components/clock-field.tsx";
import { MinutesField } from "../../components/minutes-field.tsx";
import type { FormErrors } from "../../components/use-form-errors.ts";
import { readClock } from "../../lib/dates.ts";
import { MODE, useDuration } from "./meeting-words.ts";
import type { MeetingFields } from "./reschedule.ts";

/** Bounds of the contract: a quarter of an hour to two days. */
const LENGTH = { least: 15, most: 2_880 } as const;
const TITLE_MOST = 200;
type Mode = NonNullable<MeetingSummary["mode"]>;
const MODES = Object.keys(MODE) as Mode[];

export const MEETING_FIELDS = [
  "title",
  "dateText",
  "startTime",
  "lengthMinutes",
  "mode",
  "place",
] as const satisfies (keyof MeetingFields)[];

export interface MeetingFieldsetProps {
  readonly draft: MeetingFields;
  /** The start as it is typed, which may not be a time yet. */
  readonly clock: string;
  readonly dateHint: string;
  readonly at: FormErrors<(typeof MEETING_FIELDS)[number]>["at"];
  readonly onChange: (part: Partial<MeetingFields>) => void;
  readonly onClock: (typed: string) => void;
}

/** What a meeting is called, when it is, how long, how and where. */
export function MeetingFieldset({ draft, clock, dateHint, at, onChange, onClock }: MeetingFieldsetProps) {
  const { t } = useTranslation();
  const duration = useDuration();
  return (
    <>
      <Field label={t("meetings.reschedule.name")} {...at("title")}>
        <Input
          value={draft.title}
          maxLength={TITLE_MOST}
          onChange={(_, { value }) => onChange({ title: value })}
        />
      </Field>
      <Field label={t("meetings.reschedule.date")} hint={dateHint} {...at("dateText")}>
        <Input
          value={draft.dateText}
          maxLength={200}
          onChange={(_, { value }) => onChange({ dateText: value })}
        />
      </Field>
      <ClockField
        label={t("meetings.reschedule.start")}
        hint={t("meetings.reschedule.startHint")}
        typed={clock}
        onType={(text) => {
          onClock(text);
          const time = readClock(text);
          if (time !== undefined || text.trim() === "") onChange({ startTime: time ?? null });
        }}
        {...at("startTime")}
      />
      <MinutesField
        label={t("meetings.reschedule.length")}
        hint={duration(draft.lengthMinutes)}
        value={draft.lengthMinutes}
        step={15}
        {...LENGTH}
        onChange={(lengthMinutes) => onChange({ lengthMinutes })}
        {...at("lengthMinutes")}
      />
      <Field label={t("meetings.reschedule.mode")} {...at("mode")}>
        <Select
          value={draft.mode ?? ""}
          onChange={(_, { value }) => onChange({ mode: MODES.find((mode) => mode === value) ?? null })}
        >
          <option value="">{t("meetings.reschedule.modeOpen")}</option>
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {t(MODE[mode])}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("meetings.reschedule.place")} {...at("place")}>
        <Input
          value={draft.place ?? ""}
          maxLength={200}
          onChange={(_, { value }) => onChange({ place: value })}
        />
      </Field>
    </>
  );
}
