import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../../lib/announce.ts";

export interface HandleKeys {
  readonly "aria-pressed": boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onBlur: () => void;
}

/**
 * The handle by keyboard: space or enter picks an item up, the arrows move it in the draft at once, space puts
 * it down, escape puts it back. dnd-kit's keyboard sensor listens only some tasks after the pick-up and moves
 * only what it has measured meanwhile: on a busy computer it loses keys that come at once.
 */
export function useHandleKeys(
  items: readonly { readonly agendaItemId: string; readonly title: string }[],
  onMove: (id: string, to: number) => void,
): (id: string) => HandleKeys {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<{ readonly id: string; readonly from: number }>();
  const of = items.length;

  return (id) => {
    const isPicked = picked?.id === id;
    const at = items.findIndex(({ agendaItemId }) => agendaItemId === id);
    const press = () => {
      setPicked(isPicked ? undefined : { id, from: at });
      announce(
        isPicked
          ? t("meetings.agenda.dropped", { place: at + 1, of })
          : t("meetings.agenda.dragStart", { title: items[at]?.title ?? "" }),
      );
    };
    const moveBy = (by: -1 | 1) => {
      // At the end it stays, and says again where.
      const to = Math.min(Math.max(at + by, 0), of - 1);
      if (to !== at) onMove(id, to);
      announce(t("meetings.agenda.moved", { place: to + 1, of }));
    };
    const putBack = (from: number) => {
      if (from !== at) onMove(id, from);
      setPicked(undefined);
      announce(t("meetings.agenda.dragCancel", { place: from + 1, of }));
    };
    const keys: Readonly<Record<string, () => void>> = {
      " ": press,
      Enter: press,
      ...(isPicked && {
        ArrowUp: () => moveBy(-1),
        ArrowDown: () => moveBy(1),
        Escape: () => putBack(picked.from),
      }),
    };
    return {
      "aria-pressed": isPicked,
      onKeyDown: (event) => {
        const act = keys[event.key];
        if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
        // Also so that a button is not clicked besides, and what is around does not close by Escape.
        event.preventDefault();
        event.stopPropagation();
        if (!event.repeat || event.key.startsWith("Arrow")) act();
      },
      // Firefox clicks a button when space is let go.
      onKeyUp: (event) => event.key === " " && event.preventDefault(),
      // A reader presses a button without any key; a pointer drags.
      onClick: (event) => event.detail === 0 && press(),
      onBlur: () => isPicked && setPicked(undefined),
    };
  };
}
