import { makeStyles, tokens } from "@fluentui/react-components";
import { GanttChartRegular } from "@fluentui/react-icons/svg/gantt-chart";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { TextBulletListTreeRegular } from "@fluentui/react-icons/svg/text-bullet-list-tree";
import type { ParseKeys } from "i18next";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { SearchField } from "../../../components/search-field.tsx";
import { VisuallyHidden } from "../../../components/visually-hidden.tsx";
import { type ProgrammeAddress, type View, VIEWS } from "../programme-address.ts";
import { Segments } from "../segments.tsx";

const VIEW_WORDS = {
  outline: "programme.view.outline",
  timeline: "programme.view.timeline",
  table: "programme.view.table",
} as const satisfies Record<View, ParseKeys>;

const VIEW_ICONS = {
  outline: <TextBulletListTreeRegular />,
  timeline: <GanttChartRegular />,
  table: <TableRegular />,
} satisfies Record<View, ReactElement>;

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  found: { position: "absolute" },
  search: { flexGrow: 1, minWidth: "min(100%, 12rem)", maxWidth: "22rem" },
});

/** How to look at it and what to look for; both stay in the address. */
export function FilterRow({ address, found }: { address: ProgrammeAddress; found: number | null }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <search className={styles.row}>
      <Segments
        label={t("programme.view.label")}
        options={VIEWS.map((value) => ({ value, words: t(VIEW_WORDS[value]), icon: VIEW_ICONS[value] }))}
        chosen={address.view}
        onChoose={(view) => address.set("view", view === "outline" ? null : view)}
      />
      <SearchField
        className={styles.search}
        label={t("programme.search.label")}
        placeholder={t("programme.search.placeholder")}
        text={address.search}
        onText={(text) => address.set("q", text)}
      />
      <output className={styles.found}>
        <VisuallyHidden>{found === null ? "" : t("programme.search.found", { count: found })}</VisuallyHidden>
      </output>
    </search>
  );
}
