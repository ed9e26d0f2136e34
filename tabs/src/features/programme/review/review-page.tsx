import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Reading } from "../../../../../src/capabilities/work-programme/contract.ts";
import { PageHeader } from "../../../components/page-header.tsx";
import { PageSkeleton } from "../../../components/skeletons.tsx";
import { ErrorState } from "../../../components/states.tsx";
import { usePageTitle } from "../../../lib/announce.ts";
import { focusWhenThere } from "../../../lib/focus.ts";
import { useProgramme } from "../../../lib/queries.ts";
import { ChooseDocument } from "./choose-document.tsx";

const ReviewBody = lazy(async () => ({ default: (await import("./review-body.tsx")).ReviewBody }));

/** From a document to a draft edition: chosen, read, looked through, and only then stored. */
export function ReviewPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useProgramme();
  const [reading, setReading] = useState<Reading | null>(null);
  usePageTitle(reading ? t("programme.review.title") : t("programme.import.title"));
  if (!data && !error) return <PageSkeleton rows={4} />;
  if (!data) return <ErrorState error={error} retry={refetch} />;
  if (!data.abilities.import)
    return <PageHeader title={t("programme.import.title")} subtitle={t("programme.review.notEntitled")} />;
  if (!reading)
    return (
      <ChooseDocument
        onRead={(read) => {
          setReading(read);
          focusWhenThere(() => document.querySelector<HTMLElement>("[data-page-heading]"));
        }}
      />
    );
  return (
    <Suspense fallback={<PageSkeleton rows={4} />}>
      <ReviewBody key={reading.hash} reading={reading} />
    </Suspense>
  );
}
