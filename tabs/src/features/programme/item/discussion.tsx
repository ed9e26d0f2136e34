import { Field, makeStyles, Skeleton, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { RowsSkeleton } from "../../../components/skeletons.tsx";
import { ErrorState } from "../../../components/states.tsx";
import { SubmitButton } from "../../../components/submit-button.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useDiscussion, useSuggestionAction } from "../../../lib/programme-queries.ts";
import { useDraft } from "../../../lib/use-draft.ts";
import { useFirst } from "../use-first.tsx";
import { SuggestionEntry } from "./suggestion-entry.tsx";

/** The newest are shown; the rest is a press away. */
const FEW = 10;

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalXXL,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
  },
  field: { width: "100%" },
});

export interface DiscussionProps {
  readonly item: ItemView;
  readonly items: readonly ItemView[];
  readonly editionId: string;
  readonly decides: boolean;
}

/** What members suggest and say of an item, the newest first, and what was answered. */
export function Discussion({ item, items, editionId, decides }: DiscussionProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { data, error, refetch } = useDiscussion(item.itemId);
  const { shown, more } = useFirst(data ? data.suggestions.toReversed() : [], FEW);
  return (
    <section className={styles.part} aria-label={t("programme.item.discussion")}>
      <h3 className={styles.title} tabIndex={-1} data-suggestions-heading>
        {t("programme.item.discussion")}
      </h3>
      {!data && error && <ErrorState small error={error} retry={refetch} />}
      {!data && !error && (
        <Skeleton>
          <RowsSkeleton rows={2} />
        </Skeleton>
      )}
      {data && shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((one) => (
            <SuggestionEntry key={one.suggestionId} suggestion={one} items={items} decides={decides} />
          ))}
        </ul>
      )}
      {more}
      <CommentForm item={item} editionId={editionId} />
    </section>
  );
}

function CommentForm({ item, editionId }: Pick<DiscussionProps, "item" | "editionId">) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { itemId } = item;
  const { mutate, isPending, error } = useSuggestionAction("suggest");
  const { form, at, elsewhere } = useFormErrors(error, ["text"]);
  const [draft, change, clear] = useDraft(`comment.${itemId}`, { text: "" });
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending) return;
        mutate(
          { editionId, itemId, change: null, text: draft.text.trim() },
          {
            onSuccess: () => {
              clear(draft);
              announce(t("programme.item.commented"));
            },
          },
        );
      }}
    >
      <Field className={styles.field} label={t("programme.item.comment")} {...at("text")}>
        <Textarea
          rows={2}
          maxLength={2_000}
          value={draft.text}
          onChange={(_, { value }) => change({ text: value })}
        />
      </Field>
      <ActionError error={elsewhere} />
      <SubmitButton appearance="secondary" icon={<SendRegular />} pending={isPending}>
        {t("programme.item.sendComment")}
      </SubmitButton>
    </form>
  );
}
