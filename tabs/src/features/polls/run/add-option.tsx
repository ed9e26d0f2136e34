import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { SubmitButton } from "../../../components/submit-button.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { usePollAction } from "../../../lib/poll-queries.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: "14rem" },
  /** Beside the inputs, which stand below a label. */
  add: { marginTop: `calc(${tokens.lineHeightBase300} + 2 * ${tokens.spacingVerticalXXS})` },
});

/** A member's own option, where the poll allows it. */
export function AddOption({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const open = poll.questions.filter(({ method }) => method.kind !== "proposal" && method.kind !== "dates");
  const [question, setQuestion] = useState(open[0]?.questionId ?? "");
  const [title, setTitle] = useState("");
  const { mutate, isPending, error } = usePollAction(poll, "options");
  const { form, at, elsewhere } = useFormErrors(error, ["title"]);
  if (open.length === 0) return null;
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending || title.trim() === "") return;
        mutate(
          { questionId: question, title },
          {
            onSuccess: () => {
              setTitle("");
              announce(t("polls.addOption.done"));
            },
          },
        );
      }}
    >
      {open.length > 1 && (
        <Field className={styles.field} label={t("polls.addOption.question")}>
          <Select value={question} onChange={(_, { value }) => setQuestion(value)}>
            {open.map(({ questionId, text }) => (
              <option key={questionId} value={questionId}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        className={styles.field}
        label={t("polls.addOption.label")}
        hint={t("polls.addOption.hint")}
        {...at("title")}
      >
        <Input value={title} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <SubmitButton
        className={styles.add}
        appearance="secondary"
        icon={<AddRegular />}
        pending={isPending}
        waits={title.trim() === ""}
      >
        {t("polls.addOption.add")}
      </SubmitButton>
      <ActionError error={elsewhere} />
    </form>
  );
}
