import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CalendarStarRegular } from "@fluentui/react-icons/svg/calendar-star";
import type { KeyboardEvent } from "react";
import { Link } from "react-router";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { useItemWords } from "../item-words.ts";
import type { ItemLink } from "../programme-address.ts";
import type { Edge, Piece, Placed } from "./timeline-layout.ts";
import { usePieceStyles } from "./timeline-piece-styles.ts";

/** A finger's width, whatever the days. */
const HAND = tokens.lineHeightBase500;

const useStyles = makeStyles({
  cell: {
    position: "absolute",
    height: tokens.lineHeightBase600,
    display: "flex",
    alignItems: "center",
    transform: "translateX(-50%)",
  },
  link: {
    position: "relative",
    display: "block",
    width: "100%",
    height: HAND,
    color: "inherit",
    borderRadius: tokens.borderRadiusMedium,
    "&:hover": { zIndex: 1, outline: `${tokens.strokeWidthThin} solid currentcolor` },
    "&:focus-visible": {
      zIndex: 1,
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThick,
    },
  },
  selected: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}` },
  bar: { top: tokens.spacingVerticalXS, bottom: tokens.spacingVerticalXS },
  thin: { top: tokens.spacingVerticalS, bottom: tokens.spacingVerticalS },
  faded: { opacity: 0.55 },
  joint: { top: "50%" },
  marker: {
    ...typographyStyles.caption1Strong,
    position: "absolute",
    top: 0,
    display: "grid",
    placeItems: "center",
    boxSizing: "border-box",
    width: HAND,
    height: HAND,
    transform: "translateX(-50%)",
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  // The name of an event, as far as there is room beside it.
  words: {
    ...typographyStyles.caption1,
    position: "absolute",
    top: 0,
    boxSizing: "border-box",
    padding: `0 0 0 ${tokens.spacingHorizontalXS}`,
    lineHeight: HAND,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
  before: { padding: `0 ${tokens.spacingHorizontalXS} 0 0`, textAlign: "end" },
  ghost: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorBrandStroke1}`,
  },
});

/** What every bar needs from the timeline around it. */
export interface BarContext {
  /** The one item that Tab reaches. */
  readonly reachable: string | undefined;
  readonly linkTo: (itemId: string) => ItemLink;
  readonly onReach: (itemId: string) => void;
  readonly onWalk: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onHint: (item: ItemView | null, target?: HTMLElement) => void;
}

export interface TimelineBarProps extends BarContext {
  readonly placed: Placed;
  /** An activity within its work package's row. */
  readonly thin: boolean;
}

/** All of one date: a bar or several, the number of a meeting on each, one link around them. */
export function TimelineBar({ placed, thin, reachable, linkTo, onReach, onWalk, onHint }: TimelineBarProps) {
  const styles = useStyles();
  const words = useItemWords();
  const { item, pieces, perhaps, room } = placed;
  const { to, state, selected } = linkTo(item.itemId);
  const middle = placed.left + placed.width / 2;
  // Bars are measured on the track (cqi), not on the link, which is never narrower than a finger.
  const from = (at: number): string => `calc(50% + ${round(at - middle)} * 1cqi)`;
  const [first, second] = pieces;
  return (
    <div
      className={styles.cell}
      style={{
        left: `${round(middle)}%`,
        width: `max(${round(placed.width)}%, ${HAND})`,
        top: `calc(${placed.lane} * ${tokens.lineHeightBase600})`,
      }}
    >
      <Link
        to={to}
        state={state}
        data-item={item.itemId}
        data-stop={item.itemId}
        tabIndex={reachable === item.itemId ? 0 : -1}
        aria-label={words.name(item)}
        aria-current={selected || undefined}
        className={mergeClasses(styles.link, selected && styles.selected)}
        onFocus={(event) => {
          onReach(item.itemId);
          // Not after a press: the panel says it all.
          if (event.currentTarget.matches(":focus-visible")) onHint(item, event.currentTarget);
        }}
        onKeyDown={onWalk}
        // What is said of it, the panel says; and Escape is then the panel's.
        onClick={() => onHint(null)}
        onBlur={() => onHint(null)}
        onPointerEnter={(event) => onHint(item, event.currentTarget)}
        onPointerLeave={() => onHint(null)}
      >
        {perhaps && first && second && <Joint from={from} pieces={pieces} className={styles.joint} />}
        {pieces.map((piece) => (
          <Bar
            key={piece.left}
            piece={piece}
            perhaps={perhaps}
            thin={thin}
            cancelled={item.status === "cancelled"}
            from={from}
          />
        ))}
        {item.kind === "event" && room !== null && (
          <span
            aria-hidden
            className={mergeClasses(styles.words, room.before && styles.before)}
            style={{
              left: from(room.left),
              [room.before ? "width" : "maxWidth"]: `calc(${round(room.width)} * 1cqi)`,
            }}
          >
            {item.title}
          </span>
        )}
        {item.kind === "event" &&
          pieces.map((piece) => (
            <span
              key={piece.left}
              className={mergeClasses(styles.marker, perhaps && styles.ghost)}
              style={{ left: from(piece.left + piece.width / 2) }}
              aria-hidden
            >
              {item.ordinal ?? <CalendarStarRegular />}
            </span>
          ))}
      </Link>
    </div>
  );
}

interface BarProps {
  readonly piece: Piece;
  readonly perhaps: boolean;
  readonly thin: boolean;
  readonly cancelled: boolean;
  readonly from: (at: number) => string;
}

function Bar({ piece, perhaps, thin, cancelled, from }: BarProps) {
  const styles = useStyles();
  const look = usePieceStyles();
  const start = { firm: look.startFirm, soft: look.startSoft, open: look.startOpen } satisfies Record<
    Edge,
    string
  >;
  const end = { firm: look.endFirm, soft: look.endSoft, open: look.endOpen } satisfies Record<Edge, string>;
  const loose = piece.start !== "firm" || piece.end !== "firm";
  return (
    <span
      aria-hidden
      className={mergeClasses(
        look.piece,
        start[piece.start],
        end[piece.end],
        piece.start === "soft" && piece.end === "open" && look.startSoftEndOpen,
        loose && look.loose,
        perhaps && look.perhaps,
        styles.bar,
        thin && styles.thin,
        cancelled && styles.faded,
      )}
      style={{
        left: from(piece.left),
        width: `max(${round(piece.width)} * 1cqi, ${tokens.spacingHorizontalSNudge})`,
      }}
    />
  );
}

/** "A or B" is one meeting: a dashed line joins the two. */
function Joint({
  from,
  pieces,
  className,
}: {
  from: BarProps["from"];
  pieces: readonly Piece[];
  className: string;
}) {
  const look = usePieceStyles();
  const starts = pieces.map((piece) => piece.left);
  const left = Math.min(...pieces.map((piece) => piece.left + piece.width));
  const right = Math.max(...starts);
  return (
    <span
      aria-hidden
      className={mergeClasses(look.link, className)}
      style={{ left: from(left), width: `calc(${round(Math.max(right - left, 0))} * 1cqi)` }}
    />
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
