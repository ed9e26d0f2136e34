import { Button, Field, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { announce } from "../../../lib/announce.ts";
import { useItemWords } from "../item-words.ts";
import { KindMenu } from "./kind-menu.tsx";
import { controlId, useReviewTools } from "./review-context.ts";
import { type Row, TITLE_MOST } from "./review-draft.ts";
import { RowFields } from "./row-fields.tsx";

/** Letters that fit into a line of the title's field, about. */
const LINE_LETTERS = 60;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  doubt: {
    ...typographyStyles.body1,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    overflowWrap: "anywhere",
  },
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  end: { marginLeft: "auto" },
  title: { width: "100%" },
});

/** All that can be corrected of one row. */
export function RowForm({ row, doubt, wrong }: { row: Row; doubt: string; wrong: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useItemWords();
  const { step, focusOn } = useReviewTools();
  const { item, read } = row;
  const { itemId, title } = item;
  const name = title.trim() === "" ? words.kind(item.kind) : title;
  return (
    <div className={styles.form}>
      {doubt !== "" && <p className={styles.doubt}>{doubt}</p>}
      <Field
        label={t("programme.review.field.title")}
        size="small"
        {...(wrong && { validationMessage: t("programme.review.titleMissing") })}
      >
        <Textarea
          id={controlId(itemId, "title")}
          className={styles.title}
          resize="vertical"
          rows={Math.min(4, Math.ceil((title.length + 1) / LINE_LETTERS))}
          value={title}
          maxLength={TITLE_MOST}
          onChange={(_, { value }) =>
            step({ type: "change", itemId, to: { title: value.replace(/\s*\n\s*/g, " ") } })
          }
        />
      </Field>
      <RowFields item={item} read={read} />
      <div className={styles.bar}>
        <KindMenu
          id={controlId(itemId, "kind")}
          words={words.kind(item.kind)}
          label={t("programme.review.kindOf", { kind: words.kind(item.kind), title: name })}
          chosen={item.kind}
          onChoose={(kind) => {
            step({ type: "change", itemId, to: { kind, label: null } });
            announce(t("programme.review.isNow", { title: name, kind: words.kind(kind) }));
            focusOn(controlId(itemId, "kind"));
          }}
        />
        <Button
          className={styles.end}
          size="small"
          appearance="subtle"
          onClick={() => {
            step({ type: "drop", itemId });
            focusOn(controlId(itemId, "drop"));
          }}
        >
          {t("programme.review.drop")}
        </Button>
      </div>
    </div>
  );
}
