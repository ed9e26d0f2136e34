import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionView } from "../../../../../src/capabilities/polls/contract.ts";
import type { RunoffCount } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { useOptionTitle } from "../option-title.ts";

const useStyles = makeStyles({
  frame: {
    overflowX: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { ...typographyStyles.body1, width: "100%", borderCollapse: "collapse" },
  caption: {
    ...typographyStyles.body1Strong,
    textAlign: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "end",
    whiteSpace: "nowrap",
  },
  name: {
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    minWidth: "9rem",
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  out: { color: tokens.colorNeutralForeground2 },
  wins: { fontWeight: tokens.fontWeightSemibold },
});

/** The rounds of an instant run-off, one column each: what every option had, and who went. */
export function RunoffRounds({ question, count }: { question: QuestionView; count: RunoffCount }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const title = useOptionTitle();
  const caption = useId();
  const options = new Map(question.options.map((option) => [option.optionId, option]));
  const { rounds, ranking } = count;
  return (
    // Many rounds are wider than a phone: the table scrolls by itself, also by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.frame} tabIndex={0} aria-labelledby={caption}>
      <table className={styles.table}>
        <caption id={caption} className={styles.caption}>
          {t("polls.rounds.title", { count: rounds.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.name)}>
              {t("polls.rounds.option")}
            </th>
            {rounds.map((_, index) => (
              <th key={index} scope="col" className={styles.cell}>
                {t("polls.rounds.round", { number: index + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ranking.map(({ optionId }) => {
            const option = options.get(optionId);
            return (
              <tr key={optionId}>
                <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                  {option && title(option)}
                </th>
                {rounds.map((round, index) => {
                  const votes = round.tallies.find((one) => one.optionId === optionId)?.votes;
                  const out = round.eliminated.includes(optionId);
                  return (
                    <td
                      key={index}
                      className={mergeClasses(
                        styles.cell,
                        out && styles.out,
                        option?.result === "chosen" && styles.wins,
                      )}
                    >
                      {votes === undefined
                        ? "–"
                        : out
                          ? t("polls.rounds.out", { count: votes })
                          : String(votes)}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.out)}>
              {t("polls.rounds.exhausted")}
            </th>
            {rounds.map((round, index) => (
              <td key={index} className={mergeClasses(styles.cell, styles.out)}>
                {round.exhausted}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
