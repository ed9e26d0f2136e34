import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { TaskListSquareLtrRegular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { AgendaItemView } from "../../../../src/capabilities/meetings/contract.ts";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { DetailHeading } from "../../components/split-page.tsx";
import { EmptyState, ErrorState } from "../../components/states.tsx";
import { useMeetingActions } from "../../lib/action-queries.ts";
import { readSort } from "../../lib/sorting.ts";
import { ActionTable } from "./action-table.tsx";
import { ACTION_COLUMNS } from "./sort-actions.ts";

const AddDialog = lazy(async () => ({ default: (await import("./add-dialog.tsx")).AddDialog }));

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalXXL,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  part: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalS}` },
});

export interface ActionsSectionProps {
  readonly meetingId: string;
  /** The agenda that an action can come from. */
  readonly items: readonly AgendaItemView[];
}

/** What was agreed at a meeting, and what earlier ones left to be done. */
export function ActionsSection({ meetingId, items }: ActionsSectionProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useMeetingActions(meetingId);
  const sort = readSort(ACTION_COLUMNS, search.get("actions"));
  const onSort = (wanted: string | null) => {
    const other = new URLSearchParams(search);
    if (wanted === null) other.delete("actions");
    else other.set("actions", wanted);
    setSearch(other, { replace: true });
  };
  const none = data?.actions.length === 0 && data.earlier.length === 0;
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <DetailHeading className={styles.heading}>{t("actions.title")}</DetailHeading>
        {data?.abilities.add && (
          <Button appearance="primary" icon={<AddRegular />} onClick={() => setAdding(true)}>
            {t("actions.add.open")}
          </Button>
        )}
      </div>
      {!data && (error ? <ErrorState error={error} retry={refetch} /> : <PageSkeleton rows={2} />)}
      {none && (
        <EmptyState
          small
          icon={<TaskListSquareLtrRegular />}
          title={t("actions.empty")}
          text={t("actions.emptyText")}
        />
      )}
      {data && data.earlier.length > 0 && (
        <div>
          <p className={styles.part}>{t("actions.earlier", { count: data.earlier.length })}</p>
          <ActionTable
            earlier
            actions={data.earlier}
            label={t("actions.earlier", { count: data.earlier.length })}
            sort={sort}
            onSort={onSort}
          />
        </div>
      )}
      {data && data.actions.length > 0 && (
        <div>
          {data.earlier.length > 0 && <p className={styles.part}>{t("actions.here")}</p>}
          <ActionTable actions={data.actions} label={t("actions.here")} sort={sort} onSort={onSort} />
        </div>
      )}
      <Suspense fallback={null}>
        {adding && <AddDialog meetingId={meetingId} items={items} onClose={() => setAdding(false)} />}
      </Suspense>
    </section>
  );
}
