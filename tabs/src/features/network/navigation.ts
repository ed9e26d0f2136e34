import { BuildingFilled, BuildingRegular } from "@fluentui/react-icons/svg/building";
import { CalendarLtrFilled, CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { ClipboardTaskFilled, ClipboardTaskRegular } from "@fluentui/react-icons/svg/clipboard-task";
import { GanttChartFilled, GanttChartRegular } from "@fluentui/react-icons/svg/gantt-chart";
import { VoteFilled, VoteRegular } from "@fluentui/react-icons/svg/vote";

/** The reader's own page: in the rail and the personal app, never a tab of a channel. */
export const OWN_PAGE = {
  path: "/owed",
  label: "nav.owed",
  icon: ClipboardTaskRegular,
  iconHere: ClipboardTaskFilled,
} as const;

/** The network's pages, in the order of the rail; in Teams each is a tab of its own. */
export const NAVIGATION = [
  { path: "/programme", label: "nav.programme", icon: GanttChartRegular, iconHere: GanttChartFilled },
  { path: "/meetings", label: "nav.meetings", icon: CalendarLtrRegular, iconHere: CalendarLtrFilled },
  { path: "/polls", label: "nav.polls", icon: VoteRegular, iconHere: VoteFilled },
  { path: "/network", label: "nav.network", icon: BuildingRegular, iconHere: BuildingFilled },
] as const;
