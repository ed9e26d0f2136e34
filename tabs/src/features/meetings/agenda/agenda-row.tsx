import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  SpinButton,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { ReOrderDotsVerticalRegular } from "@fluentui/react-icons/svg/re-order-dots-vertical";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { useSpinButtons } from "../../../components/minutes-field.tsx";
import type { AgendaItemView } from "../../../../../src/capabilities/meetings/contract.ts";
import { AGENDA_FORMAT, useItemTitle } from "../meeting-words.ts";

/** As in the contract. */
const MINUTES = { least: 5, most: 180 } as const;
const FORMATS = Object.keys(AGENDA_FORMAT) as AgendaItemView["format"][];

const useStyles = makeStyles({
  row: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  handle: {
    display: "grid",
    placeItems: "center",
    flexShrink: 0,
    width: "28px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground3,
    fontSize: "20px",
    cursor: "grab",
    touchAction: "none",
    "&:hover": {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    "&[aria-pressed='true']": {
      backgroundColor: tokens.colorBrandBackground,
      color: tokens.colorNeutralForegroundOnBrand,
      "@media (forced-colors: active)": {
        forcedColorAdjust: "none",
        backgroundColor: "Highlight",
        color: "HighlightText",
      },
    },
  },
  main: { flexGrow: 1, minWidth: 0 },
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalXS,
  },
  time: { ...typographyStyles.body1Strong, color: tokens.colorBrandForeground1 },
  beside: {
    ...typographyStyles.caption1,
    marginLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  fields: {
    display: "grid",
    alignItems: "start",
    gridTemplateColumns: "6.5rem minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    "@media (max-width: 639.98px)": { gridTemplateColumns: "6.5rem minmax(0, 1fr)" },
  },
  whole: { gridColumn: "1 / -1" },
  // In line with the fields above: what surrounds a checkbox is only there to be pressed.
  parallel: { gridColumn: "1 / -1", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  presenter: { "@media (max-width: 639.98px)": { gridColumn: "1 / -1" } },
  narrow: { boxSizing: "border-box", minWidth: 0, width: "100%" },
});

export interface AgendaRowProps {
  readonly item: AgendaItemView;
  readonly time: string | undefined;
  readonly first: boolean;
  readonly last: boolean;
  /** What makes the handle drag; from the list. */
  readonly handle: ComponentProps<"button">;
  readonly onEdit: (part: Partial<AgendaItemView>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One item of the agenda while it is edited. */
export function AgendaRow({ item, time, first, last, handle, onEdit, onMove, onRemove }: AgendaRowProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const spinButtons = useSpinButtons();
  const title = useItemTitle()(item);
  const { minutes } = item;
  const fits = minutes >= MINUTES.least && minutes <= MINUTES.most;
  const setMinutes = (typed: number) => {
    if (Number.isFinite(typed)) onEdit({ minutes: Math.min(Math.max(Math.round(typed), 0), 999) });
  };
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={styles.handle}
        data-agenda-handle={item.agendaItemId}
        {...handle}
        aria-label={t("meetings.agenda.drag", { title })}
      >
        <ReOrderDotsVerticalRegular aria-hidden />
      </button>
      <div className={styles.main}>
        <div className={styles.top}>
          <span className={styles.time}>
            {time}
            {item.parallel && <span className={styles.beside}>{t("meetings.agenda.sameTime")}</span>}
          </span>
          <span>
            <Button
              appearance="subtle"
              size="small"
              icon={<ArrowUpRegular />}
              aria-label={t("meetings.agenda.up", { title })}
              disabledFocusable={first}
              onClick={() => !first && onMove(-1)}
            />
            <Button
              appearance="subtle"
              size="small"
              icon={<ArrowDownRegular />}
              aria-label={t("meetings.agenda.down", { title })}
              disabledFocusable={last}
              onClick={() => !last && onMove(1)}
            />
            <Button
              appearance="subtle"
              size="small"
              icon={<DeleteRegular />}
              aria-label={t("meetings.agenda.remove", { title })}
              onClick={onRemove}
            />
          </span>
        </div>
        <div className={styles.fields}>
          <Field label={t("meetings.agenda.title")} size="small" className={styles.whole}>
            <Input
              className={styles.narrow}
              data-agenda-title={item.agendaItemId}
              value={item.title}
              placeholder={title}
              maxLength={120}
              onChange={(_, { value }) => onEdit({ title: value })}
            />
          </Field>
          <Field
            label={t("meetings.agenda.minutes")}
            size="small"
            {...(fits
              ? {}
              : {
                  validationState: "warning",
                  validationMessage: t("meetings.agenda.minutesRange", MINUTES),
                })}
          >
            <SpinButton
              {...spinButtons}
              size="small"
              className={styles.narrow}
              value={item.minutes}
              min={MINUTES.least}
              max={MINUTES.most}
              step={5}
              // Its own change comes when the field is left; times and total follow what is being typed.
              onInput={({ currentTarget }) => setMinutes(Number.parseInt(currentTarget.value, 10))}
              onChange={(_, { value, displayValue }) =>
                setMinutes(value ?? Number.parseInt(displayValue ?? "", 10))
              }
            />
          </Field>
          <Field label={t("meetings.topic.format")} size="small">
            <Select
              className={styles.narrow}
              value={item.format}
              onChange={(_, { value }) => onEdit({ format: value as AgendaItemView["format"] })}
            >
              {FORMATS.map((format) => (
                <option key={format} value={format}>
                  {t(AGENDA_FORMAT[format])}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t("meetings.agenda.presenter")} size="small" className={styles.presenter}>
            <Input
              className={styles.narrow}
              value={item.presenter}
              maxLength={200}
              onChange={(_, { value }) => onEdit({ presenter: value })}
            />
          </Field>
          {!first && (
            <Checkbox
              className={styles.parallel}
              checked={item.parallel}
              label={t("meetings.agenda.sameTimeAs")}
              onChange={(_, { checked }) => onEdit({ parallel: checked === true })}
            />
          )}
        </div>
      </div>
    </div>
  );
}
