import { Button, Field, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type {
  FieldChangeView,
  ItemView,
  ProgrammeView,
} from "../../../../../src/capabilities/work-programme/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { LeaveGuard } from "../../../components/leave-guard.tsx";
import { SubmitButton } from "../../../components/submit-button.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { ProblemError } from "../../../lib/api.ts";
import { useEditionAction, useSuggestionAction } from "../../../lib/programme-queries.ts";
import { changeOf, textIn, useItemDraft } from "./item-draft.ts";
import { ItemField } from "./item-field.tsx";
import { type FieldName, KIND_FIELDS } from "./kind-fields.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
    // At the panel's lower edge, over its own padding; on a phone the form is the page and they follow it.
    "@media (min-width: 640px)": {
      position: "sticky",
      bottom: `calc(-1 * ${tokens.spacingVerticalXL})`,
      marginBottom: `calc(-1 * ${tokens.spacingVerticalXL})`,
      paddingBottom: tokens.spacingVerticalXL,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
});

export interface ItemFormProps {
  readonly item: ItemView;
  readonly items: readonly ItemView[];
  readonly editionId: string;
  /** Stores the change at once, or hands it to the coordinator as a suggestion. */
  readonly purpose: "edit" | "suggest";
  readonly onDone: (stored: ItemView | null) => void;
  readonly onCancel: () => void;
}

/** An item's fields, to be changed or to suggest a change of. Only what was changed is sent. */
export function ItemForm({ item, items, editionId, purpose, onDone, onCancel }: ItemFormProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { draft, changed, conflicts, ...edit } = useItemDraft(item);
  const [why, setWhy] = useState("");
  const { send, pending, error, done } = useSending(item, editionId, purpose, onDone);
  // Edit and Suggest are gone with what they stood in.
  useEffect(() => document.querySelector<HTMLElement>("[data-item-form] textarea")?.focus(), []);
  const names: readonly FieldName[] = KIND_FIELDS[item.kind];
  const { form, at, elsewhere, refuse } = useFormErrors<FieldName | "text">(
    // Who was faster is told with what they wrote, below the field.
    isConflict(error) && conflicts.length > 0 ? null : error,
    [...names, "text"],
  );
  const submit = () => {
    const result = changeOf(item, draft);
    if ("unreadable" in result)
      return refuse(Object.fromEntries(result.unreadable.map((one) => [one, t("programme.item.number")])));
    if (conflicts.length > 0)
      return refuse(Object.fromEntries(conflicts.map((one) => [one, t("programme.item.conflict.choose")])));
    refuse({});
    return send(result.change, why.trim());
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      data-item-form
      aria-label={purpose === "edit" ? t("programme.item.edit") : t("programme.item.suggest")}
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending && changed) submit();
      }}
    >
      {purpose === "suggest" && <p className={styles.text}>{t("programme.item.suggestText")}</p>}
      {names.map((name) => (
        <ItemField
          key={name}
          item={item}
          items={items}
          name={name}
          value={textIn(item, draft, name)}
          onType={(text) => edit.type(name, text)}
          conflict={
            conflicts.includes(name)
              ? {
                  editionId,
                  onKeepMine: () => edit.keepMine(name),
                  onTakeTheirs: () => edit.takeTheirs(name),
                }
              : undefined
          }
          {...at(name)}
        />
      ))}
      {purpose === "suggest" && (
        <Field label={t("programme.item.why")} hint={t("programme.item.whyHint")} {...at("text")}>
          <Textarea rows={3} maxLength={2_000} value={why} onChange={(_, { value }) => setWhy(value)} />
        </Field>
      )}
      <ActionError error={elsewhere} />
      <div className={styles.actions}>
        <Button onClick={onCancel}>{t("cancel")}</Button>
        <SubmitButton
          icon={purpose === "edit" ? <SaveRegular /> : <SendRegular />}
          pending={pending}
          waits={!changed}
        >
          {purpose === "edit" ? t("programme.item.store") : t("programme.item.sendSuggestion")}
        </SubmitButton>
      </div>
      <LeaveGuard
        unsaved={!done && (changed || why !== "")}
        title={t("programme.item.leave.title")}
        confirm={t("programme.item.leave.confirm")}
        leaves={leavesItem}
      >
        {t("programme.item.leave.text")}
      </LeaveGuard>
    </form>
  );
}

function useSending(
  item: ItemView,
  editionId: string,
  purpose: ItemFormProps["purpose"],
  onDone: ItemFormProps["onDone"],
) {
  const change = useEditionAction(editionId, "change");
  const suggest = useSuggestionAction("suggest");
  const [done, setDone] = useState(false);
  const finish = (view?: ProgrammeView) => {
    // What is stored is not asked about when the form closes.
    flushSync(() => setDone(true));
    onDone(view?.items.find((one) => one.itemId === item.itemId) ?? null);
  };
  const { itemId } = item;
  return {
    send: (wanted: FieldChangeView, text: string) =>
      purpose === "edit"
        ? change.mutate({ itemId, change: wanted }, { onSuccess: finish })
        : suggest.mutate({ editionId, itemId, change: wanted, text }, { onSuccess: () => finish() }),
    pending: change.isPending || suggest.isPending,
    error: change.error ?? suggest.error,
    done,
  };
}

const isConflict = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === "item.changed-meanwhile";

/** The address also holds how the programme is looked at, which takes nothing away. */
function leavesItem(
  from: { readonly pathname: string; readonly search: string },
  to: { readonly pathname: string; readonly search: string },
): boolean {
  const [before, after] = [new URLSearchParams(from.search), new URLSearchParams(to.search)];
  return (
    from.pathname !== to.pathname ||
    before.get("item") !== after.get("item") ||
    before.get("edition") !== after.get("edition")
  );
}
