import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { EmptyState } from "../../../components/states.tsx";
import { currentLanguage } from "../../../lib/i18n.ts";
import { localeOf } from "../../../lib/dates.ts";
import type { Filtered } from "../filter/filter-items.ts";
import { MonthList } from "./month-list.tsx";
import { useItemWords } from "../item-words.ts";
import type { ProgrammeAddress } from "../programme-address.ts";
import { dayWords } from "../programme-calendar.ts";
import { TimelineGrid } from "./timeline-grid.tsx";
import { extentOf, layOut } from "./timeline-layout.ts";
import { TimelineLegend } from "./timeline-legend.tsx";
import { rowsByResponsible } from "./timeline-rows.ts";
import { RowsSwitch } from "./rows-switch.tsx";
import { monthOf, scaleFor } from "./timeline-scale.ts";
import { TimelineTray } from "./timeline-tray.tsx";
import { useNarrow } from "../use-width.ts";
import { ZoomSwitch } from "./zoom-switch.tsx";

/** Narrower than this, a month is too narrow for a name: the months then stand below each other. */
const NARROW_REM = 32;

const useStyles = makeStyles({
  frame: { containerType: "inline-size" },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
  },
  note: { ...typographyStyles.body1, margin: 0, flexGrow: 1, color: tokens.colorNeutralForeground3 },
  sides: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@container (min-width: 56rem)": { "&[data-tray]": { gridTemplateColumns: "minmax(0, 1fr) 14rem" } },
  },
  main: { minWidth: 0 },
});

export interface TimelineProps {
  readonly filtered: Filtered;
  /** The whole programme, so that a search does not change the months. */
  readonly view: Pick<ProgrammeView, "items" | "answering">;
  readonly period: string | null;
  readonly today: string;
  readonly address: ProgrammeAddress;
}

/** The programme in time. Dates that people left open look open; what has no date at all stands in a tray. */
export function Timeline({ filtered, view, period, today, address }: TimelineProps) {
  const { t } = useTranslation();
  const words = useItemWords();
  const styles = useStyles();
  const [frame, narrow] = useNarrow<HTMLDivElement>(NARROW_REM);
  const scale = useMemo(
    () => scaleFor(address.zoom, extentOf(period, view.items), today),
    [address.zoom, period, view.items, today],
  );
  const byPackage = address.rows === "packages";
  const nobody = t("programme.views.nobodyNamed");
  // Among those who answer nothing has to be shown only for its place.
  const items = byPackage ? filtered.inPlace : filtered.found;
  const { rows, tray } = useMemo(() => {
    const names = new Map(view.answering.map(({ ref, name }) => [ref, name]));
    return layOut(items, scale, byPackage ? undefined : rowsByResponsible(items, names, nobody));
  }, [items, scale, byPackage, view.answering, nobody]);
  const note = useTodayNote(today, scale.first, scale.months);
  const dated = rows.length > 0;
  const inTray = tray.undecided.length + tray.undated.length + tray.beyond.length;
  return (
    <div ref={frame} className={styles.frame}>
      {dated && (note !== null || !narrow) && (
        <div className={styles.bar}>
          {note !== null && <p className={styles.note}>{note}</p>}
          {!narrow && (
            <>
              <RowsSwitch
                rows={address.rows}
                label={words.section("workPackages")}
                onRows={(value) => address.set("rows", value === "packages" ? null : value)}
              />
              <ZoomSwitch
                zoom={address.zoom}
                onZoom={(zoom) => address.set("zoom", zoom === "all" ? null : zoom)}
              />
            </>
          )}
        </div>
      )}
      <div className={styles.sides} data-tray={inTray > 0 || undefined}>
        <div className={styles.main}>
          {!dated && (
            <EmptyState
              icon={<CalendarLtrRegular />}
              title={t("programme.timeline.empty")}
              text={t("programme.timeline.emptyText")}
            />
          )}
          {dated && narrow && <MonthList items={items} today={today} />}
          {dated && !narrow && (
            <TimelineGrid rows={rows} scale={scale} today={today} label={words.section("workPackages")} />
          )}
          {dated && <TimelineLegend narrow={narrow} />}
        </div>
        {inTray > 0 && <TimelineTray tray={tray} />}
      </div>
    </div>
  );
}

/** When today is not among the months it is said in words, since there is no line to see. */
function useTodayNote(today: string, first: number, months: number): string | null {
  const { t } = useTranslation();
  const date = dayWords(today, localeOf(currentLanguage()));
  const at = monthOf(today);
  if (at < first) return t("programme.timeline.todayBefore", { date });
  if (at >= first + months) return t("programme.timeline.todayAfter", { date });
  return null;
}
