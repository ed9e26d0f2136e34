import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useEditionAction } from "../../../lib/programme-queries.ts";
import { KIND_WORDS } from "../item-words.ts";
import type { ItemKind } from "../programme-tree.ts";
import { hasField } from "./kind-fields.ts";
import { partsOf } from "./sibling-moves.ts";

const KINDS = Object.keys(KIND_WORDS) as readonly ItemKind[];
/** What mostly stands under what. */
const UNDER: Partial<Record<ItemKind, ItemKind>> = {
  objective: "priority",
  priority: "work-package",
  "work-package": "activity",
  activity: "output",
};

export interface AddItemDialogProps {
  readonly item: ItemView;
  readonly items: readonly ItemView[];
  readonly editionId: string;
  readonly place: "after" | "under";
  readonly onClose: () => void;
  readonly onAdded: (itemId: string) => void;
}

/** Adds an item beside or under another one: what it is, its name, when and who; the rest is edited in it. */
export function AddItemDialog({ item, items, editionId, place, onClose, onAdded }: AddItemDialogProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ItemKind>(place === "under" ? (UNDER[item.kind] ?? "output") : item.kind);
  const [typed, setTyped] = useState({ title: "", dateText: "", responsible: "" });
  const { mutate, isPending, isSuccess, error } = useEditionAction(editionId, "add");
  const { form, at, elsewhere } = useFormErrors(error, ["title", "dateText", "responsible"]);
  const optional = (["dateText", "responsible"] as const).filter((name) => hasField(kind, name));
  const add = () => {
    // Behind everything that stands under it, where a reader looks for the next one.
    const last = partsOf(item, items).at(-1) ?? item;
    const parentId = place === "under" ? item.itemId : item.parentId;
    const fields = Object.fromEntries(
      [...optional, "title" as const].map((name) => [name, typed[name].trim() || null]),
    );
    mutate(
      { kind, afterId: last.itemId, fields: { ...fields, title: typed.title.trim(), parentId } },
      { onSuccess: (view) => added(view) },
    );
  };
  const added = (view: ProgrammeView) => {
    announce(t("programme.item.add.added", { title: typed.title.trim() }));
    const known = new Set(items.map((one) => one.itemId));
    const fresh = view.items.find((one) => !known.has(one.itemId));
    if (fresh) onAdded(fresh.itemId);
  };
  const type =
    (name: keyof typeof typed) =>
    (_: unknown, { value }: { readonly value: string }) =>
      setTyped({ ...typed, [name]: value });
  return (
    <ActionDialog
      title={
        place === "under"
          ? t("programme.item.add.under", { title: item.title })
          : t("programme.item.add.after", { title: item.title })
      }
      confirm={t("programme.item.add.confirm")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={add}
      onClose={onClose}
    >
      <Field label={t("programme.column.kind")}>
        <Select value={kind} onChange={(_, { value }) => setKind(KINDS.find((one) => one === value) ?? kind)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(KIND_WORDS[one])}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("programme.item.field.title")} required {...at("title")}>
        <Textarea rows={2} maxLength={500} value={typed.title} onChange={type("title")} />
      </Field>
      {hasField(kind, "dateText") && (
        <Field label={t("programme.column.date")} hint={t("programme.item.hint.date")} {...at("dateText")}>
          <Input value={typed.dateText} maxLength={200} onChange={type("dateText")} />
        </Field>
      )}
      {hasField(kind, "responsible") && (
        <Field label={t("programme.column.responsible")} {...at("responsible")}>
          <Input value={typed.responsible} maxLength={500} onChange={type("responsible")} />
        </Field>
      )}
    </ActionDialog>
  );
}
