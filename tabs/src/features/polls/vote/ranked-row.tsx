import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ReOrderDotsVerticalRegular } from "@fluentui/react-icons/svg/re-order-dots-vertical";
import { useTranslation } from "react-i18next";
import { type OptionView, useOptionTitle } from "../option-title.ts";
import { useFieldStyles } from "./field-styles.ts";
import { OptionWords } from "./option-words.tsx";

const useStyles = makeStyles({
  row: {
    flexWrap: "nowrap",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalXS,
    position: "relative",
  },
  dragged: { zIndex: 1, boxShadow: tokens.shadow16 },
  place: {
    ...typographyStyles.body1Strong,
    flexShrink: 0,
    boxSizing: "border-box",
    width: "28px",
    height: "28px",
    display: "grid",
    placeItems: "center",
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  first: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackground}`,
  },
  buttons: { display: "flex", flexShrink: 0 },
  handle: { cursor: "grab", touchAction: "none", minWidth: "28px", padding: 0 },
});

export interface RankedRowProps {
  readonly option: OptionView;
  /** From 1. */
  readonly place: number;
  readonly of: number;
  /** To a place from 0; and which control was pressed, so that it keeps the focus. */
  readonly onMove: (to: number, control: string) => void;
  readonly onTakeOut: () => void;
}

/** A ranked option. The first three are seen at a glance. */
export function RankedRow({ option, place, of, onMove, onTakeOut }: RankedRowProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const field = useFieldStyles();
  const title = useOptionTitle()(option);
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: option.optionId,
  });
  const keys: Readonly<Record<string, number>> = {
    ArrowUp: place - 2,
    ArrowDown: place,
    Home: 0,
    End: of - 1,
  };
  return (
    <li
      ref={setNodeRef}
      data-handle={option.optionId}
      className={mergeClasses(field.row, styles.row, place <= 3 && field.on, isDragging && styles.dragged)}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <Button
        {...listeners}
        ref={setActivatorNodeRef}
        data-name="handle"
        className={styles.handle}
        appearance="subtle"
        icon={<ReOrderDotsVerticalRegular />}
        aria-label={t("polls.rank.handle", { title, place, of })}
        onKeyDown={(event) => {
          const to = keys[event.key];
          if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onMove(to, "handle");
        }}
      />
      <span className={mergeClasses(styles.place, place <= 3 && styles.first)} aria-hidden>
        {place}
      </span>
      <OptionWords option={option} />
      <span className={styles.buttons}>
        <Button
          data-name="up"
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={t("polls.rank.up", { title })}
          disabledFocusable={place === 1}
          onClick={() => onMove(place - 2, "up")}
        />
        <Button
          data-name="down"
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={t("polls.rank.down", { title })}
          disabledFocusable={place === of}
          onClick={() => onMove(place, "down")}
        />
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t("polls.rank.out", { title })}
          onClick={onTakeOut}
        />
      </span>
    </li>
  );
}
