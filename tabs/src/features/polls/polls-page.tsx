import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { ErrorBoundary } from "../../components/error-boundary.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { PanelSkeleton, SplitPage } from "../../components/split-page.tsx";
import { usePageTitle } from "../../lib/announce.ts";
import { usePolls } from "../../lib/poll-queries.ts";
import { useListAddress } from "./list-address.ts";

// Asked for at once, but no part of the page's own first kilobytes.
const PollList = lazy(async () => ({ default: (await import("./poll-list.tsx")).PollList }));
const PollPanel = lazy(async () => ({ default: (await import("./poll-panel.tsx")).PollPanel }));
const AskPage = lazy(async () => ({ default: (await import("./ask/ask-form.tsx")).AskPage }));
const Certificate = lazy(async () => ({
  default: (await import("./certificate/certificate.tsx")).CertificatePage,
}));

/** All polls of the network, and the one that is open; or asking a new one; or a result's certificate. */
export function PollsPage() {
  const [search] = useSearchParams();
  const item = search.get("item");
  const view = search.get("view");
  if (view === "ask" || (item && view === "certificate"))
    return (
      <ErrorBoundary key={view}>
        <Suspense fallback={<PageSkeleton />}>{item ? <Certificate pollId={item} /> : <AskPage />}</Suspense>
      </ErrorBoundary>
    );
  return <Polls item={item} />;
}

function Polls({ item }: { item: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const address = useListAddress();
  const polls = usePolls(address.looked);
  const mayAsk = polls.data?.pages[0]?.abilities.ask === true;
  usePageTitle(item ? undefined : t("polls.title"));
  return (
    <SplitPage
      roomy
      list={
        <>
          <PageHeader
            title={t("polls.title")}
            {...(item ? {} : { subtitle: t("polls.subtitle") })}
            actions={
              mayAsk && (
                <Button
                  appearance="primary"
                  icon={<AddRegular />}
                  onClick={() => void navigate("/polls?view=ask")}
                >
                  {t("polls.askNetwork")}
                </Button>
              )
            }
          />
          <Suspense fallback={<PageSkeleton rows={5} />}>
            <PollList polls={polls} address={address} opened={item} />
          </Suspense>
        </>
      }
      detail={
        item && (
          <ErrorBoundary key={item}>
            <Suspense fallback={<PanelSkeleton />}>
              <PollPanel pollId={item} />
            </Suspense>
          </ErrorBoundary>
        )
      }
    />
  );
}
