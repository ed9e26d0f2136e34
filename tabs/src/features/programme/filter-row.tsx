import { makeStyles, tokens } from "@fluentui/react-components";
import { GanttChartRegular } from "@fluentui/react-icons/svg/gantt-chart";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { TextBulletListTreeRegular } from "@fluentui/react-icons/svg/text-bullet-list-tree";
import type { ParseKeys } from "i18next";
import { type ReactElement, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { VisuallyHidden } from "../../components/visually-hidden.tsx";
import { type ProgrammeAddress, type View, VIEWS } from "./programme-address.ts";
import { SearchField } from "./search-field.tsx";
import { Segments } from "./segments.tsx";

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
  const field = useRef<HTMLInputElement>(null);
  const [text, write] = useSearchText(address);
  useSlash(field);
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
        field={field}
        label={t("programme.search.label")}
        placeholder={t("programme.search.placeholder")}
        text={text}
        onText={write}
      />
      <output className={styles.found}>
        <VisuallyHidden>{found === null ? "" : t("programme.search.found", { count: found })}</VisuallyHidden>
      </output>
    </search>
  );
}

const PAUSE_MS = 150;

/** What is being typed; the address gets it at the first pause, since it changes too slowly for each letter. */
function useSearchText({ search, set }: ProgrammeAddress): [string, (text: string) => void] {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = useEffectEvent((text: string) => {
    set("q", text);
    setTyped(null);
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(settle, PAUSE_MS, typed);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed ?? search, setTyped];
}

/** `/` goes to the search, except where a slash is being written. */
function useSlash(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (target.closest("input, textarea, select, [contenteditable], [role=dialog]")) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [field]);
}
