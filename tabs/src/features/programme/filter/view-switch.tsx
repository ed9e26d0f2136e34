import { BoardRegular } from "@fluentui/react-icons/svg/board";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { GanttChartRegular } from "@fluentui/react-icons/svg/gantt-chart";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { TextBulletListTreeRegular } from "@fluentui/react-icons/svg/text-bullet-list-tree";
import type { ParseKeys } from "i18next";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type ProgrammeAddress, type View, VIEWS } from "../programme-address.ts";
import { Segments } from "../segments.tsx";
import { usePhone } from "../../../lib/use-media.ts";
import { Choice } from "../../../components/choice.tsx";

const VIEW_WORDS = {
  outline: "programme.view.outline",
  timeline: "programme.view.timeline",
  calendar: "programme.views.calendar",
  board: "programme.views.board",
  next: "programme.views.next",
  table: "programme.view.table",
} as const satisfies Record<View, ParseKeys>;

const VIEW_ICONS = {
  outline: <TextBulletListTreeRegular />,
  timeline: <GanttChartRegular />,
  calendar: <CalendarLtrRegular />,
  board: <BoardRegular />,
  next: <ClockRegular />,
  table: <TableRegular />,
} satisfies Record<View, ReactElement>;

/** The ways to look at a programme: side by side, or on a phone as a list. */
export function ViewSwitch({ address }: { address: ProgrammeAddress }) {
  const { t } = useTranslation();
  const options = VIEWS.map((value) => ({ value, words: t(VIEW_WORDS[value]), icon: VIEW_ICONS[value] }));
  const choose = (view: View | null): void => {
    if (view !== address.view) address.go("view", view === "outline" ? null : view);
  };
  const label = t("programme.view.label");
  return usePhone() ? (
    <Choice label={label} options={options} chosen={address.view} onChoose={choose} />
  ) : (
    <Segments label={label} options={options} chosen={address.view} onChoose={choose} />
  );
}
