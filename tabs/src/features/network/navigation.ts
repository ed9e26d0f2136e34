import { BuildingFilled, BuildingRegular } from "@fluentui/react-icons/svg/building";
import { CalendarLtrFilled, CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { GanttChartFilled, GanttChartRegular } from "@fluentui/react-icons/svg/gantt-chart";

/** The pages, in the order of the rail; in Teams each is a tab of its own. */
export const NAVIGATION = [
  { path: "/programme", label: "nav.programme", icon: GanttChartRegular, iconHere: GanttChartFilled },
  { path: "/meetings", label: "nav.meetings", icon: CalendarLtrRegular, iconHere: CalendarLtrFilled },
  { path: "/network", label: "nav.network", icon: BuildingRegular, iconHere: BuildingFilled },
] as const;
