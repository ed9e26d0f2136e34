import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { ScalesRegular } from "@fluentui/react-icons/svg/scales";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { lazy, Suspense, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { AgendaItemView, MeetingDetail } from "../../../../../src/capabilities/meetings/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { focusFirst } from "../../../lib/focus.ts";
import { isRefused } from "../../../lib/api.ts";
import { useFit, useMeeting, useMeetingAction } from "../../../lib/queries.ts";
import { useItemTitle } from "../meeting-words.ts";
import { AddItem } from "./add-item.tsx";
import { itemOf } from "./add-topic.tsx";
import {
  type AgendaChange,
  type Arranging,
  isChanged,
  placeFor,
  takenOff,
  topicsToAdd,
  useAgendaDraft,
  withFit,
  withTemplate,
} from "./agenda-draft.ts";
import { AgendaTotal } from "./agenda-total.tsx";
import { ConflictChoice } from "./conflict-choice.tsx";
import { AgendaLeaveGuard } from "./agenda-leave-guard.tsx";
import { SortableItems } from "./sortable-items.tsx";
import { totalMinutes } from "./start-times.ts";
import { TemplateMenu } from "./template-menu.tsx";
import { TakenOff } from "./taken-off.tsx";

const FitProposal = lazy(async () => ({ default: (await import("./fit-proposal.tsx")).FitProposal }));

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
  const [draft, change] = useAgendaDraft(detail.agenda);
  const [revision, setRevision] = useState(detail.agenda.revision);
  const itemTitle = useItemTitle();
  const edit = useMeetingAction(meetingId, "edit-agenda");
  const { data: newest, refetch } = useMeeting(meetingId);

  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const errors = useFormErrors(
    edit.error,
    takenOff(draft).map(({ topicId }) => topicId),
  );

  const store = (against: number, stored = draft.stored) => {
    const owed = takenOff({ stored, items: draft.items }).map(({ topicId }) => topicId);
    const missing = owed.filter((topicId) => !reasons[topicId]?.trim());
    errors.refuse(Object.fromEntries(missing.map((topicId) => [topicId, t("meetings.agenda.takenOffOwed")])));
    if (missing.length > 0) return;
    edit.mutate(
      {
        revision: against,
        items: [...draft.items],
        reasons: Object.fromEntries(owed.map((topicId) => [topicId, reasons[topicId]?.trim() ?? ""])),
      },
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
  };
  const theirs = newest?.agenda;
  const changed = isChanged(draft);
  const meanwhile = theirs && theirs.revision > revision && !edit.isPending && !edit.isSuccess;
  if (meanwhile && !changed) {
    // There is nothing of mine to choose between: the list is as it was stored last.
    change({ do: "replace", items: theirs.items });
    setRevision(theirs.revision);
  }
  const conflict = meanwhile && changed;
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
    if (item.format === "discussion" && item.title === "")
      changeAndFocus({ do: "add", item }, `[data-agenda-title="${item.agendaItemId}"]`);
    else change({ do: "add", item });
    announce(t("meetings.agenda.addedAt", { title: itemTitle(item), place, of: draft.items.length + 1 }));
  };
  const minutes = totalMinutes(draft.items);
  const propose = useFit(meetingId);
  const arrange = (how: Arranging, items: readonly AgendaItemView[]) => {
    changeAndFocus({ do: "arrange", how, items }, "[data-undo-arrange]");
    announce(how === "fit" ? t("meetings.fit.appliedNow") : t("meetings.agenda.templateNow"));
  };
  return (
    <div className={styles.editor}>
      <AgendaLeaveGuard unsaved={changed} />
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
      {draft.before && (
        <div className={styles.undo}>
          <span>
            {draft.before.how === "fit" ? t("meetings.fit.applied") : t("meetings.agenda.templated")}
          </span>
          <Button
            size="small"
            data-undo-arrange
            icon={<ArrowUndoRegular />}
            onClick={() => changeAndFocus({ do: "undo-arrange" }, "[data-add-item]")}
          >
            {t("meetings.agenda.undo")}
          </Button>
        </div>
      )}
      <AddItem
        topics={topicsToAdd(draft.items, [...detail.topics, ...detail.backlog])}
        openActions={
          detail.agenda.openActions > 0 && !draft.items.some(({ format }) => format === "open actions")
        }
        onAdd={add}
      >
        <TemplateMenu
          templates={detail.agenda.templates}
          onChoose={(template) =>
            arrange(
              "template",
              withTemplate(draft.items, template, () => crypto.randomUUID()),
            )
          }
        />
        {detail.abilities.fitByVotes && (
          <Button
            size="small"
            data-fit
            icon={<ScalesRegular />}
            disabledFocusable={propose.isPending}
            onClick={() => propose.mutate({ items: [...draft.items] })}
          >
            {t("meetings.fit.open")}
          </Button>
        )}
      </AddItem>
      <ActionError error={propose.error} />
      {propose.data && (
        <Suspense fallback={null}>
          <FitProposal
            fit={propose.data}
            onApply={() => {
              arrange("fit", withFit(draft.items, propose.data, itemOf));
              propose.reset();
            }}
            onClose={() => {
              propose.reset();
              focusFirst("[data-fit]");
            }}
          />
        </Suspense>
      )}
      <AgendaTotal minutes={minutes} lengthMinutes={lengthMinutes} />
      {minutes > lengthMinutes && <p className={styles.advice}>{t("meetings.agenda.shorten")}</p>}
      <TakenOff
        items={takenOff(draft)}
        topics={detail.topics}
        reasons={reasons}
        errors={errors}
        onReason={(topicId, reason) => setReasons({ ...reasons, [topicId]: reason })}
      />
      {/* While a proposal is looked at, its own buttons are the only ones: what is stored is what is seen. */}
      {propose.data ? null : conflict ? (
        <ConflictChoice
          theirs={theirs.items}
          startTime={startTime}
          onKeepMine={() => {
            // What they have put on it and I have not, goes off with a reason as well.
            change({ do: "rebase", stored: theirs.items });
            setRevision(theirs.revision);
            edit.reset();
            store(theirs.revision, theirs.items);
          }}
          onTakeTheirs={() => {
            change({ do: "replace", items: theirs.items });
            setRevision(theirs.revision);
            edit.reset();
          }}
        />
      ) : (
        <>
          <ActionError error={errors.elsewhere} />
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

const isConflict = (error: unknown): boolean => isRefused(error, "agenda.changed-meanwhile");
