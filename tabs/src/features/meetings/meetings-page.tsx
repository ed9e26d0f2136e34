import { Button } from "@fluentui/react-components";
import { CalendarAddRegular } from "@fluentui/react-icons/svg/calendar-add";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { ErrorBoundary } from "../../components/error-boundary.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { PanelSkeleton, SplitPage } from "../../components/split-page.tsx";
import { EmptyState, ErrorState } from "../../components/states.tsx";
import { usePageTitle } from "../../lib/announce.ts";
import { useMeetings } from "../../lib/queries.ts";
import { MeetingList } from "./meeting-list.tsx";

const PlanDialog = lazy(async () => ({ default: (await import("./plan-dialog.tsx")).PlanDialog }));
const MeetingPanel = lazy(async () => ({ default: (await import("./meeting-panel.tsx")).MeetingPanel }));

const ActionPanel = lazy(async () => ({
  default: (await import("../actions/action-panel.tsx")).ActionPanel,
}));

/** An action of a meeting, as cards and duties lead to it. */
const ACTION = "action:";

/** All meetings of the network, and the one that is open. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const item = search.get("item");
  usePageTitle(item ? undefined : t("meetings.title"));
  return (
    <SplitPage
      roomy
      list={
        <>
          <PageHeader
            title={t("meetings.title")}
            {...(item ? {} : { subtitle: t("meetings.subtitle") })}
            actions={!item && <PlanMeeting />}
          />
          <List opened={item} />
        </>
      }
      detail={
        item && (
          <ErrorBoundary key={item}>
            <Suspense fallback={<PanelSkeleton />}>
              {item.startsWith(ACTION) ? (
                <ActionPanel actionId={item.slice(ACTION.length)} />
              ) : (
                <MeetingPanel meetingId={item} />
              )}
            </Suspense>
          </ErrorBoundary>
        )
      }
    />
  );
}

/** For those who run meetings: one that is in no programme. */
function PlanMeeting() {
  const { t } = useTranslation();
  const { data } = useMeetings();
  const [planning, setPlanning] = useState(false);
  if (!data?.abilities.plan) return null;
  return (
    <>
      <Button icon={<CalendarAddRegular />} onClick={() => setPlanning(true)}>
        {t("meetings.plan.open")}
      </Button>
      <Suspense fallback={null}>{planning && <PlanDialog onClose={() => setPlanning(false)} />}</Suspense>
    </>
  );
}

function List({ opened }: { opened: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error, refetch } = useMeetings();
  if (error && !data) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <PageSkeleton rows={5} />;
  if (data.meetings.length === 0)
    return (
      <EmptyState
        icon={<CalendarLtrRegular />}
        title={t("meetings.empty.title")}
        text={t("meetings.empty.text")}
        action={
          <a
            href="/tabs/programme"
            onClick={(event) => {
              event.preventDefault();
              void navigate("/programme");
            }}
          >
            {t("meetings.empty.action")}
          </a>
        }
      />
    );
  return <MeetingList meetings={data.meetings} opened={opened} />;
}
