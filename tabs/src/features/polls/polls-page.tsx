import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { ErrorBoundary } from "../../components/error-boundary.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { PanelSkeleton, SplitPage } from "../../components/split-page.tsx";
import { usePageTitle } from "../../lib/announce.ts";
import { useSilenceList } from "../../lib/decision-queries.ts";
import { usePolls } from "../../lib/poll-queries.ts";
import { useListAddress } from "./list-address.ts";

// Asked for at once, but no part of the page's own first kilobytes.
const PollList = lazy(async () => ({ default: (await import("./poll-list.tsx")).PollList }));
const PollPanel = lazy(async () => ({ default: (await import("./poll-panel.tsx")).PollPanel }));
const SilencePanel = lazy(async () => ({
  default: (await import("../silence/silence-panel.tsx")).SilencePanel,
}));
const PutTextPage = lazy(async () => ({
  default: (await import("../silence/put-text-page.tsx")).PutTextPage,
}));
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
  if (view === "silence")
    return (
      <ErrorBoundary key={view}>
        <Suspense fallback={<PageSkeleton />}>
          <PutTextPage />
        </Suspense>
      </ErrorBoundary>
    );
  return <Polls item={item} />;
}

/** A silence procedure among polls, as cards and duties lead to it. */
const SILENCE = "silence:";

function Polls({ item }: { item: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const address = useListAddress();
  const polls = usePolls(address.looked);
  const silence = useSilenceList(address.search.trim()).data;
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
              <>
                {silence?.abilities.open && (
                  <Button icon={<ClockRegular />} onClick={() => void navigate("/polls?view=silence")}>
                    {t("silence.put.action")}
                  </Button>
                )}
                {mayAsk && (
                  <Button
                    appearance="primary"
                    icon={<AddRegular />}
                    onClick={() => void navigate("/polls?view=ask")}
                  >
                    {t("polls.askNetwork")}
                  </Button>
                )}
              </>
            }
          />
          <Suspense fallback={<PageSkeleton rows={5} />}>
            <PollList polls={polls} silence={silence} address={address} opened={item} />
          </Suspense>
        </>
      }
      detail={
        item && (
          <ErrorBoundary key={item}>
            <Suspense fallback={<PanelSkeleton />}>
              {item.startsWith(SILENCE) ? (
                <SilencePanel decisionId={item.slice(SILENCE.length)} />
              ) : (
                <PollPanel pollId={item} />
              )}
            </Suspense>
          </ErrorBoundary>
        )
      }
    />
  );
}
