import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { SilenceSummary } from "../../../../src/capabilities/decisions/contract.ts";
import { SortableTable, STACKED, useTableStyles } from "../../components/sortable-table.tsx";
import { focusWhenThere } from "../../lib/focus.ts";
import { SilenceBadge, useSilenceWhen } from "./silence-state.tsx";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
  state: { width: "13rem", [STACKED]: { width: "auto" } },
  when: { width: "38%", [STACKED]: { width: "auto" } },
  text: { fontWeight: tokens.fontWeightSemibold },
});

/** As many as stand there unasked: the polls are not pushed out of sight, however many there are. */
const FEW = 3;

export interface SilenceTableProps {
  readonly procedures: readonly SilenceSummary[];
  /** Somebody looks for them: all that were found are shown. */
  readonly whole: boolean;
  /** The address of the opened item. */
  readonly opened: string | null;
}

/** The silence procedures among the network's decisions: a few of them, all on demand. */
export function SilenceTable({ procedures, whole, opened }: SilenceTableProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const heading = useId();
  const [all, setAll] = useState(false);
  if (procedures.length === 0) return null;
  // What is open beside the list is in it.
  const least = Math.max(FEW, procedures.findIndex((one) => itemOf(one) === opened) + 1);
  const shown = whole || all ? procedures : procedures.slice(0, least);
  const first = procedures[shown.length];
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {t("silence.list.title")}
      </h2>
      <SortableTable
        label={t("silence.list.title")}
        columns={[
          { name: null, words: t("silence.list.text") },
          { name: null, words: t("polls.column.state"), className: styles.state },
          { name: null, words: t("polls.column.when"), className: styles.when },
        ]}
        sort={null}
      >
        {shown.map((one) => (
          <Row key={one.decisionId} silence={one} opened={opened} />
        ))}
      </SortableTable>
      {first && (
        <Button
          appearance="subtle"
          icon={<ChevronDownRegular />}
          onClick={() => {
            setAll(true);
            focusWhenThere(() =>
              document.querySelector<HTMLElement>(`[data-item="${CSS.escape(itemOf(first))}"]`),
            );
          }}
        >
          {t("silence.list.all", { count: procedures.length })}
        </Button>
      )}
    </section>
  );
}

const itemOf = ({ decisionId }: SilenceSummary): string => `silence:${decisionId}`;

function Row({ silence, opened }: { readonly silence: SilenceSummary; readonly opened: string | null }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const table = useTableStyles();
  const when = useSilenceWhen();
  const [search] = useSearchParams();
  const item = itemOf(silence);
  const here = item === opened;
  const to = new URLSearchParams(search);
  to.set("item", item);
  return (
    <tr className={mergeClasses(table.row, table.facts, here && table.selected)}>
      <th scope="row" className={mergeClasses(table.cell, table.whole)}>
        <Link
          to={{ search: to.toString() }}
          data-item={item}
          className={mergeClasses(table.link, styles.text)}
          aria-current={here || undefined}
        >
          {silence.number === null
            ? silence.about
            : t("silence.list.edition", { title: silence.about, number: silence.number })}
        </Link>
      </th>
      <td className={table.cell}>
        <SilenceBadge state={silence.state} />
      </td>
      <td className={mergeClasses(table.cell, table.quiet)}>
        {[when(silence), ...(silence.round > 1 ? [t("silence.list.amended")] : [])].join(" · ")}
      </td>
    </tr>
  );
}
