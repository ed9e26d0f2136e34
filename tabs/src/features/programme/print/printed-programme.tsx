import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ItemView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { paper } from "../../../components/paper.ts";
import { localeOf } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { theme as light } from "../../../lib/themes/light.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { EDITION_WORDS, useItemWords } from "../item-words.ts";
import { dayWords, todayIn } from "../programme-calendar.ts";
import { sectionsOf } from "../programme-tree.ts";
import { PrintedTable } from "./printed-table.tsx";

// Points, because it is paper.
const useStyles = makeStyles({
  document: { fontSize: "9.5pt", lineHeight: "1.4", color: tokens.colorNeutralForeground1 },
  network: { margin: 0, fontSize: "10pt", color: tokens.colorNeutralForeground2 },
  title: { margin: "2pt 0 4pt", fontSize: "20pt", lineHeight: "1.2" },
  facts: { margin: "0 0 16pt", color: tokens.colorNeutralForeground2 },
  heading: { margin: "16pt 0 6pt", fontSize: "13pt", lineHeight: "1.25", breakAfter: "avoid" },
});

export interface PrintedProgrammeProps {
  readonly edition: NonNullable<ProgrammeView["edition"]>;
  /** Those that are shown, with what they belong to. */
  readonly items: readonly ItemView[];
  /** How many the programme has. */
  readonly of: number;
}

/** The programme as a document on A4: who, what, which edition, and then every section in full. */
export function PrintedProgramme({ edition, items, of }: PrintedProgrammeProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { network } = useWorkspace().session;
  const words = useItemWords();
  const state = t(EDITION_WORDS[edition.state], { number: edition.number });
  const day = dayWords(todayIn(network.timeZone), localeOf(currentLanguage()));
  const facts = [state, words.date(edition.period), t("programme.print.printed", { date: day })];
  return (
    <FluentProvider theme={light} data-printed>
      <style>{paper(`${network.name} · ${edition.title}`, state)}</style>
      <div className={styles.document}>
        <p className={styles.network}>{network.name}</p>
        <h1 className={styles.title}>{edition.title}</h1>
        <p className={styles.facts}>{facts.filter((one) => one !== null).join(" · ")}</p>
        {items.length < of && (
          <p className={styles.facts}>{t("programme.print.part", { shown: items.length, count: of })}</p>
        )}
        {sectionsOf(items).map(({ name, branches }) => (
          <section key={name}>
            <h2 className={styles.heading}>{words.section(name)}</h2>
            <PrintedTable branches={branches} />
          </section>
        ))}
      </div>
    </FluentProvider>
  );
}
