import { Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { MODE_WORDS } from "../item-words.ts";
import { DateWords } from "./date-words.tsx";
import { useReviewTools } from "./review-context.ts";
import {
  FIELDS_OF_KIND,
  isNumberField,
  isTextField,
  NUMBER_FIELDS,
  type ReviewField,
  TEXT_FIELDS,
} from "./review-fields.ts";

/** The work packages under which something can stand. */
export type WorkPackage = Pick<ItemView, "itemId" | "title">;
export const PackagesContext = createContext<readonly WorkPackage[]>([]);

const MODES = ["on site", "online", "hybrid"] as const;
const PROJECT_WORDS = {
  current: "programme.review.project.current",
  submitted: "programme.review.project.submitted",
  "in the pipeline": "programme.review.project.pipeline",
} as const;
const PROJECT_STATES = ["current", "submitted", "in the pipeline"] as const;
const MOST_DIGITS = 9;

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(10rem, 100%), 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: "start",
  },
  wide: { gridColumn: "1 / -1" },
  control: { minWidth: 0, width: "100%" },
});

/** Everything of a row that can be corrected besides its title and kind. */
export function RowFields({ item, read }: { item: ItemView; read: ItemView["date"] }) {
  const styles = useStyles();
  const names = FIELDS_OF_KIND[item.kind];
  if (names.length === 0 && item.notes.length === 0) return null;
  return (
    <div className={styles.fields}>
      {names.map((name) => (
        <OneField key={name} name={name} item={item} read={read} />
      ))}
      {item.notes.length > 0 && <Notes item={item} />}
    </div>
  );
}

function OneField(props: { name: ReviewField; item: ItemView; read: ItemView["date"] }) {
  const { name, item, read } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const change = useChange(item.itemId);
  if (name === "date") return <DateOfRow item={item} read={read} />;
  if (name === "parentId") return <PartOf item={item} />;
  if (name === "mode" || name === "projectState") return <Choice name={name} item={item} />;
  if (isTextField(name))
    return (
      <Field label={t(TEXT_FIELDS[name])} size="small">
        <Input
          size="small"
          className={styles.control}
          input={{ className: styles.control }}
          value={item[name] ?? ""}
          maxLength={2_000}
          onChange={(_, { value }) => change({ [name]: value === "" ? null : value })}
        />
      </Field>
    );
  if (!isNumberField(name)) return null;
  return (
    <Field label={t(NUMBER_FIELDS[name])} size="small">
      <Input
        size="small"
        className={styles.control}
        input={{ className: styles.control }}
        inputMode="numeric"
        value={item[name] === null ? "" : String(item[name])}
        maxLength={name === "ordinal" ? 4 : MOST_DIGITS}
        onChange={(_, { value }) => {
          const digits = value.replace(/\D/g, "");
          change({ [name]: digits === "" ? null : Number(digits) });
        }}
      />
    </Field>
  );
}

function DateOfRow({ item, read }: { item: ItemView; read: ItemView["date"] }) {
  const { t } = useTranslation();
  const { period, samePeriod } = useReviewTools();
  const change = useChange(item.itemId);
  return (
    <DateWords
      label={t("programme.review.field.date")}
      words={item.date?.text ?? ""}
      read={read}
      period={period}
      samePeriod={samePeriod}
      onChange={(text) => change({ date: text === "" ? null : { text, edtf: null } })}
    />
  );
}

function PartOf({ item }: { item: ItemView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const change = useChange(item.itemId);
  const packages = useContext(PackagesContext);
  return (
    <Field label={t("programme.panel.partOf")} size="small">
      <Select
        size="small"
        className={styles.control}
        select={{ className: styles.control }}
        value={packages.some((one) => one.itemId === item.parentId) ? (item.parentId ?? "") : ""}
        onChange={(_, { value }) => change({ parentId: value === "" ? null : value })}
      >
        <option value="">{t("programme.review.partOfNothing")}</option>
        {packages.map(({ itemId, title }) => (
          <option key={itemId} value={itemId}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Choice({ name, item }: { name: "mode" | "projectState"; item: ItemView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const change = useChange(item.itemId);
  const options =
    name === "mode"
      ? MODES.map((one) => [one, t(MODE_WORDS[one])] as const)
      : PROJECT_STATES.map((one) => [one, t(PROJECT_WORDS[one])] as const);
  const label = name === "mode" ? t("programme.review.field.mode") : t("programme.review.field.projectState");
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        className={styles.control}
        select={{ className: styles.control }}
        value={item[name] ?? ""}
        onChange={(_, { value }) =>
          change(
            name === "mode"
              ? { mode: MODES.find((one) => one === value) ?? null }
              : { projectState: PROJECT_STATES.find((one) => one === value) ?? null },
          )
        }
      >
        <option value="">{t("programme.review.notSaid")}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Notes({ item }: { item: ItemView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const change = useChange(item.itemId);
  return (
    <Field className={styles.wide} label={t("programme.panel.notes")} size="small">
      <Textarea
        size="small"
        resize="vertical"
        rows={Math.min(6, Math.max(2, item.notes.length))}
        value={item.notes.join("\n")}
        // An empty last line is kept while it is typed; what is empty in the end is not stored.
        onChange={(_, { value }) => change({ notes: value.split("\n") })}
      />
    </Field>
  );
}

function useChange(itemId: string): (to: Partial<ItemView>) => void {
  const { step } = useReviewTools();
  return (to) => step({ type: "change", itemId, to });
}
