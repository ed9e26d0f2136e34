import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useTranslation } from "react-i18next";
import type { FieldChangeView, ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { VisuallyHidden } from "../../../components/visually-hidden.tsx";
import { useFieldWords } from "./field-words.ts";
import { type FieldName, isEmpty } from "./kind-fields.ts";

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  term: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  change: {
    ...typographyStyles.body1,
    margin: 0,
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
  nothing: { color: tokens.colorNeutralForeground3 },
  was: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  arrow: { verticalAlign: "text-bottom", margin: `0 ${tokens.spacingHorizontalXS}` },
});

/** What a change would change: what stands there, and what is wanted, field by field. */
export function SaidChange({ change, items }: { change: FieldChangeView; items: readonly ItemView[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFieldWords();
  const names = Object.keys(change.now) as FieldName[];
  return (
    <dl className={styles.list}>
      {names.map((name) => (
        <div key={name}>
          <dt className={styles.term}>{words.label(name)}</dt>
          <dd className={styles.change}>
            <VisuallyHidden>{t("programme.item.was")}</VisuallyHidden>
            <span className={isEmpty(change.was[name]) ? styles.nothing : styles.was}>
              {words.said(name, change.was[name] ?? null, items)}
            </span>
            <ArrowRightRegular className={styles.arrow} aria-hidden />
            <VisuallyHidden>{t("programme.item.now")}</VisuallyHidden>
            <span>{words.said(name, change.now[name] ?? null, items)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
