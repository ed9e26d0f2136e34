import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { BriefcaseRegular } from "@fluentui/react-icons/svg/briefcase";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { CalendarStarRegular } from "@fluentui/react-icons/svg/calendar-star";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { TargetRegular } from "@fluentui/react-icons/svg/target";
import { TaskListSquareLtrRegular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { StarRegular } from "@fluentui/react-icons/svg/star";
import { FlagRegular } from "@fluentui/react-icons/svg/flag";
import { ShieldErrorRegular } from "@fluentui/react-icons/svg/shield-error";
import { DataTrendingRegular } from "@fluentui/react-icons/svg/data-trending";
import { FolderRegular } from "@fluentui/react-icons/svg/folder";
import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import type { ReactElement } from "react";
import type { ItemView } from "../../../../src/capabilities/work-programme/contract.ts";
import type { ItemKind } from "./programme-tree.ts";

const ICONS = {
  objective: <TargetRegular />,
  "work-package": <BriefcaseRegular />,
  activity: <TaskListSquareLtrRegular />,
  output: <DocumentRegular />,
  event: <CalendarStarRegular />,
  "schedule-row": <CalendarLtrRegular />,
  priority: <StarRegular />,
  milestone: <FlagRegular />,
  risk: <ShieldErrorRegular />,
  indicator: <DataTrendingRegular />,
  project: <FolderRegular />,
  group: <PeopleTeamRegular />,
  partner: <BuildingRegular />,
} satisfies Record<ItemKind, ReactElement>;

const useStyles = makeStyles({
  icon: {
    display: "inline-grid",
    placeItems: "center",
    flexShrink: 0,
    width: tokens.lineHeightBase400,
    height: tokens.lineHeightBase300,
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorNeutralForeground3,
  },
  small: {
    width: tokens.lineHeightBase300,
    height: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase400,
  },
  number: {
    ...typographyStyles.caption1Strong,
    width: tokens.lineHeightBase400,
    height: tokens.lineHeightBase400,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxSizing: "border-box",
  },
});

/** A meeting by its number, as on the timeline; everything else by its kind. */
export function ItemIcon({ item, small }: { item: ItemView; small?: boolean }) {
  const styles = useStyles();
  if (item.kind === "event" && item.ordinal !== null) {
    return (
      <span className={mergeClasses(styles.icon, styles.number)} aria-hidden>
        {item.ordinal}
      </span>
    );
  }
  return (
    <span className={mergeClasses(styles.icon, small && styles.small)} aria-hidden>
      {ICONS[item.kind]}
    </span>
  );
}
