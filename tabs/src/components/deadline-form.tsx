import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "../lib/workspace.ts";
import { ActionError } from "./action-error.tsx";
import { DeadlineField } from "./deadline-field.tsx";
import { SubmitButton } from "./submit-button.tsx";
import type { FormErrors } from "./use-form-errors.ts";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
});

export interface DeadlineFormProps {
  readonly title: string;
  /** What happens when it is opened. */
  readonly text: ReactNode;
  readonly deadlineLabel: string;
  readonly closesAt: string | undefined;
  readonly onDeadline: (closesAt: string | undefined) => void;
  /** More that is asked, before the deadline. */
  readonly children?: ReactNode;
  /** What the button does, in a verb. */
  readonly confirm: string;
  readonly icon: ReactElement;
  readonly pending: boolean;
  readonly errors: FormErrors<"closesAt">;
  readonly onOpen: (closesAt: string) => void;
}

/** Opens something until a deadline: a call, a poll. */
export function DeadlineForm(props: DeadlineFormProps) {
  const { closesAt } = props;
  const { form, at, elsewhere, refuse } = props.errors;
  const { t } = useTranslation();
  const styles = useStyles();
  const { timeZone } = useWorkspace().session.network;
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (props.pending) return;
        refuse(closesAt === undefined ? { closesAt: t("deadline.empty") } : {});
        if (closesAt !== undefined) props.onOpen(closesAt);
      }}
    >
      <h2 className={styles.title}>{props.title}</h2>
      <p className={styles.text}>{props.text}</p>
      <div className={styles.fields}>
        {props.children}
        <DeadlineField
          label={props.deadlineLabel}
          value={closesAt}
          timeZone={timeZone}
          onChange={props.onDeadline}
          {...at("closesAt")}
        />
      </div>
      <ActionError error={elsewhere} />
      <SubmitButton icon={props.icon} pending={props.pending}>
        {props.confirm}
      </SubmitButton>
    </form>
  );
}
