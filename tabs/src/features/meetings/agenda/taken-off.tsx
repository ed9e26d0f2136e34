import { Field, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import type { FormErrors } from "../../../components/use-form-errors.ts";
import type { TopicItem } from "./agenda-draft.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

export interface TakenOffProps {
  readonly items: readonly TopicItem[];
  readonly topics: readonly TopicView[];
  /** By topic. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly errors: FormErrors<string>;
  readonly onReason: (topicId: string, reason: string) => void;
}

/** Why each of these topics goes off the agenda; the proposer receives it. */
export function TakenOff({ items, topics, reasons, errors, onReason }: TakenOffProps) {
  const { form, at } = errors;
  const { t } = useTranslation();
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
      <h3 className={styles.title}>{t("meetings.agenda.takenOff")}</h3>
      {items.map(({ topicId, title }) => {
        const name = topics.find((topic) => topic.topicId === topicId)?.proposedBy;
        return (
          <Field
            key={topicId}
            label={t("meetings.agenda.takenOffWhy", { title })}
            {...(name && { hint: t("meetings.agenda.takenOffHint", { name }) })}
            required
            {...at(topicId)}
          >
            <Textarea
              rows={2}
              resize="vertical"
              value={reasons[topicId] ?? ""}
              onChange={(_, { value }) => onReason(topicId, value)}
            />
          </Field>
        );
      })}
    </form>
  );
}
