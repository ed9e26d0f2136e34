import { MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { PageMenu } from "../../../components/page-menu.tsx";
import { useItemWords } from "../item-words.ts";
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
  const { kind } = useItemWords();
  return (
    <PageMenu
      checkedValues={{ kind: chosen === null ? [] : [chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const now = KINDS.find((one) => one === checkedItems[0]);
        if (now) onChoose(now);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton id={id} size="small" aria-label={label}>
          {words}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {KINDS.map((one) => (
            <MenuItemRadio key={one} name="kind" value={one}>
              {kind(one)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </PageMenu>
  );
}
