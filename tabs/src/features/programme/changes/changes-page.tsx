import { Button, makeStyles, Skeleton, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import type { ChangesView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { sayChange, textsOf } from "../../../../../src/i18n/say-change.ts";
import { PageHeader } from "../../../components/page-header.tsx";
import { RowsSkeleton } from "../../../components/skeletons.tsx";
import { EmptyState, ErrorState } from "../../../components/states.tsx";
import { TARGET } from "../../../components/target.ts";
import { usePageTitle } from "../../../lib/announce.ts";
import { localeOf } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { dayWords, todayIn } from "../programme-calendar.ts";
import { type Compared, daysBefore, readCompared, writeCompared } from "./changes-address.ts";
import { changeGroups, type ChangeGroup } from "./changes-text.ts";
import { ChooseCompared } from "./choose-compared.tsx";
import { CopyText } from "./copy-text.tsx";
import { IMPORTANCE_WORDS } from "./importance-words.ts";
import { useChanges } from "./use-changes.ts";
import { useEditionNames } from "../editions/use-edition-name.ts";

const WordDifferences = lazy(async () => ({
  default: (await import("../../../components/word-differences.tsx")).WordDifferences,
}));

/** What is looked at where the address does not say: a month is about the time between two meetings of a board. */
const DAYS_OTHERWISE = 30;

const useStyles = makeStyles({
  page: { maxWidth: "56rem" },
  summary: { ...typographyStyles.body1Strong, display: "block", margin: `${tokens.spacingVerticalL} 0 0` },
  group: { marginTop: tokens.spacingVerticalXL, breakInside: "avoid-page" },
  heading: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  change: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    overflowWrap: "anywhere",
    breakInside: "avoid",
    ":not(:first-child)": {
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  sentence: {
    ...TARGET,
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    "&:hover": { textDecorationLine: "underline" },
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  screen: { "@media print": { display: "none" } },
});

/** What changed in the programme, for somebody who has a minute. */
export function ChangesPage({ view }: { view: ProgrammeView }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  usePageTitle(t("programme.changes.title"));
  const today = todayIn(session.network.timeZone);
  const compared = readCompared(params.get("changes")) ?? { since: daysBefore(today, DAYS_OTHERWISE) };
  const { data, error, refetch } = useChanges(compared);
  return (
    <div className={styles.page}>
      <PageHeader
        title={t("programme.changes.title")}
        subtitle={view.edition?.title}
        actions={
          <Button
            className={styles.screen}
            icon={<ArrowLeftRegular />}
            onClick={() => void navigate("/programme")}
          >
            {t("programme.changes.back")}
          </Button>
        }
      />
      <div className={styles.screen}>
        <ChooseCompared
          key={writeCompared(compared)}
          editions={view.editions}
          shown={view.edition}
          compared={compared}
          today={today}
        />
      </div>
      {error ? (
        <ErrorState error={error} retry={refetch} small />
      ) : data ? (
        <Changes compared={compared} changes={data} />
      ) : (
        <Skeleton aria-label={t("loading")}>
          <RowsSkeleton rows={6} />
        </Skeleton>
      )}
    </div>
  );
}

function Changes({ compared, changes }: { compared: Compared; changes: ChangesView }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { nameOf } = useEditionNames();
  const compares = [changes.from, changes.to].filter((one) => one !== null);
  const groups = changeGroups(changes.changes);
  const count = changes.changes.length;
  const words =
    "since" in compared
      ? { day: dayWords(compared.since, localeOf(currentLanguage())) }
      : {
          from: changes.from ? nameOf(changes.from, compares) : "",
          to: changes.to ? nameOf(changes.to, compares) : "",
        };
  if (count === 0)
    return (
      <EmptyState
        icon={<CheckmarkCircleRegular />}
        title={
          "day" in words
            ? t("programme.changes.nothingSince", words)
            : t("programme.changes.nothingBetween", words)
        }
      />
    );
  const summary =
    "day" in words
      ? t("programme.changes.since", { count, ...words })
      : t("programme.changes.between", { count, ...words });
  return (
    <>
      <output className={styles.summary}>{summary}</output>
      {groups.map((group) => (
        <Group key={group.importance} group={group} to={changes.to?.editionId ?? ""} />
      ))}
      <div className={styles.screen}>
        <CopyText summary={summary} groups={groups} />
      </div>
    </>
  );
}

function Group({ group: { importance, changes }, to }: { group: ChangeGroup; to: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = currentLanguage();
  return (
    <section className={styles.group} aria-label={t(IMPORTANCE_WORDS[importance])}>
      <h2 className={styles.heading}>
        {t("programme.changes.group", { group: t(IMPORTANCE_WORDS[importance]), count: changes.length })}
      </h2>
      <ul className={styles.list}>
        {changes.map((change) => {
          const sentence = sayChange(change, language);
          return (
            <li key={change.itemId} className={styles.change}>
              {change.code === "removed" ? (
                <span className={styles.sentence}>{sentence}</span>
              ) : (
                <Link className={styles.sentence} to={itemAddress(to, change.itemId)}>
                  {sentence}
                </Link>
              )}
              {textsOf(change, language).map((text) => (
                <Suspense key={text.name}>
                  <WordDifferences {...text} />
                </Suspense>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const itemAddress = (edition: string, itemId: string): string =>
  `/programme?${new URLSearchParams({ edition, item: itemId }).toString()}`;
