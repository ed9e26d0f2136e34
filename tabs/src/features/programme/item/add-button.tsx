import { MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { PageMenu } from "../../../components/page-menu.tsx";
import { focusFirst } from "../../../lib/focus.ts";
import { useItemWords } from "../item-words.ts";
import { useItemLinks } from "../programme-address.ts";
import type { ItemKind } from "../programme-tree.ts";
import { AddItemDialog } from "./add-item-dialog.tsx";

/** What is added most comes first; the rest of the kinds below. */
const KINDS = [
  "work-package",
  "activity",
  "event",
  "milestone",
  "output",
  "schedule-row",
  "risk",
  "indicator",
  "project",
  "objective",
  "priority",
  "group",
  "partner",
] as const satisfies readonly ItemKind[];

/** Adds an item of any kind, also the first of it; the new one is opened. */
export function AddButton({
  items,
  editionId,
}: {
  readonly items: readonly ItemView[];
  readonly editionId: string;
}) {
  const { t } = useTranslation();
  const words = useItemWords();
  const navigate = useNavigate();
  const linkTo = useItemLinks();
  const [kind, setKind] = useState<ItemKind | null>(null);
  return (
    <>
      <PageMenu positioning={{ autoSize: true }}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<AddRegular />} data-item-add>
            {t("programme.item.add.action")}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {KINDS.map((one) => (
              <MenuItem key={one} onClick={() => setKind(one)}>
                {words.kind(one, items)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </PageMenu>
      {kind !== null && (
        <AddItemDialog
          place={{ at: "end", kind }}
          items={items}
          editionId={editionId}
          onClose={() => {
            setKind(null);
            focusFirst("[data-item-add]");
          }}
          onAdded={(itemId) => {
            const { to, state } = linkTo(itemId);
            void navigate(to, { state });
          }}
        />
      )}
    </>
  );
}
