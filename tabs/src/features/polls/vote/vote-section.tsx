import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { useElectorName } from "../elector-name.tsx";
import { useHowToAnswer } from "../method-words.ts";
import { BallotForm } from "./ballot-form.tsx";
import { BallotLine } from "./ballot-line.tsx";
import { ZoneLine, useShownZone } from "./dates-zone.tsx";
import { useFieldStyles } from "./field-styles.ts";
import { OptionWords } from "./option-words.tsx";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  proxy: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere" },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Where a link led to: seen, and the next key begins there. */
const shown = (heading: HTMLElement | null) => {
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
};

/** While a poll is open: the reader's ballot, the one of the organisation whose proxy theirs holds, or what is asked. */
export function VoteSection({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const heading = useId();
  const nameOf = useElectorName();
  const { mine, proxy } = poll;
  // A link for those who hold a proxy leads to that ballot.
  const byProxy = useSearchParams()[0].get("ballot") === "proxy";
  return (
    <div className={styles.section}>
      {mine?.as ? (
        <BallotForm key={poll.pollId} poll={poll} ballot={mine} />
      ) : (
        <>
          <Asked poll={poll} />
          {mine ? (
            <BallotLine poll={poll} ballot={mine} storing={false} />
          ) : (
            !proxy && <p className={styles.text}>{t("polls.own.none")}</p>
          )}
        </>
      )}
      {!proxy && byProxy && <p className={styles.text}>{t("polls.vote.noProxy")}</p>}
      {proxy && (
        <section aria-labelledby={heading} className={styles.proxy}>
          <h3 id={heading} ref={byProxy ? shown : undefined} tabIndex={-1} className={styles.title}>
            {t("polls.vote.proxy", { name: nameOf(proxy.elector) })}
          </h3>
          <p className={styles.text}>{t("polls.vote.proxyText")}</p>
          <BallotForm key={`${poll.pollId} proxy`} poll={poll} ballot={proxy} />
        </section>
      )}
    </div>
  );
}

/** The questions and their options, to be read by who has no vote or cannot vote yet. */
export function Asked({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const how = useHowToAnswer();
  return poll.questions.map((question, index) => (
    <section key={question.questionId} className={styles.section}>
      {poll.questions.length > 1 && (
        <h3 className={styles.title}>{t("polls.numbered", { number: index + 1, text: question.text })}</h3>
      )}
      <p className={styles.text}>{how(question)}</p>
      <AskedOptions question={question} />
    </section>
  ));
}

function AskedOptions({ question }: { question: PollView["questions"][number] }) {
  const field = useFieldStyles();
  const zone = useShownZone(question);
  if (question.options.length === 0) return null;
  return (
    <>
      {question.method.kind === "dates" && <ZoneLine zone={zone} />}
      <ul className={field.rows}>
        {question.options.map((option) => (
          <li key={option.optionId} className={field.row}>
            <OptionWords option={option} timeZone={zone.shown} />
          </li>
        ))}
      </ul>
    </>
  );
}
