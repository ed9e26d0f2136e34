import { Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { ProhibitedRegular } from "@fluentui/react-icons/svg/prohibited";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import { useTranslation } from "react-i18next";
import { POLL_MOST } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { owesReason } from "./answer-draft.ts";
import type { FieldProps } from "./question-field.tsx";
import { SegmentedRadios } from "./segmented-radios.tsx";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** For or against one proposal; who is against it says why. */
export function ProposalField({ answer, labelledBy, onAnswer, wrong }: FieldProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const given = answer?.kind === "proposal" ? answer : undefined;
  const reason = given?.reason ?? "";
  return (
    <div className={styles.field}>
      <SegmentedRadios
        labelledBy={labelledBy}
        least="8rem"
        options={[
          { value: "agree", words: t("polls.stance.agree"), icon: <CheckmarkCircleRegular /> },
          { value: "abstain", words: t("polls.stance.abstain"), icon: <SubtractCircleRegular /> },
          { value: "disagree", words: t("polls.stance.disagree"), icon: <DismissCircleRegular /> },
          { value: "block", words: t("polls.stance.block"), icon: <ProhibitedRegular /> },
        ]}
        value={given?.stance}
        onChoose={(stance) =>
          onAnswer({ kind: "proposal", stance, reason: owesReason(stance) ? reason : "" })
        }
      />
      {given && owesReason(given.stance) && (
        <Field
          label={t("polls.vote.reason")}
          hint={t("polls.vote.reasonHint")}
          required
          {...(wrong && { validationMessage: wrong })}
        >
          <Textarea
            value={reason}
            maxLength={POLL_MOST.note}
            resize="vertical"
            onChange={(_, { value }) => onAnswer({ ...given, reason: value })}
          />
        </Field>
      )}
    </div>
  );
}
