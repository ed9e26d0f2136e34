import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type {
  ElectorName as Elector,
  PollView,
  QuestionView,
} from "../../../../../src/capabilities/polls/contract.ts";
import type { CertificateView } from "../../../../../src/capabilities/polls/contract/record.ts";
import { STANCES } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { sayRule } from "../../../../../src/i18n/say-rule.ts";
import { usePaperStyles } from "../../../components/paper-styles.ts";
import { formatExact } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { useElectorName } from "../elector-name.tsx";
import { METHOD_WORDS } from "../method-words.ts";
import { useOptionTitle } from "../option-title.ts";
import { useCoverageWords } from "../poll-coverage.tsx";
import { RESULT_WORDS } from "../result/bar.tsx";
import { useFigures } from "../result/figures.ts";
import { SettledBecause } from "../result/settled-because.tsx";
import { STANCE_WORDS } from "../result/proposal-result.tsx";
import { electorateKey } from "../electorate-words.ts";
import { chosenOptions, useVerdictWords } from "../verdict-words.ts";

const useStyles = makeStyles({
  document: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
    // Points, because it is paper.
    "@media print": { fontSize: "9.5pt", lineHeight: "1.4" },
  },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  question: {
    ...typographyStyles.title3,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    hyphens: "auto",
  },
  outcome: {
    ...typographyStyles.subtitle1,
    margin: `0 0 ${tokens.spacingVerticalL}`,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorCompoundBrandStroke}`,
  },
  heading: {
    ...typographyStyles.subtitle2,
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    breakAfter: "avoid",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(8rem, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    "@media screen and (max-width: 479.98px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  term: {
    color: tokens.colorNeutralForeground2,
    // Above its value, and not beside it, it is told from it by its weight.
    "@media screen and (max-width: 479.98px)": { fontWeight: tokens.fontWeightSemibold },
  },
  value: { margin: 0 },
  option: { width: "45%" },
  verdict: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXS}` },
  names: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    columns: "2 14rem",
    columnGap: tokens.spacingHorizontalXXL,
  },
  name: { padding: `${tokens.spacingVerticalXXS} 0`, breakInside: "avoid", hyphens: "auto" },
  hash: { fontFamily: tokens.fontFamilyMonospace, margin: 0 },
});

/** Who asked whom what, by which rule, what came of it, and the hash by which all this can be checked. */
export function CertificateDocument({ certificate }: { certificate: CertificateView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { network } = useWorkspace().session;
  const coverage = useCoverageWords();
  const { poll, openedBy, closedBy, settledBy, hash } = certificate;
  const language = currentLanguage();
  const exact = (at: string) => formatExact(at, language, network.timeZone);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("polls.certificate.rule"), sayRule(poll, language)],
    [
      t("polls.certificate.kind"),
      poll.anonymous ? t("polls.certificate.anonymous") : t("polls.certificate.named"),
    ],
    [
      t("polls.certificate.electorate"),
      t("polls.certificate.asked", { who: t(electorateKey(poll)), unit: t(UNIT_KEYS[poll.unit]) }),
    ],
    [t("polls.certificate.coverage"), coverage(poll)],
    [
      t("polls.certificate.opened"),
      t("polls.certificate.by", { moment: exact(poll.openedAt), name: openedBy }),
    ],
    [
      t("polls.certificate.closed"),
      closedBy === null
        ? t(BECAUSE[poll.closedBecause ?? "deadline"], { moment: exact(poll.closedAt ?? poll.closesAt) })
        : t("polls.certificate.by", { moment: exact(poll.closedAt ?? poll.closesAt), name: closedBy }),
    ],
    // With a reason it stands at its question.
    ...(settledBy === null || poll.questions.some(({ settlement }) => settlement !== null)
      ? []
      : [[t("polls.certificate.settled"), settledBy] as const]),
    [
      t("polls.certificate.confirmed"),
      poll.outcome === null
        ? t("polls.certificate.notConfirmed")
        : t("polls.certificate.by", { moment: exact(poll.outcome.at), name: poll.outcome.by }),
    ],
  ];
  return (
    <div className={styles.document}>
      <p className={styles.small}>
        {[
          t("polls.certificate.title"),
          network.name,
          ...(network.name === poll.about ? [] : [poll.about]),
        ].join(" · ")}
      </p>
      <h2 className={styles.question}>{poll.question}</h2>
      {poll.outcome && <p className={styles.outcome}>{poll.outcome.sentence}</p>}
      <dl className={styles.facts}>
        {facts.map(([term, value]) => [
          <dt key={`${term} term`} className={styles.term}>
            {term}
          </dt>,
          <dd key={term} className={styles.value}>
            {value}
          </dd>,
        ])}
      </dl>
      {poll.questions.map((question) => (
        <Result key={question.questionId} question={question} single={poll.questions.length === 1} />
      ))}
      <Names title={t("polls.electors.answered", { count: poll.answered.length })} list={poll.answered} />
      <Names title={t("polls.certificate.silent", { count: poll.silent.length })} list={poll.silent} />
      <h3 className={styles.heading}>{t("polls.certificate.hash")}</h3>
      <p className={styles.hash}>{hash}</p>
      <p className={styles.small}>{t("polls.certificate.hashText")}</p>
    </div>
  );
}

const UNIT_KEYS = {
  organisation: "polls.certificate.byOrganisation",
  person: "polls.certificate.byPerson",
  country: "polls.certificate.byCountry",
} as const satisfies Record<PollView["unit"], string>;

const BECAUSE = {
  deadline: "polls.certificate.byDeadline",
  "all-answered": "polls.certificate.byAll",
  "by-hand": "polls.certificate.byHand",
} as const satisfies Record<NonNullable<PollView["closedBecause"]>, string>;

function Result({ question, single }: { question: QuestionView; single: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const paper = usePaperStyles();
  const { network } = useWorkspace().session;
  // On paper a date has the network's clock: nobody knows who reads it.
  const title = useOptionTitle(network.timeZone);
  const verdict = useVerdictWords();
  const figures = useFigures(question);
  const { count } = question;
  const heads =
    count?.kind === "proposal"
      ? [t("polls.certificate.answer"), t("polls.certificate.given")]
      : [t("polls.rounds.option"), t("polls.certificate.given"), t("polls.column.outcome")];
  const rows: readonly (readonly string[])[] =
    count?.kind === "proposal"
      ? STANCES.map((stance) => [
          stance,
          t(STANCE_WORDS[stance]),
          t("polls.figure.votes", { count: count[stance] }),
        ])
      : question.options.map((option) => {
          const { figure, note } = figures(option.optionId);
          return [
            option.optionId,
            title(option),
            [figure, note].filter(Boolean).join(" · "),
            option.result === null ? "" : t(RESULT_WORDS[option.result]),
          ];
        });
  return (
    <section>
      <h3 className={styles.heading}>
        {single ? t("polls.certificate.result") : question.text} · {t(METHOD_WORDS[question.method.kind])}
      </h3>
      {question.verdict && (
        <p className={styles.verdict}>{verdict(question.verdict, chosenOptions(question).map(title))}</p>
      )}
      <SettledBecause question={question} />
      {count && (
        <table className={paper.table}>
          <thead>
            <tr>
              {heads.map((words, at) => (
                <th key={words} scope="col" className={mergeClasses(paper.head, at === 0 && styles.option)}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, name, ...cells]) => (
              <tr key={key} className={paper.row}>
                <th scope="row" className={paper.cell}>
                  {name}
                </th>
                {cells.map((words, at) => (
                  <td key={heads[at + 1]} className={paper.cell}>
                    {words}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Names({ title, list }: { title: string; list: readonly Elector[] }) {
  const styles = useStyles();
  const nameOf = useElectorName();
  if (list.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.names}>
        {list.map((one) => (
          <li key={one.electorId} className={styles.name}>
            {one.name === "" ? nameOf(one) : `${one.name} (${one.country})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
