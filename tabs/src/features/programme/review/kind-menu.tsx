import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { KIND_WORDS } from "../item-words.ts";
import type { ItemKind } from "../programme-tree.ts";

const KINDS = [
  "objective",
  "priority",
  "work-package",
  "activity",
  "output",
  "event",
  "milestone",
  "schedule-row",
  "risk",
  "indicator",
  "project",
  "group",
  "partner",
] as const satisfies readonly ItemKind[];

export interface KindMenuProps {
  readonly id?: string;
  /** What the button says. */
  readonly words: string;
  /** What a screen reader says, where the words need to be told apart. */
  readonly label: string;
  readonly chosen: ItemKind | null;
  readonly onChoose: (kind: ItemKind) => void;
}

/** What a line of a programme can be. A menu rather than a select: with arrow keys nothing moves before Enter. */
export function KindMenu({ id, words, label, chosen, onChoose }: KindMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu
      checkedValues={{ kind: chosen === null ? [] : [chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const kind = KINDS.find((one) => one === checkedItems[0]);
        if (kind) onChoose(kind);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton id={id} size="small" aria-label={label}>
          {words}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {KINDS.map((kind) => (
            <MenuItemRadio key={kind} name="kind" value={kind}>
              {t(KIND_WORDS[kind])}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
