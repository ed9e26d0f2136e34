import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { ParseKeys } from "i18next";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { ActionView } from "../../../../src/capabilities/actions/contract.ts";
import { SortableTable, STACKED, useTableStyles } from "../../components/sortable-table.tsx";
import { focusFirst } from "../../lib/focus.ts";
import type { Sort } from "../../lib/sorting.ts";
import { useItemTitle } from "../meetings/meeting-words.ts";
import { ActionBadge, ActionOwner, useActionDue } from "./action-words.tsx";
import { ACTION_COLUMNS, type ActionColumn, sortActions } from "./sort-actions.ts";

/** As many as are read; the others are a press or a few away. */
const SHOWN_FIRST = 25;
const SHOWN_MORE = 100;

const COLUMN_WORDS = {
  what: "actions.column.what",
  owner: "actions.column.owner",
  due: "actions.column.due",
  state: "actions.column.state",
} as const satisfies Record<ActionColumn, ParseKeys>;

const useStyles = makeStyles({
  owner: { width: "28%", [STACKED]: { width: "auto" } },
  due: { width: "22%", [STACKED]: { width: "auto" } },
  state: { width: "8rem", [STACKED]: { width: "auto" } },
  name: { fontWeight: tokens.fontWeightSemibold },
  about: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
  badge: { [STACKED]: { marginTop: tokens.spacingVerticalXS } },
  more: { marginTop: tokens.spacingVerticalS },
});

export interface ActionTableProps {
  readonly actions: readonly ActionView[];
  readonly label: string;
  readonly sort: Sort<ActionColumn> | null;
  readonly onSort: (sort: string | null) => void;
  /** Each says at which meeting it was agreed: they are not of this one. */
  readonly earlier?: boolean;
}

/** Actions as rows; where there is no room for a table, as cards. A row opens its action. */
export function ActionTable({ actions, label, sort, onSort, earlier = false }: ActionTableProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [most, setMost] = useState(SHOWN_FIRST);
  const widths: Partial<Record<ActionColumn, string>> = styles;
  const sorted = sortActions(actions, sort);
  const [next] = sorted.slice(most);
  // The button may be gone with it: the focus goes on to the first that was unfolded.
  const unfold = () => {
    flushSync(() => setMost(most + SHOWN_MORE));
    focusFirst(`[data-item="action:${CSS.escape(next?.actionId ?? "")}"]`);
  };
  return (
    <>
      <SortableTable
        label={label}
        columns={ACTION_COLUMNS.map((name) => ({
          name,
          words: t(COLUMN_WORDS[name]),
          className: widths[name],
        }))}
        sort={sort}
        onSort={actions.length > 1 ? onSort : undefined}
      >
        {sorted.slice(0, most).map((action) => (
          <Row key={action.actionId} action={action} earlier={earlier} />
        ))}
      </SortableTable>
      {next && (
        <Button className={styles.more} appearance="subtle" icon={<ChevronDownRegular />} onClick={unfold}>
          {t("actions.more", { count: Math.min(SHOWN_MORE, sorted.length - most) })}
        </Button>
      )}
    </>
  );
}

function Row({ action, earlier }: { readonly action: ActionView; readonly earlier: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const table = useTableStyles();
  const [search] = useSearchParams();
  const due = useActionDue();
  const itemTitle = useItemTitle();
  const { actionId, what, item, meeting } = action;
  const opened = new URLSearchParams(search);
  opened.set("item", `action:${actionId}`);
  opened.delete("section");
  const about = earlier
    ? t("actions.openFrom", { meeting: meeting.title })
    : item && t("actions.atItem", { item: itemTitle(item) });
  return (
    <tr className={table.row}>
      <th scope="row" className={table.cell}>
        <Link
          to={{ search: opened.toString() }}
          data-item={`action:${actionId}`}
          className={mergeClasses(table.link, styles.name)}
        >
          {what}
        </Link>
        {about && <span className={styles.about}>{about}</span>}
      </th>
      <td className={mergeClasses(table.cell, table.labelled)} data-label={t(COLUMN_WORDS.owner)}>
        <ActionOwner owner={action.owner} />
      </td>
      <td className={mergeClasses(table.cell, table.labelled)} data-label={t(COLUMN_WORDS.due)}>
        {due(action)}
      </td>
      <td className={mergeClasses(table.cell, styles.badge)}>
        <ActionBadge action={action} />
      </td>
    </tr>
  );
}
