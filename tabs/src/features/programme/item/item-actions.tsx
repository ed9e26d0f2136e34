import { Button, makeStyles, MenuDivider, MenuItem, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { FlagRegular } from "@fluentui/react-icons/svg/flag";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { LinkRegular } from "@fluentui/react-icons/svg/link";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { MoreMenu } from "../../../components/more-menu.tsx";
import { ActionError } from "../../../components/action-error.tsx";
import { announce } from "../../../lib/announce.ts";
import { focusFirst } from "../../../lib/focus.ts";
import { useEditionAction } from "../../../lib/programme-queries.ts";
import { AddItemDialog } from "./add-item-dialog.tsx";
import { useCopyLink } from "./copy-link.ts";
import { hasStatus } from "./kind-fields.ts";
import { RemoveItemDialog } from "./remove-item-dialog.tsx";
import { ReportStatusDialog } from "./report-status-dialog.tsx";
import { movesOf } from "./sibling-moves.ts";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalL,
  },
});

export interface ItemActionsProps {
  readonly item: ItemView;
  readonly view: ProgrammeView;
  readonly editionId: string;
  readonly onForm: (purpose: "edit" | "suggest") => void;
  readonly onOpen: (itemId: string) => void;
  readonly onRemoved: () => void;
}
type Dialog = "status" | "after" | "under" | "remove";

/** What this reader can do with an item: the main thing as a button, the rest under `…`. */
export function ItemActions({ item, view, editionId, onForm, onOpen, onRemoved }: ItemActionsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { edit, suggest } = view.abilities;
  const close = () => {
    setDialog(null);
    // What opened it may have been in the menu, which is gone.
    if (dialog !== "status") focusFirst("[data-item-more]");
  };
  const { items } = view;
  return (
    <>
      <div className={styles.actions} data-item-actions>
        {edit && (
          <Button icon={<EditRegular />} onClick={() => onForm("edit")}>
            {t("programme.item.edit")}
          </Button>
        )}
        {suggest && !edit && (
          <Button icon={<LightbulbRegular />} onClick={() => onForm("suggest")}>
            {t("programme.item.suggest")}
          </Button>
        )}
        {reports(item, view) && (
          <Button icon={<FlagRegular />} onClick={() => setDialog("status")}>
            {t("programme.item.status.report")}
          </Button>
        )}
        <More item={item} view={view} editionId={editionId} onForm={onForm} onDialog={setDialog} />
      </div>
      {dialog === "status" && <ReportStatusDialog item={item} onClose={close} />}
      {(dialog === "after" || dialog === "under") && (
        <AddItemDialog
          place={{ at: dialog, item }}
          {...{ items, editionId }}
          onClose={close}
          onAdded={onOpen}
        />
      )}
      {dialog === "remove" && <RemoveItemDialog {...{ item, items, editionId, onRemoved }} onClose={close} />}
    </>
  );
}

/** Who answers for an item says what became of it, and whoever edits the programme, also of a settled edition. */
function reports(item: ItemView, { mine, abilities, edition }: ProgrammeView): boolean {
  const answers = item.responsibleRef !== null && mine.includes(item.responsibleRef);
  return hasStatus(item.kind) && edition?.state !== "closed" && (answers || abilities.import);
}

function More(
  props: Pick<ItemActionsProps, "item" | "view" | "editionId" | "onForm"> & {
    readonly onDialog: (dialog: Dialog) => void;
  },
) {
  const { item, view, editionId, onForm, onDialog } = props;
  const { t } = useTranslation();
  const copyLink = useCopyLink();
  const move = useEditionAction(editionId, "move");
  const { edit, suggest } = view.abilities;
  const { up, down } = movesOf(item, view.items);
  const moveTo = (afterId: string | null) =>
    move.mutate(
      { itemId: item.itemId, afterId },
      { onSuccess: () => announce(t("programme.item.moved", { title: item.title })) },
    );
  return (
    <>
      <MoreMenu label={t("programme.item.more")} mark="data-item-more">
        <MenuItem icon={<LinkRegular />} onClick={() => void copyLink(item.itemId, item.title)}>
          {t("programme.item.copyLink")}
        </MenuItem>
        {edit && suggest && (
          <MenuItem icon={<LightbulbRegular />} onClick={() => onForm("suggest")}>
            {t("programme.item.suggest")}
          </MenuItem>
        )}
        {edit && (
          <>
            <MenuDivider />
            <MenuItem icon={<AddRegular />} onClick={() => onDialog("after")}>
              {t("programme.item.addAfter")}
            </MenuItem>
            <MenuItem icon={<AddRegular />} onClick={() => onDialog("under")}>
              {t("programme.item.addUnder")}
            </MenuItem>
            <MenuItem
              icon={<ArrowUpRegular />}
              disabled={up === undefined}
              persistOnClick
              onClick={() => up !== undefined && moveTo(up)}
            >
              {t("programme.item.up")}
            </MenuItem>
            <MenuItem
              icon={<ArrowDownRegular />}
              disabled={down === undefined}
              persistOnClick
              onClick={() => down !== undefined && moveTo(down)}
            >
              {t("programme.item.down")}
            </MenuItem>
            <MenuItem icon={<DeleteRegular />} onClick={() => onDialog("remove")}>
              {t("programme.item.removeAction")}
            </MenuItem>
          </>
        )}
      </MoreMenu>
      <ActionError error={move.error} />
    </>
  );
}
