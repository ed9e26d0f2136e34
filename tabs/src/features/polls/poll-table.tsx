import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { HandRightRegular } from "@fluentui/react-icons/svg/hand-right";
import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useSearchParams } from "react-router";
import type { PollSummary } from "../../../../src/capabilities/polls/contract.ts";
import { SortableTable, STACKED, useTableStyles } from "../../components/sortable-table.tsx";
import { StatusBadge } from "../../components/status-badge.tsx";
import type { Sort } from "../../lib/sorting.ts";
import { useWorkspace } from "../../lib/workspace.ts";
import { LIST_COLUMNS, type ListColumn } from "./list-address.ts";
import { PollBadge, usePollWhen } from "./poll-state.tsx";
import { useResultLine } from "./result-line.ts";

const COLUMN_WORDS = {
  question: "polls.column.question",
  state: "polls.column.state",
  when: "polls.column.when",
  coverage: "polls.column.coverage",
} as const satisfies Record<ListColumn, ParseKeys>;

const WIDE = "@container (min-width: 56rem)";

const useStyles = makeStyles({
  // That a vote is wanted says that the poll is open: on a card once is enough.
  said: { [STACKED]: { display: "none" } },
  state: { width: "7rem", [STACKED]: { width: "auto" }, [WIDE]: { width: "8rem" } },
  when: { width: "8.5rem", [STACKED]: { width: "auto" }, [WIDE]: { width: "11.5rem" } },
  coverage: { width: "6rem", [STACKED]: { width: "auto" }, [WIDE]: { width: "9rem" } },
  outcome: { width: "19%", [STACKED]: { width: "auto" }, [WIDE]: { width: "26%" } },
  question: { fontWeight: tokens.fontWeightSemibold },
  about: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
  owed: { marginTop: tokens.spacingVerticalXS },
});

export interface PollTableProps {
  readonly polls: readonly PollSummary[];
  readonly label: string;
  readonly opened?: string | null;
  readonly sort?: Sort<ListColumn> | null;
  /** Left out where there are only a few. */
  readonly onSort?: (sort: string | null) => void;
  readonly busy?: boolean;
}

/** Polls as rows; where there is no room for a table, as cards. A row opens its poll. */
export function PollTable({ polls, label, opened = null, sort = null, onSort, busy }: PollTableProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const widths: Partial<Record<ListColumn, string>> = styles;
  return (
    <SortableTable
      label={label}
      columns={[
        ...LIST_COLUMNS.map((name) => ({
          name,
          words: t(COLUMN_WORDS[name]),
          className: name === "question" ? undefined : widths[name],
        })),
        { name: null, words: t("polls.column.outcome"), className: styles.outcome },
      ]}
      sort={sort}
      onSort={onSort}
      busy={busy === true}
    >
      {polls.map((poll) => (
        <Row key={poll.pollId} poll={poll} here={poll.pollId === opened} />
      ))}
    </SortableTable>
  );
}

function Row({ poll, here }: { poll: PollSummary; here: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const table = useTableStyles();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const when = usePollWhen();
  const result = useResultLine();
  const { network } = useWorkspace().session;
  // Beside the list the search stays; from a meeting's page none of its address goes along.
  const opened = new URLSearchParams(pathname === "/polls" ? search : {});
  opened.set("item", poll.pollId);
  return (
    <tr className={mergeClasses(table.row, table.facts, here && table.selected)}>
      <th scope="row" className={mergeClasses(table.cell, table.whole)}>
        <Link
          to={{ pathname: "/polls", search: opened.toString() }}
          data-item={poll.pollId}
          className={mergeClasses(table.link, styles.question)}
          aria-current={here || undefined}
        >
          {poll.question}
        </Link>
        {poll.about !== network.name && <span className={styles.about}>{poll.about}</span>}
        {poll.owed && (
          <div className={styles.owed}>
            <StatusBadge color="warning" icon={<HandRightRegular />}>
              {t("polls.owed")}
            </StatusBadge>
          </div>
        )}
      </th>
      <td className={mergeClasses(table.cell, poll.owed && styles.said)}>
        <PollBadge state={poll.state} />
      </td>
      <td className={table.cell}>{when(poll)}</td>
      <td className={mergeClasses(table.cell, table.quiet)}>
        {poll.state === "scheduled"
          ? null
          : t("polls.answeredOf", { answered: poll.answered, count: poll.electors })}
      </td>
      <td className={mergeClasses(table.cell, table.whole)}>
        {poll.state === "closed" ? (poll.outcome ?? result(poll)) : null}
      </td>
    </tr>
  );
}
