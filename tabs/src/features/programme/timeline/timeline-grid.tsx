import { makeStyles, tokens, Tooltip, typographyStyles } from "@fluentui/react-components";
import {
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { VisuallyHidden } from "../../../components/visually-hidden.tsx";
import { SECTION_WORDS, useItemWords } from "../item-words.ts";
import { useItemLinks } from "../programme-address.ts";
import { TimelineHead, TimelineLines } from "./timeline-head.tsx";
import type { TimelineRow } from "./timeline-layout.ts";
import { ROW_GROUPS, type RowGroup } from "./timeline-rows.ts";
import type { BarContext } from "./timeline-bar.tsx";
import { TimelineRowView } from "./timeline-row.tsx";
import { openingMonth } from "./timeline-opening.ts";
import { monthOf, type Scale } from "./timeline-scale.ts";
import { stopsOf, walk } from "./timeline-walk.ts";
import { useGrowing } from "../use-growing.ts";

const useStyles = makeStyles({
  // Only a zoomed timeline is wider than its region; the page itself never scrolls sideways.
  region: {
    // What stays in place while it scrolls is above the rows, not above the hint.
    isolation: "isolate",
    maxHeight: "85vh",
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    scrollPaddingLeft: "var(--names)",
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  canvas: {
    position: "relative",
    // Names stay in place while the months move below them.
    width: "calc(var(--names) + (100% - var(--names)) * var(--zoom))",
    // Of the frame's width: a percentage would be of the zoomed canvas.
    "--names": "clamp(10rem, 25cqi, 20rem)",
  },
  group: {
    ...typographyStyles.caption1Strong,
    position: "sticky",
    left: 0,
    zIndex: 2,
    display: "block",
    boxSizing: "border-box",
    width: "var(--names)",
    textAlign: "start",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  table: { display: "block" },
  block: { display: "block" },
  hintTitle: { display: "block", fontWeight: tokens.fontWeightSemibold },
});

/** From here on laying out every row at once is felt. */
const LONG = 60;

const GROUP_WORDS = {
  ...SECTION_WORDS,
  responsible: "programme.column.responsible",
} as const satisfies Record<RowGroup, ParseKeys>;

export interface TimelineGridProps {
  readonly rows: readonly TimelineRow[];
  readonly scale: Scale;
  readonly today: string;
  readonly label: string;
}

/** Months across, a row each; one stop for Tab, arrow keys from item to item, Enter opens. */
export function TimelineGrid({ rows: all, scale, today, label }: TimelineGridProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const rows = useGrowing(all);
  const stops = useMemo(() => stopsOf(rows), [rows]);
  const [current, setCurrent] = useState<string | null>(null);
  const [hint, setHint] = useState<{ item: ItemView; target: HTMLElement } | null>(null);
  const linkTo = useItemLinks();
  const canvas = useRef<HTMLDivElement>(null);
  const kept = stops.flat().find((stop) => stop.itemId === current);
  const reachable = (kept ?? stops[0]?.[0])?.itemId;

  useOpening(canvas, scale, () =>
    openingMonth(
      scale,
      all.flatMap((row) => row.placed),
      monthOf(today),
    ),
  );

  const onWalk = (event: KeyboardEvent<HTMLElement>): void => {
    const from = event.currentTarget.dataset["stop"];
    if (from === undefined || event.altKey || event.metaKey) return;
    const next = walk(stops, from, event.key, event.ctrlKey);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    canvas.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(next)}"]`)?.focus();
  };

  const scrolls = scale.visible < scale.months;
  return (
    <div
      className={styles.region}
      {...(scrolls && { role: "region", tabIndex: 0, "aria-label": t("programme.timeline.region") })}
    >
      <div
        ref={canvas}
        className={styles.canvas}
        style={{ "--zoom": scale.months / scale.visible } as CSSProperties}
      >
        <TimelineLines scale={scale} today={today} />
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>{t("programme.timeline.description")}</VisuallyHidden>
          </caption>
          <TimelineHead scale={scale} today={today} />
          {ROW_GROUPS.map((group) => (
            <TimelineGroup
              key={group}
              name={(group === "workPackages" && label) || t(GROUP_WORDS[group])}
              rows={rows.filter((row) => row.group === group)}
              long={rows.length > LONG}
              reachable={reachable}
              linkTo={linkTo}
              onReach={setCurrent}
              onWalk={onWalk}
              onHint={(item, target) => setHint(item && target ? { item, target } : null)}
            />
          ))}
        </table>
      </div>
      {hint && <Hint item={hint.item} target={hint.target} onHide={() => setHint(null)} />}
    </div>
  );
}

interface GroupProps extends BarContext {
  readonly name: string;
  readonly rows: readonly TimelineRow[];
  readonly long: boolean;
}

/** A row that holds all of its kind, as the meetings', is its own heading. */
function TimelineGroup({ name, rows, ...context }: GroupProps) {
  const styles = useStyles();
  const [first] = rows;
  if (!first) return null;
  return (
    <tbody className={styles.block}>
      {(first.item ?? first.name) !== null && (
        <tr className={styles.block}>
          <th scope="rowgroup" colSpan={2} className={styles.group}>
            {name}
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <TimelineRowView
          key={row.item?.itemId ?? row.name ?? name}
          row={row}
          name={row.name ?? name}
          {...context}
        />
      ))}
    </tbody>
  );
}

/** The words as written, for whoever points or tabs at a bar; the same words are part of its name. */
function Hint({ item, target, onHide }: { item: ItemView; target: HTMLElement; onHide: () => void }) {
  const styles = useStyles();
  const words = useItemWords();
  return (
    <Tooltip
      visible
      relationship="inaccessible"
      positioning={{ target, position: "above" }}
      // Within the page's landmark, as everything that is read.
      mountNode={target.closest("main")}
      onVisibleChange={(_, data) => !data.visible && onHide()}
      content={
        <>
          <span className={styles.hintTitle}>{item.title}</span>
          {item.date && words.asWritten(item)}
        </>
      }
    />
  );
}

/** A zoomed timeline opens at a month: the scroll that puts it first. */
function useOpening(canvas: RefObject<HTMLElement | null>, scale: Scale, monthFirst: () => number): void {
  const open = useEffectEvent(({ first, months, visible }: Scale) => {
    const region = canvas.current?.parentElement;
    const track = canvas.current?.querySelector("td");
    if (!region || !track || visible === months) return;
    const monthWidth = track.getBoundingClientRect().width / months;
    region.scrollTo({ left: monthWidth * (monthFirst() - first) });
  });
  useEffect(() => open(scale), [scale]);
}
