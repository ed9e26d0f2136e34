import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ComponentType, lazy, Suspense, useId } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionView } from "../../../../../src/capabilities/polls/contract.ts";
import type { Answer, MethodKind } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { PageSkeleton } from "../../../components/skeletons.tsx";
import { useHowToAnswer } from "../method-words.ts";
import { ChooseOneField, ChooseSeveralField } from "./choose-field.tsx";

export interface FieldProps {
  readonly question: QuestionView;
  readonly answer: Answer | undefined;
  /** Id of the element with the question. */
  readonly labelledBy: string;
  readonly onAnswer: (answer: Answer) => void;
  /** Why the answer can't be taken. */
  readonly wrong?: string | undefined;
}

const FIELDS: Readonly<Record<MethodKind, ComponentType<FieldProps>>> = {
  "choose-one": ChooseOneField,
  "choose-several": ChooseSeveralField,
  ranked: lazy(async () => ({ default: (await import("./rank-field.tsx")).RankField })),
  dots: lazy(async () => ({ default: (await import("./dots-field.tsx")).DotsField })),
  score: lazy(async () => ({ default: (await import("./score-field.tsx")).ScoreField })),
  proposal: lazy(async () => ({ default: (await import("./proposal-field.tsx")).ProposalField })),
  dates: lazy(async () => ({ default: (await import("./dates-field.tsx")).DatesField })),
};

const useStyles = makeStyles({
  question: {
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  text: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere", hyphens: "auto" },
  how: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface QuestionFieldProps extends Omit<FieldProps, "labelledBy"> {
  /** From 1; undefined where the poll asks only this, and its title says it. */
  readonly number: number | undefined;
}

/** A question of a ballot, answered by its method. */
export function QuestionField({ number, ...props }: QuestionFieldProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const id = useId();
  const how = useHowToAnswer();
  const { question } = props;
  const Field = FIELDS[question.method.kind];
  return (
    <fieldset aria-labelledby={`${id}text`} aria-describedby={`${id}how`} className={styles.question}>
      <h3 id={`${id}text`} className={styles.text} hidden={number === undefined}>
        {number === undefined ? question.text : t("polls.numbered", { number, text: question.text })}
      </h3>
      <p id={`${id}how`} className={styles.how}>
        {how(question)}
      </p>
      <Suspense fallback={<PageSkeleton rows={3} />}>
        <Field {...props} labelledBy={`${id}text`} />
      </Suspense>
    </fieldset>
  );
}
