import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Reading } from "../../../../../src/capabilities/work-programme/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { LeaveGuard } from "../../../components/leave-guard.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { announce } from "../../../lib/announce.ts";
import { useProgramme } from "../../../lib/queries.ts";
import { useMedia } from "../../../lib/use-media.ts";
import { numberAfter } from "../editions/edition-steps.ts";
import { Segments } from "../segments.tsx";
import { doubtsOf } from "./doubts.ts";
import { FoundSections } from "./found-sections.tsx";
import { KnownBefore } from "./known-before.tsx";
import { ReviewContext } from "./review-context.ts";
import { goneRows, requestOf, type Row, stillUnplaced, untitled } from "./review-draft.ts";
import { ReviewFindings } from "./review-findings.tsx";
import { ReviewHead } from "./review-head.tsx";
import { reviewSections } from "./review-sections.ts";
import { PackagesContext, type WorkPackage } from "./row-fields.tsx";
import { SourcePanel } from "./source-panel.tsx";
import { useReviewState } from "./use-review-state.ts";
import { useStoreReview } from "./use-review.ts";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    columnGap: tokens.spacingHorizontalXL,
    alignItems: "start",
  },
  one: { gridTemplateColumns: "minmax(0, 1fr)" },
  // As high as the rows beside it: the document stays in view all the way down.
  document: { alignSelf: "stretch", minWidth: 0 },
  hidden: { display: "none" },
  // From a line of the document the way back to the rows is never scrolled away.
  switch: {
    position: "sticky",
    top: tokens.spacingVerticalXS,
    zIndex: 1,
    marginBottom: tokens.spacingVerticalL,
  },
});

/** What was found beside where it was found; nothing is stored before it is said. */
export function ReviewBody({ reading }: { reading: Reading }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const wide = useMedia("(min-width: 1024px)");
  const { review, tools, folding, setFolding, sides, openRow, line, add } = useReviewState(reading, wide);
  const sections = useMemo(() => reviewSections(review.rows), [review.rows]);
  // The document need not follow each letter that is typed beside it.
  const calm = useDeferredValue(review);
  const unplaced = useMemo(() => stillUnplaced(calm), [calm]);
  const doubts = useMemo(() => doubtsOf(reading.findings, calm.rows), [reading.findings, calm.rows]);
  const packages = usePackages(review.rows);
  const { store, pending, error, tried, stored } = useStoring(review, tools);
  const editions = useProgramme().data?.editions ?? [];
  const number = numberAfter(editions, review.editionOf);
  const wrong = new Set(tried ? untitled(review).map(({ item }) => item.itemId) : []);

  return (
    <ReviewContext.Provider value={tools}>
      <PageHeader
        title={t("programme.review.title")}
        subtitle={t("programme.review.subtitle", { file: reading.fileName })}
        actions={
          <>
            <Button onClick={() => void navigate("/programme")}>{t("cancel")}</Button>
            <Button
              appearance="primary"
              data-review-store
              disabledFocusable={pending || reading.knownAs !== null}
              onClick={() => void store()}
            >
              {pending ? t("storing") : t("programme.review.storeAs", { number })}
            </Button>
          </>
        }
      />
      <ActionError error={error} />
      {reading.knownAs !== null && <KnownBefore editionId={reading.knownAs} />}
      <ReviewHead
        reading={reading}
        title={review.title}
        period={review.period}
        editionOf={review.editionOf}
        editions={editions}
        sections={sections}
        titleMissing={tried && review.title.trim() === ""}
      />
      <ReviewFindings findings={reading.findings} rows={review.rows} />
      {!wide && (
        <div className={styles.switch}>
          <Segments
            label={t("programme.review.side")}
            options={[
              { value: "found", words: t("programme.review.found") },
              { value: "source", words: t("programme.review.source") },
            ]}
            chosen={sides.side}
            onChoose={sides.turnTo}
          />
        </div>
      )}
      <div className={mergeClasses(styles.columns, !wide && styles.one)}>
        <div className={mergeClasses(!wide && sides.side === "source" && styles.hidden)}>
          <PackagesContext.Provider value={packages}>
            <FoundSections
              sections={sections}
              folding={folding}
              onFold={setFolding}
              wrong={wrong}
              openRow={openRow}
              doubts={doubts}
              onAdd={(kind) => add(kind, null)}
            />
          </PackagesContext.Provider>
        </div>
        <div className={mergeClasses(styles.document, !wide && sides.side === "found" && styles.hidden)}>
          <SourcePanel
            source={reading.source}
            rows={calm.rows}
            unplaced={unplaced}
            chosen={line}
            onChoose={tools.showLine}
            onMake={add}
            beside={wide}
          />
        </div>
      </div>
      <LeaveGuard
        unsaved={!stored}
        leaves={(from, to) => from.pathname !== to.pathname}
        title={t("programme.review.leave")}
        confirm={t("programme.review.leaveConfirm")}
      >
        {t("programme.review.leaveText")}
      </LeaveGuard>
    </ReviewContext.Provider>
  );
}

/** The same list as long as it says the same: every row that can stand under one of them draws it. */
function usePackages(rows: readonly Row[]): readonly WorkPackage[] {
  const said = useMemo(() => {
    const gone = goneRows(rows);
    const kept = rows.filter(({ item }) => item.kind === "work-package" && !gone.has(item.itemId));
    return JSON.stringify(kept.map(({ item: { itemId, title } }) => ({ itemId, title })));
  }, [rows]);
  return useMemo(() => JSON.parse(said) as readonly WorkPackage[], [said]);
}

/** Looks for what is missing, stores, and goes to the edition that was made. */
function useStoring(
  review: ReturnType<typeof useReviewState>["review"],
  { focusOn, showRow }: ReturnType<typeof useReviewState>["tools"],
) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { mutateAsync, isPending, error, data } = useStoreReview();
  const [tried, setTried] = useState(false);
  // In an effect: only then does the guard know that there is nothing left to lose.
  useEffect(() => {
    if (!data) return;
    announce(t("programme.review.stored"));
    void navigate(`/programme?edition=${encodeURIComponent(data.editionId)}`);
  }, [data, navigate, t]);
  const store = async (): Promise<void> => {
    setTried(true);
    const [first] = untitled(review);
    if (review.title.trim() === "") focusOn("review-programme-title");
    else if (first) showRow(first.item.itemId);
    // A refusal is shown from the mutation's own state.
    else await mutateAsync(requestOf(review)).catch(() => undefined);
  };
  return { store, pending: isPending, error, tried, stored: data !== undefined };
}
