import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { announce } from "../../../lib/announce.ts";
import { useEditionAction } from "../../../lib/programme-queries.ts";
import { partsOf } from "./sibling-moves.ts";

const NAMED = 5;
const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

export interface RemoveItemDialogProps {
  readonly item: ItemView;
  readonly items: readonly ItemView[];
  readonly editionId: string;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Removes an item; what stands under it goes too, and is named before. */
export function RemoveItemDialog({ item, items, editionId, onClose, onRemoved }: RemoveItemDialogProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { mutate, isPending, isSuccess, error } = useEditionAction(editionId, "remove");
  const parts = partsOf(item, items);
  return (
    <ActionDialog
      title={t("programme.item.remove.title")}
      confirm={
        parts.length === 0
          ? t("programme.item.remove.confirm")
          : t("programme.item.remove.confirmAll", { count: parts.length + 1 })
      }
      pending={isPending}
      done={isSuccess}
      error={error}
      onConfirm={() =>
        mutate(
          { itemId: item.itemId, andParts: parts.length > 0 },
          { onSuccess: () => announce(t("programme.item.remove.removed", { title: item.title })) },
        )
      }
      onClose={() => {
        onClose();
        if (isSuccess) onRemoved();
      }}
    >
      {t("programme.item.remove.text", { title: item.title })}
      {parts.length > 0 && (
        <>
          {t("programme.item.remove.parts", { count: parts.length })}
          <ul className={styles.list}>
            {parts.slice(0, NAMED).map((one) => (
              <li key={one.itemId}>{one.title}</li>
            ))}
            {parts.length > NAMED && (
              <li>{t("programme.item.remove.more", { count: parts.length - NAMED })}</li>
            )}
          </ul>
        </>
      )}
    </ActionDialog>
  );
}
