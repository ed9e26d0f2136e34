import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { OptionId } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { announce } from "../../../lib/announce.ts";
import { useOptionTitle } from "../option-title.ts";
import { useFieldStyles } from "./field-styles.ts";
import { OptionWords } from "./option-words.tsx";
import type { FieldProps } from "./question-field.tsx";
import { RankedRow } from "./ranked-row.tsx";
import { type Ranking, rankAt, rankLast, unrank } from "./ranking-moves.ts";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  // A press anywhere on the row ranks it.
  pool: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    minHeight: "44px",
    fontWeight: tokens.fontWeightRegular,
  },
});

type Part = "handle" | "pool";

/** Options in order of preference: by dragging, by arrow keys on the handle, or by buttons. */
export function RankField({ question, answer, onAnswer }: FieldProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const field = useFieldStyles();
  const title = useOptionTitle();
  const headings = useId();
  const root = useRef<HTMLDivElement>(null);
  // The pressed control may be gone, or moved in the page: the focus follows the option.
  const next = useRef<{ readonly part: Part; readonly id: string; readonly name?: string }>(undefined);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const ranking: Ranking = answer?.kind === "ranked" ? answer.ranking : [];
  const byId = new Map(question.options.map((option) => [option.optionId, option]));
  const pool = question.options.filter(({ optionId }) => !ranking.includes(optionId as OptionId));
  const change = (to: Ranking) => onAnswer({ kind: "ranked", ranking: to });
  const say = (id: OptionId, place: number, of: number) => {
    const option = byId.get(id);
    announce(t("polls.rank.moved", { title: option ? title(option) : "", place, of }));
  };

  useEffect(() => {
    const wanted = next.current;
    if (wanted === undefined) return;
    next.current = undefined;
    const row = root.current?.querySelector(`[data-${wanted.part}="${CSS.escape(wanted.id)}"]`);
    const control = wanted.name === undefined ? row : row?.querySelector(`[data-name="${wanted.name}"]`);
    (control as HTMLElement | null | undefined)?.focus();
  });

  const moveTo = (id: OptionId, place: number, name: string) => {
    const at = Math.min(Math.max(place, 0), ranking.length - 1);
    next.current = { part: "handle", id, name };
    change(rankAt(ranking, id, at));
    say(id, at + 1, ranking.length);
  };
  const add = (id: OptionId) => {
    const after = pool[pool.findIndex(({ optionId }) => optionId === id) + 1] ?? pool[0];
    next.current =
      after === undefined || after.optionId === id
        ? { part: "handle", id, name: "handle" }
        : { part: "pool", id: after.optionId };
    change(rankLast(ranking, id));
    say(id, ranking.length + 1, ranking.length + 1);
  };
  const takeOut = (id: OptionId) => {
    next.current = { part: "pool", id };
    change(unrank(ranking, id));
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return;
    const id = String(active.id) as OptionId;
    const place = ranking.indexOf(String(over.id) as OptionId);
    change(rankAt(ranking, id, place));
    say(id, place + 1, ranking.length);
  };
  return (
    <div ref={root} className={styles.field}>
      {ranking.length > 0 && (
        <>
          <p id={`${headings}ranked`} className={styles.heading}>
            {t("polls.rank.ranked")}
          </p>
          <DndContext
            sensors={sensors}
            collisionDetection={closestCenter}
            onDragEnd={drop}
            accessibility={{
              screenReaderInstructions: { draggable: t("polls.rank.how") },
              announcements: {
                onDragStart: () => undefined,
                onDragOver: () => undefined,
                onDragEnd: () => undefined,
                onDragCancel: () => undefined,
              },
            }}
          >
            <SortableContext items={[...ranking]} strategy={verticalListSortingStrategy}>
              <ol className={field.rows} aria-labelledby={`${headings}ranked`}>
                {ranking.map((id, index) => {
                  const option = byId.get(id);
                  return (
                    option && (
                      <RankedRow
                        key={id}
                        option={option}
                        place={index + 1}
                        of={ranking.length}
                        onMove={(to, name) => moveTo(id, to, name)}
                        onTakeOut={() => takeOut(id)}
                      />
                    )
                  );
                })}
              </ol>
            </SortableContext>
          </DndContext>
        </>
      )}
      {pool.length > 0 && (
        <>
          <p id={`${headings}pool`} className={styles.heading}>
            {ranking.length === 0 ? t("polls.rank.begin") : t("polls.rank.pool")}
          </p>
          <ul className={field.rows} aria-labelledby={`${headings}pool`}>
            {pool.map((option) => (
              <li key={option.optionId}>
                <Button
                  className={styles.pool}
                  data-pool={option.optionId}
                  icon={<AddRegular />}
                  onClick={() => add(option.optionId as OptionId)}
                >
                  <OptionWords option={option} />
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
