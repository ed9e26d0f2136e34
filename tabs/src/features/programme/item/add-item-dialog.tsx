import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useEditionAction } from "../../../lib/programme-queries.ts";
import { KIND_WORDS, useItemWords } from "../item-words.ts";
import type { ItemKind } from "../programme-tree.ts";
import { blankItem } from "./blank-item.ts";
import { changeOf, textIn, useItemDraft } from "./item-draft.ts";
import { ItemField } from "./item-field.tsx";
import { type FieldName, KIND_FIELDS } from "./kind-fields.ts";
import { partsOf } from "./sibling-moves.ts";

const KINDS = Object.keys(KIND_WORDS) as readonly ItemKind[];
/** What mostly stands under what. */
const UNDER: Partial<Record<ItemKind, ItemKind>> = {
  objective: "priority",
  priority: "work-package",
  "work-package": "activity",
  activity: "output",
};

/** Where it goes: to the end of the programme as one of a kind, or beside or under another item. */
export type AddPlace =
  | { readonly at: "end"; readonly kind: ItemKind }
  | { readonly at: "after" | "under"; readonly item: ItemView };

export interface AddItemDialogProps {
  readonly place: AddPlace;
  readonly items: readonly ItemView[];
  readonly editionId: string;
  readonly onClose: () => void;
  readonly onAdded: (itemId: string) => void;
}

/** Adds an item: what it is, and all that is written of its kind. */
export function AddItemDialog({ place, items, editionId, onClose, onAdded }: AddItemDialogProps) {
  const { t } = useTranslation();
  const words = useItemWords();
  const [kind, setKind] = useState(() => kindFor(place));
  const item = blankItem(kind, parentFor(place));
  const { draft, type } = useItemDraft(item);
  const { mutate, isPending, isSuccess, error } = useEditionAction(editionId, "add");
  const names: readonly FieldName[] = KIND_FIELDS[kind];
  const { form, at, elsewhere, refuse } = useFormErrors<FieldName>(error, names);
  const title = textIn(item, draft, "title").trim();
  const add = () => {
    const result = changeOf(item, draft);
    if ("unreadable" in result)
      return refuse(Object.fromEntries(result.unreadable.map((one) => [one, t("programme.item.number")])));
    refuse({});
    // Behind everything that stands under it, where a reader looks for the next one.
    const after = place.at === "end" ? undefined : (partsOf(place.item, items).at(-1) ?? place.item);
    const fields = { parentId: item.parentId, ...result.change.now, title };
    return mutate(
      { kind, fields, ...(after !== undefined && { afterId: after.itemId }) },
      { onSuccess: (view) => added(view) },
    );
  };
  const added = (view: ProgrammeView) => {
    announce(t("programme.item.add.added", { title }));
    const known = new Set(items.map((one) => one.itemId));
    const fresh = view.items.find((one) => !known.has(one.itemId));
    if (fresh) onAdded(fresh.itemId);
  };
  return (
    <ActionDialog
      title={
        place.at === "end"
          ? t("programme.item.add.title")
          : place.at === "under"
            ? t("programme.item.add.under", { title: place.item.title })
            : t("programme.item.add.after", { title: place.item.title })
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
              {words.kind(one, items)}
            </option>
          ))}
        </Select>
      </Field>
      {names.map((name) => (
        <ItemField
          key={name}
          item={item}
          items={items}
          name={name}
          value={textIn(item, draft, name)}
          onType={(text) => type(name, text)}
          {...at(name)}
        />
      ))}
    </ActionDialog>
  );
}

const kindFor = (place: AddPlace): ItemKind =>
  place.at === "end"
    ? place.kind
    : place.at === "under"
      ? (UNDER[place.item.kind] ?? "output")
      : place.item.kind;

const parentFor = (place: AddPlace): string | null =>
  place.at === "end" ? null : place.at === "under" ? place.item.itemId : place.item.parentId;
