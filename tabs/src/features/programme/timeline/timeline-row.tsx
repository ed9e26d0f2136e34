import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Link } from "react-router";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { QUIET_LINK } from "../../../components/link-styles.ts";
import { useItemWords } from "../item-words.ts";
import { useTrackStyles } from "./timeline-head.tsx";
import type { Placed, TimelineRow } from "./timeline-layout.ts";
import type { Side } from "./timeline-room.ts";
import { type BarContext, TimelineBar } from "./timeline-bar.tsx";

const useStyles = makeStyles({
  offScreen: { contentVisibility: "auto", containIntrinsicSize: `auto ${tokens.lineHeightHero800}` },
  row: {
    position: "relative",
    // Room for the ring around what has the focus.
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  ruled: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  cancelled: { textDecorationLine: "line-through" },
  name: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalL}`,
    textAlign: "start",
    minHeight: tokens.lineHeightBase600,
  },
  top: { alignItems: "flex-start" },
  nameWords: {
    ...typographyStyles.caption1,
    minWidth: 0,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  strong: { ...typographyStyles.caption1Strong },
  nameLink: { ...QUIET_LINK, color: tokens.colorNeutralForeground1 },
  lanes: { containerType: "inline-size", alignSelf: "center" },
  when: {
    ...typographyStyles.caption1,
    position: "absolute",
    top: 0,
    height: "100%",
    display: "flex",
    alignItems: "center",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    color: tokens.colorNeutralForeground2,
    pointerEvents: "none",
  },
  // Today's line does not run through words.
  whenWords: {
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  onBar: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
  },
  events: { color: tokens.colorBrandBackground },
  workPackages: { color: tokens.colorPalettePurpleBorderActive },
  milestones: { color: tokens.colorPaletteMarigoldBorderActive },
  projects: { color: tokens.colorPaletteForestBorderActive },
  schedule: { color: tokens.colorPaletteTealBorderActive },
  responsible: { color: tokens.colorPalettePurpleBorderActive },
});

export interface TimelineRowProps extends BarContext {
  readonly row: TimelineRow;
  /** What a row without an item of its own is called. */
  readonly name: string;
  /** One of many rows: laid out only while in view. */
  readonly long: boolean;
}

export function TimelineRowView({ row, name, long, ...context }: TimelineRowProps) {
  const styles = useStyles();
  const track = useTrackStyles();
  const only = row.item !== null && row.placed.length === 1 ? row.placed[0] : undefined;
  return (
    <tr
      className={mergeClasses(
        track.columns,
        styles.row,
        row.group !== "events" && styles.ruled,
        long && styles.offScreen,
      )}
    >
      <th
        scope="row"
        className={mergeClasses(track.cell, track.corner, styles.name, row.lanes > 2 && styles.top)}
      >
        {row.item ? (
          <RowName row={row} item={row.item} {...context} />
        ) : (
          <span className={mergeClasses(styles.nameWords, styles.strong)}>{name}</span>
        )}
      </th>
      <td
        className={mergeClasses(track.cell, track.track, styles.lanes, styles[row.group])}
        style={{ height: `calc(${row.lanes} * ${tokens.lineHeightBase600})` }}
      >
        {row.placed.map((placed) => (
          <TimelineBar
            key={placed.item.itemId}
            placed={placed}
            thin={placed.item !== row.item && row.item !== null}
            {...context}
          />
        ))}
        {only && row.side && <When placed={only} side={row.side} />}
      </td>
    </tr>
  );
}

function RowName({
  row,
  item,
  reachable,
  linkTo,
  onReach,
  onWalk,
  onHint,
}: BarContext & { row: TimelineRow; item: ItemView }) {
  const styles = useStyles();
  const { to, state } = linkTo(item.itemId);
  // With a bar of its own the item has one stop already: the name is then for pointers only.
  const barred = row.placed.some((one) => one.item === item);
  return (
    <Link
      className={mergeClasses(
        styles.nameWords,
        styles.nameLink,
        row.group === "workPackages" && styles.strong,
        item.status === "cancelled" && styles.cancelled,
      )}
      to={to}
      state={state}
      tabIndex={!barred && reachable === item.itemId ? 0 : -1}
      // Two lines may not hold it: the hint has all of it, and the item's panel too.
      onPointerEnter={(event) => onHint(item, event.currentTarget)}
      onPointerLeave={() => onHint(item)}
      onBlur={() => onHint(item)}
      onClick={() => onHint(item)}
      {...(!barred && {
        "data-item": item.itemId,
        "data-stop": item.itemId,
        onFocus: (event) => {
          onReach(item.itemId);
          onHint(item, event.currentTarget);
        },
        onKeyDown: onWalk,
      })}
    >
      {item.title}
    </Link>
  );
}

/** The date in words of a bar that is alone in its row: beside it, or on it where there is no room on either side. */
function When({ placed, side }: { placed: Placed; side: Side }) {
  const styles = useStyles();
  const words = useItemWords();
  const right = placed.left + placed.width;
  const gap = tokens.spacingHorizontalM;
  const style = {
    after: {
      left: `calc(max(${right}%, ${placed.left + placed.width / 2}% + ${gap}) + ${gap})`,
      right: 0,
    },
    before: { right: `calc(${100 - placed.left}% + ${gap})`, left: 0, justifyContent: "flex-end" },
    // In its middle: how firm it begins and ends is still to be seen.
    on: { left: `${placed.left}%`, width: `${placed.width}%`, justifyContent: "center" },
  }[side];
  return (
    <span className={styles.when} style={style} aria-hidden>
      <span className={mergeClasses(styles.whenWords, side === "on" && styles.onBar)}>
        {words.date(placed.item.date)}
      </span>
    </span>
  );
}
