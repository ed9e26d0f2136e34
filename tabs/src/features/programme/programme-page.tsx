import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useSearchParams } from "react-router";
import type { ProgrammeView } from "../../../../src/capabilities/work-programme/contract.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { ErrorState } from "../../components/states.tsx";
import { usePageTitle } from "../../lib/announce.ts";
import { linkedEdition, useProgramme } from "../../lib/queries.ts";
import { useVisit } from "./changes/last-visit.ts";
import { useFocusOnClose, useProgrammeAddress } from "./programme-address.ts";
import { ProgrammeBody } from "./programme-body.tsx";
import { NoProgramme } from "./no-programme.tsx";
import { ProgrammeHeader } from "./programme-header.tsx";

const ItemPanel = lazy(async () => ({ default: (await import("./item-panel.tsx")).ItemPanel }));

const ChangesPage = lazy(async () => ({
  default: (await import("./changes/changes-page.tsx")).ChangesPage,
}));

const useStyles = makeStyles({
  list: { minWidth: 0 },
  split: {
    "@media (min-width: 1280px)": {
      display: "grid",
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 24rem)",
      columnGap: tokens.spacingHorizontalXXL,
      alignItems: "start",
    },
  },
  behind: { "@media (max-width: 639.98px)": { display: "none" } },
});

/** The network's work programme: what is done, by whom, when, and how certain that is. */
export function ProgrammePage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const linked = linkedEdition(params);
  const { data, error, refetch } = useProgramme(linked ?? params.get("edition"));
  useVisit();
  usePageTitle(data?.edition?.title ?? t("programme.title"));
  if (linked !== undefined) return <Navigate to={{ search: showing(linked, params) }} replace />;
  if (data?.edition && params.has("changes"))
    return (
      <Suspense fallback={<PageSkeleton rows={8} />}>
        <ChangesPage view={data} />
      </Suspense>
    );
  if (data?.edition) return <Programme view={data} edition={data.edition} />;
  if (!data && !error) return <PageSkeleton rows={8} />;
  return (
    <>
      <PageHeader title={t("programme.title")} />
      {data ? (
        <NoProgramme mayImport={data.abilities.import} />
      ) : (
        <ErrorState error={error} retry={refetch} />
      )}
    </>
  );
}

function showing(editionId: string, params: URLSearchParams): string {
  const search = new URLSearchParams(params);
  search.delete("item");
  search.set("edition", editionId);
  return search.toString();
}

function Programme({
  view,
  edition,
}: {
  view: ProgrammeView;
  edition: NonNullable<ProgrammeView["edition"]>;
}) {
  const styles = useStyles();
  const address = useProgrammeAddress();
  const { itemId, close } = address;
  useFocusOnClose(itemId);
  return (
    <div className={mergeClasses(itemId !== null && styles.split)}>
      <div className={mergeClasses(styles.list, itemId !== null && styles.behind)}>
        <ProgrammeHeader view={view} edition={edition} />
        <ProgrammeBody view={view} edition={edition} address={address} />
      </div>
      {itemId !== null && (
        <Suspense>
          <ItemPanel view={view} itemId={itemId} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
