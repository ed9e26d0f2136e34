import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItemView } from "../../../../../src/capabilities/meetings/contract.ts";
import { announce } from "../../../lib/announce.ts";
import { useItemTitle } from "../meeting-words.ts";
import { AgendaRow } from "./agenda-row.tsx";
import { type HandleKeys, useHandleKeys } from "./handle-keys.ts";
import { startTimes } from "./start-times.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  item: { position: "relative" },
  // What runs at the same time stands under what it runs beside.
  beside: {
    marginLeft: tokens.spacingHorizontalXXL,
    "@media (max-width: 479.98px)": { marginLeft: tokens.spacingHorizontalM },
  },
  dragged: { zIndex: 1, boxShadow: tokens.shadow16, borderRadius: tokens.borderRadiusLarge },
});

export interface SortableItemsProps {
  readonly items: readonly AgendaItemView[];
  readonly startTime: string | null;
  readonly onEdit: (id: string, part: Partial<AgendaItemView>) => void;
  readonly onMove: (id: string, to: number) => void;
  readonly onRemove: (id: string) => void;
}

/** Order by dragging, by the handle's keys, or by the buttons 'up' and 'down'. */
export function SortableItems(props: SortableItemsProps) {
  const { items, startTime, onMove } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const sensors = useSensors(
    // A press that moves less than this is a press, not a drag.
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
  );
  const ids = items.map(({ agendaItemId }) => agendaItemId);
  const times = startTimes(items, startTime);
  const itemTitle = useItemTitle();
  const titleOf = (id: unknown) => {
    const item = items.find(({ agendaItemId }) => agendaItemId === id);
    return item === undefined ? "" : itemTitle(item);
  };
  const placeOf = (id: unknown) => ids.indexOf(String(id)) + 1;
  const of = items.length;
  const keysOf = useHandleKeys(items, onMove);
  const move = (id: string, to: number) => {
    onMove(id, to);
    announce(t("meetings.agenda.moved", { place: to + 1, of }));
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) move(String(active.id), ids.indexOf(String(over.id)));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: t("meetings.agenda.dragHow") },
        announcements: {
          onDragStart: ({ active }) => t("meetings.agenda.dragStart", { title: titleOf(active.id) }),
          onDragOver: ({ over }) =>
            over ? t("meetings.agenda.dragOver", { place: placeOf(over.id), of }) : undefined,
          onDragEnd: () => undefined,
          onDragCancel: ({ active }) => t("meetings.agenda.dragCancel", { place: placeOf(active.id), of }),
        },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className={styles.list}>
          {items.map((item, index) => (
            <SortableItem
              key={item.agendaItemId}
              {...props}
              onMove={move}
              item={item}
              index={index}
              time={times[index]}
              keys={keysOf(item.agendaItemId)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

interface SortableItemProps extends SortableItemsProps {
  readonly item: AgendaItemView;
  readonly index: number;
  readonly time: string | undefined;
  readonly keys: HandleKeys;
}

function SortableItem(props: SortableItemProps) {
  const { item, index, time, keys, items, onEdit, onMove, onRemove } = props;
  const styles = useStyles();
  const id = item.agendaItemId;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id });
  const handle = useRef<HTMLButtonElement>(null);
  const picked = keys["aria-pressed"];
  // What is moved by keys stays in sight, with the focus.
  useEffect(() => {
    if (picked) handle.current?.closest("li")?.scrollIntoView({ block: "nearest" });
  });
  return (
    <li
      ref={setNodeRef}
      className={mergeClasses(
        styles.item,
        item.parallel && styles.beside,
        (isDragging || picked) && styles.dragged,
      )}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <AgendaRow
        item={item}
        time={time}
        first={index === 0}
        last={index === items.length - 1}
        handle={{
          ...listeners,
          ...keys,
          "aria-describedby": attributes["aria-describedby"],
          ref: (element) => {
            handle.current = element;
            setActivatorNodeRef(element);
          },
        }}
        onEdit={(part) => onEdit(id, part)}
        onMove={(by) => onMove(id, index + by)}
        onRemove={() => onRemove(id)}
      />
    </li>
  );
}
