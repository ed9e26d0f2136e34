import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { Location } from "react-router";
import type { AgendaItemView, MeetingDetail } from "../../../../../src/capabilities/meetings/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { LeaveGuard } from "../../../components/leave-guard.tsx";
import { announce } from "../../../lib/announce.ts";
import { focusFirst } from "../../../lib/focus.ts";
import { ProblemError } from "../../../lib/api.ts";
import { useMeeting, useMeetingAction } from "../../../lib/queries.ts";
import { useItemTitle } from "../meeting-words.ts";
import { AddItem } from "./add-item.tsx";
import { type AgendaChange, isChanged, placeFor, useAgendaDraft } from "./agenda-draft.ts";
import { AgendaTotal } from "./agenda-total.tsx";
import { ConflictChoice } from "./conflict-choice.tsx";

import { SortableItems } from "./sortable-items.tsx";

const useStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  advice: { ...typographyStyles.body1, margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  undo: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
});

/** The whole agenda as one edit: nothing is stored until 'Store the agenda' is pressed. */
export function AgendaEditor({ detail, onClose }: { detail: MeetingDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { meetingId, startTime, lengthMinutes } = detail.meeting;
  const [draft, change] = useAgendaDraft(detail.agenda.items);
  const [revision, setRevision] = useState(detail.agenda.revision);
  const itemTitle = useItemTitle();
  const edit = useMeetingAction(meetingId, "edit-agenda");
  const { data: newest, refetch } = useMeeting(meetingId);

  const store = (against: number) =>
    edit.mutate(
      { revision: against, items: [...draft.items] },
      {
        onSuccess: () => {
          announce(t("meetings.agenda.stored"));
          onClose();
        },
        onError: (error) => {
          if (isConflict(error)) void refetch();
        },
      },
    );
  const theirs = newest?.agenda;
  const conflict = isConflict(edit.error) && theirs && theirs.revision !== revision;
  const changed = isChanged(draft);
  /** What was pressed goes with the change: the focus is at its place before the next key comes. */
  const changeAndFocus = (what: AgendaChange, selector: string) => {
    flushSync(() => change(what));
    focusFirst(selector, "[data-add-item]");
  };
  const remove = (id: string) => {
    const at = draft.items.findIndex(({ agendaItemId }) => agendaItemId === id);
    const next = draft.items[at + 1] ?? draft.items[at - 1];
    changeAndFocus({ do: "remove", id }, handleOf(next?.agendaItemId ?? ""));
    announce(t("meetings.agenda.removedNow"));
  };
  const { removed } = draft;
  const undo = () => {
    if (removed) changeAndFocus({ do: "undo-remove" }, handleOf(removed.item.agendaItemId));
  };
  const add = (item: AgendaItemView) => {
    const place = placeFor(item, draft.items) + 1;
    // What has no name of its own yet is named next.
    if (item.format === "discussion")
      changeAndFocus({ do: "add", item }, `[data-agenda-title="${item.agendaItemId}"]`);
    else change({ do: "add", item });
    announce(t("meetings.agenda.addedAt", { title: itemTitle(item), place, of: draft.items.length + 1 }));
  };
  const minutes = draft.items.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <div className={styles.editor}>
      <LeaveGuard
        unsaved={changed}
        title={t("meetings.agenda.leave.title")}
        text={t("meetings.agenda.leave.text")}
        confirm={t("meetings.agenda.leave.confirm")}
        leaves={leavesAgenda}
      />
      <SortableItems
        items={draft.items}
        startTime={startTime}
        onEdit={(id, part) => change({ do: "edit", id, part })}
        onMove={(id, to) => change({ do: "move", id, to })}
        onRemove={remove}
      />
      {removed && (
        <div className={styles.undo}>
          <span>{t("meetings.agenda.removed", { title: itemTitle(removed.item) })}</span>
          <Button size="small" icon={<ArrowUndoRegular />} onClick={undo}>
            {t("meetings.agenda.undo")}
          </Button>
        </div>
      )}
      <AddItem onAdd={add} />
      <AgendaTotal minutes={minutes} lengthMinutes={lengthMinutes} />
      {minutes > lengthMinutes && <p className={styles.advice}>{t("meetings.agenda.shorten")}</p>}
      {conflict ? (
        <ConflictChoice
          theirs={theirs.items}
          startTime={startTime}
          onKeepMine={() => {
            setRevision(theirs.revision);
            store(theirs.revision);
          }}
          onTakeTheirs={() => {
            change({ do: "replace", items: theirs.items });
            setRevision(theirs.revision);
            edit.reset();
          }}
        />
      ) : (
        <>
          <ActionError error={edit.error} />
          <div className={styles.actions}>
            <Button
              appearance="primary"
              icon={<SaveRegular />}
              disabledFocusable={!changed || edit.isPending}
              onClick={() => changed && !edit.isPending && store(revision)}
            >
              {edit.isPending ? t("storing") : t("meetings.agenda.store")}
            </Button>
            <Button onClick={onClose}>{changed ? t("meetings.agenda.discard") : t("close")}</Button>
          </div>
        </>
      )}
    </div>
  );
}

const handleOf = (id: string) => `[data-agenda-handle="${CSS.escape(id)}"]`;

const isConflict = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === "agenda.changed-meanwhile";

/** The address also holds how the list is sorted and searched, which takes nothing away. */
function leavesAgenda(from: Location, to: Location): boolean {
  const [before, after] = [new URLSearchParams(from.search), new URLSearchParams(to.search)];
  const section = after.get("section");
  return (
    from.pathname !== to.pathname ||
    before.get("item") !== after.get("item") ||
    (section !== "agenda" && section !== before.get("section"))
  );
}
