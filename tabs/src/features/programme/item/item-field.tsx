import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { formatMoment } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useLastChanges } from "../../../lib/programme-queries.ts";
import { useProgramme } from "../../../lib/queries.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { MODE_WORDS } from "../item-words.ts";
import { useDateReading } from "../use-date-reading.ts";
import { useFieldWords, PROJECT_STATE_WORDS } from "./field-words.ts";
import { type FieldName, NUMBERS, typed, valueOf } from "./kind-fields.ts";

const useStyles = makeStyles({
  theirs: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  words: { margin: 0, whiteSpace: "pre-line" },
  // As wide as the form, not as its longest title.
  select: { width: "100%", minWidth: 0, textOverflow: "ellipsis" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface ItemFieldProps {
  readonly item: ItemView;
  readonly items: readonly ItemView[];
  readonly name: FieldName;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly validationMessage?: string;
  /** Somebody else has stored something else in it since I began. */
  readonly conflict?:
    | { readonly editionId: string; readonly onKeepMine: () => void; readonly onTakeTheirs: () => void }
    | undefined;
}

/** One field of an item; below it what somebody else wrote there meanwhile, for me to choose. */
export function ItemField(props: ItemFieldProps) {
  const { item, name, validationMessage } = props;
  const words = useFieldWords();
  const { hint, warning } = useHint(item, name, props.value);
  return (
    <div>
      <Field
        label={words.label(name)}
        required={name === "title"}
        {...(hint !== undefined && { hint })}
        {...(warning !== undefined && {
          validationState: "warning" as const,
          validationMessage: warning,
        })}
        {...(validationMessage !== undefined && {
          validationState: "error" as const,
          validationMessage,
        })}
      >
        <Control {...props} />
      </Field>
      {props.conflict && <Theirs {...props} {...props.conflict} />}
    </div>
  );
}

function Control({ item, items, name, value, onType }: ItemFieldProps): ReactNode {
  const { t } = useTranslation();
  const styles = useStyles();
  if (name === "mode" || name === "projectState" || name === "parentId") {
    const options =
      name === "mode"
        ? Object.entries(MODE_WORDS).map(([one, key]) => [one, t(key)] as const)
        : name === "projectState"
          ? Object.entries(PROJECT_STATE_WORDS).map(([one, key]) => [one, t(key)] as const)
          : placesFor(item, items).map((one) => [one.itemId, one.title] as const);
    return (
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        value={value}
        onChange={(_, { value: chosen }) => onType(chosen)}
      >
        <option value="">{t("programme.item.nothing")}</option>
        {options.map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </Select>
    );
  }
  if (name === "title" || name === "notes" || name === "output" || name === "measure")
    return (
      <Textarea
        rows={name === "notes" ? 4 : 2}
        resize="vertical"
        value={value}
        maxLength={name === "title" ? 500 : 20_000}
        onChange={(_, { value: text }) => onType(text)}
      />
    );
  return (
    <Input
      value={value}
      maxLength={2_000}
      {...(NUMBERS.includes(name) && { inputMode: "numeric" as const })}
      onChange={(_, { value: text }) => onType(text)}
    />
  );
}

interface Hint {
  readonly hint?: string;
  readonly warning?: string;
}

/** What we understand of the date as it stands there; how dates can be written where there is none. */
function useHint(item: ItemView, name: FieldName, value: string): Hint {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { data: view } = useProgramme(params.get("edition"));
  const isDate = name === "dateText";
  const stored = item.date !== null && value === typed(valueOf(item, name)) ? item.date : undefined;
  const { said, none } = useDateReading(isDate ? value : "", stored, {
    period: view?.edition?.period.edtf ?? null,
    ask: view?.abilities.import === true,
  });
  if (name === "notes") return { hint: t("programme.item.hint.notes") };
  if (name === "asOf") return { hint: t("programme.item.hint.asOf") };
  if (!isDate) return {};
  if (said === undefined) return { hint: t("programme.item.hint.date") };
  return none ? { hint: t("programme.item.hint.date"), warning: said } : { hint: said };
}

function Theirs({
  item,
  items,
  editionId,
  name,
  onKeepMine,
  onTakeTheirs,
}: ItemFieldProps & NonNullable<ItemFieldProps["conflict"]>) {
  const { t } = useTranslation();
  const styles = useStyles();
  const words = useFieldWords();
  const { timeZone } = useWorkspace().session.network;
  const { data } = useLastChanges(editionId, item.itemId);
  const values = { field: words.label(name) };
  const theirs = words.said(name, valueOf(item, name), items);
  const last = data?.changes.find(({ field }) => field === name);
  return (
    <div className={styles.theirs} role="alert">
      <p className={styles.words}>
        {last
          ? t("programme.item.conflict.byWhom", {
              ...values,
              theirs,
              person: last.person,
              at: formatMoment(last.at, currentLanguage(), timeZone),
            })
          : t("programme.item.conflict.text", { ...values, theirs })}
      </p>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          aria-label={t("programme.item.conflict.mineOf", values)}
          onClick={onKeepMine}
        >
          {t("programme.item.conflict.mine")}
        </Button>
        <Button
          size="small"
          aria-label={t("programme.item.conflict.theirsOf", values)}
          onClick={onTakeTheirs}
        >
          {t("programme.item.conflict.theirs")}
        </Button>
      </div>
    </div>
  );
}

const CAN_HAVE_PARTS: readonly ItemView["kind"][] = ["objective", "priority", "work-package", "activity"];

/** What an item can be put under: not itself, and nothing that is under it. */
function placesFor(item: ItemView, items: readonly ItemView[]): ItemView[] {
  const below = new Set([item.itemId]);
  for (let known = 0; known !== below.size;) {
    known = below.size;
    for (const one of items) if (one.parentId !== null && below.has(one.parentId)) below.add(one.itemId);
  }
  return items.filter(
    (one) => one.itemId === item.parentId || (CAN_HAVE_PARTS.includes(one.kind) && !below.has(one.itemId)),
  );
}
