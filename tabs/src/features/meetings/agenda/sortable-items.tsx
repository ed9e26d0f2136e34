import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { AgendaItemView } from "../../../../../src/capabilities/meetings/contract.ts";
import { useItemTitle } from "../meeting-words.ts";
import { AgendaRow } from "./agenda-row.tsx";
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
  dragged: { zIndex: 1, boxShadow: tokens.shadow16, borderRadius: tokens.borderRadiusLarge },
});

export interface SortableItemsProps {
  readonly items: readonly AgendaItemView[];
  readonly startTime: string | null;
  readonly onEdit: (id: string, part: Partial<AgendaItemView>) => void;
  readonly onMove: (id: string, to: number) => void;
  readonly onRemove: (id: string) => void;
}

/** Order by dragging, by the handle's arrow keys, or by the buttons 'up' and 'down'. */
export function SortableItems(props: SortableItemsProps) {
  const { items, startTime, onMove } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const sensors = useSensors(
    // A press that moves less than this is a press, not a drag.
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = items.map(({ agendaItemId }) => agendaItemId);
  const times = startTimes(items, startTime);
  const itemTitle = useItemTitle();
  const titleOf = (id: unknown) => {
    const item = items.find(({ agendaItemId }) => agendaItemId === id);
    return item === undefined ? "" : itemTitle(item);
  };
  const placeOf = (id: unknown) => ids.indexOf(String(id)) + 1;
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) onMove(String(active.id), ids.indexOf(String(over.id)));
  };
  const of = items.length;
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
          onDragEnd: ({ over }) =>
            over ? t("meetings.agenda.moved", { place: placeOf(over.id), of }) : undefined,
          onDragCancel: () => t("meetings.agenda.dragCancel"),
        },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className={styles.list}>
          {items.map((item, index) => (
            <SortableItem key={item.agendaItemId} {...props} item={item} index={index} time={times[index]} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function SortableItem({
  item,
  index,
  time,
  items,
  onEdit,
  onMove,
  onRemove,
}: SortableItemsProps & { item: AgendaItemView; index: number; time: string | undefined }) {
  const styles = useStyles();
  const id = item.agendaItemId;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id });
  return (
    <li
      ref={setNodeRef}
      className={mergeClasses(styles.item, isDragging && styles.dragged)}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <AgendaRow
        item={item}
        time={time}
        first={index === 0}
        last={index === items.length - 1}
        handle={{ ref: setActivatorNodeRef, ...attributes, ...listeners }}
        onEdit={(part) => onEdit(id, part)}
        onMove={(by) => onMove(id, index + by)}
        onRemove={() => onRemove(id)}
      />
    </li>
  );
}
